// Coming home: both rate, the school validates and recognises, the transcript says all of it.
import assert from "node:assert/strict";
import { fromHome } from "./papers.mjs";
import { source, whole } from "./say.mjs";
import { outcomes } from "./unit.mjs";

/** The one that is not reached: the others are. */
export const hard = outcomes.find((outcome) => outcome.text.startsWith("Reconcile the needs"));
/** What people type, in the walker's language. */
const typed = {
  en: { cause: "no time", method: "work", part: "a part" },
  lv: { cause: "Pietrūka laika", method: "Darbs", part: "Daļa" },
};

/** The words with which a new partnership's scale starts. */
const scale = {
  en: ["with help", "under guidance", "independently"],
  lv: ["ar palīdzību", "vadībā", "patstāvīgi"],
};

const questions = (walker) => walker.main.locator("fieldset.q");

/** The question on an outcome. */
function question(walker, outcome) {
  const text = outcome.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const found = questions(walker).filter({ has: walker.page.locator("legend").filter({ hasText: new RegExp(`${text}\\s*$`) }) });
  // The same words stand in both groups of the first column.
  return outcome.group ? found.filter({ has: walker.page.locator("legend").filter({ hasText: outcome.group }) }).first() : found.first();
}

/** The learner rates himself or herself on the phone, saves once on the way, and submits. */
export async function ratesOneself(walker, name, remark) {
  await fromHome(walker, name);
  assert.equal(await questions(walker).count(), outcomes.length, "questions for the learner");
  assert.equal(await walker.main.getByRole("radio", { checked: true }).count(), 0, "an answer is chosen beforehand");
  for (const outcome of outcomes) {
    await walker.tick(scale[walker.lang][outcome === hard ? 0 : 2], { within: question(walker, outcome) });
  }
  await walker.press("ui-save");
  assert.equal(await walker.main.getByRole("radio", { checked: true }).count(), outcomes.length, "saved answers");
  await walker.fill("assessments-own-free", remark);
  await walker.press("assessments-own-submit");
  await walker.says("assessments-said-own-submitted");
}

/** The mentor rates every outcome; `word` is the remark on the first. */
export async function assesses(walker, name, { word, on }) {
  await fromHome(walker, name);
  assert.equal(await questions(walker).count(), outcomes.length, "questions for the host");
  for (const outcome of outcomes) {
    const within = question(walker, outcome);
    await walker.tick(outcome === hard ? "levels-partly" : "levels-achieved", { within });
    await walker.tick(scale[walker.lang][outcome === hard ? 1 : 2], { within });
    if (outcome === hard) await within.getByLabel(new RegExp(source(walker.lang, "assessments-cause-of"))).fill(typed[walker.lang].cause);
  }
  const first = question(walker, outcomes[0]);
  await first.locator("summary").click();
  await walker.fill("assessments-remark", word, { within: first });
  await walker.fillAll({ "assessments-assessed-on": on, "assessments-method": typed[walker.lang].method });
  await walker.press("assessments-check-button");
  await walker.press("assessments-submit");
  await walker.says("assessments-said-submitted");
}

/** Nothing of the two ratings is compared yet. */
export async function comparesNothing(walker) {
  assert.equal(await walker.main.locator("table.cmp").count(), 0, "the ratings are compared before both are in");
}

/** Every outcome stands in the comparison of the two ratings. */
export async function comparesAll(walker) {
  assert.equal(await walker.main.locator("table.cmp tbody tr").count(), outcomes.length, "outcomes compared");
}

/** The school validates: what the host found achieved with one button, the rest by itself. */
export async function validates(walker, name) {
  await fromHome(walker, name);
  await walker.press("validations-accept");
  const decisions = walker.main.getByRole("group", { name: whole(walker.lang, "validations-decision-on") });
  assert.equal(await decisions.count(), outcomes.length, "decisions to be made");
  const open = [];
  for (const decision of await decisions.all()) {
    if ((await decision.getByRole("radio", { checked: true }).count()) === 0) open.push(decision);
  }
  assert.equal(open.length, 1, "decisions left open");
  await walker.tick("validations-partly", { within: open[0] });
  await walker.main.getByLabel(whole(walker.lang, "validations-reason-on")).filter({ visible: true }).first().fill(typed[walker.lang].part);
  await walker.press("validations-check");
  await walker.press("validations-confirm");
  await walker.says("validations-said-validated");
}

/** The competent institution recognises a part: one outcome was not reached. */
export async function recognises(walker, name) {
  await fromHome(walker, name);
  await walker.tick("recognitions-part");
  for (const box of await walker.main.getByRole("checkbox").all()) await box.check();
  await walker.fill("recognitions-module", "B7");
  await walker.fill("recognitions-hours", 130);
  await walker.fill("recognitions-reason", typed[walker.lang].part);
  await walker.press("validations-check");
  await walker.press("recognitions-confirm");
  await walker.says("recognitions-said-recognised");
}

/** The transcript carries every outcome with its group and its result, who assessed and who validated, and the word. */
export async function carriesAll(walker, { assessor, validator, recogniser, word }) {
  const rows = await walker.main.locator("table.outcomes tbody tr").evaluateAll((all) => {
    let group = "";
    const found = [];
    for (const row of all) {
      const words = (cell) => (cell?.innerText ?? "").replace(/\s+/g, " ").trim();
      if (row.matches(".area")) group = "";
      else if (row.matches(".group")) group = words(row.querySelector("th > span"));
      else found.push({ group, text: words(row.querySelector("td:not(.no) > span")), details: words(row.querySelector("td:not(.no)")), result: words(row.querySelector(".res")), validated: words(row.querySelector(".val")) });
    }
    return found;
  });
  assert.deepEqual(rows.map(({ group, text }) => ({ group, text })), outcomes.map(({ group, text }) => ({ group, text })), "outcomes on the transcript");
  for (const [at, outcome] of outcomes.entries()) {
    const result = outcome === hard ? "levels-partly" : "levels-achieved";
    const validated = outcome === hard ? "levels-validated-partly" : "levels-validated-yes";
    assert.match(rows[at].result, new RegExp(`(^|[^\\p{L}])${source(walker.lang, result)}`, "u"), outcome.text);
    assert.match(rows[at].validated, new RegExp(`(^|[^\\p{L}])${source(walker.lang, validated)}`, "u"), outcome.text);
    for (const point of outcome.points) assert.ok(rows[at].details.includes(point), `"${point}" is missing under "${outcome.text}"`);
  }
  assert.ok(rows[0].details.includes(word), `the word "${word}" stands under the first outcome: ${rows[0].details}`);
  assert.ok(rows[outcomes.indexOf(hard)].details.includes(typed[walker.lang].cause), "the cause stands under the outcome it is about");
  const all = (await walker.main.innerText()).replace(/\s+/g, " ");
  for (const name of [assessor, validator, recogniser]) assert.ok(all.includes(name), `${name} is missing on the transcript`);
}
