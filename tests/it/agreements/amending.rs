//! Amending what everybody has signed: a revision of its own beside the one in force, through its whole life.

use super::links::{self, sent};
use super::{LEARNER, act, agreed, id, save, sign, stage};
use crate::harness::{App, Browser};
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, TEACHER};
use tilts::domain::ids::LinkId;
use uuid::Uuid;

/// The traveller's agreement, whose stay has begun.
async fn active(app: &App) -> String {
    let placement = road::placement(app).await;
    format!("/agreements/{}", app.value::<Uuid>(&format!("select agreement_id from placements where id = '{placement}'")).await)
}

async fn opened(browser: &mut Browser, agreement: &str) {
    let to = act(browser, agreement, "amendment", &[("code", "dates"), ("reason", "A week longer.")]).await.redirect();
    assert_eq!(to, format!("{agreement}/edit"));
}

/// Sends it, and both institutions and the company approve.
async fn approved(app: &App, browser: &mut Browser, agreement: &str) {
    act(browser, agreement, "submission", &[]).await.redirect();
    for email in [COORDINATOR, HOST, OWNER] {
        act(&mut app.person(email).await, agreement, "approval", &[]).await.redirect();
    }
}

async fn closed(app: &App, agreement: &str, number: i32) -> String {
    app.value::<String>(&format!("select coalesce(closed_as, 'counts') from revisions where text_id = '{}' and number = {number}", id(agreement)))
        .await
}

#[tokio::test]
async fn an_amendment_takes_the_place_of_what_is_in_force_with_its_last_signature() {
    let app = App::new().await;
    let (agreement, placement) = (active(&app).await, road::placement(&app).await);
    let mut coordinator = app.person(COORDINATOR).await;
    let show = coordinator.get(&agreement).await.ok();
    let page = coordinator.get(&show.link("Amend it")).await.ok();
    for words in
        ["Revision 2 is opened with the text of revision 1", "Revision 1 stays in force", "Toms Ceļinieks", "With the last signature revision 2"]
    {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let empty = coordinator.submit(&page, "/amendment", &[]).await;
    assert_eq!((empty.status, empty.count(".errs li")), (422, 2), "{}", empty.text());
    opened(&mut coordinator, &agreement).await;
    assert_eq!(road::events(&app, id(&agreement), "amendment-opened").await, 1);
    let show = coordinator.get(&agreement).await.ok();
    assert_eq!(show.stage(), "active", "what is signed stays in force");
    for words in ["Amendment in progress", "Revision 2 is being written.", "the dates of the stay", "A week longer."] {
        assert!(show.text().contains(words), "{words}: {}", show.text());
    }
    let own = app.person(road::LEARNER).await.get(&agreement).await.ok();
    assert!(!own.text().contains("Amendment in progress"), "a draft is the institutions' own");
    let before = app.value::<String>(&format!("select ends_on::text from texts where id = '{}'", id(&agreement))).await;
    save(&mut coordinator, &agreement, &[("ends-on", "2026-12-21")]).await.redirect();
    let days = format!("select ends_on::text from texts where id = '{}'", id(&agreement));
    assert_eq!(app.value::<String>(&days).await, before, "its days do not count yet");
    // Assessment goes on with the revision in force meanwhile.
    let mut mentor = app.person(MENTOR).await;
    road::rate(&mut mentor, placement, &[]).await;
    approved(&app, &mut coordinator, &agreement).await;
    let review = app.person(HOST).await.get(&format!("{agreement}/review")).await.ok();
    assert!(review.text().contains("Amends revision 1") && review.text().contains("A week longer."), "{}", review.text());
    assert_eq!(road::asks(&app, id(&agreement)).await.len(), 4, "all who signed sign again");
    assert_eq!(stage(&app, &agreement).await, "signed");
    for email in [COORDINATOR, HOST, OWNER] {
        sign(&app, &agreement, email).await;
    }
    let show = coordinator.get(&agreement).await.ok();
    assert!(show.text().contains("Revision 2 is agreed. Still to sign: Toms Ceļinieks."), "{}", show.text());
    assert_eq!((show.stage().as_str(), closed(&app, &agreement, 1).await.as_str()), ("active", "counts"));
    let mut learner = app.person(road::LEARNER).await;
    let own = learner.get(&agreement).await.ok();
    assert!(own.text().contains("An amendment of your agreement is ready."), "{}", own.text());
    let review = learner.get(&own.link("Read revision 2")).await.ok();
    assert!(review.text().contains("21 December 2026"), "what changes: {}", review.text());
    assert_eq!(learner.get(&format!("{agreement}/signature")).await.ok().count("#late-reason"), 0, "the amendment is its own reason");
    sign(&app, &agreement, road::LEARNER).await;
    assert_eq!((closed(&app, &agreement, 1).await.as_str(), closed(&app, &agreement, 2).await.as_str()), ("superseded", "counts"));
    assert_eq!(app.value::<String>(&days).await, "2026-12-21");
    let show = coordinator.get(&agreement).await.ok();
    assert_eq!(show.stage(), "active");
    assert!(!show.text().contains("Amendment in progress"), "{}", show.text());
    let old = learner.get(&format!("{agreement}/document?revision=1")).await.ok();
    assert!(old.words(".face").contains("superseded") && old.text().contains("Toms Ceļinieks"), "{}", old.text());
    let new = learner.get(&format!("{agreement}/document")).await.ok();
    assert!(new.count(".face") == 0 && new.text().contains("A week longer.") && new.text().contains("Amends revision 1"), "{}", new.text());
    let mut asked = road::asks(&app, placement).await;
    asked.dedup();
    assert_eq!((asked.len(), road::asks(&app, placement).await.len()), (2, 2), "each is asked once: {asked:?}");
    // What was rated before counts, on the new revision.
    road::self_assess(&app, placement).await;
    road::assess(&app, placement, &[]).await;
    let on = format!(
        "select count(*) from results r join assessments a on a.id = r.assessment_id join revisions v on v.id = r.agreement_revision_id
         where a.placement_id = '{placement}' and a.author = 'host' and v.number = 2"
    );
    assert!(app.value::<i64>(&on).await > 10);
    road::validate(&app, placement).await;
    assert_eq!(coordinator.get(&format!("/placements/{placement}/transcript")).await.status, 200);
}

#[tokio::test]
async fn an_amendment_that_is_withdrawn_leaves_what_is_in_force() {
    let app = App::new().await;
    let agreement = active(&app).await;
    let mut coordinator = app.person(COORDINATOR).await;
    // While it is written.
    opened(&mut coordinator, &agreement).await;
    assert_eq!(coordinator.get(&format!("{agreement}/amendment")).await.status, 409, "one at a time");
    let page = coordinator.get(&format!("{agreement}/withdrawal")).await.ok();
    assert_eq!(coordinator.submit(&page, "/withdrawal", &[]).await.status, 422);
    coordinator.submit(&page, "/withdrawal", &[("reason", "Not needed.")]).await.redirect();
    assert_eq!(closed(&app, &agreement, 2).await, "withdrawn");
    for noun in ["withdrawal", "edit", "submission", "signature"] {
        assert_eq!(coordinator.get(&format!("{agreement}/{noun}")).await.status, if noun == "signature" { 200 } else { 409 }, "{noun}");
    }
    // When it is half signed.
    opened(&mut coordinator, &agreement).await;
    approved(&app, &mut coordinator, &agreement).await;
    sign(&app, &agreement, HOST).await;
    let page = coordinator.get(&format!("{agreement}/withdrawal")).await.ok();
    assert!(page.text().contains("3 approvals no longer count.") && page.text().contains("1 signature no longer counts."), "{}", page.text());
    coordinator.submit(&page, "/withdrawal", &[("reason", "Not needed.")]).await.redirect();
    assert!(road::asks(&app, id(&agreement)).await.is_empty());
    assert_eq!(road::events(&app, id(&agreement), "amendment-withdrawn").await, 2);
    let show = coordinator.get(&agreement).await.ok();
    assert_eq!((show.stage().as_str(), closed(&app, &agreement, 1).await.as_str()), ("active", "counts"));
    let given_up = coordinator.get(&format!("{agreement}/document?revision=3")).await.ok();
    assert!(given_up.words(".face").contains("withdrawn"), "{}", given_up.text());
    assert_eq!(coordinator.get(&format!("{agreement}/document")).await.ok().count(".face"), 0);
    coordinator.get(&format!("{agreement}/review")).await.ok();
}

#[tokio::test]
async fn a_change_request_opens_the_next_revision_of_the_amendment() {
    let app = App::new().await;
    let agreement = active(&app).await;
    let mut coordinator = app.person(COORDINATOR).await;
    opened(&mut coordinator, &agreement).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    act(&mut app.person(OWNER).await, &agreement, "change-request", &[("reason", "Two weeks, please.")]).await.redirect();
    let show = coordinator.get(&agreement).await.ok();
    assert_eq!(show.stage(), "active");
    assert!(show.text().contains("A change of revision 3 was asked for") && show.text().contains("Two weeks, please."), "{}", show.text());
    assert_eq!(road::asks(&app, id(&agreement)).await, ["revise Rīgas Paraugu tehnikums"]);
    approved(&app, &mut coordinator, &agreement).await;
    for email in [COORDINATOR, HOST, OWNER, road::LEARNER] {
        sign(&app, &agreement, email).await;
    }
    let numbers = [closed(&app, &agreement, 1).await, closed(&app, &agreement, 2).await, closed(&app, &agreement, 3).await];
    assert_eq!(numbers, ["superseded", "changes-requested", "counts"]);
    let paper = coordinator.get(&format!("{agreement}/document")).await.ok();
    assert!(paper.text().contains("A week longer."), "the reason is carried on: {}", paper.text());
}

#[tokio::test]
async fn who_may_amend() {
    let app = App::new().await;
    let agreement = active(&app).await;
    let path = format!("{agreement}/amendment");
    let mut pairs = app.person(TEACHER).await.get(&path).await.ok().form("/amendment");
    pairs.extend([("code".into(), "people".into()), ("reason".into(), "Another mentor.".into())]);
    road::refused(&app, &path, &pairs, &[OWNER, MENTOR, road::LEARNER], "iestāžu koordinatori un pedagogi").await;
    let unsigned = app.value::<Uuid>("select id from texts where kind = 'agreement' and stage = 'partially-signed' limit 1").await;
    assert_eq!(app.person(COORDINATOR).await.get(&format!("/agreements/{unsigned}/amendment")).await.status, 409);
    assert_eq!(app.person(COORDINATOR).await.get(&format!("{agreement}/withdrawal")).await.status, 409, "there is none");
}

#[tokio::test]
async fn who_was_sent_a_link_before_is_asked_by_mail() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    let mut coordinator = app.person(COORDINATOR).await;
    opened(&mut coordinator, &agreement).await;
    let asked = format!("select count(*) from messages where kind = 'link' and link_id = '{link}'");
    let before = app.value::<i64>(&asked).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    assert_eq!(app.value::<i64>(&asked).await, before + 1, "to approve the amendment");
    for email in [COORDINATOR, HOST] {
        act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    let (mut guest, page) = links::opened(&app, link).await;
    assert!(page.text().contains("Amends revision 1") && page.text().contains("A week longer."), "{}", page.text());
    by_code(&app, &mut guest, link, "approval").await;
    assert_eq!(app.value::<i64>(&asked).await, before + 2, "and to sign it");
    for email in [COORDINATOR, HOST, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    assert_eq!(closed(&app, &agreement, 1).await, "counts");
    // A guest who signs last completes it like anybody else.
    by_code(&app, &mut guest, link, "signature").await;
    assert_eq!((closed(&app, &agreement, 1).await.as_str(), stage(&app, &agreement).await.as_str()), ("superseded", "signed"));
    let company = format!("select company_name from placements where agreement_id = '{}'", id(&agreement));
    assert_eq!(app.value::<String>(&company).await, "Autohuolto Mallinen");
    assert_eq!(road::asks(&app, super::placement(&app).await).await.len(), 2, "each rating is asked once");
    let told = format!("select count(*) from messages where kind = 'completed' and text_id = '{}' and link_id = '{link}'", id(&agreement));
    assert_eq!(app.value::<i64>(&told).await, 1);
}

/// The guest asks for a code and acts with it.
async fn by_code(app: &App, guest: &mut Browser, link: LinkId, noun: &str) {
    let coded = links::asked(guest, link, noun).await.ok();
    let code = links::code(app).await;
    let action = format!("/{noun}");
    let typed = [("do", "act"), ("code", code.as_str()), ("place", "Tampere"), ("agree", "yes"), ("comment", "Good.")];
    guest.submit(&coded, &action, &typed).await.redirect();
}

#[tokio::test]
async fn a_memorandum_is_amended_too_and_nothing_else_closes_what_is_in_force() {
    let app = App::new().await;
    let text = app.value::<Uuid>("select id from texts where kind = 'memorandum' and stage = 'in-force' order by created_at limit 1").await;
    let memorandum = format!("/memoranda/{text}");
    let mut coordinator = app.person(COORDINATOR).await;
    act(&mut coordinator, &memorandum, "amendment", &[("code", "people"), ("reason", "A third school joins.")]).await.redirect();
    let stage = async |app: &App| app.value::<String>(&format!("select stage from texts where id = '{text}'")).await;
    assert_eq!((coordinator.get(&memorandum).await.ok().stage().as_str(), stage(&app).await.as_str()), ("in-force", "in-force"));
    let list = coordinator.get("/memoranda").await.ok();
    assert!(list.text().contains("Amendment in progress"), "{}", list.text());
    let tried = format!(
        "do $$ begin update revisions set closed_at = now(), closed_as = 'replaced' where text_id = '{text}' and number = 1; raise exception 'closed';
         exception when integrity_constraint_violation then null; end $$"
    );
    app.execute(&tried).await;
    act(&mut coordinator, &memorandum, "submission", &[]).await.redirect();
    for email in [COORDINATOR, HOST] {
        act(&mut app.person(email).await, &memorandum, "approval", &[]).await.redirect();
    }
    for email in [COORDINATOR, HOST] {
        act(&mut app.person(email).await, &memorandum, "signature", &[("place", "Here"), ("password", crate::harness::PASSWORD), ("agree", "yes")])
            .await
            .redirect();
    }
    assert_eq!((closed(&app, &format!("/agreements/{text}"), 1).await.as_str(), stage(&app).await.as_str()), ("superseded", "in-force"));
    let paper = app.person(HOST).await.get(&format!("{memorandum}/document?revision=1")).await.ok();
    assert!(paper.words(".face").contains("superseded"), "{}", paper.text());
}

#[tokio::test]
async fn whoever_was_asked_for_an_amendment_is_told_that_it_is_withdrawn() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    let mut coordinator = app.person(COORDINATOR).await;
    let told = async || {
        let sql = format!(
            "select coalesce(array_agg(to_email order by to_email), '{{}}') from messages where kind = 'withdrawn' and text_id = '{}'",
            id(&agreement)
        );
        app.value::<Vec<String>>(&sql).await
    };
    // Nobody has heard of one that is still written.
    opened(&mut coordinator, &agreement).await;
    act(&mut coordinator, &agreement, "withdrawal", &[("reason", "Not needed.")]).await.redirect();
    assert!(told().await.is_empty(), "{:?}", told().await);
    // Of one that was sent they have, by mail or by a link.
    opened(&mut coordinator, &agreement).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let waits = format!(
        "select count(*) from messages where text_id = '{}' and silenced_at is null and sent_at is null
           and (kind like 'asked-%' or kind = 'link') and matter like '%' || (select id from revisions where text_id = '{0}' and number = 3)",
        id(&agreement)
    );
    assert!(app.value::<i64>(&waits).await >= 3);
    let page = coordinator.get(&format!("{agreement}/withdrawal")).await.ok();
    let to = coordinator.submit(&page, "/withdrawal", &[("reason", "The company closes.")]).await.redirect();
    assert_eq!(
        coordinator.submit(&page, "/withdrawal", &[("reason", "The company closes.")]).await.redirect(),
        to,
        "a second press tells nobody twice"
    );
    assert_eq!(app.value::<i64>(&waits).await, 0, "what waits to ask for it is not sent");
    let told = told().await;
    for email in [HOST, OWNER, "pekka@autohuolto.example"] {
        assert_eq!(told.iter().filter(|to| *to == email).count(), 1, "{email}: {told:?}");
    }
    assert!(!told.contains(&COORDINATOR.to_owned()), "not who withdrew it: {told:?}");
    assert!(!told.iter().any(|email| email.contains("vilnius") || email.contains("mentor")), "{told:?}");
    let by_link = format!("select count(*) from messages where kind = 'withdrawn' and link_id = '{link}' and data->>'words' = 'The company closes.'");
    assert_eq!(app.value::<i64>(&by_link).await, 1);
    let outbox = app.anonymous().get("/outbox?lang=en").await.ok();
    assert!(outbox.text().contains("has withdrawn the amendment") || outbox.text().contains("ir atsaukti"), "{}", outbox.text());
}
