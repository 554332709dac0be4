// In English with scripts on: axe finds nothing on any state of any page of the demo world, wide and narrow, light and dark.
import assert from "node:assert/strict";
import { Shown, crawl, kind, people, sideBySide } from "./crawl.mjs";
import { assesses, byLink, checksAPaper, linkForm, toRead } from "./guest.mjs";
import { axeEverywhere, journey, noOverflow, shot } from "./harness.mjs";

/** What was looked at, over all people. */
class Seen {
  constructor() {
    this.shown = new Shown();
    this.faults = [];
  }

  /** Looks at the page, if it is in a state nobody has seen; answers whether it is. */
  async look(person, expected = 200, status = 200, from = "") {
    const { page } = person;
    if (status !== expected) {
      this.faults.push(`${person.email}: ${page.url()} answers ${status} and not ${expected}${from ? `, and ${from} leads there` : ""}`);
      return false;
    }
    if (!(await this.shown.isFresh(page, status))) return false;
    try {
      await axeEverywhere(page);
    } catch (error) {
      this.faults.push(`${person.email}: ${error.message}`);
      await shot(page, `axe-${this.faults.length}`);
    }
    return true;
  }
}

/** Empties what can be emptied in the first form that asks for something, and sends it with its last button. */
async function sendsNothing(person) {
  const { page } = person;
  const fields = page.locator("input:is([type=text], [type=email], [type=tel], [type=date], [type=password]), textarea, select");
  const form = page.locator("main form[method=post]").filter({ has: page.locator("input:not([type=hidden]), textarea, select") }).first();
  assert.ok(await form.count(), `no form on ${page.url()}`);
  for (const field of await form.locator(fields).filter({ visible: true }).all()) {
    if (!(await field.evaluate((element) => element.localName === "select"))) await field.fill("");
    else if (await field.locator("option[value='']").count()) await field.selectOption("");
  }
  return sends(page, form.locator("button:not([tabindex='-1'])").filter({ visible: true }).last());
}

/** Presses a button that answers with a page, there or after a redirect; answers its status. */
async function sends(page, button) {
  const answered = page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303);
  await button.click();
  const status = (await answered).status();
  await page.waitForLoadState("load");
  return status;
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

    // Where each kind of page was met, by whom.
    const met = new Map();

    await step("what everybody sees", async () => {
      // Several pages side by side: axe keeps one processor busy, the network and the program none.
      await sideBySide(people, 3, async (email) => {
        const person = await world.person(email, { lang: "en" });
        await crawl(person, async (status, from) => {
          const what = kind(person.page.url());
          // A form that one person is offered is read by others.
          const offers = await person.page.evaluate(() => document.querySelector("main form[method=post] :is(input:not([type=hidden]), textarea, select)") !== null);
          if (!met.has(what) || offers) met.set(what, { email, path: new URL(person.page.url()).pathname + new URL(person.page.url()).search });
          return seen.look(person, 200, status, from);
        });
      });
    });

    await step("everything there is was seen", async () => {
      const wanted = ["/", "/units", "/units/{id}", "/units/{id}/edit", "/units/{id}/review", "/memoranda/{id}", "/agreements/{id}", "/agreements/{id}/edit"];
      wanted.push("/agreements/{id}/signature", "/placements/{id}", "/placements/{id}/self-assessment", "/placements/{id}/assessment", "/placements/{id}/results");
      wanted.push("/placements/{id}/validation", "/placements/{id}/recognition", "/placements/{id}/transcript", "/organisations/{id}", "/partnerships/{id}", "/learners/{id}", "/mobilities/{id}");
      assert.deepEqual(wanted.filter((path) => !met.has(path)), [], `only ${[...met.keys()].sort().join(" ")}`);
    });

    await step("forms that are sent with nothing in them", async () => {
      const forms = ["/partnerships/new", "/partnerships/{id}/edit", "/partnerships/{id}/scale", "/partnerships/{id}/organisations/new?enter=yes", "/organisations/new"];
      forms.push("/organisations/{id}/edit", "/organisations/{id}/invitations/new", "/learners/new", "/learners/{id}/edit", "/learners/{id}/guardians/new");
      forms.push("/units/new?partnership={id}", "/units/{id}/change-request", "/units/{id}/retirement", "/memoranda/new", "/memoranda/{id}/signature", "/mobilities/new?partnership={id}");
      forms.push("/mobilities/{id}/edit", "/mobilities/{id}/placements/new", "/agreements/{id}/signature", "/placements/{id}/self-assessment", "/placements/{id}/validation");
      forms.push("/placements/{id}/recognition");
      assert.deepEqual(forms.filter((path) => !met.has(path)), [], "forms nobody met");
      await sideBySide(people, 3, async (email) => {
        const own = forms.filter((path) => met.get(path).email === email);
        if (own.length === 0) return;
        const person = await world.person(email);
        for (const path of own) {
          await person.visit(met.get(path).path);
          await seen.look(person, 422, await sendsNothing(person), `an empty ${path}`);
        }
      });
    });

    await step("the check pages before a decision is stored", async () => {
      const mentor = await world.person("mentor@tampere.example");
      await mentor.visit(met.get("/placements/{id}/assessment").path);
      await seen.look(mentor, 200, await sends(mentor.page, mentor.page.locator("button[value=check]").last()));
      assert.match(mentor.page.url(), /submission/);

      const teacher = await world.person("teacher@riga.example");
      await teacher.visit(met.get("/placements/{id}/validation").path);
      await seen.look(teacher, 200, await sends(teacher.page, teacher.page.locator("button[value=accept]")));
      const undecided = await teacher.page.locator("main fieldset:not(:has(:checked)) input[type=radio][value=no]").evaluateAll((all) => all.map((radio) => radio.name));
      assert.ok(undecided.length > 0, "everything was achieved");
      for (const name of undecided) await teacher.page.locator(`[name="${name}"][value=no]`).check();
      for (const reason of await teacher.page.locator("main textarea").filter({ visible: true }).all()) await reason.fill("Not seen");
      await seen.look(teacher, 200, await sends(teacher.page, teacher.page.locator("button[value=check]").last()));
      assert.equal(await teacher.page.locator("button[value=confirm]").count(), 1, teacher.page.url());

      const coordinator = await world.person("coordinator@riga.example");
      await coordinator.visit(met.get("/placements/{id}/recognition").path);
      for (const decision of await coordinator.page.locator("fieldset").filter({ has: coordinator.page.locator("input[type=radio]") }).all()) {
        await decision.getByRole("radio").last().check();
      }
      for (const reason of await coordinator.page.locator("main textarea").filter({ visible: true }).all()) await reason.fill("Not enough");
      await seen.look(coordinator, 200, await sends(coordinator.page, coordinator.page.locator("main form button").filter({ visible: true }).last()));
      assert.equal(await coordinator.page.locator("button[value=confirm]").count(), 1, coordinator.page.url());
    });

    await step("who may not", async () => {
      const teacher = await world.person("teacher@riga.example");
      for (const path of ["/organisations/new", "/units/01900000-0000-7000-8000-000000000000"]) {
        const answer = await teacher.visit(path);
        await seen.look(teacher, path.endsWith("new") ? 403 : 404, answer.status());
      }
    });

    await step("an organisation that is looked up, and one that is not there", async () => {
      const coordinator = await world.person("coordinator@riga.example");
      const path = met.get("/partnerships/{id}/organisations/new").path;
      for (const address of ["kontakts@vilnius.example", "nobody@nowhere.example"]) {
        await coordinator.visit(path);
        await coordinator.page.locator("main form input:not([type=hidden])").first().fill(address);
        await seen.look(coordinator, 200, await sends(coordinator.page, coordinator.page.locator("main form button").first()));
      }
    });

    await step("an invitation that is made, opened and refused", async () => {
      const { email, path } = met.get("/organisations/{id}/invitations/new");
      const coordinator = await world.person(email);
      await coordinator.visit(path);
      const main = coordinator.page.locator("main");
      await main.locator("#name").fill("Somebody New");
      await main.locator("#email").fill("new@riga.example");
      await main.getByRole("radio").first().check();
      await seen.look(coordinator, 200, await sends(coordinator.page, main.locator("form button").last()));
      const link = await main.locator("#link").inputValue();
      const visitor = await world.visitor();
      await seen.look(visitor, 200, (await visitor.visit(new URL(link).pathname)).status());
      await seen.look(visitor, 422, await sendsNothing(visitor));
    });

    await step("a memorandum that has just begun", async () => {
      const coordinator = await world.person("coordinator@riga.example");
      await coordinator.visit("/memoranda/new");
      await coordinator.page.locator("#partnership").selectOption({ index: 1 });
      await coordinator.page.locator("#title").fill("A draft");
      await seen.look(coordinator, 200, await sends(coordinator.page, coordinator.page.locator("main form button").last()));
      assert.match(coordinator.page.url(), /\/memoranda\/[^/]+\/edit/);
    });

    await step("two people who edit the same unit", async () => {
      const one = await world.person("teacher@riga.example");
      const two = await world.person("coordinator@riga.example");
      await one.visit("/units");
      await one.page.getByRole("link", { name: "Bremžu sistēmu apkope" }).first().click();
      await one.page.waitForLoadState("load");
      const path = `${new URL(one.page.url()).pathname}/edit`;
      await one.visit(path);
      await two.visit(path);
      for (const [person, title, status] of [[one, "Bremzes", 200], [two, "Brakes", 409]]) {
        await person.page.locator("#title").fill(title);
        await seen.look(person, status, await sends(person.page, person.page.locator("button[name=do][value=save]").filter({ visible: true }).last()));
      }
    });

    await step("a link, from its first screen to its last", async () => {
      const { email, path } = linkForm(met);
      await toRead(world, await world.person(email), path, { lang: "en" }, (...seeing) => seen.look(...seeing));
      await byLink(world, await world.person(email), path, { lang: "en" }, (...seeing) => seen.look(...seeing));
    });

    await step("an assessment by a link", async () => {
      await assesses(world, await world.person("coordinator@tampere.example"), { lang: "en" }, (...seeing) => seen.look(...seeing));
    });

    await step("a paper that is checked", async () => {
      await checksAPaper(world, await world.person("coordinator@riga.example"), { lang: "en" }, (...seeing) => seen.look(...seeing));
    });

    await step("axe found nothing", async () => {
      console.log(`${seen.shown.pages} states of ${seen.shown.kinds.size} kinds of pages`);
      assert.ok(seen.faults.length === 0, `${seen.faults.length} pages:\n${seen.faults.join("\n")}`);
    });
  },
  { timeout: 1_200_000 },
);
