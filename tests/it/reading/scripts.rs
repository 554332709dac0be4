//! Scripts that somebody stores in every field of a unit: shown as words on every page, never carried out.

use crate::drafts::{FOUR, TEACHER, actor, begin, draft, sides, submit, text};
use crate::harness::{Answer, App, Browser, now};
use scraper::Selector;
use std::collections::BTreeSet;
use tilts::actions;
use tilts::domain::answers::{Answer as Says, Answers, Line};
use tilts::domain::esco::Pillar;
use tilts::domain::ids::{AnswersId, OutcomeId, TextId};
use tilts::domain::profiles::Profile;
use tilts::domain::readings::{Understanding, UnitSide};
use tilts::domain::texts::Wording;
use tilts::domain::units::{Area, Check, Checklist, Concept, Criterion, Node, Unit};
use uuid::Uuid;

const OWNER: &str = "owner@tampere.example";
/// Ends whatever it can stand in, and begins what would be carried out.
const SCRIPT: &str = "\"'></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>{{7*7}}";

fn worded() -> Wording {
    let mut wording = Wording::new("en", SCRIPT);
    wording.set("lv", SCRIPT);
    wording
}

async fn unit(app: &App) -> Unit {
    let mut unit = Unit::empty("en", sides(app).await);
    unit.translations = vec!["lv".into()];
    unit.eqf_level = Some(4);
    unit.national_level = SCRIPT.into();
    let concept = |pillar: Pillar| Concept { uri: format!("{}{SCRIPT}", pillar.namespace()), label: SCRIPT.into() };
    unit.occupations = vec![concept(Pillar::Occupations)];
    unit.checklist = Checklist(Criterion::ALL.iter().map(|&criterion| (criterion, Check { met: false, note: SCRIPT.into() })).collect());
    for wording in [&mut unit.title, &mut unit.qualification, &mut unit.work_task_area, &mut unit.description] {
        *wording = worded();
    }
    for wording in [&mut unit.prerequisites, &mut unit.tools, &mut unit.safety] {
        *wording = worded();
    }
    for &area in Area::ALL {
        let fresh = |assessable| Node {
            criteria: worded(),
            skills: vec![concept(Pillar::Skills)],
            ..Node::new(OutcomeId(Uuid::now_v7()), worded(), assessable)
        };
        let column = unit.column_mut(area);
        column.lead_in = worded();
        let outcome = Node { children: vec![fresh(false)], ..fresh(true) };
        column.outcomes = vec![Node { children: vec![outcome], criteria: Wording::default(), skills: Vec::new(), ..fresh(false) }, fresh(true)];
    }
    unit
}

/// Says it in every field there is beside the text.
async fn said(app: &App, id: TextId, unit: &Unit) {
    let teacher = actor(app, TEACHER).await;
    let owner = actor(app, OWNER).await;
    let addition = actions::texts::Addition { area: Area::Skills, language: "en", text: SCRIPT, reason: SCRIPT };
    for _ in 0..3 {
        actions::proposals::propose(begin(app, &owner).await, id, &addition, now()).await.unwrap();
    }
    let accept = actions::proposals::Deciding::Accept { area: Area::Skills, wording: &format!("{SCRIPT}!"), reason: SCRIPT };
    actions::proposals::decide(begin(app, &teacher).await, id, 1, &accept).await.unwrap();
    let decline = actions::proposals::Deciding::Decline { reason: SCRIPT };
    actions::proposals::decide(begin(app, &teacher).await, id, 2, &decline).await.unwrap();
    let mut answers = Answers { language: "en".into(), ..Answers::default() };
    for outcome in tilts::domain::answers::asked(unit) {
        answers.lines.insert(outcome, Line { answer: Some(Says::TooHard), note: SCRIPT.into() });
    }
    let number = text(app, id).await.latest.number;
    actions::answers::save(begin(app, &owner).await, AnswersId(Uuid::now_v7()), id, number, &answers, true, now()).await.unwrap();
    let all = || SCRIPT.to_owned();
    let profile = Profile { language: "en".into(), knowledge: all(), skills: all(), competence: all(), social: all() };
    actions::profiles::state(begin(app, &teacher).await, id, 0, &profile).await.unwrap();
    for (side, who) in [(UnitSide::Sending, &teacher), (UnitSide::Hosting, &owner)] {
        let reading = Understanding { language: "en".into(), eqf_level: Some(4), national_level: all(), tasks: all(), differs: all() };
        actions::readings::state(begin(app, who).await, id, side, 0, &reading).await.unwrap();
    }
    for place in unit_places(unit) {
        actions::texts::comment(begin(app, &owner).await, id, &place, SCRIPT).await.unwrap();
    }
}

fn unit_places(unit: &Unit) -> Vec<String> {
    use tilts::domain::texts::Content;
    unit.fields().into_iter().map(|field| field.path).collect()
}

/// Nothing on the page is carried out, and where the script stands, it stands as words.
#[track_caller]
fn harmless(page: &Answer) {
    let path = &page.path;
    let csp = page.headers["content-security-policy"].to_str().unwrap();
    assert!(csp.contains("default-src 'none'") && csp.contains("script-src 'self'") && !csp.contains("unsafe"), "{path}");
    for raw in ["<script>alert", "<img src=x", "<svg onload"] {
        assert!(!page.body.contains(raw), "{path} carries {raw}");
    }
    let html = page.html();
    for element in html.select(&Selector::parse("*").unwrap()) {
        let element = element.value();
        assert!(!matches!(element.name(), "img" | "iframe" | "object" | "embed" | "base"), "{path} has a {}", element.name());
        assert!(element.name() != "script" || element.attr("src").is_some_and(|src| src.starts_with("/static/")), "{path} has a script");
        for (name, value) in element.attrs() {
            assert!(!name.starts_with("on"), "{path}: {name}={value}");
            let leads = matches!(name, "href" | "src" | "action" | "formaction");
            assert!(!leads || !value.trim_start().to_lowercase().starts_with("javascript"), "{path}: {name}={value}");
        }
    }
    let shown = html.root_element().text().collect::<String>();
    assert!(!shown.contains("49}}") && !shown.contains("\"'>49"), "{path} reckons");
}

/// Every page one comes to by links from these addresses; answers how many showed the script.
async fn walk(browser: &mut Browser, begin: Vec<String>, most: usize) -> usize {
    let mut waiting = begin;
    let (mut seen, mut shapes) = (BTreeSet::new(), std::collections::BTreeMap::<String, usize>::new());
    let mut shown = 0;
    let id = regex::Regex::new(r"[0-9a-f]{8}-[0-9a-f-]{27}").unwrap();
    while let Some(path) = waiting.pop() {
        let shape = id.replace_all(&path, "{id}").into_owned();
        if seen.len() >= most || !seen.insert(path.clone()) || *shapes.entry(shape.clone()).and_modify(|n| *n += 1).or_insert(1) > 3 {
            continue;
        }
        let page = browser.follow(&path).await;
        assert!(page.status < 500, "{path}: {}", page.text());
        // A paper is no page: what stands in it is set, not carried out.
        if page.headers.get("content-type").is_some_and(|kind| kind == "application/pdf") {
            continue;
        }
        harmless(&page);
        shown += usize::from(page.text().contains("alert(1)"));
        let links = page.html();
        for link in links.select(&Selector::parse("a[href]").unwrap()) {
            let href = link.attr("href").unwrap().split('#').next().unwrap_or_default();
            if href.starts_with('/') && !href.starts_with("/static") {
                waiting.insert(0, href.to_owned());
            } else if href.starts_with('?') {
                waiting.push(format!("{}{href}", path.split('?').next().unwrap()));
            }
        }
    }
    shown
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_of_a_unit_is_carried_out_on_any_page() {
    let app = App::new().await;
    let quoted = SCRIPT.replace('\'', "''");
    for sql in ["organisations set name = $, contact_name = $, address = $ where name not like 'V%'", "members set name = $, position = $"] {
        app.execute(&format!("update {}", sql.replace('$', &format!("'{quoted}'")))).await;
    }
    app.execute(&format!("update accounts set name = '{quoted}' where not administrator")).await;
    let mut unit = unit(&app).await;
    // What is no field of education and no address of ESCO's is not even stored.
    let foreign = Concept { uri: "javascript:alert(4)".into(), label: SCRIPT.into() };
    for wrong in [Unit { sector: SCRIPT.into(), ..unit.clone() }, Unit { occupations: vec![foreign], ..unit.clone() }] {
        assert_eq!(wrong.faults().len(), 1);
    }
    let id = draft(&app, &unit).await;
    let mut teacher = app.person(TEACHER).await;
    // As it is written: the editor, in both languages, and its conflict page.
    for address in ["edit", "edit?beside=lv", "edit?section=skills", "submission", "review", "proposals", "document", ""] {
        let page = teacher.get(format!("/units/{id}/{address}").trim_end_matches('/')).await.ok();
        harmless(&page);
        assert!(page.body.contains("&#60;script&#62;alert(1)") || page.text().contains("alert(1)"), "{address} shows it");
    }
    let (one, two) = (teacher.get(&format!("/units/{id}/edit?beside=lv")).await.ok(), teacher.get(&format!("/units/{id}/edit?beside=lv")).await.ok());
    let other = format!("{SCRIPT} one");
    teacher.submit(&one, "/edit", &[("title", &other), ("title@lv", &other)]).await.redirect();
    let conflict = teacher.submit(&two, "/edit", &[("title", "<b>two</b>"), ("title@lv", "<b>two</b>")]).await;
    assert_eq!(conflict.status, 409);
    harmless(&conflict);
    submit(&app, id).await;
    said(&app, id, &unit).await;
    let owner = actor(&app, OWNER).await;
    let shown = text(&app, id).await.latest.id;
    actions::texts::approve(begin(&app, &owner).await, id, shown, SCRIPT, None, now()).await.unwrap();

    // As everybody reads it, in both languages, from wherever links lead.
    let base = format!("/units/{id}");
    let nouns = [
        "",
        "/review",
        "/review?view=both&beside=lv",
        "/document?beside=lv",
        "/proposals",
        "/proposals/3/decision",
        "/adoption",
        "/answers",
        "/profile",
    ];
    let begins: Vec<String> =
        nouns.iter().map(|noun| format!("{base}{noun}")).chain([format!("{base}/readings/sending"), format!("{base}/readings/hosting")]).collect();
    for (email, languages) in [(TEACHER, &["lv", "en"][..]), (OWNER, &["en"]), ("mentor@tampere.example", &["lv"])] {
        let mut browser = app.person(email).await;
        for language in languages {
            browser.get(&format!("/?lang={language}")).await.ok();
            let shown = walk(&mut browser, begins.clone(), 45).await;
            assert!(shown > 10, "{email} in {language}: only {shown} pages show it, so this proves little");
        }
    }
    // Refused forms show it again.
    for (noun, field) in
        [("comments", "place"), ("proposals", "text"), ("answers", "additions"), ("profile", "knowledge"), ("readings/hosting", "tasks")]
    {
        let mut browser = app.person(if noun == "profile" { TEACHER } else { OWNER }).await;
        let long = SCRIPT.repeat(60);
        let mut pairs = vec![(field, long.as_str()), ("language", SCRIPT), ("area", SCRIPT), ("reason", SCRIPT), ("body", long.as_str())];
        if noun == "comments" {
            pairs[0] = ("place", "title");
            pairs.extend([("view", SCRIPT), ("language", SCRIPT), ("beside", SCRIPT), ("against", SCRIPT)]);
        }
        let page = browser.post(&format!("{base}/{noun}"), &pairs).await;
        assert_eq!(page.status, 422, "{noun}: {}", page.text());
        harmless(&page);
    }
    // Sent back, written anew with changes, agreed, taken out of use.
    actions::texts::request_changes(begin(&app, &owner).await, id, shown, SCRIPT, None, now()).await.unwrap();
    unit.title.set("en", format!("{SCRIPT} again"));
    unit.column_mut(Area::Skills).outcomes.rotate_left(1);
    unit.column_mut(Area::Knowledge).outcomes.pop();
    crate::drafts::save(&app, id, &unit).await;
    submit(&app, id).await;
    crate::drafts::approve(&app, id, &FOUR).await;
    for address in ["/review?against=1", "/review?view=clean&language=lv", "/revisions/1", "/revision", "/retirement", "", "/document"] {
        harmless(&teacher.get(&format!("{base}{address}")).await.ok());
    }
    for address in ["/", "/units", "/units?q=script", "/memoranda/new", "/mobilities/new"] {
        harmless(&teacher.get(address).await.ok());
    }
    actions::units::retire(begin(&app, &actor(&app, TEACHER).await).await, id, SCRIPT).await.unwrap();
    harmless(&teacher.get(&base).await.ok());
}
