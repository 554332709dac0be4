//! Memoranda: begun, edited, agreed, signed by two; two people at once; what may not be chosen.

use crate::harness::{Answer, App, Browser};
use scraper::Selector;

const COORDINATOR: &str = "coordinator@riga.example";
const TEACHER: &str = "teacher@riga.example";
const HOST: &str = "coordinator@tampere.example";
const OWNER: &str = "owner@tampere.example";
const STRANGER: &str = "coordinator@vilnius.example";

/// The values of all inputs with this name.
fn values(page: &Answer, name: &str) -> Vec<String> {
    let css = Selector::parse(&format!("input[name='{name}']")).unwrap();
    page.html().select(&css).filter_map(|input| input.attr("value")).map(str::to_owned).collect()
}

/// The editor's form with these fields set; a name given several times keeps all its values.
async fn save(browser: &mut Browser, page: &Answer, typed: &[(&str, &str)]) -> Answer {
    let mut pairs = page.form("/edit");
    pairs.retain(|(name, _)| !typed.iter().any(|(other, _)| other == name));
    pairs.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.post(&page.path, &pairs).await
}

/// The demo's main partnership, as the form offers it.
fn partnership(page: &Answer) -> String {
    let css = Selector::parse("#partnership option").unwrap();
    let html = page.html();
    let found = html.select(&css).find(|option| option.text().collect::<String>().contains("Automehāniķi"));
    found.and_then(|option| option.attr("value")).unwrap().to_owned()
}

/// Begins a memorandum of the demo's main partnership and gives its address.
pub async fn begun(browser: &mut Browser, title: &str) -> String {
    let page = browser.get("/memoranda/new").await.ok();
    let partnership = partnership(&page);
    let to = browser.submit(&page, "/memoranda", &[("title", title), ("partnership", &partnership), ("language", "en")]).await.redirect();
    to.strip_suffix("/edit").unwrap().to_owned()
}

fn id(memorandum: &str) -> &str {
    memorandum.trim_start_matches("/memoranda/")
}

async fn stage(app: &App, memorandum: &str) -> String {
    app.value::<String>(&format!("select stage from texts where id = '{}'", id(memorandum))).await
}

/// The two schools sign; one qualification with the agreed units; until 2029.
pub async fn filled(browser: &mut Browser, memorandum: &str) {
    let page = browser.get(&format!("{memorandum}/edit")).await.ok();
    let organisations = values(&page, "organisations");
    let units = values(&page, "q0.units");
    assert_eq!((organisations.len(), units.len()), (4, 2), "four have joined, two units are agreed: {}", page.text());
    let typed = [
        ("organisations", organisations[0].as_str()),
        ("organisations", organisations[2].as_str()),
        ("q0.title", "Car mechanic"),
        ("q0.country", "lv"),
        ("q0.eqf-level", "4"),
        ("q0.units", units[0].as_str()),
        ("q0.units", units[1].as_str()),
        ("assessment", "By the mentor with a teacher of the host school."),
        ("recognition-time", "within 35 days after the return"),
        ("report-time", "within 30 days after the return"),
        ("valid-until", "2029-12-31"),
    ];
    assert_eq!(save(browser, &page, &typed).await.redirect(), format!("{memorandum}/edit"));
}

pub async fn act(browser: &mut Browser, memorandum: &str, noun: &str, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{memorandum}/{noun}")).await.ok();
    browser.submit(&page, &format!("/{noun}"), changes).await
}

/// A memorandum of the two schools whose text is agreed.
pub async fn agreed(app: &App) -> (String, Browser, Browser) {
    let mut coordinator = app.person(COORDINATOR).await;
    let mut host = app.person(HOST).await;
    let memorandum = begun(&mut coordinator, "Riga and Tampere").await;
    filled(&mut coordinator, &memorandum).await;
    act(&mut coordinator, &memorandum, "submission", &[]).await.redirect();
    act(&mut coordinator, &memorandum, "approval", &[]).await.redirect();
    act(&mut host, &memorandum, "approval", &[]).await.redirect();
    assert_eq!(stage(app, &memorandum).await, "agreed");
    (memorandum, coordinator, host)
}

#[tokio::test]
async fn from_the_first_word_to_force() {
    let app = App::new().await;
    let (memorandum, mut coordinator, mut host) = agreed(&app).await;
    let show = coordinator.get(&memorandum).await.ok();
    assert_eq!(show.stage(), "agreed");
    assert!(show.text().contains("Your signature is missing"), "{}", show.text());
    let page = coordinator.get(&show.link("Read and sign")).await.ok();
    assert!(page.text().contains("By the mentor with a teacher") && page.text().contains("may sign for"), "the whole text first: {}", page.text());
    let empty = coordinator.submit(&page, "/signature", &[("name", ""), ("place", "")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.count(".errs li"), 3, "name, place and the sentence: {}", empty.text());
    let sign = [("name", "Ilze Paraugkalniņa"), ("place", "Rīga"), ("agree", "yes")];
    let to = coordinator.submit(&page, "/signature", &sign).await.redirect();
    assert_eq!(coordinator.submit(&page, "/signature", &sign).await.redirect(), to, "a double click is one signature");
    let after = coordinator.get(&to).await.ok();
    assert!(after.text().contains("You have signed") && after.text().contains("Still to sign:"), "{}", after.text());
    assert_eq!(stage(&app, &memorandum).await, "partially-signed");
    let asked = host.get("/").await.ok();
    assert!(asked.find_link("Read and sign Riga and Tampere").is_some(), "home asks the other side: {}", asked.text());
    let page = host.get(&format!("{memorandum}/signature")).await.ok();
    host.submit(&page, "/signature", &[("name", "Mika Esimerkki"), ("place", "Tampere"), ("agree", "yes")]).await.redirect();
    assert_eq!(stage(&app, &memorandum).await, "in-force");
    let show = host.get(&memorandum).await.ok();
    assert_eq!(show.stage(), "in-force");
    assert_eq!(show.count(".blocks li"), 2);
    let events = format!("select string_agg(event, ' ' order by seq) from audit where object_id = '{}'", id(&memorandum));
    assert_eq!(app.value::<String>(&events).await, "text-drafted text-saved text-submitted text-approved text-agreed text-signed text-completed");
    let told = format!(
        "select exists (select from notices n join members m on m.organisation_id = n.party where n.event = 'text-completed' and m.email = '{COORDINATOR}' and n.object_id = '{}')",
        id(&memorandum)
    );
    assert!(app.value::<bool>(&told).await, "the first to sign is told of the last");
    assert_eq!(app.value::<i64>(&format!("select count(*) from memorandum_units where text_id = '{}'", id(&memorandum))).await, 2);
    // The paper holds every word, both names, and no remark that it is not valid.
    let paper = host.get(&format!("{memorandum}/document")).await.ok();
    for words in
        ["Ilze Paraugkalniņa", "Mika Esimerkki", "Car mechanic", "within 35 days", "accept one another’s learners", "simple electronic signature"]
    {
        assert!(paper.text().contains(words), "{words}: {}", paper.text());
    }
    assert_eq!(paper.count(".face"), 0);
    // What everybody signed is changed by an amendment only.
    assert_eq!(coordinator.get(&format!("{memorandum}/revision")).await.status, 409);
    assert_eq!(coordinator.get(&format!("{memorandum}/edit")).await.status, 409);
}

#[tokio::test]
async fn who_may_not_sign_is_told_who_may() {
    let app = App::new().await;
    let (memorandum, mut coordinator, _) = agreed(&app).await;
    let page = coordinator.get(&format!("{memorandum}/signature")).await.ok();
    let signed = page.form("/signature");
    let before = app.digest().await;
    let mut teacher = app.person(TEACHER).await;
    let refused = teacher.get(&format!("{memorandum}/signature")).await;
    assert_eq!(refused.status, 403);
    assert!(refused.text().contains("You may not sign for"), "{}", refused.text());
    let mut fields: Vec<(String, String)> = signed.into_iter().filter(|(name, _)| name != "once").collect();
    fields.extend([("place".to_owned(), "Rīga".to_owned()), ("agree".to_owned(), "yes".to_owned())]);
    assert_eq!(teacher.post(&format!("{memorandum}/signature"), &fields).await.status, 403);
    for (email, status) in
        [(OWNER, 404), (STRANGER, 404), ("mentor@tampere.example", 404), ("learner@riga.example", 404), ("admin@tilts.example", 404)]
    {
        let mut other = app.person(email).await;
        assert_eq!(other.post(&format!("{memorandum}/signature"), &fields).await.status, status, "{email}");
    }
    assert_eq!(app.anonymous().post(&format!("{memorandum}/signature"), &fields).await.status, 401);
    assert_eq!(app.digest().await, before, "nothing changed");
}

#[tokio::test]
async fn a_signature_is_given_to_the_text_that_was_shown() {
    let app = App::new().await;
    let (memorandum, mut coordinator, mut host) = agreed(&app).await;
    let page = coordinator.get(&format!("{memorandum}/signature")).await.ok();
    let wrong = "0".repeat(64);
    let sign = [("place", "Rīga"), ("agree", "yes")];
    let answer = coordinator.submit(&page, "/signature", &[("place", "Rīga"), ("agree", "yes"), ("hash", wrong.as_str())]).await;
    assert_eq!(answer.status, 409);
    // Asking for a change drops approvals and signatures alike, and says so.
    coordinator.submit(&page, "/signature", &sign).await.redirect();
    let request = host.get(&format!("{memorandum}/change-request")).await.ok();
    assert!(request.text().contains("2 approvals no longer count. 1 signature no longer counts."), "{}", request.text());
    host.submit(&request, "/change-request", &[("reason", "Until 2030, please.")]).await.redirect();
    assert_eq!(stage(&app, &memorandum).await, "changes-requested");
    assert_eq!(coordinator.get(&format!("{memorandum}/signature")).await.status, 409, "an open revision is not signed");
    let paper = coordinator.get(&format!("{memorandum}/document?revision=1")).await.ok();
    assert!(paper.words(".face").contains("no longer counts"), "{}", paper.text());
}

#[tokio::test]
async fn signing_comes_after_everybody_has_approved() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let memorandum = begun(&mut coordinator, "Riga and Tampere").await;
    filled(&mut coordinator, &memorandum).await;
    act(&mut coordinator, &memorandum, "submission", &[]).await.redirect();
    let answer = coordinator.get(&format!("{memorandum}/signature")).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("once everybody has approved"), "{}", answer.text());
}

#[tokio::test]
async fn who_may_begin_one() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get("/memoranda/new").await.ok();
    let partnership = partnership(&page);
    let fields = [("title", "Ours"), ("partnership", partnership.as_str()), ("language", "en")];
    let before = app.digest().await;
    let mut owner = app.person(OWNER).await;
    assert_eq!(owner.get("/memoranda/new").await.status, 403);
    for (email, status) in [(OWNER, 403), ("learner@riga.example", 404), (STRANGER, 404)] {
        let mut other = app.person(email).await;
        let answer = other.post("/memoranda", &fields).await;
        assert_eq!(answer.status, status, "{email}");
    }
    let mut teacher = app.person(TEACHER).await;
    let untitled = teacher.post("/memoranda", &[("title", ""), ("partnership", partnership.as_str()), ("language", "en")]).await;
    assert_eq!(untitled.status, 422);
    assert_eq!(untitled.attribute("#partnership option[selected]", "value"), partnership, "what was chosen is kept");
    assert_eq!(app.digest().await, before, "nothing changed");
    assert!(teacher.post("/memoranda", &fields).await.redirect().ends_with("/edit"), "a teacher drafts too");
}

#[tokio::test]
async fn only_what_is_offered_can_be_chosen() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let memorandum = begun(&mut coordinator, "Riga and Tampere").await;
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    let in_review = app.value::<uuid::Uuid>("select id from texts where kind = 'unit' and stage = 'in-review'").await.to_string();
    assert!(!page.body.contains(&in_review), "a unit in review is not offered");
    let before = app.digest().await;
    let answer = save(&mut coordinator, &page, &[("q0.units", &in_review), ("q0.title", "Mechanic"), ("assessment", "By the mentor")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("a unit in review is added once it is agreed"), "{}", answer.text());
    assert!(answer.text().contains("By the mentor"), "what was typed is kept");
    let stranger = app.value::<uuid::Uuid>(&format!("select organisation_id from members where email = '{STRANGER}'")).await.to_string();
    assert_eq!(save(&mut coordinator, &page, &[("organisations", &stranger)]).await.status, 422);
    for (name, value) in [
        ("valid-until", "2030-02-30"),
        ("valid-until", "1999-01-01"),
        ("q0.eqf-level", "9"),
        ("q0.country", "xx"),
        ("title", "a\u{0}b"),
        ("q0.units", "none"),
    ] {
        let answer = save(&mut coordinator, &page, &[(name, value)]).await;
        assert_eq!(answer.status, 422, "{name}={value:?}");
    }
    let long = "x".repeat(10_001);
    let answer = save(&mut coordinator, &page, &[("annexes", &long)]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.body.contains(&long));
    assert_eq!(app.digest().await, before, "nothing was stored by halves");
}

#[tokio::test]
async fn rows_come_and_go_without_a_script() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let memorandum = begun(&mut coordinator, "Riga and Tampere").await;
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    let to = save(&mut coordinator, &page, &[("q0.title", "Car mechanic"), ("do", "add")]).await.redirect();
    assert!(to.ends_with("#q1.title"), "{to}");
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    save(&mut coordinator, &page, &[("q1.title", "Joiner"), ("q1.enclosed", "supplement"), ("do", "save")]).await.redirect();
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    assert_eq!(page.attribute("[id='q1.title']", "value"), "Joiner");
    save(&mut coordinator, &page, &[("do", "remove-0")]).await.redirect();
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    assert_eq!(page.attribute("[id='q0.title']", "value"), "Joiner");
    assert_eq!(page.count("[id='q1.title']"), 0);
    assert_eq!(page.count("input[name='q0.enclosed'][checked]"), 1);
}

#[tokio::test]
async fn two_people_at_once_lose_nothing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let memorandum = begun(&mut coordinator, "Riga and Tampere").await;
    let mut host = app.person(HOST).await;
    assert_eq!(host.get(&memorandum).await.status, 404, "who is not ticked does not see the draft");
    filled(&mut coordinator, &memorandum).await;
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    let theirs = host.get(&format!("{memorandum}/edit")).await.ok();
    save(&mut host, &theirs, &[("evaluation", "Each June, online.")]).await.redirect();
    let mine = [("evaluation", "Each May, in Riga."), ("q0.title", "Vehicle mechanic"), ("annexes", "A: the units")];
    let conflict = save(&mut coordinator, &page, &mine).await;
    assert_eq!(conflict.status, 409);
    for words in ["Each June, online.", "Each May, in Riga.", "Vehicle mechanic", "A: the units"] {
        assert!(conflict.body.contains(words), "{words} stands on the page");
    }
    // The page of the conflict is the form again.
    let again = coordinator.submit(&conflict, "/edit", &[]).await.redirect();
    assert_eq!(again, format!("{memorandum}/edit"));
    let page = coordinator.get(&again).await.ok();
    assert!(page.text().contains("A: the units"), "{}", page.text());
}

#[tokio::test]
async fn saving_takes_the_cards_from_the_address_book_and_signing_keeps_them() {
    let app = App::new().await;
    let (memorandum, mut coordinator, _) = agreed(&app).await;
    app.execute("update organisations set phone = '+358 99 999' where contact_email like '%tampere%' or name like 'Tamper%'").await;
    let paper = coordinator.get(&format!("{memorandum}/document")).await.ok();
    assert!(!paper.text().contains("+358 99 999"), "what is frozen stays as it was");
    act(&mut coordinator, &memorandum, "revision", &[]).await.redirect();
    let page = coordinator.get(&format!("{memorandum}/edit")).await.ok();
    save(&mut coordinator, &page, &[("annexes", "A")]).await.redirect();
    let show = coordinator.get(&memorandum).await.ok();
    assert!(show.text().contains("+358 99 999"), "a save takes the card anew: {}", show.text());
}

#[tokio::test]
async fn one_that_ends_soon_is_found_and_one_past_its_day_is_expired() {
    let app = App::new().await;
    let (memorandum, mut coordinator, mut host) = agreed(&app).await;
    for browser in [&mut coordinator, &mut host] {
        let page = browser.get(&format!("{memorandum}/signature")).await.ok();
        browser.submit(&page, "/signature", &[("place", "Here"), ("agree", "yes")]).await.redirect();
    }
    let list = coordinator.get("/memoranda?filter=expiring").await.ok();
    assert!(!list.text().contains("Riga and Tampere"), "{}", list.text());
    app.execute(&format!("update texts set ends_on = (select max(at)::date + 30 from signatures) where id = '{}'", id(&memorandum))).await;
    let list = coordinator.get("/memoranda?filter=expiring").await.ok();
    assert!(list.text().contains("Riga and Tampere"), "{}", list.text());
    app.execute(&format!("update texts set ends_on = (select max(at)::date - 1 from signatures) where id = '{}'", id(&memorandum))).await;
    assert_eq!(coordinator.get(&memorandum).await.ok().stage(), "expired", "by its date, without anybody's act");
    let list = app.person(STRANGER).await.get("/memoranda").await.ok();
    assert!(list.text().contains("There is no memorandum yet"), "{}", list.text());
}
