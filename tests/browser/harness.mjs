// A journey's world: one Tilts with its demo on a folder of its own, one browser, and people with a profile each.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { chromium } from "playwright-core";
import { ready, shot, withoutScripts } from "./checks.mjs";
import { data, demo, folder, remove } from "./launch.mjs";

export * from "./checks.mjs";

/** Everybody's in the demo. */
export const password = "tilts-demo";
const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];
/** The same engine without a browser around it: the same pages in two thirds of the time. */
const light = "/usr/bin/chromium-headless-shell";

async function browser(real) {
  const executablePath = process.env.CHROMIUM ?? [...(real ? [] : [light]), ...places].find((place) => existsSync(place));
  assert.ok(executablePath, "Chromium is missing: dev/install, or name it in CHROMIUM");
  const args = ["--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  args.push("--no-default-browser-check", "--disable-default-apps", "--force-color-profile=srgb", "--font-render-hinting=none");
  // Pages come and go too soon for a compiler that optimises: it would take longer than it saves.
  if (!real) args.push("--js-flags=--no-opt --no-maglev");
  // Chromium's sandbox refuses to run as root.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium.launch({ executablePath, headless: true, chromiumSandbox, args });
}

/** One person in one browser profile. */
export class Person {
  constructor(world, email, context, page, lang) {
    Object.assign(this, { world, email, context, page, lang, secret: password, problems: [] });
    page.on("pageerror", (error) => this.problems.push(`script: ${error.message}`));
    page.on("console", (message) => {
      // The browser also logs every 4xx answer, which journeys ask for on purpose.
      if (message.type() === "error" && !/Failed to load resource.*4\d\d/.test(message.text())) this.problems.push(message.text());
    });
    page.on("response", (answer) => {
      if (answer.status() >= 500) this.problems.push(`${answer.status()} from ${answer.url()}`);
    });
  }

  /** Opens a path of Tilts in the person's language. */
  async visit(path) {
    const url = new URL(path, this.world.url);
    url.searchParams.set("lang", this.lang);
    return this.page.goto(url.href);
  }

  /** Signs in through the form, as anybody would. */
  async signIn(secret = password) {
    this.secret = secret;
    await this.visit("/sign-in");
    const form = this.page.locator("form", { has: this.page.locator("input[name=password]") });
    await form.locator("input[name=email]").fill(this.email);
    await form.locator("input[name=password]").fill(secret);
    await Promise.all([this.page.waitForLoadState("load"), form.locator("button:not([type=button])").first().click()]);
    await this.page.waitForLoadState("load");
  }

  /** The stage that the page names. */
  async stage() {
    return this.page.getAttribute("main", "data-stage");
  }

  /** No script failed, nothing was blocked, no answer was a 5xx. */
  quiet() {
    assert.deepEqual(this.problems, [], `${this.email || "the visitor"} met problems`);
  }
}

/** One running demo with a browser in front of it. */
export class World {
  static async open({ real = false } = {}) {
    const world = new World();
    world.people = [];
    world.folder = folder();
    try {
      world.tilts = await demo(data(world.folder)).ready();
      world.url = world.tilts.url;
      world.browser = await browser(real);
    } catch (error) {
      await world.close();
      throw error;
    }
    return world;
  }

  /** Somebody who has not signed in. */
  async visitor({ lang = "en", js = true, width = 1280, email = "" } = {}) {
    const context = await this.browser.newContext({
      javaScriptEnabled: js,
      locale: lang === "lv" ? "lv-LV" : "en-GB",
      timezoneId: "Europe/Riga",
      viewport: { width, height: width < 600 ? 844 : 900 },
      reducedMotion: "reduce",
      colorScheme: "light",
    });
    // Long enough for a machine that is busy with other things.
    context.setDefaultTimeout(45_000);
    const page = await context.newPage();
    if (js) await context.addInitScript({ content: ready });
    else withoutScripts.add(page);
    const person = new Person(this, email, context, page, lang);
    this.people.push(person);
    return person;
  }

  /** A separate browser profile signed in through the real form. */
  async person(email, options = {}) {
    const person = await this.visitor({ ...options, email });
    await person.signIn(options.password ?? password);
    assert.ok(!new URL(person.page.url()).pathname.startsWith("/sign-in"), `${email} could not sign in: ${await person.page.innerText("main")}`);
    return person;
  }

  /** What everybody sees now, for a look at what went wrong. */
  async pictures(name) {
    const keep = process.env.SHOTS ?? join(tmpdir(), "tilts-failed");
    const kept = [];
    for (const [number, person] of this.people.entries()) {
      const file = `${name}-${number}-${person.email.replace(/\W/g, "-") || "visitor"}`;
      kept.push(`${await shot(person.page, file, keep).catch(() => "no picture")} of ${person.page.url()}`);
    }
    return kept;
  }

  /** Stops everything. */
  async close() {
    await this.browser?.close();
    const code = await this.tilts?.stop();
    remove(this.folder);
    return code;
  }
}

/**
 * One journey in a world of its own. `walk(world, step)` walks it; `step(name, act)` is a part with a name, and the first that
 * fails ends the journey. Afterwards everybody must have had a quiet way and the program must stop in order. If it fails,
 * pictures of all open pages and the program's last words are kept. The browser is the engine alone where that is
 * installed, unless it is to be the `real` one.
 */
export function journey(name, walk, { timeout = 600_000, real = false } = {}) {
  test(name, { timeout }, async (t) => {
    const world = await World.open({ real });
    const step = async (part, act) => {
      let done = false;
      await t.test(part, async () => {
        await act();
        done = true;
      });
      assert.ok(done, `the journey ends at "${part}"`);
    };
    try {
      await walk(world, step);
      for (const person of world.people) person.quiet();
    } catch (error) {
      const kept = await world.pictures(name.replace(/\W+/g, "-").slice(0, 40));
      console.error(`${name} failed. Pages:\n  ${kept.join("\n  ")}\nTilts said:\n${world.tilts.err.split("\n").slice(-20).join("\n")}`);
      await world.close();
      throw error;
    }
    assert.equal(await world.close(), 0, "tilts did not stop in order");
  });
}
