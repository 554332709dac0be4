//! Placing learners in a mobility, and the page of one learner's stay: who may, when, who is told, who sees what.

use crate::harness::{Answer, App, Browser};
use crate::road::{self, COORDINATOR, HOST, LEARNER, MENTOR, OWNER, STRANGER, TEACHER};
use scraper::Selector;
use uuid::Uuid;

const COMPANY: &str = "company@riga.example";

/// A mobility of the demo by its title.
async fn mobility(app: &App, title: &str) -> String {
    let id = app.value::<Uuid>(&format!("select id from mobilities where title = 'Automehāniķi Tamperē, {title}'")).await;
    format!("/mobilities/{id}")
}

async fn learner(app: &App, email: &str) -> Uuid {
    app.value::<Uuid>(&format!("select id from learners where email = '{email}'")).await
}

/// The form that places learners.
async fn form(browser: &mut Browser, mobility: &str) -> Answer {
    let page = browser.get(mobility).await.ok();
    browser.get(&page.link("Add learners")).await.ok()
}

/// What a browser sends with these learners ticked.
fn ticked(page: &Answer, learners: &[Uuid]) -> Vec<(String, String)> {
    let mut pairs = page.form("/placements");
    pairs.extend(learners.iter().map(|id| ("learner".to_owned(), id.to_string())));
    pairs
}

/// The learners one can tick, with what is said beside them.
fn offered(page: &Answer) -> Vec<String> {
    let css = Selector::parse("label:has(input[name='learner'])").unwrap();
    page.html().select(&css).map(|label| label.text().collect::<Vec<_>>().join(" ").trim().to_owned()).collect()
}

#[tokio::test]
async fn placing_one_works_once_and_tells_everybody_concerned() {
    let app = App::new().await;
    let mobility = mobility(&app, "pavasaris").await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher, &mobility).await;
    let all = offered(&page);
    assert_eq!(all.len(), 8, "twelve learners, four of them in this mobility: {all:?}");
    assert!(!all.iter().any(|name| name.contains("Elīna Jaunīte")), "who is in it already is not offered: {all:?}");
    let traveller = learner(&app, LEARNER).await;
    let pairs = ticked(&page, &[traveller]);
    assert!(pairs.iter().any(|(name, value)| name == "company" && !value.is_empty()), "the only company is chosen");
    let to = teacher.post(&format!("{mobility}/placements"), &pairs).await.redirect();
    assert_eq!(teacher.post(&format!("{mobility}/placements"), &pairs).await.redirect(), to, "a double click places once");
    let placement: Uuid = to.trim_start_matches("/placements/").parse().unwrap();
    assert_eq!(road::events(&app, placement, "placement-made").await, 1);
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        assert!(road::told(&app, placement, "placement-made", email).await, "{email}");
    }
    for email in [COMPANY, STRANGER, "minor@riga.example"] {
        assert!(!road::told(&app, placement, "placement-made", email).await, "{email} has no part in it");
    }
    let show = teacher.get(&to).await.ok();
    assert_eq!(show.stage(), "before");
    assert!(show.body.contains("The learner is placed. Now prepare the agreement."), "{}", show.text());
    assert!(show.has_form("/agreement"), "{}", show.text());
    let own = app.person(LEARNER).await.get(&to).await.ok();
    assert!(own.text().contains("The school is preparing the learning agreement.") && !own.has_form("/agreement"), "{}", own.text());
    // Once more is not possible: he is in it.
    let again: Vec<_> = pairs.into_iter().filter(|(name, _)| name != "once").collect();
    let answer = teacher.post(&format!("{mobility}/placements"), &again).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words(".errs").contains("who are not yet in this mobility"), "{}", answer.text());
}

#[tokio::test]
async fn placing_several_is_one_act_and_an_event_for_each() {
    let app = App::new().await;
    let mobility = mobility(&app, "pavasaris").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = form(&mut coordinator, &mobility).await;
    let [first, second] = [learner(&app, LEARNER).await, learner(&app, "learner@riga.example").await];
    let to = coordinator.post(&format!("{mobility}/placements"), &ticked(&page, &[first, second, first])).await.redirect();
    assert_eq!(to, mobility);
    let made = format!(
        "select count(*) from audit a join placements p on p.id = a.object_id where a.event = 'placement-made' and p.learner_id in ('{first}', '{second}') and p.mobility_id = '{}'",
        mobility.trim_start_matches("/mobilities/")
    );
    assert_eq!(app.value::<i64>(&made).await, 2, "ticked twice is placed once");
    assert!(coordinator.get(&to).await.ok().text().contains("Toms Ceļinieks"));
}

#[tokio::test]
async fn who_is_a_minor_on_the_first_day_is_marked_and_the_guardian_sees_the_stay() {
    let app = App::new().await;
    let mobility = mobility(&app, "ziema").await;
    app.execute("update learners set birth_date = '2010-01-01' where email = 'learner@riga.example'").await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher, &mobility).await;
    let of = |name: &str| offered(&page).into_iter().find(|offer| offer.contains(name)).unwrap();
    assert!(of("Elīna Jaunīte").contains("A minor on the first day: the guardian signs too"), "{}", of("Elīna Jaunīte"));
    assert!(of("Anna Paraudziņa").contains("enter a guardian, who signs too"), "{}", of("Anna Paraudziņa"));
    let minor = learner(&app, "minor@riga.example").await;
    let to = teacher.post(&format!("{mobility}/placements"), &ticked(&page, &[minor])).await.redirect();
    let placement: Uuid = to.trim_start_matches("/placements/").parse().unwrap();
    for email in ["minor@riga.example", "guardian@riga.example"] {
        assert!(road::told(&app, placement, "placement-made", email).await, "{email}");
    }
    let seen = app.person("guardian@riga.example").await.get(&to).await.ok();
    assert!(seen.text().contains("You are the guardian of Elīna Jaunīte"), "{}", seen.text());
}

#[tokio::test]
async fn nobody_foreign_is_placed_and_nowhere_foreign() {
    let app = App::new().await;
    let mobility = mobility(&app, "pavasaris").await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher, &mobility).await;
    let traveller = learner(&app, LEARNER).await;
    let path = format!("{mobility}/placements");
    let foreign = Uuid::now_v7();
    let school: Uuid = app.value(&format!("select organisation_id from members where email = '{STRANGER}'")).await;
    app.execute(&format!(
        "insert into learners (id, organisation_id, name, birth_date, party_ids) values ('{foreign}', '{school}', 'Jonas', '2006-01-01', '{{{school},{foreign}}}')"
    ))
    .await;
    let own_company: Uuid = app.value(&format!("select organisation_id from members where email = '{COMPANY}'")).await;
    let hosting: Uuid = app.value(&format!("select organisation_id from members where email = '{HOST}'")).await;
    let before = app.digest().await;
    for (learners, words) in [
        (&[][..], "Tick at least one learner"),
        (&[foreign], "Choose learners of the sending institution"),
        (&[traveller, foreign], "Choose learners of the sending institution"),
        (&[Uuid::now_v7()], "Choose learners of the sending institution"),
    ] {
        let answer = teacher.post(&path, &ticked(&page, learners)).await;
        assert_eq!(answer.status, 422, "{words}");
        assert!(answer.words(".errs").contains(words), "{}", answer.text());
        assert_eq!(
            answer.count(&format!("input[value='{traveller}'][checked]")),
            usize::from(learners.contains(&traveller)),
            "what was ticked is kept"
        );
    }
    for company in [own_company.to_string(), hosting.to_string(), Uuid::now_v7().to_string(), "none".to_owned()] {
        let mut pairs = ticked(&page, &[traveller]);
        pairs.retain(|(name, _)| name != "company");
        pairs.push(("company".into(), company.clone()));
        let answer = teacher.post(&path, &pairs).await;
        assert_eq!((answer.status, answer.count("#company-error")), (422, 1), "{company}");
    }
    let mut pairs = ticked(&page, &[]);
    pairs.push(("learner".into(), "everybody".into()));
    assert_eq!(teacher.post(&path, &pairs).await.status, 422);
    assert_eq!(app.digest().await, before, "nothing was stored by halves");
    // Without a company the learner is at the hosting institution.
    let mut pairs = ticked(&page, &[traveller]);
    pairs.retain(|(name, _)| name != "company");
    let to = teacher.post(&path, &pairs).await.redirect();
    let show = app.person(HOST).await.get(&to).await.ok();
    assert!(show.text().contains("Tampereen Esimerkkiopisto") && !show.text().contains("Autohuolto Mallinen"), "{}", show.text());
    assert_eq!(app.person(OWNER).await.get(&to).await.status, 404, "the company has no part in it");
}

#[tokio::test]
async fn only_the_sending_institution_places_and_not_in_a_stay_that_is_over() {
    let app = App::new().await;
    let spring = mobility(&app, "pavasaris").await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher, &spring).await;
    let pairs = ticked(&page, &[learner(&app, LEARNER).await]);
    let words = "Audzēkņus mobilitātē iekļauj nosūtošās iestādes koordinators vai pedagogs: Rīgas Paraugu tehnikums.";
    let before = app.digest().await;
    for email in [HOST, OWNER, MENTOR, "minor@riga.example"] {
        let mut person = app.person(email).await;
        person.get("/?lang=lv").await.ok();
        for answer in [person.get(&format!("{spring}/placements/new")).await, person.post(&format!("{spring}/placements"), &pairs).await] {
            assert_eq!(answer.status, 403, "{email}");
            assert!(answer.text().contains(words), "{email}: {}", answer.text());
        }
    }
    for email in [STRANGER, COMPANY, "admin@tilts.example", LEARNER] {
        let mut person = app.person(email).await;
        assert_eq!(person.get(&format!("{spring}/placements/new")).await.status, 404, "{email}");
        assert_eq!(person.post(&format!("{spring}/placements"), &pairs).await.status, 404, "{email}");
    }
    let mut anonymous = app.anonymous();
    assert!(anonymous.get(&format!("{spring}/placements/new")).await.redirect().starts_with("/sign-in?next="));
    assert_eq!(anonymous.post(&format!("{spring}/placements"), &pairs).await.status, 401);
    let autumn = mobility(&app, "rudens").await;
    for answer in [teacher.get(&format!("{autumn}/placements/new")).await, teacher.post(&format!("{autumn}/placements"), &pairs).await] {
        assert_eq!(answer.status, 409);
        assert!(answer.text().contains("This stay is over"), "{}", answer.text());
    }
    assert!(teacher.get(&autumn).await.ok().find_link("Add learners").is_none(), "no button either");
    assert_eq!(app.digest().await, before, "nothing has changed");
}

#[tokio::test]
async fn a_stay_is_seen_by_those_concerned_and_by_nobody_else() {
    let app = App::new().await;
    let path = format!("/placements/{}", road::finished(&app).await);
    for email in [COORDINATOR, TEACHER, HOST, OWNER, MENTOR, "learner@riga.example"] {
        let page = app.person(email).await.get(&path).await.ok();
        assert_eq!(page.stage(), "completed", "{email}");
    }
    for email in [COMPANY, STRANGER, LEARNER, "minor@riga.example", "guardian@riga.example", "admin@tilts.example"] {
        assert_eq!(app.person(email).await.get(&path).await.status, 404, "{email}");
    }
    assert!(app.anonymous().get(&path).await.redirect().starts_with("/sign-in?next="));
    // A learner has the page of the stay, not the group's.
    let group = app.value::<Uuid>(&format!("select mobility_id from placements where id = '{}'", path.trim_start_matches("/placements/"))).await;
    assert_eq!(app.person("learner@riga.example").await.get(&format!("/mobilities/{group}")).await.redirect(), path);
}
