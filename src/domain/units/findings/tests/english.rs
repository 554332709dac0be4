//! English outcomes.

use super::{holds, of_outcome, points_at};
use crate::domain::units::Area;

/// Skills that are as they should be.
const GOOD: &[(&str, &str)] = &[
    ("Identify the parts of an anti-lock brake system", ""),
    ("Diagnose faults in the charging system with a multimeter", ""),
    ("Replace brake pads according to the manufacturer's instructions", ""),
    ("Weld a fillet joint in position PB", ""),
    ("Measure voltage, current and resistance in a circuit", ""),
    ("Read wiring diagrams and workshop manuals", ""),
    ("Calibrate the diagnostic tester before use", ""),
    ("Sharpen chisels and plane irons", ""),
    ("Cut mortise and tenon joints by hand", ""),
    ("Lubricate moving parts", ""),
    ("Deburr the edges of a milled workpiece", ""),
    ("Solder copper pipes", ""),
    ("Prepare cold starters for a buffet", ""),
    ("Julienne carrots to an even size", ""),
    ("Blanch vegetables", ""),
    ("Taste and season", "several"),
    ("Serve wine at the table", ""),
    ("Greet guests in English", ""),
    ("Take orders from guests with special dietary needs", ""),
    ("Handle complaints politely", ""),
    ("Clean the coffee machine at the end of the shift", ""),
    ("Store food at the right temperature", ""),
    ("Wash hands before and after contact with a patient", ""),
    ("Measure blood pressure, pulse and temperature", ""),
    ("Lift a patient with a second carer", ""),
    ("Document the care given", ""),
    ("Use protective equipment against dust and noise", ""),
    ("Use hand and power tools safely", ""),
    ("Work at height with a safety harness", ""),
    ("Use tools to cut and shape metal", ""),
    ("Apply safety and control procedures", ""),
    ("Organise the work respecting health and safety rules", ""),
    ("Independently and responsibly set up the lathe", ""),
    ("Safely operate a forklift truck", ""),
    ("Carefully and accurately fit a window frame", ""),
    ("Under supervision, prune apple trees", ""),
    ("Under the guidance of a mentor clean the milking parlour", ""),
    ("In a team, plan the layout of a stand", ""),
    ("With the help of a checklist, inspect a scaffold", ""),
    ("Together with the chef, compile a menu", ""),
    ("Be able to program a CNC milling machine", ""),
    ("He/she is able to install an operating system", ""),
    ("Configure a router for a small office", ""),
    ("Debug a script with breakpoints", ""),
    ("Back up data to an external drive", ""),
    ("Organize the workplace", ""),
    ("Analyze the results of a soil sample", ""),
    ("Communicate in English with customers and colleagues", ""),
    ("Communicate", ""),
    ("Work independently", ""),
    ("Cooperate with people from other cultures", ""),
    ("Keep records of deliveries and returns", ""),
    ("Calculate the price of a haircut, materials and tax included", ""),
    ("Cut hair in layers", ""),
    ("Advise customers on skin care", ""),
    ("Sew a zip into a skirt", ""),
    ("Draw a pattern to scale", ""),
    ("Decorate a shop window on a given theme", ""),
    ("Paint a wall without runs or streaks", ""),
    ("Plaster a ceiling", ""),
    ("Lay tiles on a level floor", ""),
    ("Select timber by moisture and grain", ""),
    ("Estimate how much material is needed", ""),
    ("Explain how to assemble and adjust a bicycle", ""),
    ("Show a customer how to use and maintain a chainsaw", ""),
    ("Dispose of waste oil as the law requires", ""),
    ("Reconcile the needs of customers and colleagues with those of the company", ""),
    ("Establish a diagnostic procedure", ""),
    ("Choose the nature of action to be taken", ""),
    ("Adapt to the working hours of the host company", ""),
    ("Take responsibility for the tools in use", ""),
    ("Reflect on one's own work at the end of the day", ""),
    ("Cut and paste text between documents", ""),
    ("Troubleshoot a network connection", ""),
    ("Re-assemble the gearbox", ""),
    ("Recalibrate a torque wrench", ""),
    ("Overhaul a starter motor", ""),
    ("Test the system", ""),
];

/// No verb that continues "is able to".
const VERBS: &[(&str, &str)] = &[
    ("Diagnosing brake faults", "verb"),
    ("Diagnoses brake faults", "verb"),
    ("Repaired brakes", "verb"),
    ("Diagnosis of brake faults", "verb"),
    ("Maintenance of hydraulic systems", "verb"),
    ("Theory of operation", "verb"),
    ("The repair of brakes", "verb"),
    ("Knowledge of materials", "verb"),
    ("Good communication skills", "verb"),
    ("Ability to work in a team", "verb"),
    ("Responsible use of tools", "verb"),
    ("Safe handling of chemicals", "verb"),
    ("Teamwork", "verb"),
    ("Punctuality and reliability", "verb"),
    ("Customer service", "verb"),
    ("Independently and responsibly", "verb"),
    ("Active participation in meetings", "verb"),
    ("Skilled in the use of hand tools", "verb"),
    ("Basic skills in welding", "verb"),
    ("Technical drawing", "verb"),
    ("All kinds of bread", "verb"),
    ("How to weld", "verb"),
    ("With a multimeter", "verb"),
    ("Serving guests at the table", "verb"),
    ("Applies first aid", "verb"),
    ("Washes hair", "verb"),
    ("Organization of the workplace", "verb"),
    ("Responsibility for the tools", "verb"),
];

/// Nobody can see it done.
const VAGUE: &[(&str, &str)] = &[
    ("Understand the importance of hygiene", "vague"),
    ("Know the safety rules of the workshop", "vague"),
    ("Know how to change a tyre", "vague"),
    ("Be aware of environmental effects", "vague"),
    ("Be open for innovative ideas", "vague"),
    ("Be responsible for the tools", "vague"),
    ("Be curious towards business opportunities", "vague"),
    ("Have a basic understanding of innovation", "vague"),
    ("Have good communication skills", "vague"),
    ("Appreciate different cultures", "vague"),
    ("Learn new working methods", "vague"),
    ("Become familiar with the company", "vague"),
    ("Gain insight into Finnish working life", "vague"),
    ("Fully understand the brake system", "vague"),
    ("He/she is able to understand a work order", "vague"),
    ("Think about alternatives", "vague"),
    ("Believe in one's own abilities", "vague"),
    ("Realise the consequences of mistakes", "vague"),
    ("Acquire knowledge of timber", "vague"),
    ("Acquire a licence for the forklift", ""),
    ("Gain access to a locked system", ""),
    ("Independently know what to do", "vague"),
    ("Familiarize oneself with the work rules", "vague"),
    ("Comprehend written instructions", "vague"),
];

/// Two things in one line.
const SEVERAL: &[(&str, &str)] = &[
    ("Diagnose and repair the vehicle stability management system", "several"),
    ("Diagnose and repair the brakes independently and responsibly", "several"),
    ("Repair/replace the components of the brakes", "several"),
    ("Repair or replace a worn clutch", "several"),
    ("Plan, carry out and document a service", "several"),
    ("Clean, dry and store the tools", "several"),
    ("Validate the malfunction and choose the appropriate action to be done", "several"),
    ("Identify faults and repair them", "several"),
    ("Set up a lathe and turn a shaft", "several"),
    ("Set up and maintain a web server", "several"),
    ("Measure the workpiece; record the results", "several"),
    ("Measure the workpiece. Record the results", "several"),
    ("Prepare dough & bake bread", "several"),
    ("Check the oil level, top up the coolant", "several"),
    ("Participate actively in the network and keep in contact", "several"),
    ("Connect and keep in contact with the new network", "several"),
    ("Read the drawing and select the right tool", "several"),
    ("Drill, file and saw metal", "several"),
    ("Safely and quickly dismantle and reassemble a pump", "several"),
    ("Greet the guests, then show them to their table", "several"),
    ("Participate in and contribute to team meetings", "several"),
    ("Design and/or adapt a pattern", "several"),
];

/// One thing, though "and" or "or" stands in it.
const ONE: &[(&str, &str)] = &[
    ("Work independently and responsibly", ""),
    ("Follow health and safety rules", ""),
    ("Use tools and test equipment", ""),
    ("Prepare reports and plans", ""),
    ("Read drawings and work instructions", ""),
    ("Maintain a clean and dry workplace", ""),
    ("Respect the methods and schedule", ""),
    ("Write offers, orders and invoices", ""),
    ("Apply the rules of maintenance and repair", ""),
    ("Order food and drink for a banquet", ""),
    ("Check oil and water levels", ""),
    ("Treat customers with patience and respect", ""),
    ("Operate cutting and welding equipment", ""),
    ("Assist with planning and control", ""),
    ("Follow procedures that protect and support children", ""),
    ("Compare cost and use of materials", ""),
    ("Communicate by listening and speaking", ""),
    ("Sort glass/metal/paper", ""),
    ("Liaise between the sales and design teams", ""),
    ("Maintain a safe, hygienic and secure working environment", ""),
    ("Identify symptoms, causes and effects of a fault", ""),
];

/// Left in the middle.
const LEFTOVERS: &[(&str, &str)] = &[
    ("Independently and responsibly recognize …", "breaks-off"),
    ("Independently and responsibly recognize", "no-object"),
    ("Repair the gearbox and", "breaks-off"),
    ("Identify the causes of", "breaks-off"),
    ("Install the", "breaks-off"),
    ("Prepare the workplace for", "breaks-off"),
    ("Adjust...", "breaks-off"),
    ("Assemble", "no-object"),
    ("Carefully assemble", "no-object"),
    ("Explain what each tool is used for", ""),
    ("<describe what the learner does>", "placeholder"),
    ("Explain < name of the process >", "placeholder"),
    ("Keep the temperature < 5 °C and > 2 °C", ""),
    ("Repair ??? of the engine", "placeholder"),
    ("Log in", ""),
];

#[test]
fn good_outcomes_are_left_alone() {
    assert!(GOOD.len() + ONE.len() >= 60);
    holds("en", Area::Skills, GOOD);
    holds("en", Area::Competence, GOOD);
    holds("en", Area::Skills, ONE);
}

#[test]
fn an_outcome_begins_with_a_verb_in_the_plain_form() {
    holds("en", Area::Skills, VERBS);
    holds("en", Area::Competence, VERBS);
}

#[test]
fn what_cannot_be_seen_is_found() {
    holds("en", Area::Skills, VAGUE);
    points_at(
        "en",
        &[
            ("Be open for new ideas", "Be open"),
            ("Fully understand the plan", "understand"),
            ("Know the rules", "Know"),
            ("Have a basic understanding", "Have a"),
        ],
    );
}

#[test]
fn one_line_is_one_thing() {
    holds("en", Area::Skills, SEVERAL);
    let pairs = [
        ("Repair/replace the parts", "Repair/replace"),
        ("Find the fault and repair it", "Find … repair"),
        ("Plan, carry out and document it", "Plan, carry"),
        ("Identify and repair faults", "Identify and repair"),
    ];
    points_at("en", &pairs);
}

#[test]
fn what_breaks_off_is_found() {
    holds("en", Area::Competence, LEFTOVERS);
}

#[test]
fn knowledge_needs_more_than_a_bare_word_and_no_verb() {
    let table = [
        ("Sensors", "one-word"),
        ("The sensors", "one-word"),
        ("Hygiene", "one-word"),
        ("Types of sensors in a brake system", ""),
        ("Theory of operation", ""),
        ("The electric circuits", ""),
        ("Understand how a sensor works", ""),
        ("Know that trade has a positive effect on local businesses", ""),
        ("Plan and organise", ""),
        ("Strategy of the", "breaks-off"),
    ];
    holds("en", Area::Knowledge, &table);
}

#[test]
fn a_lead_in_of_its_own_decides_the_form() {
    let mut unit = super::clean("en");
    unit.skills.lead_in = crate::domain::texts::Wording::new("en", "The learner");
    unit.skills.outcomes.push(super::node(99, "en", "Diagnoses faults in the brakes"));
    assert_eq!(super::keys(&crate::domain::texts::Content::findings(&unit)), Vec::<&str>::new());
    assert_eq!(of_outcome("en", Area::Skills, "Diagnoses faults in the brakes").len(), 1);
}
