//! The shared pages of everything negotiated, walked on a unit of the demo that is in review: approval, change request, next
//! revision, submission, comments, the paper. Signing is in `memoranda`.

use crate::harness::{Answer, App, Browser};

const TEACHER: &str = "teacher@riga.example";
const HOST: &str = "coordinator@tampere.example";
const OWNER: &str = "owner@tampere.example";
const MENTOR: &str = "mentor@tampere.example";
const STRANGER: &str = "coordinator@vilnius.example";

/// The unit of the demo that waits for the host school and the host company.
async fn in_review(app: &App) -> String {
    let id = app.value::<uuid::Uuid>("select id from texts where kind = 'unit' and stage = 'in-review'").await;
    format!("/units/{id}")
}

async fn agreed(app: &App) -> String {
    let id = app.value::<uuid::Uuid>("select id from texts where kind = 'unit' and stage = 'agreed' order by created_at limit 1").await;
    format!("/units/{id}")
}

async fn stage(app: &App, unit: &str) -> String {
    app.value::<String>(&format!("select stage from texts where id = '{}'", unit.trim_start_matches("/units/"))).await
}

async fn count(app: &App, of: &str, unit: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from {of} where text_id = '{}'", unit.trim_start_matches("/units/"))).await
}

/// How often an event stands in the text's history.
async fn events(app: &App, event: &str, unit: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from audit where event = '{event}' and object_id = '{}'", unit.trim_start_matches("/units/"))).await
}

/// Whether somebody of this organisation's seat is told of it.
async fn told(app: &App, event: &str, unit: &str, email: &str) -> bool {
    let id = unit.trim_start_matches("/units/");
    app.value::<bool>(&format!(
        "select exists (select from notices n join members m on m.organisation_id = n.party where n.event = '{event}' and n.object_id = '{id}' and m.email = '{email}')"
    ))
    .await
}

/// The act on the page of this noun, as the page stands.
async fn act(browser: &mut Browser, unit: &str, noun: &str, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{unit}/{noun}")).await.ok();
    browser.submit(&page, &format!("/{noun}"), changes).await
}

#[tokio::test]
async fn approving_works_once_and_tells_all_parties() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut host = app.person(HOST).await;
    let review = host.get(&format!("{unit}/review")).await.ok();
    assert_eq!(review.stage(), "in-review");
    assert!(review.text().contains("Your answer is missing"), "{}", review.text());
    let check = host.get(&review.link("Approve revision 1")).await.ok();
    assert!(check.text().contains("You approve this revision for"), "the consequence is said before");
    let first = host.submit(&check, "/approval", &[("comment", "Fine with us.")]).await;
    assert_eq!(first.redirect(), unit);
    // A double click is one approval and the same answer.
    let second = host.submit(&check, "/approval", &[("comment", "Fine with us.")]).await;
    assert_eq!(second.redirect(), unit);
    assert_eq!(count(&app, "approvals", &unit).await, 3);
    assert_eq!(events(&app, "text-approved", &unit).await, 3);
    assert!(told(&app, "text-approved", &unit, TEACHER).await, "the drafters are told");
    let review = host.get(&format!("{unit}/review")).await.ok();
    assert!(review.text().contains("3 of 4 parties have approved") && review.text().contains("Fine with us."), "{}", review.text());
    assert_eq!(review.find_link("Approve revision"), None, "nothing is left to approve");
    // Wrong stage for this party: it has answered.
    let again = host.post(&format!("{unit}/approval"), &[("revision", "00000000-0000-0000-0000-000000000000")]).await;
    assert_eq!(again.status, 409);
    // The last one makes it agreed.
    let mut owner = app.person(OWNER).await;
    let check = owner.get(&format!("{unit}/approval")).await.ok();
    assert!(check.text().contains("the last approval"), "{}", check.text());
    owner.submit(&check, "/approval", &[("comment", "The rest we see on the spot.")]).await.redirect();
    assert_eq!(stage(&app, &unit).await, "agreed");
    assert_eq!(events(&app, "text-agreed", &unit).await, 1);
    let asks =
        format!("select count(*) from asks where act = 'approve' and closed_at is null and object_id = '{}'", unit.trim_start_matches("/units/"));
    assert_eq!(app.value::<i64>(&asks).await, 0, "nobody is asked any more");
}

#[tokio::test]
async fn others_cannot_approve() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let before = app.digest().await;
    let mut mentor = app.person(MENTOR).await;
    for answer in [mentor.get(&format!("{unit}/approval")).await, mentor.post(&format!("{unit}/approval"), &[("revision", "x")]).await] {
        assert_eq!(answer.status, 403);
        assert!(answer.text().contains("Still to approve:"), "it says who may: {}", answer.text());
    }
    let mut stranger = app.person(STRANGER).await;
    for noun in ["review", "approval", "change-request", "submission", "revision", "signature", "document"] {
        assert_eq!(stranger.get(&format!("{unit}/{noun}")).await.status, 404, "{noun}");
    }
    for noun in ["approval", "change-request", "comments", "submission", "revision", "signature"] {
        assert_eq!(stranger.post(&format!("{unit}/{noun}"), &[("reason", "no"), ("body", "no"), ("place", "title")]).await.status, 404, "{noun}");
    }
    let mut nobody = app.anonymous();
    assert!(nobody.get(&format!("{unit}/review")).await.redirect().starts_with("/sign-in"));
    assert_eq!(nobody.post(&format!("{unit}/approval"), &[("revision", "x")]).await.status, 401);
    // The address of another kind is no address of this text.
    let mut host = app.person(HOST).await;
    let elsewhere = unit.replace("/units/", "/memoranda/");
    assert_eq!(host.get(&format!("{elsewhere}/review")).await.status, 404);
    assert_eq!(host.post(&format!("{elsewhere}/approval"), &[("revision", "x")]).await.status, 404);
    assert_eq!(app.digest().await, before, "nothing changed");
}

#[tokio::test]
async fn a_revision_shown_too_long_ago_is_not_approved() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut host = app.person(HOST).await;
    let stale = host.get(&format!("{unit}/approval")).await.ok();
    let mut owner = app.person(OWNER).await;
    act(&mut owner, &unit, "change-request", &[("reason", "Say the tools.")]).await.redirect();
    let mut teacher = app.person(TEACHER).await;
    act(&mut teacher, &unit, "submission", &[]).await.redirect();
    let answer = host.submit(&stale, "/approval", &[("comment", "Fine with us.")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("another revision"), "{}", answer.text());
    assert_eq!(
        app.value::<i64>(&format!(
            "select count(*) from approvals a join revisions r on r.id = a.revision_id where r.number = 2 and r.text_id = '{}'",
            unit.trim_start_matches("/units/")
        ))
        .await,
        0
    );
}

#[tokio::test]
async fn asking_for_a_change_drops_the_approvals_and_says_so_before() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    let page = owner.get(&format!("{unit}/change-request")).await.ok();
    assert!(page.text().contains("2 approvals no longer count"), "{}", page.text());
    let refused = owner.submit(&page, "/change-request", &[("reason", "  ")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(stage(&app, &unit).await, "in-review");
    let reason = "Our scan tool reads no manufacturer codes.";
    owner.submit(&page, "/change-request", &[("reason", reason)]).await.redirect();
    owner.submit(&page, "/change-request", &[("reason", reason)]).await.redirect();
    assert_eq!(stage(&app, &unit).await, "changes-requested");
    assert_eq!(count(&app, "revisions", &unit).await, 2, "a double click opens one revision");
    assert_eq!(events(&app, "changes-requested", &unit).await, 1);
    assert!(told(&app, "changes-requested", &unit, TEACHER).await);
    let mut teacher = app.person(TEACHER).await;
    let review = teacher.get(&format!("{unit}/review")).await.ok();
    assert_eq!(review.stage(), "changes-requested");
    assert!(review.text().contains(reason) && review.text().contains("asks for a change"), "{}", review.text());
    // Wrong stage now: the new revision is being written.
    assert_eq!(owner.get(&format!("{unit}/change-request")).await.status, 403, "no party is asked about an open revision");
    let mut mentor = app.person(MENTOR).await;
    assert_eq!(mentor.get(&format!("{unit}/change-request")).await.status, 403);
}

#[tokio::test]
async fn sending_for_review_freezes_and_asks_every_side() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut owner = app.person(OWNER).await;
    act(&mut owner, &unit, "change-request", &[("reason", "Say the tools.")]).await.redirect();
    // Only those who draft send; the company does not.
    let answer = owner.get(&format!("{unit}/submission")).await;
    assert_eq!(answer.status, 403);
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("{unit}/submission")).await.ok();
    assert!(page.text().contains("Who will be asked") && page.text().contains("freezes this revision"), "{}", page.text());
    // Saved meanwhile: the version shown is not the stored one.
    let stale = teacher.submit(&page, "/submission", &[("version", "99"), ("once", "")]).await;
    assert_eq!(stale.status, 409);
    assert!(stale.text().contains("Somebody saved this text"), "{}", stale.text());
    teacher.submit(&page, "/submission", &[]).await.redirect();
    teacher.submit(&page, "/submission", &[]).await.redirect();
    assert_eq!(stage(&app, &unit).await, "in-review");
    assert_eq!(events(&app, "text-submitted", &unit).await, 2, "the first revision and this one, not the double click");
    assert!(told(&app, "text-submitted", &unit, OWNER).await);
    let asked =
        format!("select count(*) from asks where act = 'approve' and closed_at is null and object_id = '{}'", unit.trim_start_matches("/units/"));
    assert_eq!(app.value::<i64>(&asked).await, 4, "all four sides answer again");
    assert_eq!(teacher.get(&format!("{unit}/submission")).await.status, 409, "it is frozen now");
}

#[tokio::test]
async fn what_is_missing_stops_the_submission_in_words() {
    let app = App::new().await;
    let id = app.value::<uuid::Uuid>("select id from texts where kind = 'unit' and stage = 'draft' limit 1").await;
    let unit = format!("/units/{id}");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("{unit}/submission")).await.ok();
    assert!(page.count(".errs a[href*='/edit#']") >= 2, "every obstacle leads to its field: {}", page.text());
    let answer = teacher.submit(&page, "/submission", &[]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(stage(&app, &unit).await, "draft");
}

#[tokio::test]
async fn the_next_revision_of_an_agreed_unit_leaves_it_in_use() {
    let app = App::new().await;
    let unit = agreed(&app).await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("{unit}/revision")).await.ok();
    assert!(page.text().contains("stays agreed and in use"), "{}", page.text());
    let to = teacher.submit(&page, "/revision", &[]).await.redirect();
    assert_eq!(to, format!("{unit}/edit"));
    teacher.submit(&page, "/revision", &[]).await.redirect();
    assert_eq!(events(&app, "text-reopened", &unit).await, 1);
    assert!(told(&app, "text-reopened", &unit, OWNER).await);
    assert_eq!(stage(&app, &unit).await, "draft");
    let closed = format!("select count(*) from revisions where closed_as = 'replaced' and text_id = '{}'", unit.trim_start_matches("/units/"));
    assert_eq!(app.value::<i64>(&closed).await, 0, "the agreed revision holds");
    assert_eq!(teacher.get(&format!("{unit}/revision")).await.status, 409, "it is open already");
    let mut owner = app.person(OWNER).await;
    assert_eq!(owner.get(&format!("{unit}/revision")).await.status, 403);
    // The paper is still the agreed one.
    let paper = owner.get(&format!("{unit}/document")).await.ok();
    assert_eq!(paper.count(".face"), 0, "what is agreed is not called a draft");
}

#[tokio::test]
async fn withdrawing_a_revision_in_review_closes_it() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("{unit}/revision")).await.ok();
    assert!(page.text().contains("Revision 1 is closed. 2 approvals no longer count."), "{}", page.text());
    teacher.submit(&page, "/revision", &[]).await.redirect();
    assert_eq!(stage(&app, &unit).await, "draft");
    let mut host = app.person(HOST).await;
    assert_eq!(host.get(&format!("{unit}/approval")).await.status, 409);
}

#[tokio::test]
async fn what_was_typed_for_a_revision_that_closed_meanwhile_stands_on_the_page_that_says_so() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut host = app.person(HOST).await;
    let page = host.get(&format!("{unit}/approval")).await.ok();
    let mut teacher = app.person(TEACHER).await;
    let withdrawal = teacher.get(&format!("{unit}/revision")).await.ok();
    teacher.submit(&withdrawal, "/revision", &[]).await.redirect();
    let words = "We can do all of it, but the <b>hoist</b> is booked in May.";
    let refused = host.submit(&page, "/approval", &[("comment", words)]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.words("blockquote").contains(words), "{}", refused.text());
    let mut stranger = app.person("coordinator@vilnius.example").await;
    let nowhere = stranger.post(&format!("{unit}/approval"), &[("comment", words), ("password", "not to be shown")]).await;
    assert_eq!(nowhere.status, 404);
    assert!(nowhere.words("blockquote").contains(words) && !nowhere.text().contains("not to be shown"));
}

#[tokio::test]
async fn comments_hang_on_places_of_the_text() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&format!("{unit}/review")).await.ok();
    assert!(page.text().contains("Vai kļūdu kodus lasāt"), "what was said stands at its place");
    let comment = "Ar universālo. <b>Labi?</b>";
    let answer = mentor.submit(&page, "/comments", &[("body", comment)]).await;
    assert!(answer.redirect().contains("/review?view="), "{}", answer.redirect());
    mentor.submit(&page, "/comments", &[("body", comment)]).await.redirect();
    assert_eq!(count(&app, "comments", &unit).await, 2, "a double click says it once");
    assert_eq!(events(&app, "text-commented", &unit).await, 2);
    assert!(told(&app, "text-commented", &unit, TEACHER).await);
    let page = mentor.get(&format!("{unit}/review")).await.ok();
    assert!(page.body.contains("Ar universālo. &#60;b&#62;Labi?"), "words are words");
    let empty = mentor.submit(&page, "/comments", &[("body", " ")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(empty.count("details[open] textarea#body"), 1, "the refused comment stands open at its place");
    let long = "x".repeat(2_001);
    let too_long = mentor.submit(&page, "/comments", &[("body", &long)]).await;
    assert_eq!(too_long.status, 422);
    assert!(too_long.body.contains(&long), "what was typed is kept");
    assert_eq!(mentor.submit(&page, "/comments", &[("body", "x"), ("place", "nowhere")]).await.status, 400);
    let mut admin = app.person("admin@tilts.example").await;
    assert_eq!(admin.get(&format!("{unit}/review")).await.status, 404, "the administrator sees no texts");
}

#[tokio::test]
async fn the_review_shows_what_changed_and_the_clean_text() {
    let app = App::new().await;
    let unit = agreed(&app).await;
    let mut owner = app.person(OWNER).await;
    let changes = owner.get(&format!("{unit}/review")).await.ok();
    assert!(changes.count("article ins") > 0, "the demo's first unit got days and hours in revision 2");
    assert!(changes.words("article ins").starts_with("added:"), "hidden words say it without colour");
    assert_eq!(changes.count("table.sides td"), 5, "four sides and the corner");
    let clean = owner.get(&format!("{unit}/review?view=clean")).await.ok();
    assert_eq!(clean.count("article ins") + clean.count("article del"), 0);
    assert_eq!(clean.attribute("article ol.lo span[lang]", "lang"), "en", "passages carry their language");
}

#[tokio::test]
async fn the_paper_is_the_frozen_text_and_says_what_it_is() {
    let app = App::new().await;
    let unit = in_review(&app).await;
    let mut host = app.person(HOST).await;
    let paper = host.get(&format!("{unit}/document")).await.ok();
    assert!(paper.words(".face").starts_with("In review"), "{}", paper.text());
    let hash =
        app.value::<String>(&format!("select encode(hash, 'hex') from revisions where text_id = '{}'", unit.trim_start_matches("/units/"))).await;
    assert!(paper.text().contains(&hash));
    assert!(paper.text().contains("Nolasīt un izskaidrot kļūdu kodus"));
    assert_eq!(host.get(&format!("{unit}/document?revision=9")).await.status, 404);
    // A frozen text that is not what was frozen is not shown as if it were.
    app.execute("alter table revisions disable trigger immutable").await;
    app.execute(&format!(
        "update revisions set body = convert_to(replace(convert_from(body, 'UTF8'), 'Nolasīt', 'Uzminēt'), 'UTF8') where text_id = '{}'",
        unit.trim_start_matches("/units/")
    ))
    .await;
    assert_eq!(host.get(&format!("{unit}/document")).await.status, 500);
}
