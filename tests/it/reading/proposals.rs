//! What others would add to a unit: the litany of proposing, answering and taking in.

use crate::drafts::{FOUR, TEACHER, approve, draft, events, owes, submit, text, told, unit};
use crate::harness::{Answer, App, Browser};
use tilts::domain::ids::TextId;

const OWNER: &str = "owner@tampere.example";
const MENTOR: &str = "mentor@tampere.example";
const HOST: &str = "coordinator@tampere.example";

async fn in_review(app: &App) -> TextId {
    let id = draft(app, &unit(app, "Proposed to").await).await;
    submit(app, id).await;
    id
}

async fn proposes(browser: &mut Browser, id: TextId, words: &str) -> Answer {
    let page = browser.get(&format!("/units/{id}/proposals")).await.ok();
    browser.submit(&page, "/proposals", &[("area", "skills"), ("text", words), ("reason", "We do it every week.")]).await
}

async fn decides(browser: &mut Browser, id: TextId, number: i32, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("/units/{id}/proposals/{number}/decision")).await.ok();
    browser.submit(&page, "/decision", changes).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_company_proposes_once_and_the_owner_is_asked() {
    let app = App::new().await;
    let id = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let review = mentor.get(&format!("/units/{id}/review")).await.ok();
    let page = mentor.get(&review.link("Propose a new outcome")).await.ok();
    assert!(page.text().contains("is asked to accept or decline it"), "the consequence is said before: {}", page.text());
    let changes = [("area", "skills"), ("text", "Bleed <b>the</b> brake"), ("reason", "We do it every week.")];
    mentor.submit(&page, "/proposals", &changes).await.redirect();
    mentor.submit(&page, "/proposals", &changes).await.redirect();
    assert_eq!(app.value::<i64>(&format!("select count(*) from proposals where text_id = '{id}'")).await, 1, "a double click proposes once");
    assert_eq!(events(&app, id, "outcome-proposed").await, 1);
    assert!(told(&app, id, "outcome-proposed", TEACHER).await && told(&app, id, "outcome-proposed", HOST).await);
    assert!(owes(&app, id, "decide", TEACHER).await && !owes(&app, id, "decide", HOST).await);
    let mut teacher = app.person(TEACHER).await;
    let home = teacher.get("/?lang=en").await.ok();
    assert_eq!(home.link("Answer what others would add to Proposed to"), format!("/units/{id}/proposals"));
    // It stands in its column on the review page of everybody, and only the owner is shown the buttons.
    let page = teacher.get(&format!("/units/{id}/review")).await.ok();
    let proposal = page.words(".prop");
    assert!(proposal.contains("Proposed by") && proposal.contains("Bleed <b>the</b> brake") && proposal.contains("Juhani Keksitty"), "{proposal}");
    assert!(proposal.contains("Accept") && proposal.contains("Decline, with a reason"));
    assert!(page.words("aside").contains("1 proposal waits for an answer. If you approve now, it is left for the next revision."));
    let other = app.person(HOST).await.get(&format!("/units/{id}/review")).await.ok();
    assert!(!other.words(".prop").contains("Decline"), "{}", other.words(".prop"));
    assert_eq!(events(&app, id, "outcome-proposed").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_said_and_what_was_typed_stays() {
    let app = App::new().await;
    let id = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    let page = owner.get(&format!("/units/{id}/proposals")).await.ok();
    let before = app.digest().await;
    let answer = owner.submit(&page, "/proposals", &[("text", "Kept"), ("reason", " ")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words(".errs").contains("Choose where it belongs") && answer.words(".errs").contains("Write why"), "{}", answer.words(".errs"));
    assert_eq!(answer.words("#text"), "Kept");
    let long = "x".repeat(2_001);
    for (name, value) in
        [("text", long.as_str()), ("text", ""), ("text", "a\0b"), ("language", "xx"), ("area", "elsewhere"), ("reason", long.as_str())]
    {
        let mut changes = vec![("area", "skills"), ("text", "Words"), ("reason", "Because")];
        changes.retain(|(known, _)| *known != name);
        changes.push((name, value));
        assert_eq!(owner.submit(&page, "/proposals", &changes).await.status, 422, "{name}={value:.10}");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_does_not_propose_and_others_do_not_decide() {
    let app = App::new().await;
    let id = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    proposes(&mut owner, id, "Bleed the brake").await.redirect();
    let before = app.digest().await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}/proposals")).await.ok();
    assert!(!page.has_form("/proposals"), "the owner writes into the draft");
    assert_eq!(teacher.post(&format!("/units/{id}/proposals"), &[("area", "skills"), ("text", "x"), ("reason", "x")]).await.status, 403);
    for email in [OWNER, MENTOR, HOST, "company@riga.example"] {
        let mut browser = app.person(email).await;
        for answer in [
            browser.get(&format!("/units/{id}/proposals/1/decision")).await,
            browser.post(&format!("/units/{id}/proposals/1/decision"), &[("answer", "accept"), ("wording", "x"), ("area", "skills")]).await,
            browser.get(&format!("/units/{id}/adoption")).await,
            browser.post(&format!("/units/{id}/adoption"), &[("proposal", "1")]).await,
        ] {
            assert_eq!(answer.status, 403, "{email} {}", answer.path);
            assert!(answer.text().contains("institution that owns the unit"), "it says who may: {}", answer.text());
        }
    }
    assert_eq!(teacher.get(&format!("/units/{id}/proposals/2/decision")).await.status, 404);
    assert_eq!(app.digest().await, before);
    let mut nobody = app.anonymous();
    assert!(nobody.get(&format!("/units/{id}/proposals")).await.redirect().starts_with("/sign-in"));
    assert_eq!(nobody.post(&format!("/units/{id}/adoption"), &[("proposal", "1")]).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn accepted_ones_are_collected_and_taken_in_together() {
    let app = App::new().await;
    let id = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    for words in ["Bleed the brake", "Explain the bill", "Wash the car"] {
        proposes(&mut owner, id, words).await.redirect();
    }
    approve(&app, id, &[TEACHER, OWNER]).await;
    let mut teacher = app.person(TEACHER).await;
    // Declining needs a reason, accepting words; nothing changes before they are taken in.
    assert_eq!(decides(&mut teacher, id, 3, &[("answer", "decline")]).await.status, 422);
    assert_eq!(decides(&mut teacher, id, 3, &[]).await.status, 422, "nothing is chosen beforehand");
    assert_eq!(decides(&mut teacher, id, 1, &[("answer", "accept"), ("wording", " ")]).await.status, 422);
    decides(&mut teacher, id, 1, &[("answer", "accept"), ("wording", "Bleed the brake and check it"), ("reason", "Thank you")]).await.redirect();
    decides(&mut teacher, id, 2, &[("answer", "accept"), ("area", "competence")]).await.redirect();
    decides(&mut teacher, id, 3, &[("answer", "decline"), ("reason", "That is no part of the qualification.")]).await.redirect();
    assert!(!owes(&app, id, "decide", TEACHER).await, "all are answered");
    assert_eq!(events(&app, id, "proposal-decided").await, 3);
    assert!(told(&app, id, "proposal-decided", OWNER).await);
    assert_eq!(teacher.get(&format!("/units/{id}/proposals/1/decision")).await.status, 409, "an answer is given once");
    assert_eq!(text(&app, id).await.latest.approvals.len(), 2);
    let list = owner.get(&format!("/units/{id}/proposals")).await.ok();
    assert!(list.text().contains("That is no part of the qualification.") && list.text().contains("Taken in as: Bleed the brake and check it"));

    // The page says what drops before it does.
    let review = teacher.get(&format!("/units/{id}/review")).await.ok();
    let page = teacher.get(&review.link("Take the accepted ones into the text")).await.ok();
    assert!(page.text().contains("Take 2 accepted proposals into the text"), "{}", page.text());
    assert!(page.words(".alert").contains("Revision 1 is closed. 2 approvals no longer count. Revision 2 begins"), "{}", page.words(".alert"));
    teacher.submit(&page, "/adoption", &[]).await.redirect();
    teacher.submit(&page, "/adoption", &[]).await.redirect();
    let after = text(&app, id).await;
    assert_eq!((after.latest.number, after.latest.is_open(), after.latest.approvals.len()), (2, true, 0), "a double click opens one revision");
    assert_eq!((events(&app, id, "proposals-adopted").await, events(&app, id, "text-reopened").await), (1, 1));
    assert!(told(&app, id, "proposals-adopted", OWNER).await);
    assert!(!owes(&app, id, "approve", HOST).await, "what was frozen is closed");
    let page = teacher.get(&format!("/units/{id}")).await.ok();
    assert!(page.words("#skills").contains("S2 Bleed the brake and check it") && page.words("#competence").contains("C2 Explain the bill"));
    assert!(!page.text().contains("Wash the car"));
    // The outcome is the one that was proposed, so that what was said of it stays with it.
    let outcomes: Vec<uuid::Uuid> = app.value(&format!("select array_agg(outcome_id order by number) from proposals where text_id = '{id}'")).await;
    let body: String = app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{id}' and number = 2")).await;
    assert!(body.contains(&outcomes[0].to_string()) && body.contains(&outcomes[1].to_string()) && !body.contains(&outcomes[2].to_string()));
    assert_eq!(teacher.get(&format!("/units/{id}/adoption")).await.status, 409, "nothing is left to take in");
    submit(&app, id).await;
    let changes = teacher.get(&format!("/units/{id}/review")).await.ok();
    assert!(changes.words("[id^='o-skills'] ins").contains("Bleed the brake and check it"));
    assert!(teacher.get(&format!("/units/{id}/proposals")).await.ok().text().contains("taken into revision 2"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_open_revision_takes_them_in_where_it_stands() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Open").await).await;
    let mut owner = app.person(OWNER).await;
    proposes(&mut owner, id, "Bleed the brake").await.redirect();
    let mut teacher = app.person(TEACHER).await;
    let editor = teacher.get(&format!("/units/{id}/edit")).await.ok();
    decides(&mut teacher, id, 1, &[("answer", "accept")]).await.redirect();
    let page = teacher.get(&format!("/units/{id}/adoption")).await.ok();
    assert!(page.words(".alert").contains("added to revision 1, which is open"), "{}", page.words(".alert"));
    teacher.submit(&page, "/adoption", &[]).await.redirect();
    let after = text(&app, id).await;
    assert_eq!((after.latest.number, after.latest.version), (1, 2));
    assert_eq!(events(&app, id, "text-reopened").await, 0);
    // The editor that was open meanwhile loses nothing.
    assert_eq!(teacher.submit(&editor, "/edit", &[("title", "Typed meanwhile")]).await.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreed_unit_stays_agreed_and_takes_them_into_the_next_revision() {
    let app = App::new().await;
    let id = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    proposes(&mut owner, id, "Bleed the brake").await.redirect();
    let late = owner.get(&format!("/units/{id}/proposals")).await.ok();
    approve(&app, id, &FOUR).await;
    let refused = owner.submit(&late, "/proposals", &[("area", "skills"), ("text", "Too late"), ("reason", "x")]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("while the unit is being written or in review"), "{}", refused.text());
    let mut teacher = app.person(TEACHER).await;
    decides(&mut teacher, id, 1, &[("answer", "accept")]).await.redirect();
    let page = teacher.get(&format!("/units/{id}/adoption")).await.ok();
    assert!(page.words(".alert").contains("Revision 1 stays agreed and in use."), "{}", page.words(".alert"));
    teacher.submit(&page, "/adoption", &[]).await.redirect();
    let after = text(&app, id).await;
    assert_eq!((after.latest.number, after.agreed().map(|agreed| agreed.number)), (2, Some(1)));
    // A unit that is retired answers nobody any more.
    let page = teacher.get(&format!("/units/{id}/retirement")).await.ok();
    teacher.submit(&page, "/retirement", &[("reason", "Over")]).await.redirect();
    assert_eq!(teacher.get(&format!("/units/{id}/adoption")).await.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposal_in_another_language_is_worded_by_the_owner() {
    let app = App::new().await;
    let mut text = unit(&app, "Worded").await;
    text.translations = vec!["lv".into()];
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    let mut company = app.person("company@riga.example").await;
    let page = company.get(&format!("/units/{id}/proposals")).await.ok();
    company
        .submit(&page, "/proposals", &[("area", "skills"), ("text", "Atgaisot bremzes"), ("reason", "Vajag."), ("language", "lv")])
        .await
        .redirect();
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}/proposals/1/decision?answer=accept")).await.ok();
    assert_eq!(page.attribute("[name=answer][checked]", "value"), "accept", "the button pressed on the review page");
    assert_eq!(page.words("#wording"), "", "its words are not the unit's language");
    assert_eq!(teacher.submit(&page, "/decision", &[]).await.status, 422);
    teacher.submit(&page, "/decision", &[("wording", "Bleed the brakes")]).await.redirect();
    let page = teacher.get(&format!("/units/{id}/adoption")).await.ok();
    teacher.submit(&page, "/adoption", &[]).await.redirect();
    let page = teacher.get(&format!("/units/{id}?language=en&beside=lv")).await.ok();
    assert!(page.words("#skills").contains("S2 Bleed the brakes Atgaisot bremzes"), "{}", page.words("#skills"));
}
