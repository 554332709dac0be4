// The whole road, from an empty partnership to the transcript: in each language, with a profile for each person and scripts off.
import assert from "node:assert/strict";
import { journey } from "./harness.mjs";
import { assesses, carriesAll, comparesAll, comparesNothing, ratesOneself, recognises, validates } from "./road/home.mjs";
import { approves, asksForChange, fromHome, nothingWaits, signs, submits } from "./road/papers.mjs";
import { adds, enters, invites, joins, known, seats } from "./road/partners.mjs";
import { agrees, completes, day, entersLearner, invitesGuardian, invitesLearner, places, plans } from "./road/stay.mjs";
import { deck, stands, types } from "./road/unit.mjs";

/** A word that nobody has written before. */
function randomWord() {
  const sounds = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze"];
  return Array.from({ length: 6 }, () => sounds[Math.floor(Math.random() * sounds.length)]).join("");
}

/** The road of one language. */
async function walk(world, step, lang) {
  // What people type, in their language: nobody could mark what a person mixes.
  const say = (latvian, english) => (lang === "lv" ? latvian : english);
  const partnership = "Tiltu meistari";
  const school = "Oulun Keksitty ammattiopisto";
  const garage = "Autokorjaamo Keksitty";
  const memorandum = say("Memorands Rīga–Oulu", "Memorandum Rīga–Oulu");
  const people = {};

  await step("a partnership is founded", async () => {
    const coordinator = (people.coordinator = await known(world, "coordinator@riga.example", lang));
    await coordinator.open("/partnerships");
    await coordinator.press("partnerships-new");
    await coordinator.fillAll({ "partnerships-name": partnership, "partnerships-purpose": "Rīga – Oulu" });
    await coordinator.tick("roles-side-sending");
    await coordinator.press("partnerships-found");
    await coordinator.says("partnerships-said-founded");
    await coordinator.standsAt("forming");
  });

  await step("organisations are looked up or entered, and their people invited", async () => {
    const { coordinator } = people;
    const at = coordinator.path;
    await adds(coordinator, { identifier: "kontakts@auto.example", name: "SIA Izdomātais Auto", kind: "company", side: "sending" });
    await enters(coordinator, { name: school, kind: "school", country: "fi", side: "hosting", email: "toimisto@oulu.example", contact: "Sanna Keksitty" });
    await coordinator.open(at);
    await enters(coordinator, { name: garage, kind: "company", country: "fi", side: "hosting", email: "korjaamo@oulu.example", contact: "Timo Mallikas" });
    await coordinator.open(at);
    await coordinator.press("partnerships-invite-first", { of: school });
    const toSchool = await seats(coordinator, { name: "Sanna Keksitty", email: "coordinator@oulu.example", role: "coordinator", signs: true });
    await coordinator.open(at);
    await coordinator.press("partnerships-invite-first", { of: garage });
    const toGarage = await seats(coordinator, { name: "Timo Mallikas", email: "owner@oulu.example", role: "representative", signs: true });
    people.host = await joins(world, { link: toSchool, email: "coordinator@oulu.example", lang });
    people.owner = await joins(world, { link: toGarage, email: "owner@oulu.example", lang });
    const toMentor = await invites(people.owner, { name: "Veikko Opastaja", email: "mentor@oulu.example", role: "mentor" });
    people.mentor = await joins(world, { link: toMentor, email: "mentor@oulu.example", lang });
    people.company = await known(world, "company@riga.example", lang);
    await fromHome(people.company, partnership);
    await people.company.press("partnerships-join");
    await coordinator.open(at);
    await coordinator.standsAt("active");
    people.partnership = at;
  });

  await step("the deck's unit is typed", async () => {
    const teacher = (people.teacher = await known(world, "teacher@riga.example", lang));
    await teacher.open(people.partnership);
    await teacher.press("partnerships-unit-new");
    await teacher.fillAll({ "units-title-field": deck.title, "units-language": "English" });
    await teacher.fillAll({ "texts-seat-sending-institution": "Rīgas Paraugu tehnikums", "texts-seat-hosting-institution": school });
    await teacher.fillAll({ "texts-seat-sending-employer": "SIA Izdomātais Auto", "texts-seat-hosting-employer": garage });
    await teacher.press("units-begin");
    await types(teacher);
    people.unit = `/units/${teacher.id}`;
    await teacher.open(people.unit);
    await stands(teacher);
    await teacher.standsAt("draft");
  });

  await step("without an EQF level nobody is asked; with it the review begins", async () => {
    const { teacher } = people;
    await teacher.open(`${people.unit}/edit`);
    await teacher.press("units-check-and-send");
    await teacher.says("units-obstacle-eqf-level");
    await teacher.press("texts-do-edit");
    await teacher.fill("units-eqf-level", "4");
    await teacher.press("units-check-and-send");
    await submits(teacher);
  });

  await step("the host company asks for a change; revision 2 is agreed by four", async () => {
    const { teacher, owner, host, company } = people;
    await asksForChange(owner, deck.title, say("Cik dienu?", "How many days?"));
    await nothingWaits(host, deck.title);
    await fromHome(teacher, deck.title);
    await teacher.standsAt("changes-requested");
    if (!teacher.path.endsWith("/edit")) await teacher.press("texts-do-edit");
    await teacher.fillAll({ "units-days": 20, "units-hours": 140 });
    await teacher.press("units-check-and-send");
    await submits(teacher);
    for (const walker of [owner, host, company, teacher]) await approves(walker, deck.title, 2, say("C4 pabeigsim kopā.", "We finish C4 together."));
    await teacher.open(people.unit);
    await teacher.standsAt("agreed");
    await stands(teacher);
  });

  await step("the memorandum is drafted, approved and signed by two", async () => {
    const { coordinator, host } = people;
    await coordinator.open(people.partnership);
    await coordinator.press("partnerships-memorandum-new");
    await coordinator.fill("memoranda-title-field", memorandum);
    await coordinator.press("memoranda-begin");
    await coordinator.says("memoranda-said-drafted");
    people.memorandum = `/memoranda/${coordinator.id}`;
    // Only the two schools sign; the companies take part in units and agreements.
    for (const name of ["SIA Izdomātais Auto", garage]) await coordinator.untick(name);
    for (const name of ["Rīgas Paraugu tehnikums", school]) await coordinator.tick(name);
    if (!(await coordinator.has("memoranda-qualification"))) await coordinator.press("memoranda-add-qualification");
    await coordinator.fill("memoranda-qualification", deck.qualification);
    await coordinator.fill("memoranda-eqf-level", "4");
    await coordinator.tick(deck.title);
    await coordinator.fill("memoranda-valid-until", day(700));
    await coordinator.press("ui-save");
    await coordinator.says("memoranda-said-saved");
    await coordinator.press("texts-do-submit");
    await submits(coordinator);
    for (const walker of [coordinator, host]) await approves(walker, memorandum, 1);
    await coordinator.open(people.memorandum);
    await coordinator.standsAt("agreed");
    await signs(host, memorandum, { name: "Sanna Keksitty", place: "Oulu" });
    await host.standsAt("partially-signed");
    await signs(coordinator, memorandum, { name: "Ilze Paraugkalniņa", place: "Rīga" });
    await coordinator.open(people.memorandum);
    await coordinator.standsAt("in-force");
  });

  const name = "Dāvis Ceļvedis";
  const minor = "Marta Mazā";
  const guardian = "Inga Mazā";
  const riga = "Rīgas Paraugu tehnikums";

  await step("two learners and a guardian get their accounts", async () => {
    const { coordinator } = people;
    await entersLearner(coordinator, riga, { name, email: "davis@riga.example", born: day(-30, 19) });
    people.learner = await invitesLearner(world, coordinator, { email: "davis@riga.example" });
    await entersLearner(coordinator, riga, { name: minor, email: "marta@riga.example", born: day(-30, 17) });
    await coordinator.says("learners-said-entered-minor");
    people.minor = await invitesLearner(world, coordinator, { email: "marta@riga.example" });
    people.guardian = await invitesGuardian(world, coordinator, { name: guardian, email: "inga@riga.example" });
  });

  await step("the mobility is planned and the learners are placed", async () => {
    const { coordinator } = people;
    await coordinator.open(people.partnership);
    // The stay has begun: what is signed late says why.
    await plans(coordinator, { title: "Rīga–Oulu", sending: riga, hosting: school, memorandum, from: day(-10), to: day(18) });
    people.mobility = coordinator.path;
    await places(coordinator, [name, minor], garage);
  });

  const parties = () => [
    { walker: people.coordinator, name: "Ilze Paraugkalniņa", place: "Rīga" },
    { walker: people.host, name: "Sanna Keksitty", place: "Oulu" },
    { walker: people.owner, name: "Timo Mallikas", place: "Oulu" },
  ];
  const responsible = { mentor: "Veikko Opastaja", validator: "Jānis Piemērs", recogniser: "Ilze Paraugkalniņa" };
  const late = say("Vēls lēmums", "decided late");

  await step("the learning agreement is drafted, approved, and signed by all, the learner on a phone", async () => {
    const { coordinator, learner } = people;
    await coordinator.open(people.mobility);
    await coordinator.follow(name);
    people.placement = coordinator.path;
    await coordinator.press("placements-do-prepare");
    await coordinator.says("agreements-said-drafted");
    if (!coordinator.path.endsWith("/edit")) await coordinator.press("texts-do-edit");
    people.agreement = `/agreements/${coordinator.id}`;
    await completes(coordinator, responsible);
    await agrees(name, parties(), [{ walker: learner, name, place: "Oulu" }], late);
    await coordinator.open(people.agreement);
    await coordinator.standsAt("active");
    await learner.open(people.agreement);
    await learner.standsAt("active");
  });

  await step("a minor's agreement is signed by the guardian as well", async () => {
    const { coordinator } = people;
    await coordinator.open(people.mobility);
    await coordinator.fill("mobilities-like", name);
    await coordinator.press("mobilities-do-like", { values: { n: 1 } });
    await coordinator.says("mobilities-said-prepared");
    await coordinator.follow(minor);
    await coordinator.press("placements-do-draft");
    if (!coordinator.path.endsWith("/edit")) await coordinator.press("texts-do-edit");
    const agreement = `/agreements/${coordinator.id}`;
    await completes(coordinator, { ...responsible, guardian });
    const persons = [
      { walker: people.minor, name: minor, place: "Oulu" },
      { walker: people.guardian, name: guardian, place: "Rīga" },
    ];
    await agrees(minor, parties(), persons, late);
    await coordinator.open(agreement);
    await coordinator.standsAt("active");
  });

  const word = randomWord();

  await step("the learner and the host rate, each without seeing the other", async () => {
    const { learner, mentor } = people;
    const results = `${people.placement}/results`;
    const said = say("Patika", "liked it");
    await ratesOneself(learner, name, said);
    await mentor.open(results);
    await mentor.lacks(said);
    await comparesNothing(mentor);
    await assesses(mentor, name, { word, on: day(0) });
    for (const walker of [learner, mentor]) {
      await walker.open(results);
      await comparesAll(walker);
    }
  });

  await step("only the sending school validates and recognises", async () => {
    const { teacher, coordinator, mentor } = people;
    await mentor.open(`${people.placement}/validation`);
    assert.equal(await mentor.main.getByRole("radio").count(), 0, "the host is offered a validation");
    await validates(teacher, name);
    await teacher.standsAt("validated");
    await recognises(coordinator, name);
    await coordinator.standsAt("recognised");
    await coordinator.open(people.agreement);
    await coordinator.standsAt("completed");
  });

  await step("the transcript carries it all, on the learner's phone too", async () => {
    const { learner, coordinator } = people;
    const names = { assessor: responsible.mentor, validator: responsible.validator, recogniser: responsible.recogniser, word };
    await learner.open(people.placement);
    await learner.press("placements-part-transcript");
    await carriesAll(learner, names);
    await coordinator.open(`${people.placement}/transcript`);
    await carriesAll(coordinator, names);
  });

  assert.doesNotMatch(world.tilts.err, /no message/, "a message is missing");
}

for (const lang of ["en", "lv"]) {
  journey(`the whole road (${lang})`, (world, step) => walk(world, step, lang), { timeout: 900_000, real: lang === "en" });
}
