// In English with scripts on: axe finds nothing on any state of any page of the demo world, wide and narrow, light and dark.
import assert from "node:assert/strict";
import { axeEverywhere, journey, noOverflow, shot } from "./harness.mjs";

/** Everybody who sees something that others do not. */
const people = [
  "coordinator@riga.example",
  "coordinator@tampere.example",
  "owner@tampere.example",
  "mentor@tampere.example",
  "teacher@riga.example",
  "company@riga.example",
  "learner@riga.example",
  "traveller@riga.example",
  "minor@riga.example",
  "guardian@riga.example",
  "coordinator@vilnius.example",
  "admin@tilts.example",
];

/** So many objects of a kind are opened to find one at every stage. */
const each = 3;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** The address of a kind of page. */
const kind = (url) => {
  const { pathname, searchParams } = new URL(url);
  const asked = [...searchParams.keys()].filter((name) => !["lang", "after", "before", "at"].includes(name)).map((name) => `${name}=${uuid.test(searchParams.get(name)) ? "{id}" : searchParams.get(name)}`);
  return pathname.replace(new RegExp(uuid, "g"), "{id}").replace(/\/\d+(?=\/|$)/g, "/{n}") + (asked.length ? `?${asked.join("&")}` : "");
};

/** What the page is made of: two pages of a kind that are made of the same are one state. */
const state = (page) =>
  page.evaluate(() => {
    const made = new Set([...document.body.querySelectorAll("*")].filter((element) => !element.closest("svg")).map((element) => `${element.localName}.${element.className}`));
    return `${document.querySelector("main")?.dataset.stage} ${[...made].sort().join(" ")}`;
  });

/** What was looked at, over all people. */
class Seen {
  constructor() {
    this.states = new Map();
    this.faults = [];
  }

  /** Looks at the page, if it is in a state nobody has seen. */
  async look(person, expected = 200, status = 200, from = "") {
    const { page } = person;
    const where = kind(page.url());
    if (status !== expected) {
      this.faults.push(`${person.email}: ${page.url()} answers ${status} and not ${expected}${from ? `, and ${from} leads there` : ""}`);
      return;
    }
    const key = `${where} ${expected} ${await state(page)}`;
    if (this.states.has(key)) return;
    this.states.set(key, where);
    try {
      await axeEverywhere(page);
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        await noOverflow(page);
      }
    } catch (error) {
      this.faults.push(`${person.email}: ${error.message}`);
      await shot(page, `axe-${this.faults.length}`);
    } finally {
      await page.setViewportSize({ width: 1280, height: 900 });
    }
  }
}

/** Follows every link of the application from home, as far as it leads to kinds of pages that were not opened often. */
async function crawl(world, seen, email) {
  const person = await world.person(email, { lang: "en" });
  const opened = new Map();
  const waiting = ["/"];
  const known = new Map([["/", ""]]);
  while (waiting.length > 0) {
    const path = waiting.shift();
    const what = kind(new URL(path, world.url));
    if ((opened.get(what) ?? 0) >= each) continue;
    opened.set(what, (opened.get(what) ?? 0) + 1);
    const answer = await person.visit(path);
    await seen.look(person, 200, answer.status(), known.get(path));
    const links = await person.page.locator('a[href^="/"], a[href^="?"]').evaluateAll((all) => all.filter((link) => !link.hreflang && !link.hasAttribute("download")).map((link) => link.href));
    for (const link of links) {
      const { pathname, search } = new URL(link);
      const next = pathname + search;
      if (known.has(next)) continue;
      waiting.push(next);
      known.set(next, path);
    }
  }
}

/** Sends a form with nothing in it: the page comes back with what is wrong. */
async function refusedForm(seen, person, path) {
  await person.visit(path);
  const { page } = person;
  const form = page.locator("main form[method=post]").filter({ has: page.locator("input:not([type=hidden]), textarea, select") }).first();
  assert.ok(await form.count(), `no form on ${path}`);
  for (const field of await form.locator("input:is([type=text], [type=email], [type=tel], [type=date], [type=password]), textarea").all()) {
    if (await field.isVisible()) await field.fill("");
  }
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST" && answer.request().isNavigationRequest());
  await form.locator("button:not([tabindex='-1'])").filter({ visible: true }).last().click();
  const status = (await answered).status();
  await page.waitForLoadState("load");
  await seen.look(person, 422, status);
}

journey(
  "axe finds nothing on any page",
  async (world, step) => {
    const seen = new Seen();

    await step("who has not signed in", async () => {
      const visitor = await world.visitor();
      for (const [path, status] of [["/sign-in", 200], ["/no-such-page", 404], ["/invitations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 404]]) {
        await seen.look(visitor, status, (await visitor.visit(path)).status());
      }
    });

    await step("what everybody sees", async () => {
      // Several browsers side by side: axe keeps a processor busy, the network nothing.
      const waiting = [...people];
      const browse = async () => {
        while (waiting.length > 0) await crawl(world, seen, waiting.shift());
      };
      await Promise.all([browse(), browse(), browse()]);
    });

    await step("everything there is was seen", async () => {
      const kinds = new Set(seen.states.values());
      const wanted = ["/", "/units", "/units/{id}", "/units/{id}/edit", "/units/{id}/review", "/memoranda/{id}", "/agreements/{id}", "/agreements/{id}/edit"];
      wanted.push("/agreements/{id}/signature", "/placements/{id}", "/placements/{id}/self-assessment", "/placements/{id}/assessment", "/placements/{id}/results");
      wanted.push("/placements/{id}/validation", "/placements/{id}/recognition", "/placements/{id}/transcript", "/organisations/{id}", "/partnerships/{id}", "/learners/{id}", "/mobilities/{id}");
      assert.deepEqual(wanted.filter((path) => !kinds.has(path)), [], `only ${[...kinds].sort().join(" ")}`);
    });

    await step("forms that are sent with nothing in them", async () => {
      const coordinator = await world.person("coordinator@riga.example");
      for (const path of ["/partnerships/new", "/memoranda/new", "/learners/new"]) await refusedForm(seen, coordinator, path);
    });

    await step("a memorandum that has just begun", async () => {
      const coordinator = await world.person("coordinator@riga.example");
      await coordinator.visit("/memoranda/new");
      await coordinator.page.locator("#partnership").selectOption({ index: 1 });
      await coordinator.page.locator("#title").fill("A draft");
      await coordinator.page.locator("main form button").last().click();
      await coordinator.page.waitForURL(/\/memoranda\/[^/]+\/edit/);
      await coordinator.page.waitForLoadState("load");
      await seen.look(coordinator);
    });

    await step("two people who edit the same unit", async () => {
      const one = await world.person("teacher@riga.example");
      await one.visit("/units");
      await one.page.getByRole("link", { name: "Bremžu sistēmu apkope" }).first().click();
      await one.page.waitForLoadState("load");
      const path = `${new URL(one.page.url()).pathname}/edit`;
      const two = await world.person("coordinator@riga.example");
      await one.visit(path);
      await two.visit(path);
      for (const [person, title, status] of [[one, "Bremzes", 200], [two, "Brakes", 409]]) {
        await person.page.locator("#title").fill(title);
        const answered = person.page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303);
        await person.page.locator("button[name=do][value=save]").filter({ visible: true }).last().click();
        await person.page.waitForLoadState("load");
        await seen.look(person, status, (await answered).status());
      }
    });

    await step("axe found nothing", async () => {
      console.log(`${seen.states.size} states of ${new Set(seen.states.values()).size} kinds of pages`);
      assert.ok(seen.faults.length === 0, `${seen.faults.length} pages:\n${seen.faults.join("\n")}`);
    });
  },
  { timeout: 600_000 },
);
