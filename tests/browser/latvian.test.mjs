// In Latvian with scripts off: no page of the demo world says an English word outside passages marked with another language,
// and none is wider than a phone or breaks words letter by letter.
import assert from "node:assert/strict";
import { Shown, crawl, people, sideBySide } from "./crawl.mjs";
import { journey, latvian, noOverflow, noSqueeze } from "./harness.mjs";

journey("every page is Latvian, on a phone, without scripts", async (world, step) => {
  const shown = new Shown();
  const faults = new Set();

  await step("what everybody sees", async () => {
    await sideBySide(people, 2, async (email) => {
      const person = await world.person(email, { lang: "lv", js: false, width: 390 });
      const look = async (status, from) => {
        const { page } = person;
        if (status !== 200) faults.add(`${email}: ${page.url()} answers ${status}, and ${from} leads there`);
        for (const holds of [latvian, noOverflow, noSqueeze]) {
          await holds(page).catch((error) => faults.add(`${email}: ${error.message}`));
        }
        return shown.isFresh(page);
      };
      // Every page that is opened is read, new or not.
      await crawl(person, look, 1);
    });
    assert.ok(faults.size === 0, `${faults.size} faults:\n${[...faults].join("\n")}`);
  });
});
