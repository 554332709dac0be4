// In English with scripts on: axe finds nothing on any state of any page of the demo world, wide and narrow, light and dark.
import assert from "node:assert/strict";
import { crawl, kind, people, sideBySide, state } from "./crawl.mjs";
import { axeEverywhere, journey, noOverflow, shot } from "./harness.mjs";

/** What was looked at, over all people. */
class Seen {
  constructor() {
    this.states = new Map();
    this.faults = [];
  }

  /** Looks at the page, if it is in a state nobody has seen; answers whether it is. */
  async look(person, expected = 200, status = 200, from = "") {
    const { page } = person;
    if (status !== expected) {
      this.faults.push(`${person.email}: ${page.url()} answers ${status} and not ${expected}${from ? `, and ${from} leads there` : ""}`);
      return false;
    }
    const made = `${expected} ${await state(page)}`;
    if (this.states.has(made)) return false;
    this.states.set(made, kind(page.url()));
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
    return true;
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
      // Several pages side by side: axe keeps one processor busy, the network and the program none.
      await sideBySide(people, 3, async (email) => {
        const person = await world.person(email, { lang: "en" });
        await crawl(person, (status, from) => seen.look(person, 200, status, from));
      });
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
