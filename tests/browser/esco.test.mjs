// Terms of ESCO for an outcome: on a phone by keyboard without scripts in Latvian, and what axe finds in English; what the levels mean.
import assert from "node:assert/strict";
import { axeEverywhere, journey, latvian, noOverflow, shot } from "./harness.mjs";

const draft = "Bremžu sistēmu apkope";

/** Presses what has the focus, and waits for the page that follows. */
const enter = (page) => Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);

/** Goes on by Tab until something with these words has the focus. */
async function tabTo(page, words) {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, " ").trim() ?? "");
    if (found.includes(words)) return;
  }
  assert.fail(`nobody comes to "${words}" by Tab on ${page.url()}`);
}

/** The address of the draft. */
async function unit(person) {
  await person.visit("/units");
  await person.page.getByRole("link", { name: draft }).first().click();
  await person.page.waitForLoadState("load");
  return new URL(person.page.url()).pathname;
}

journey("terms of ESCO are found and linked", async (world, step) => {
  await step("on a phone, by keyboard, without scripts, in Latvian", async () => {
    const teacher = await world.person("teacher@riga.example", { lang: "lv", js: false, width: 390 });
    const { page } = teacher;
    const path = await unit(teacher);
    await teacher.visit(`${path}/edit`);
    await page.locator("input[name=section][value=skills]").check();
    await page.locator("button[value=add-skills]").focus();
    await enter(page);
    const line = page.locator("#skills .ed > li").first();
    await line.locator("textarea").first().fill("Braking systems: maintenance");
    await line.locator("summary").focus();
    await page.keyboard.press("Enter");
    await noOverflow(page);
    await line.locator("button[value^=esco-]").focus();
    await enter(page);
    assert.match(page.url(), /\/esco\?line=/);
    assert.equal(await page.locator("#q").inputValue(), "Braking systems: maintenance");
    assert.equal(await page.locator("#suggested li p[lang=en]").first().innerText(), "maintain braking system");
    await latvian(page);
    await noOverflow(page);
    await shot(page, "esco-phone-lv");
    await tabTo(page, "Piesaistīt: maintain braking system");
    await enter(page);
    assert.equal(await page.locator("#linked li p").innerText(), "maintain braking system");
    await latvian(page);
    await tabTo(page, "Atpakaļ uz vienību");
    await enter(page);
    assert.match(page.url(), /\/edit#o-/);
    assert.equal(await page.locator(":target .concepts").innerText(), "maintain braking system");
    await latvian(page);
    await noOverflow(page);
  });

  await step("what axe finds in English", async () => {
    const teacher = await world.person("teacher@riga.example");
    const { page } = teacher;
    const path = await unit(teacher);
    for (const query of ["", "?q=car+mechanic", "?q=zzyzx", "?q="]) {
      await teacher.visit(`${path}/esco${query}`);
      await axeEverywhere(page);
      await shot(page, `esco-${query.replace(/\W/g, "") || "first"}`);
    }
    await teacher.visit(`${path}/esco?q=car+mechanic`);
    await page.getByRole("button", { name: /Link ?: vehicle technician/ }).click();
    await page.waitForLoadState("load");
    await axeEverywhere(page);
    await teacher.visit(path);
    await axeEverywhere(page);
    await shot(page, "esco-unit");
  });

  await step("the levels beside the level follow while one chooses", async () => {
    const teacher = await world.person("teacher@riga.example");
    const { page } = teacher;
    const path = await unit(teacher);
    await teacher.visit(`${path}/edit`);
    await page.locator("details.eqf summary").click();
    for (const level of ["3", "5"]) {
      await page.locator("#eqf-level").selectOption(level);
      assert.equal(await page.locator(".eqf .chosen:visible").count(), 1);
      assert.equal(await page.locator("[data-level]:has(.chosen:visible)").getAttribute("data-level"), level);
    }
    await axeEverywhere(page);
    await shot(page, "esco-levels");
  });
});
