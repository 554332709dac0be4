// The whole road, from an empty partnership to the transcript: in each language, with a profile for each person and scripts off.
import assert from "node:assert/strict";
import { journey } from "./harness.mjs";
import { approves, asksForChange, fromHome, nothingWaits, signs, submits } from "./road/papers.mjs";
import { adds, enters, invites, joins, known, seats } from "./road/partners.mjs";
import { deck, stands, types } from "./road/unit.mjs";

/** The road of one language. */
async function walk(world, step, lang) {
  const partnership = "Tiltu meistari";
  const school = "Oulun Keksitty ammattiopisto";
  const garage = "Autokorjaamo Keksitty";
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
    await asksForChange(owner, deck.title, "Cik dienu? / How many days?");
    await nothingWaits(host, deck.title);
    await fromHome(teacher, deck.title);
    await teacher.standsAt("changes-requested");
    if (!teacher.path.endsWith("/edit")) await teacher.press("texts-do-edit");
    await teacher.fillAll({ "units-days": 20, "units-hours": 140 });
    await teacher.press("units-check-and-send");
    await submits(teacher);
    for (const walker of [owner, host, company, teacher]) await approves(walker, deck.title, 2);
    await teacher.open(people.unit);
    await teacher.standsAt("agreed");
    await stands(teacher);
  });
}

for (const lang of ["en", "lv"]) {
  journey(`the whole road (${lang})`, (world, step) => walk(world, step, lang), { timeout: 400_000 });
}
