// Before and during the stay: learners and their guardians, the mobility, the learning agreements.
import { joins, shownLink } from "./partners.mjs";
import { approves, signs, submits } from "./papers.mjs";
import { deck } from "./unit.mjs";

/** A day so many days from today, as a date field takes it; `years` back besides. */
export function day(from, years = 0) {
  const then = new Date(Date.now() + from * 86_400_000);
  then.setFullYear(then.getFullYear() - years);
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Riga" }).format(then);
}

/** Enters a learner of the walker's school, and stays on the learner's page. */
export async function entersLearner(walker, school, { name, email, born }) {
  await walker.open("/organisations");
  await walker.follow(school);
  await walker.press("organisations-learners");
  await walker.press("learners-new");
  await walker.fillAll({ "learners-name": name, "learners-birth-date": born, "learners-email": email });
  await walker.press("learners-enter");
}

/** Invites the learner whose page is open, who opens the account on a phone. */
export async function invitesLearner(world, walker, { email }) {
  const at = walker.path;
  await walker.press("learners-invite");
  const link = await shownLink(walker);
  await walker.press("invitations-link-done");
  const learner = await joins(world, { link, email, lang: walker.lang, width: 390, button: "invitations-open-account" });
  await walker.open(at);
  await walker.says("learners-account-has");
  return learner;
}

/** Enters and invites a guardian of the learner whose page is open. */
export async function invitesGuardian(world, walker, { name, email }) {
  await walker.press("learners-guardian-new");
  await walker.fillAll({ "learners-name": name, "learners-email": email });
  await walker.tick("learners-relation-mother");
  await walker.press("ui-save");
  await walker.says("learners-said-guardian");
  await walker.press("learners-invite-guardian", { of: true });
  const link = await shownLink(walker);
  await walker.press("invitations-link-done");
  return joins(world, { link, email, lang: walker.lang, width: 390, button: "invitations-open-account" });
}

/** Plans the mobility from the partnership's page. */
export async function plans(walker, { title, sending, hosting, memorandum, from, to }) {
  await walker.press("partnerships-mobility-new");
  await walker.fillAll({ "mobilities-title-field": title, "mobilities-sending": sending, "mobilities-hosting": hosting });
  await walker.fillAll({ "mobilities-starts-on": from, "mobilities-ends-on": to, "mobilities-memorandum": memorandum });
  await walker.press("mobilities-create");
  await walker.says("mobilities-said-planned");
}

/** Places learners in the mobility whose page is open. */
export async function places(walker, names, company) {
  await walker.press("mobilities-add-learners");
  for (const name of names) await walker.tick(name);
  await walker.fill("placements-company", company);
  await walker.press("placements-make");
}

/** Completes the draft that is open in the editor and sends it for review. */
export async function completes(walker, { mentor, validator, recogniser, guardian }) {
  await walker.fillAll({ "agreements-mentor": mentor, "agreements-qualification": deck.qualification, "agreements-eqf-level": "4" });
  await walker.tick(deck.title);
  await walker.fillAll({ "agreements-promise-module": "B7", "agreements-promise-hours": 140 });
  await walker.tick(mentor, { within: walker.section("agreements-section-assessment") });
  await walker.fillAll({ "agreements-assessment-method": walker.lang === "lv" ? "Darbs" : "work", "agreements-validator": validator, "agreements-recogniser": recogniser });
  if (guardian) await walker.fill("agreements-guardian", guardian);
  await walker.press("agreements-check-and-send");
  await submits(walker);
}

/** All approve, then all sign: the staff at a desk, the learner and a guardian on a phone. */
export async function agrees(learner, staff, persons, late) {
  for (const { walker } of staff) await approves(walker, learner, 1);
  for (const { walker, ...name } of [...staff, ...persons]) await signs(walker, learner, { ...name, late });
}
