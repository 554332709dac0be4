// A unit from a Word table to the approval of four, in Latvian, without scripts: pasted, moved and indented by keyboard, translated
// beside its source, answered line by line on a phone, proposed to and taken in.
import assert from "node:assert/strict";
import { journey } from "./harness.mjs";
import { approves, submits } from "./road/papers.mjs";
import { known } from "./road/partners.mjs";

const title = "Ritošās daļas apkope";
const pasted = [
  `Vienības nosaukums\t${title}`,
  "EKI līmenis\t4",
  "Zināšanas\tPrasmes\tKompetence",
  "Pazīst piekares veidus\tNomaina amortizatoru\tAtbild par automobiļa drošību",
  "Pazīst stūres iekārtu\tPārbauda savirzi\t",
  "Pārvaldes piezīme 17-B\t\t\t\tnekur nepieder",
].join("\n");

/** Moves to the button that has these words for who hears it, and presses it by keyboard. */
async function keyed(walker, button) {
  await button.focus();
  await Promise.all([walker.page.waitForEvent("load"), walker.page.keyboard.press("Enter")]);
  await walker.look();
}

/** The texts of a column's lines with their numbers, as the editor has them. */
async function lines(walker, column) {
  const rows = await walker.page.locator(`#${column} .ed > li`).all();
  return Promise.all(rows.map(async (row) => `${await row.locator(".n").innerText()} ${await row.locator("textarea").first().inputValue()}`));
}

journey("a unit is written together and agreed by four", async (world, step) => {
  const lang = "lv";
  let unit;
  const teacher = await known(world, "teacher@riga.example", lang);
  const mentor = await known(world, "mentor@tampere.example", lang, 390);

  await step("a table from Word becomes a draft, and nothing of it is lost", async () => {
    await teacher.open("/units");
    await teacher.press("imports-title");
    await teacher.fill("units-partnership", "Automehāniķi: Rīga – Tampere");
    await teacher.press("units-continue");
    await teacher.page.locator("#text").fill(pasted);
    await teacher.press("imports-read");
    await teacher.standsAt("check");
    const rest = await teacher.main.innerText();
    for (const words of ["Nomaina amortizatoru", "Pārvaldes piezīme 17-B", "nekur nepieder"]) assert.ok(rest.includes(words), `${words} is not shown:\n${rest}`);
    await teacher.press("imports-create");
    await teacher.says("imports-said-drafted");
    unit = `/units/${teacher.id}`;
    await teacher.open("/units");
    assert.equal(await teacher.main.getByRole("link", { name: title }).count(), 1);
  });

  await step("outcomes are moved, put under one another and split by keyboard", async () => {
    await teacher.open(`${unit}/edit`);
    const skills = ["Nomaina amortizatoru", "Pārbauda savirzi"];
    assert.deepEqual((await lines(teacher, "skills")).slice(0, 2), skills.map((text, at) => `S${at + 1} ${text}`));
    const button = (key, at) => teacher.control(key, { of: true, within: teacher.page.locator("#skills .ed > li").nth(at) });
    await keyed(teacher, button("units-up", 1));
    assert.deepEqual((await lines(teacher, "skills")).slice(0, 2), [`S1 ${skills[1]}`, `S2 ${skills[0]}`]);
    await keyed(teacher, button("units-in", 1));
    assert.deepEqual((await lines(teacher, "skills")).slice(0, 2), [`S1 ${skills[1]}`, `S1.1 ${skills[0]}`]);
    await keyed(teacher, button("units-out", 1));
    assert.deepEqual((await lines(teacher, "skills")).slice(0, 2), [`S1 ${skills[1]}`, `S2 ${skills[0]}`]);
    const first = teacher.page.locator("#knowledge .ed > li").first();
    await first.locator("textarea").first().fill("Pazīst piekares veidus\nPazīst riepu veidus");
    await first.locator("summary").focus();
    await teacher.page.keyboard.press("Enter");
    await keyed(teacher, first.getByRole("button", { name: new RegExp(`^${teacher.word("units-split")}`) }));
    assert.deepEqual((await lines(teacher, "knowledge")).slice(0, 2), ["K1 Pazīst piekares veidus", "K2 Pazīst riepu veidus"]);
  });

  await step("a translation stands beside its source, and is to be checked when that changes", async () => {
    await teacher.fill("units-translate", "Angļu");
    await teacher.press("units-translate-begin");
    const english = teacher.page.locator('#skills textarea[lang="en"]');
    await english.nth(1).fill("Checks the wheel alignment");
    await teacher.press("ui-save");
    await teacher.says("units-said-saved");
    await teacher.page.locator('#skills textarea[lang="lv"]').nth(1).fill("Pārbauda un regulē savirzi");
    await teacher.press("ui-save");
    await teacher.says("units-n-to-check", { n: 1 });
    assert.equal(await english.nth(1).inputValue(), "Checks the wheel alignment", "a translation is never blanked");
    await teacher.go(teacher.control("units-still-right"));
    await teacher.open(unit);
    await teacher.press("texts-do-edit");
    assert.ok(!(await teacher.main.innerText()).includes(teacher.word("units-n-to-check", { n: 1 })));
  });

  await step("the master answers line by line on a phone", async () => {
    await teacher.press("units-check-and-send");
    await submits(teacher);
    await mentor.open(`${unit}/answers`);
    const questions = mentor.main.locator("fieldset.q");
    const all = await questions.count();
    assert.ok(all > 4, `${all} questions`);
    for (let at = 0; at < all; at += 1) {
      // As a thumb does, past the bar that sticks at the bottom.
      await questions.nth(at).evaluate((question) => question.scrollIntoView({ block: "center" }));
      await mentor.tick(at === 1 ? "answers-too-hard" : "answers-keep", { within: questions.nth(at) });
    }
    await questions.nth(1).locator("textarea").fill("Kopā ar mani – jā.");
    await mentor.page.locator("#additions").fill("Maina riteņu gultņus");
    await mentor.press("answers-do-send");
    await mentor.says("answers-said-sent");
    await teacher.open(`${unit}/review`);
    assert.ok((await teacher.main.innerText()).includes("Kopā ar mani – jā."));
  });

  await step("what he would add is accepted and taken in: revision 2", async () => {
    await teacher.open(`${unit}/proposals`);
    await teacher.press("proposals-do-accept", { of: true });
    await teacher.press("proposals-do-answer");
    await teacher.press("proposals-do-adopt");
    await teacher.press("proposals-do-adopt");
    await teacher.open(unit);
    assert.ok((await teacher.main.innerText()).includes("Maina riteņu gultņus"));
    await teacher.standsAt("draft");
    await teacher.press("texts-do-edit");
    await teacher.press("units-check-and-send");
    await submits(teacher);
  });

  await step("four approve revision 2, each with a word on what is open", async () => {
    const others = [["company@riga.example"], ["coordinator@tampere.example"], ["owner@tampere.example", 390]];
    const agrees = (walker) => approves(walker, title, 2, "Pārējo norunāsim tālāk.", "findings-verb");
    await agrees(teacher);
    for (const [email, width] of others) await agrees(await known(world, email, lang, width));
    await teacher.open(unit);
    await teacher.standsAt("agreed");
  });
});
