// What a page says, in the reader's language: the journeys name buttons and fields by their messages, so that one walk goes in both.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = new URL("../../../src/i18n/", import.meta.url).pathname;

function load(lang) {
  const messages = new Map();
  for (const file of readdirSync(join(root, lang)).filter((name) => name.endsWith(".ftl"))) {
    let key;
    for (const line of readFileSync(join(root, lang, file), "utf8").split("\n")) {
      const begins = /^([a-z][a-z0-9-]*) = ?(.*)$/.exec(line);
      if (begins) {
        key = begins[1];
        messages.set(key, begins[2]);
      } else if (key && /^[ }]/.test(line)) {
        messages.set(key, `${messages.get(key)}\n${line}`);
      } else {
        key = undefined;
      }
    }
  }
  return messages;
}

const messages = { lv: load("lv"), en: load("en") };

/** Every key there is. */
export const keys = new Set(messages.en.keys());

/** What a page would show instead of a message that is missing. */
export const keyLike = new RegExp(`\\b(?:${[...new Set([...keys].map((key) => key.split("-")[0]))].join("|")})(?:-[a-z]+){2,}\\b`, "g");

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** The variant of a selector that holds for a number. */
function variant(lang, number, body) {
  const variants = [...body.matchAll(/\*?\[(\w+)\]\s*([^\n]*)/g)].map(([whole, name, text]) => ({ name, text, other: whole.startsWith("*") }));
  const plural = new Intl.PluralRules(lang).select(Number(number));
  const found = variants.find(({ name }) => name === String(number)) ?? variants.find(({ name }) => name === plural) ?? variants.find(({ other }) => other);
  assert.ok(found, `no variant for ${number}`);
  return found.text;
}

/** A message as the source of a regular expression; what is set in and not given may be anything. */
export function source(lang, key, values = {}) {
  let message = messages[lang].get(key);
  assert.ok(message !== undefined, `no message ${key} in ${lang}`);
  message = message.replace(/\{ \$(\w+) ->([^]*?)\n\s*\}/g, (_, name, body) => {
    assert.ok(name in values, `${key} chooses by ${name}`);
    return variant(lang, values[name], body);
  });
  return message
    .split(/(\{ ?\$\w+ ?\})/)
    .map((part) => {
      const name = /^\{ ?\$(\w+) ?\}$/.exec(part)?.[1];
      if (!name) return escaped(part);
      return name in values ? escaped(String(values[name])) : ".+?";
    })
    .join("");
}

/** The whole of what a button, link or heading says. */
export function whole(lang, key, values = {}) {
  return new RegExp(`^\\s*${source(lang, key, values)}\\s*$`);
}

/** A passage somewhere on a page. */
export function part(lang, key, values = {}) {
  return new RegExp(source(lang, key, values));
}
