//! Memoranda that end: terminated, superseded, cancelled; who may, what stops, who is told.

use crate::harness::{Answer, App, Browser};
use crate::memoranda::{act, agreed};
use crate::road::{self, COORDINATOR, HOST, STRANGER, TEACHER};
use uuid::Uuid;

/// The demo's memorandum in force.
async fn in_force(app: &App) -> (String, Uuid) {
    let id = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'in-force' order by created_at limit 1").await;
    (format!("/memoranda/{id}"), id)
}

async fn stage(app: &App, id: Uuid) -> String {
    app.value::<String>(&format!("select stage from texts where id = '{id}'")).await
}

async fn mails(app: &App, id: Uuid) -> i64 {
    app.value::<i64>(&format!("select count(*) from messages where kind = 'ended' and text_id = '{id}'")).await
}

/// A further memorandum of the same partnership that everybody has signed.
async fn another(app: &App) -> (String, Browser) {
    let (memorandum, mut coordinator, mut host) = agreed(app).await;
    for browser in [&mut coordinator, &mut host] {
        act(browser, &memorandum, "signature", &[("place", "Here"), ("password", crate::harness::PASSWORD), ("agree", "yes")]).await.redirect();
    }
    (memorandum, coordinator)
}

fn wrong(answer: &Answer) -> (u16, usize) {
    (answer.status, answer.count(".errs li"))
}

#[tokio::test]
async fn a_memorandum_is_terminated_with_a_day_and_a_reason() {
    let app = App::new().await;
    let (memorandum, id) = in_force(&app).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let show = coordinator.get(&memorandum).await.ok();
    let page = coordinator.get(&show.link("Terminate the memorandum")).await.ok();
    assert!(page.text().contains("This cannot be undone") && page.text().contains("Everybody who has approved or signed it is told"));
    let empty = coordinator.submit(&page, "/termination", &[("ended-on", "2026-11-30")]).await;
    assert_eq!(wrong(&empty), (422, 1), "{}", empty.text());
    assert_eq!(empty.attribute("#ended-on", "value"), "2026-11-30", "what was typed is kept");
    for day in ["2026-11-22", "2040-01-01", "", "soon"] {
        let answer = coordinator.submit(&page, "/termination", &[("ended-on", day), ("reason", "The school closes.")]).await;
        assert_eq!(wrong(&answer), (422, 1), "{day}: {}", answer.text());
    }
    assert_eq!(stage(&app, id).await, "in-force");
    let typed = [("reason", "The school closes.")];
    assert_eq!(coordinator.submit(&page, "/termination", &typed).await.redirect(), memorandum);
    assert_eq!(coordinator.submit(&page, "/termination", &typed).await.redirect(), memorandum, "a double click ends it once");
    assert_eq!((stage(&app, id).await.as_str(), road::events(&app, id, "text-terminated").await), ("terminated", 1));
    let show = coordinator.get(&memorandum).await.ok();
    assert_eq!(show.stage(), "terminated");
    for words in ["Terminated, from 23 November 2026 on", "The school closes.", "Written down by Ilze Paraugkalniņa"] {
        assert!(show.text().contains(words), "{words}: {}", show.text());
    }
    let paper = app.person(HOST).await.get(&format!("{memorandum}/document")).await.ok();
    assert!(paper.words(".face").contains("has ended") && paper.text().contains("The school closes."), "{}", paper.text());
    let list = coordinator.get("/memoranda").await.ok();
    assert!(list.text().contains("since 23 Nov 2026") && list.text().contains("The school closes."), "{}", list.text());
    assert!(road::told(&app, id, "text-terminated", HOST).await);
    let to_host = format!("select count(*) from messages where kind = 'ended' and text_id = '{id}' and to_email = '{HOST}'");
    assert_eq!((mails(&app, id).await, app.value::<i64>(&to_host).await), (1, 1), "who signed, but not who ended it");
    for noun in ["termination", "supersession", "cancellation", "amendment", "edit"] {
        assert_eq!(coordinator.get(&format!("{memorandum}/{noun}")).await.status, 409, "{noun}");
    }
    let latvian = coordinator.get(&format!("{memorandum}?lang=lv")).await.ok();
    assert!(latvian.text().contains("Izbeigts no šīs dienas: 2026. gada 23. novembris"), "{}", latvian.text());
}

#[tokio::test]
async fn until_a_day_to_come_a_memorandum_holds() {
    let app = App::new().await;
    let (memorandum, id) = in_force(&app).await;
    let mut host = app.person(HOST).await;
    act(&mut host, &memorandum, "termination", &[("ended-on", "2026-12-24"), ("reason", "We merge.")]).await.redirect();
    let show = host.get(&memorandum).await.ok();
    assert_eq!(show.stage(), "in-force", "by its date");
    assert!(show.text().contains("in force until 24 December 2026"), "{}", show.text());
    assert!(host.get("/memoranda").await.ok().text().contains("until 24 Dec 2026"));
    assert_eq!(road::events(&app, id, "text-terminated").await, 1);
    assert_eq!(host.get(&format!("{memorandum}/termination")).await.status, 409, "once");
}

#[tokio::test]
async fn who_may_end_a_memorandum() {
    let app = App::new().await;
    let (memorandum, _) = in_force(&app).await;
    let waiting = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'partially-signed'").await;
    let mut coordinator = app.person(COORDINATOR).await;
    for (path, words) in [(format!("{memorandum}/termination"), "To izbeigt var tie"), (format!("{memorandum}/supersession"), "To izbeigt var tie")] {
        let noun = path.rsplit('/').next().unwrap().to_owned();
        let mut pairs = coordinator.get(&path).await.ok().form(&format!("/{noun}"));
        pairs.retain(|(name, _)| name != "reason");
        pairs.push(("reason".into(), "Enough.".into()));
        road::refused(&app, &path, &pairs, &[TEACHER], words).await;
    }
    // What is not signed by all is taken back by those who drafted it, the teacher too; a host who may sign for it may as well.
    let path = format!("/memoranda/{waiting}/cancellation");
    assert_eq!(app.person(TEACHER).await.get(&path).await.status, 200);
    assert_eq!(app.person(HOST).await.get(&path).await.status, 200);
    for email in [STRANGER, "learner@riga.example", "mentor@tampere.example", "admin@tilts.example"] {
        assert_eq!(app.person(email).await.get(&path).await.status, 404, "{email}");
    }
    assert_eq!(coordinator.get(&format!("/memoranda/{waiting}/termination")).await.status, 409, "not in force yet");
    assert_eq!(coordinator.get(&format!("{memorandum}/cancellation")).await.status, 409, "in force already");
}

#[tokio::test]
async fn another_memorandum_takes_its_place() {
    let app = App::new().await;
    let (old, id) = in_force(&app).await;
    let (new, mut coordinator) = another(&app).await;
    let page = coordinator.get(&format!("{old}/supersession")).await.ok();
    assert_eq!(page.count("#by option"), 2, "nothing chosen, and the one in force: {}", page.text());
    let empty = coordinator.submit(&page, "/supersession", &[("reason", "")]).await;
    assert_eq!(wrong(&empty), (422, 2), "{}", empty.text());
    let waiting = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'partially-signed'").await.to_string();
    let nobody = Uuid::nil().to_string();
    for by in [waiting.as_str(), nobody.as_str(), &id.to_string()] {
        let answer = coordinator.submit(&page, "/supersession", &[("by", by), ("reason", "Newer.")]).await;
        assert_eq!(wrong(&answer), (422, 1), "{by}: {}", answer.text());
    }
    let by = new.trim_start_matches("/memoranda/");
    assert_eq!(coordinator.submit(&page, "/supersession", &[("by", by), ("reason", "It covers more units.")]).await.redirect(), old);
    let show = app.person(HOST).await.get(&old).await.ok();
    assert_eq!(show.stage(), "superseded");
    assert!(show.text().contains("It covers more units."), "{}", show.text());
    assert_eq!(show.link("Riga and Tampere"), new, "it leads to the one in its place");
    assert_eq!((road::events(&app, id, "text-superseded").await, mails(&app, id).await), (1, 1));
    assert_eq!(coordinator.get(&new).await.ok().stage(), "in-force");
    assert_eq!(coordinator.get(&format!("{new}/supersession")).await.ok().count("#by option"), 1, "nothing else is in force any more");
}

#[tokio::test]
async fn what_is_not_signed_by_all_is_cancelled_and_nobody_signs_it_any_more() {
    let app = App::new().await;
    let id = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'partially-signed'").await;
    let memorandum = format!("/memoranda/{id}");
    let mut coordinator = app.person(COORDINATOR).await;
    let signature = coordinator.get(&format!("{memorandum}/signature")).await.ok();
    let show = coordinator.get(&memorandum).await.ok();
    let page = coordinator.get(&show.link("Cancel the memorandum")).await.ok();
    assert_eq!(wrong(&coordinator.submit(&page, "/cancellation", &[]).await), (422, 1));
    coordinator.submit(&page, "/cancellation", &[("reason", "The old one is enough.")]).await.redirect();
    assert_eq!(stage(&app, id).await, "cancelled");
    assert!(road::asks(&app, id).await.is_empty(), "nobody is asked any more");
    let late = coordinator.submit(&signature, "/signature", &[("place", "Rīga"), ("password", crate::harness::PASSWORD), ("agree", "yes")]).await;
    assert_eq!(late.status, 409);
    assert_eq!((road::events(&app, id, "text-cancelled").await, mails(&app, id).await), (1, 1), "the host had signed");
    // A draft that nobody was sent is told to nobody.
    let draft = crate::memoranda::begun(&mut coordinator, "A thought").await;
    act(&mut coordinator, &draft, "cancellation", &[("reason", "Not now.")]).await.redirect();
    assert_eq!(coordinator.get(&draft).await.ok().stage(), "cancelled");
    assert_eq!(coordinator.get(&format!("{draft}/edit")).await.status, 409);
}

#[tokio::test]
async fn the_database_keeps_what_has_ended_as_it_is() {
    let app = App::new().await;
    let (memorandum, id) = in_force(&app).await;
    act(&mut app.person(COORDINATOR).await, &memorandum, "termination", &[("reason", "Enough.")]).await.redirect();
    for set in
        ["end_reason = 'x'", "ended_on = '2030-01-01'", "ended_as = null", "superseded_by = (select id from texts where kind = 'unit' limit 1)"]
    {
        let tried = format!(
            "do $$ begin update texts set {set} where id = '{id}'; raise exception 'changed'; exception when integrity_constraint_violation then null; end $$"
        );
        app.execute(&tried).await;
    }
}
