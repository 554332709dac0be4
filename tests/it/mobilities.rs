//! Mobilities: planned, changed, called off; who may, when, and who is told. Their learners are in `placements`, the agreements
//! of the whole group in `agreements`.

use crate::harness::{Answer, App, Browser};
use crate::road::{self, COORDINATOR, HOST, LEARNER, MENTOR, OWNER, STRANGER, TEACHER};
use scraper::Selector;
use uuid::Uuid;

const COMPANY: &str = "company@riga.example";

/// What somebody types who plans one.
const STAY: &[(&str, &str)] = &[("title", "Mechanics in Tampere, next autumn"), ("starts-on", "2027-09-06"), ("ends-on", "2027-10-01")];

/// The form of a new mobility of the demo's main partnership, by the way a person takes.
async fn form(browser: &mut Browser) -> Answer {
    let page = browser.get("/mobilities/new").await.ok();
    let to = page.link("Automehāniķi: Rīga – Tampere");
    browser.get(&to).await.ok()
}

/// Plans one and gives its address.
async fn planned(browser: &mut Browser) -> String {
    let page = form(browser).await;
    browser.submit(&page, "/mobilities", STAY).await.redirect()
}

fn id(mobility: &str) -> Uuid {
    mobility.trim_start_matches("/mobilities/").parse().unwrap()
}

/// A mobility of the demo by its title.
async fn of_demo(app: &App, title: &str) -> String {
    let id = app.value::<Uuid>(&format!("select id from mobilities where title = 'Automehāniķi Tamperē, {title}'")).await;
    format!("/mobilities/{id}")
}

async fn organisation(app: &App, email: &str) -> String {
    app.value::<Uuid>(&format!("select organisation_id from members where email = '{email}'")).await.to_string()
}

/// The words of the options of a field.
fn options(page: &Answer, name: &str) -> Vec<String> {
    let css = Selector::parse(&format!("#{name} option:not([value=''])")).unwrap();
    page.html().select(&css).map(|option| option.text().collect()).collect()
}

/// These pairs in place of what the page's form says; of two with the same name the later one.
fn typed(page: &Answer, action: &str, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut pairs = page.form(action);
    for (name, value) in changes {
        pairs.retain(|(other, _)| other != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    pairs
}

#[tokio::test]
async fn planning_works_once_and_tells_both_institutions() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher).await;
    assert_eq!(options(&page, "sending"), ["Rīgas Paraugu tehnikums"], "one plans for one's own school");
    assert_eq!(options(&page, "hosting").len(), 1, "a company is no hosting institution: {:?}", options(&page, "hosting"));
    let offered = options(&page, "memorandum");
    assert!(offered.len() == 1 && offered[0].contains("valid until"), "only the one in force: {offered:?}");
    let to = teacher.submit(&page, "/mobilities", STAY).await.redirect();
    assert_eq!(teacher.submit(&page, "/mobilities", STAY).await.redirect(), to, "a double click plans one");
    assert_eq!(app.value::<i64>("select count(*) from mobilities where title = 'Mechanics in Tampere, next autumn'").await, 1);
    assert_eq!(road::events(&app, id(&to), "mobility-planned").await, 1);
    for email in [COORDINATOR, HOST] {
        assert!(road::told(&app, id(&to), "mobility-planned", email).await, "{email}");
    }
    let show = teacher.get(&to).await.ok();
    assert_eq!(show.stage(), "before");
    assert!(show.body.contains("The mobility is planned. Now add its learners."), "{}", show.text());
    assert!(show.text().contains("Saprašanās memorands: Rīga un Tampere") && show.text().contains("No learners yet"), "{}", show.text());
    let seen = app.person(HOST).await.get(&to).await.ok();
    assert!(seen.text().contains("The sending institution adds them."), "{}", seen.text());
    for email in [OWNER, MENTOR, COMPANY, STRANGER, LEARNER, "admin@tilts.example"] {
        assert!(!road::told(&app, id(&to), "mobility-planned", email).await, "{email} is told");
        assert_eq!(app.person(email).await.get(&to).await.status, 404, "{email}: nobody is placed yet");
    }
    let list = teacher.get("/mobilities").await.ok();
    assert!(list.text().contains("Mechanics in Tampere, next autumn 0 learners"), "{}", list.text());
}

#[tokio::test]
async fn what_cannot_be_planned_is_said_and_kept() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher).await;
    let (company, own) = (organisation(&app, OWNER).await, organisation(&app, TEACHER).await);
    let unsigned = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'partially-signed'").await.to_string();
    let unit = app.value::<Uuid>("select id from texts where kind = 'unit' order by created_at limit 1").await.to_string();
    let long = "x".repeat(201);
    let before = app.digest().await;
    for (name, value, words) in [
        ("title", "", "Give the mobility a title"),
        ("title", long.as_str(), "Shorten this text"),
        ("title", "a\u{0}b", "characters that cannot be shown"),
        ("ends-on", "2027-09-05", "The last day comes after the first"),
        ("starts-on", "2027-02-30", ""),
        ("starts-on", "soon", ""),
        ("ends-on", "", ""),
        ("sending", "", "Choose the institution that sends"),
        ("hosting", "", "Choose another institution of this partnership"),
        ("hosting", company.as_str(), "Choose another institution of this partnership"),
        ("hosting", own.as_str(), "Choose another institution of this partnership"),
        ("memorandum", unsigned.as_str(), "Choose a memorandum of this partnership that is in force"),
        ("memorandum", unit.as_str(), "Choose a memorandum of this partnership that is in force"),
        ("memorandum", "none", ""),
    ] {
        let answer = teacher.post("/mobilities", &typed(&page, "/mobilities", &[STAY, &[(name, value)]].concat())).await;
        assert_eq!(answer.status, 422, "{name}={value:?}: {}", answer.text());
        assert!(answer.words(".errs").contains(words), "{name}={value:?}: {}", answer.words(".errs"));
        assert_eq!(answer.count(&format!("#{name}-error")), 1, "{name}={value:?} is said at its field");
        let other = if name == "title" { ("#starts-on", "2027-09-06") } else { ("#title", "Mechanics in Tampere, next autumn") };
        assert_eq!(answer.attribute(other.0, "value"), other.1, "what was typed is kept");
    }
    assert_eq!(app.digest().await, before, "nothing was stored");
    // A stay of a length that Erasmus+ does not know is warned of, not refused.
    let short = typed(&page, "/mobilities", &[STAY, &[("ends-on", "2027-09-10")]].concat());
    let to = teacher.post("/mobilities", &short).await.redirect();
    let show = teacher.get(&to).await.ok();
    assert!(show.body.contains("Its length is unusual") && show.text().contains("shorter than 10 days"), "{}", show.text());
    // Of a partnership that has ended there are no new ones.
    app.execute("update partnerships set ended_at = now() where title like 'Automehāniķi%'").await;
    let ended =
        teacher.post("/mobilities", &typed(&page, "/mobilities", STAY).into_iter().filter(|(name, _)| name != "once").collect::<Vec<_>>()).await;
    assert_eq!(ended.status, 422);
    assert!(ended.words(".errs").contains("This partnership has ended"), "{}", ended.text());
    let choose = teacher.get("/mobilities/new").await.ok();
    assert!(choose.find_link("Automehāniķi: Rīga – Tampere").is_none(), "it is not offered: {}", choose.text());
}

#[tokio::test]
async fn only_the_institution_that_sends_plans() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher).await;
    let pairs = typed(&page, "/mobilities", STAY);
    let before = app.digest().await;
    for email in [OWNER, MENTOR, COMPANY, LEARNER] {
        let mut person = app.person(email).await;
        person.get("/?lang=lv").await.ok();
        let answer = person.get("/mobilities/new").await;
        assert_eq!(answer.status, 403, "{email}");
        assert!(answer.text().contains("Mobilitāti plāno nosūtošās iestādes koordinators vai pedagogs."), "{}", answer.text());
        assert_eq!(person.post("/mobilities", &pairs).await.status, 403, "{email}");
    }
    // The hosting institution plans what it sends itself, not what it receives; the stranger names a school that is not his.
    for email in [HOST, STRANGER] {
        assert_eq!(app.person(email).await.post("/mobilities", &pairs).await.status, 403, "{email}");
    }
    let of = |organisation: &str| typed(&page, "/mobilities", &[STAY, &[("sending", organisation)]].concat());
    let answer = app.person(HOST).await.post("/mobilities", &of(&organisation(&app, HOST).await)).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words(".errs").contains("one of yours, on the sending side"), "{}", answer.text());
    let mut stranger = app.person(STRANGER).await;
    assert_eq!(stranger.post("/mobilities", &of(&organisation(&app, STRANGER).await)).await.status, 404, "the partnership is not there for him");
    let partnership = page.form("/mobilities").into_iter().find(|(name, _)| name == "partnership").unwrap().1;
    assert_eq!(stranger.get(&format!("/mobilities/new?partnership={partnership}")).await.status, 404);
    let mut anonymous = app.anonymous();
    assert!(anonymous.get("/mobilities/new").await.redirect().starts_with("/sign-in?next="));
    assert_eq!(anonymous.post("/mobilities", &pairs).await.status, 401);
    assert_eq!(app.digest().await, before, "nothing has changed");
}

#[tokio::test]
async fn changing_is_on_record_and_told_and_leaves_agreements_as_they_are() {
    let app = App::new().await;
    let mobility = of_demo(&app, "ziema").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&coordinator.clone().get(&mobility).await.ok().link("Title, dates, memorandum")).await.ok();
    assert!(page.text().contains("keep their own dates"), "the consequence is said before: {}", page.text());
    let dates = format!(
        "select string_agg(distinct t.starts_on || ' ' || t.ends_on, ',') from placements p join texts t on t.id = p.agreement_id where p.mobility_id = '{}'",
        id(&mobility)
    );
    let kept = app.value::<String>(&dates).await;
    let change = [("title", "Mechanics, winter"), ("ends-on", "2027-01-15")];
    assert_eq!(coordinator.submit(&page, "/edit", &change).await.redirect(), mobility);
    assert_eq!(coordinator.submit(&page, "/edit", &change).await.redirect(), mobility, "a double click is one change");
    assert_eq!(road::events(&app, id(&mobility), "mobility-changed").await, 1);
    for email in [HOST, OWNER, road::LEARNER] {
        assert!(road::told(&app, id(&mobility), "mobility-changed", email).await, "{email}");
    }
    assert!(!road::told(&app, id(&mobility), "mobility-changed", STRANGER).await);
    let show = coordinator.get(&mobility).await.ok();
    assert!(show.text().contains("Mechanics, winter") && show.text().contains("15 Jan"), "{}", show.text());
    assert_eq!(app.value::<String>(&dates).await, kept, "agreements keep their own dates");
    // What cannot be is said at its field, and what was typed is kept.
    let page = coordinator.get(&format!("{mobility}/edit")).await.ok();
    let wrong = coordinator.submit(&page, "/edit", &[("title", "Mechanics, long"), ("ends-on", "2026-01-01")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!((wrong.count("#ends-on-error"), wrong.attribute("#title", "value").as_str()), (1, "Mechanics, long"));
}

#[tokio::test]
async fn only_the_institution_that_sends_changes_it() {
    let app = App::new().await;
    let mobility = of_demo(&app, "ziema").await;
    let path = format!("{mobility}/edit");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let pairs = typed(&page, "/edit", &[("title", "Ours now")]);
    let words = "Šo mobilitāti maina nosūtošās iestādes koordinators vai pedagogs: Rīgas Paraugu tehnikums.";
    road::refused(&app, &path, &pairs, &[HOST, OWNER, MENTOR, road::LEARNER], words).await;
    for email in [COMPANY, "admin@tilts.example", "minor@riga.example"] {
        assert_eq!(app.person(email).await.post(&path, &pairs).await.status, 404, "{email} has no part in it");
    }
    let show = app.person(HOST).await.get(&mobility).await.ok();
    assert!(show.find_link("Title, dates, memorandum").is_none() && show.find_link("Add learners").is_none(), "no button for who may not");
    // What was called off stays as it is.
    app.execute(&format!("update mobilities set cancelled_at = now() where id = '{}'", id(&mobility))).await;
    teacher.get("/?lang=lv").await.ok();
    for answer in [teacher.get(&path).await, teacher.post(&path, &pairs).await, teacher.get(&format!("{mobility}/placements/new")).await] {
        assert_eq!(answer.status, 409);
        assert!(answer.text().contains("Šī mobilitāte ir atcelta."), "{}", answer.text());
    }
    assert_eq!(teacher.get(&mobility).await.ok().stage(), "closed");
}

#[tokio::test]
async fn two_people_at_once_lose_nothing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let mobility = planned(&mut coordinator).await;
    let mut teacher = app.person(TEACHER).await;
    let mine = coordinator.get(&format!("{mobility}/edit")).await.ok();
    let theirs = teacher.get(&format!("{mobility}/edit")).await.ok();
    teacher.submit(&theirs, "/edit", &[("title", "Theirs"), ("ends-on", "2027-10-08"), ("memorandum", "")]).await.redirect();
    let conflict = coordinator.submit(&mine, "/edit", &[("title", "Mine"), ("ends-on", "2027-10-15")]).await;
    assert_eq!((conflict.status, conflict.stage().as_str()), (409, "conflict"));
    for words in ["Theirs", "Mine", "2027-10-08", "2027-10-15", "Jānis Piemērs"] {
        assert!(conflict.body.contains(words), "{words} stands on the page: {}", conflict.text());
    }
    let to = coordinator.submit(&conflict, "/edit", &[("take.ends-on", "theirs"), ("take.memorandum", "theirs")]).await.redirect();
    assert_eq!(to, mobility);
    let stored =
        format!("select title || ' ' || ends_on || ' ' || (memorandum_id is null) || ' ' || version from mobilities where id = '{}'", id(&mobility));
    assert_eq!(app.value::<String>(&stored).await, "Mine 2027-10-08 true 3");
}

#[tokio::test]
async fn a_memorandum_it_rests_on_stays_when_it_has_expired() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let mobility = planned(&mut coordinator).await;
    app.execute("update texts set ends_on = '2026-11-22' where kind = 'memorandum' and stage = 'in-force'").await;
    let page = coordinator.get(&format!("{mobility}/edit")).await.ok();
    assert_eq!(options(&page, "memorandum"), ["Saprašanās memorands: Rīga un Tampere"]);
    coordinator.submit(&page, "/edit", &[("title", "Later")]).await.redirect();
    let stored = format!("select memorandum_id is not null from mobilities where id = '{}'", id(&mobility));
    assert!(app.value::<bool>(&stored).await);
    let new = form(&mut coordinator).await;
    assert_eq!(options(&new, "memorandum").len(), 0, "a new one cannot rest on it");
}

#[tokio::test]
async fn stages_come_by_the_dates_and_close_with_the_last_placement() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    for (title, stage) in [("rudens", "after"), ("ziema", "during"), ("pavasaris", "before")] {
        assert_eq!(coordinator.get(&of_demo(&app, title).await).await.ok().stage(), stage, "{title}");
    }
    let mobility = of_demo(&app, "rudens").await;
    app.execute(&format!(
        "update placements set ended_as = 'ended-early', ended_at = now() where mobility_id = '{}' and ended_as is null",
        id(&mobility)
    ))
    .await;
    assert_eq!(coordinator.get(&mobility).await.ok().stage(), "closed");
    let list = coordinator.get("/mobilities").await.ok();
    for words in ["Before mobility", "During mobility", "Closed"] {
        assert!(list.text().contains(words), "{words}: {}", list.text());
    }
    let empty = app.person(STRANGER).await.get("/mobilities").await.ok();
    assert!(empty.text().contains("Here you will see every group that goes abroad."), "{}", empty.text());
}
