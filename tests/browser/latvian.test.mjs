// In Latvian with scripts off: no page of the demo world says an English word outside passages marked with another language,
// and none is wider than a phone or breaks words letter by letter.
import assert from "node:assert/strict";
import { Shown, crawl, kind, people, sideBySide } from "./crawl.mjs";
import { assesses, byLink, checksAPaper, linkForm, toRead } from "./guest.mjs";
import { journey, latvian, noOverflow, noSqueeze } from "./harness.mjs";

journey("every page is Latvian, on a phone, without scripts", async (world, step) => {
  const shown = new Shown();
  const faults = new Set();

  const met = new Map();
  /** The page is Latvian and fits. */
  const read = async ({ page, email }, expected, status, from) => {
    if (status !== expected) faults.add(`${email}: ${page.url()} answers ${status}, and ${from} leads there`);
    for (const holds of [latvian, noOverflow, noSqueeze]) {
      await holds(page).catch((error) => faults.add(`${email}: ${error.message}`));
    }
  };
  const none = () => assert.ok(faults.size === 0, `${faults.size} faults:\n${[...faults].join("\n")}`);

  await step("what everybody sees", async () => {
    await sideBySide(people, 2, async (email) => {
      const person = await world.person(email, { lang: "lv", js: false, width: 390 });
      const look = async (status, from) => {
        await read(person, 200, status, from);
        const path = new URL(person.page.url());
        const what = kind(path);
        if (!met.has(what)) met.set(what, { email, path: path.pathname + path.search });
        return shown.isFresh(person.page);
      };
      // Every page that is opened is read, new or not.
      await crawl(person, look, 1);
    });
    none();
  });

  const phone = { lang: "lv", js: false, width: 390 };
  await step("a link, and a paper that is checked", async () => {
    const form = linkForm(met);
    await toRead(world, await world.person(form.email, phone), form.path, phone, read);
    await byLink(world, await world.person(form.email, phone), form.path, phone, read);
    await assesses(world, await world.person("coordinator@tampere.example", phone), phone, read);
    await checksAPaper(world, await world.person("coordinator@riga.example", { lang: "lv" }), phone, read);
    none();
  });
});
