// What must hold on every page.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable, judge, unread } from "./colours.mjs";
import english from "./words.mjs";

// Every page gets it anew: the short form takes half as long.
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** For every page of a profile in which axe is to be run: what begins with nothing, until it is called. The browser keeps it compiled from page to page. */
export const ready = `window.startAxe = () => { ${axeSource}; axe.configure({ noHtml: true }); ${unread} window.judge = ${judge}; };`;
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The two widths and the two themes in which every page state is looked at, in an order in which little changes from each to the next. */
export const views = [
  { width: 1280, theme: "light" },
  { width: 1280, theme: "dark" },
  { width: 390, theme: "dark" },
  { width: 390, theme: "light" },
];
const narrowest = 320;

const resize = (page, width) => page.setViewportSize({ width, height: width < 600 ? 844 : 900 });

/** Looks at the page as it is in all views, and does `look` in each, and `squeezed` where it is narrower still. */
export async function inAllViews(page, look, squeezed = () => {}) {
  const before = page.viewportSize();
  // As everybody's profile begins and as it is left.
  let theme = "light";
  const show = async (view) => {
    if (page.viewportSize().width !== view.width) await resize(page, view.width);
    if (theme !== view.theme) await page.emulateMedia({ colorScheme: view.theme });
    theme = view.theme;
  };
  try {
    for (const view of views) {
      await show(view);
      await look(view);
    }
    await resize(page, narrowest);
    await squeezed();
  } finally {
    await show({ width: before.width, theme: "light" });
  }
}

/** Pages whose scripts are off; axe would wait for ever on them. */
export const withoutScripts = new WeakSet();

const all = { type: "tag", values: tags };
/** What can differ between the themes. */
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** What all pages of this run have shown. */
const readable = new Readable();

/** axe finds nothing: WCAG 2.0 to 2.2 A and AA, and its best practices. In the dark it looks at colours alone. */
export async function axe(page, view) {
  assert.ok(!withoutScripts.has(page), "axe needs a profile with scripts on");
  const seen = readable.in(view);
  const isDark = view.theme === "dark";
  const asked = { runOnly: isDark ? colours : all, colours: isDark, known: [...seen] };
  const found = await page.evaluate((asked) => {
    if (!window.judge) window.startAxe();
    return window.judge(asked);
  }, asked);
  for (const way of found.readable) seen.add(way);
  const why = ({ any, all, none }) => [...any, ...all, ...none].map(({ message }) => `\n    ${message}`).join("");
  const lines = found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id} (${rule.help}): ${node.target.join(" ")}${why(node)}`));
  assert.equal(lines.length, 0, `axe on ${page.url()} at ${view.width} px, ${view.theme}:\n  ${lines.join("\n  ")}`);
}

/**
 * axe in all views, and nothing sticks out on a phone, not even on the narrowest. What a page is does not depend on the theme,
 * only its colours do: in the dark only they are looked at.
 */
export async function axeEverywhere(page) {
  const look = async (view) => {
    await axe(page, view);
    if (view.theme === "dark") return;
    await noSqueeze(page);
    if (view.width < 600) await noOverflow(page);
  };
  await inAllViews(page, look, () => noOverflow(page));
}

/** Nothing sticks out to the right; what scrolls in a box of its own does not count. */
export async function noOverflow(page) {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const scrolls = (element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element));
    const name = (element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
    return { width, page: document.documentElement.scrollWidth, wide: wide.slice(0, 8).map(name) };
  });
  assert.equal(found, null, `${page.url()} is wider than its window: ${JSON.stringify(found, null, 2)}`);
}

/** No words stand in a column so narrow that they are broken letter by letter. */
export async function noSqueeze(page) {
  const found = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const squeezed = [];
    // What only screen readers get stands in a box of one pixel.
    const unseen = (element) => element && element !== document.body && (element.getBoundingClientRect().width <= 1 || unseen(element.parentElement));
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (text.data.trim().length < 8 || unseen(text.parentElement)) continue;
      const lines = document.createRange();
      lines.selectNodeContents(text);
      const rows = new Set([...lines.getClientRects()].map((box) => Math.round(box.top))).size;
      // A line of a readable column has more than four letters, even where every word is a long one.
      if (rows > 3 && text.data.trim().length / rows < 4) squeezed.push(`${text.data.trim().slice(0, 40)} in ${rows} lines`);
    }
    return squeezed;
  });
  assert.deepEqual(found, [], `letter by letter on ${page.url()}`);
}

/** English words that a Latvian reader can see or hear outside passages marked with another `lang` or `translate="no"`. */
export async function englishWords(page) {
  const texts = await page.evaluate(() => {
    const found = [];
    const foreign = (element) => {
      const marked = element.closest("[lang]");
      return (marked && !marked.lang.toLowerCase().startsWith("lv")) || element.closest("[translate=no], script, style, template");
    };
    // A title that names an object quotes words that are marked in the page.
    const quoted = [...document.body.querySelectorAll("h1[lang], .head [lang]")].filter(foreign).map((element) => element.textContent.trim());
    if (!foreign(document.querySelector("title"))) found.push(quoted.filter(Boolean).reduce((title, words) => title.replace(words, " "), document.title));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      // A folded <details> counts, display:none does not.
      const hidden = !element.closest("details:not([open])") && element.getClientRects().length === 0 && element.localName !== "option";
      if (!hidden && !foreign(element)) found.push(walker.currentNode.data);
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [alt], [placeholder], [aria-description], input[type=submit]")) {
      if (foreign(element)) continue;
      for (const name of ["aria-label", "title", "alt", "placeholder", "aria-description"]) found.push(element.getAttribute(name) ?? "");
      if (element.localName === "input" && element.type === "submit") found.push(element.value ?? "");
    }
    return found.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
  });
  return texts.flatMap((text) => {
    // Word is the program that everybody calls so; numbers, hashes and codes are no words.
    const own = text.replace(/\S+@\S+|https?:\S+|\S+\.example\S*|\bWord\b|\b[0-9A-F]{5}-[0-9A-F]{5}\b|\b[0-9a-f]{8,64}\b|\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/g, " ");
    return (own.match(/\p{L}+/gu) ?? []).filter((word) => english.has(word.toLowerCase())).map((word) => `${word} (in "${text.slice(0, 80)}")`);
  });
}

/** The page says that it is Latvian and is. */
export async function latvian(page) {
  assert.equal(await page.evaluate(() => document.documentElement.lang), "lv", page.url());
  assert.deepEqual(await englishWords(page), [], `English words on ${page.url()}`);
}

/** Keeps a picture of the whole page in the folder that SHOTS names; without it nothing happens. */
export async function shot(page, name, keep = process.env.SHOTS) {
  if (!keep) return undefined;
  mkdirSync(keep, { recursive: true });
  const path = join(keep, `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  return path;
}
