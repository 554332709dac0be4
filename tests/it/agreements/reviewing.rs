//! A link for reading: somebody of a party reads one revision and comments on it, and can do nothing else.

use super::links::{opened, token};
use super::{act, complete, id};
use crate::harness::{App, Browser, Sink, drain, worker};
use crate::road::{COORDINATOR, HOST, MENTOR, OWNER};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tilts::domain::ids::LinkId;
use uuid::Uuid;

/// Who reads for the company.
const FOREMAN: &str = "foreman@autohuolto.example";

/// Sends the company's foreman the text to read, and gives the link's id.
async fn sent(coordinator: &mut Browser, agreement: &str, changes: &[(&str, &str)]) -> LinkId {
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    let form = coordinator.get(&list.link("Send it to read: Autohuolto Mallinen")).await.ok();
    let mut all = vec![("name", "Timo Työnjohtaja"), ("position", "foreman"), ("email", FOREMAN), ("language", "en"), ("channel", "mail")];
    all.extend(changes);
    coordinator.submit(&form, "/links", &all).await.redirect().rsplit('/').next().unwrap().parse().unwrap()
}

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from {what}")).await
}

#[tokio::test]
async fn a_foreman_reads_the_draft_and_says_what_is_missing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    assert!(coordinator.get(&agreement).await.ok().find_link("Send links").is_some(), "from the draft one comes there");
    let link = sent(&mut coordinator, &agreement, &[]).await;
    assert_eq!(count(&app, &format!("messages where link_id = '{link}' and to_email = '{FOREMAN}' and data->>'purpose' = 'review'")).await, 1);
    let letters = app.anonymous().get("/outbox?lang=en").await.ok();
    assert!(letters.text().contains("Please read: ") && letters.body.contains(&token(link)), "{}", letters.text());

    let (mut foreman, page) = opened(&app, link).await;
    let before = app.digest().await;
    let text = page.text();
    assert!(text.contains("Ņikita Piemērs") && text.contains("You agree to nothing and sign nothing"), "{text}");
    for noun in ["approval", "signature", "change-request"] {
        assert!(!page.body.contains(&format!("/s/{link}/{noun}")), "{noun}");
        let status = foreman.get(&format!("/s/{link}/{noun}")).await.status;
        assert!(matches!(status, 403 | 409), "{noun}: {status}");
    }
    foreman.get(&format!("/s/{link}")).await.ok();
    assert_eq!(app.digest().await, before, "reading changes nothing");

    // On a place, and on the whole of it; an empty word is refused where it was typed.
    let forms: Vec<_> = page.forms().into_iter().filter(|(action, _)| action.ends_with("/comments")).collect();
    assert!(forms.len() > 5, "every place can be spoken of: {}", forms.len());
    let path = format!("/s/{link}/comments");
    let place =
        forms.iter().flat_map(|(_, fields)| fields).find(|(name, value)| name == "place" && value.contains("activities")).map(|(_, value)| value);
    let place = place.unwrap_or(&forms[0].1.iter().find(|(name, _)| name == "place").unwrap().1).clone();
    let once = || Uuid::new_v4().to_string();
    let empty = foreman.post(&path, &[("once", once()), ("place", place.clone()), ("body", " ".to_owned())]).await;
    assert_eq!((empty.status, empty.count(".errs")), (422, 1));
    let again = once();
    for _ in 0..2 {
        let said =
            foreman.post(&path, &[("once", again.clone()), ("place", place.clone()), ("body", "We have no lift on Mondays.".to_owned())]).await;
        assert!(said.redirect().starts_with(&format!("/s/{link}")), "a second press says it once");
    }
    let whole = foreman.get(&format!("/s/{link}")).await.ok();
    let typed = [("body", "Good, but four weeks are short.")];
    let fields: Vec<(String, String)> = whole.forms().into_iter().rfind(|(action, _)| action.ends_with("/comments")).unwrap().1;
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).filter(|(name, _)| *name != "body").chain(typed).collect();
    foreman.post(&path, &fields).await.redirect();
    assert_eq!(foreman.post(&path, &[("once", once()), ("place", "nowhere".to_owned()), ("body", "x".to_owned())]).await.status, 400);
    assert_eq!(count(&app, &format!("comments where guest_id = '{link}' and organisation = 'Autohuolto Mallinen'")).await, 2);
    assert_eq!(crate::road::events(&app, id(&agreement), "text-commented").await, 2);
    let review = coordinator.get(&format!("{agreement}/review")).await.ok();
    for words in ["We have no lift on Mondays.", "Good, but four weeks are short.", "Timo Työnjohtaja"] {
        assert!(review.text().contains(words), "{words}");
    }
    assert!(foreman.get(&format!("/s/{link}")).await.ok().text().contains("We have no lift on Mondays."), "he sees what was said");
    let latvian = foreman.get(&format!("/s/{link}?lang=lv")).await.ok();
    assert!(latvian.text().contains("Jūs neko nesaskaņojat"), "{}", latvian.text());
}

/// What the guest of a link sees, as the database answers the application.
async fn seen(app: &App, link: LinkId, what: &str) -> i64 {
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    let context = format!("begin; select set_config('tilts.ids', '{{{link}}}', true), set_config('tilts.guest', '{link}', true)");
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.unwrap();
    sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from {what}"))).fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn he_sees_this_revision_of_this_text_and_nothing_else() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    let link = sent(&mut coordinator, &agreement, &[]).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let (mut foreman, page) = opened(&app, link).await;
    assert!(page.text().contains("You agree to nothing"), "in review as well: {}", page.text());
    let place = page.attribute("input[name=place]", "value");
    let said = |body: &str| vec![("once", Uuid::new_v4().to_string()), ("place", place.clone()), ("body", body.to_owned())];
    foreman.post(&format!("/s/{link}/comments"), &said("Short.")).await.redirect();
    // Somebody asks for a change: the next revision is written, and is none of the reader's business.
    let mut host = app.person(HOST).await;
    act(&mut host, &agreement, "change-request", &[("reason", "Another week")]).await.redirect();
    let number = count(&app, &format!("revisions where text_id = '{}'", id(&agreement))).await;
    assert_eq!(number, 2);
    assert_eq!((seen(&app, link, "texts").await, seen(&app, link, "revisions").await), (1, 1));
    for table in ["parties", "approvals", "comments", "agreement_units", "agreement_people"] {
        let own = count(&app, &format!("{table} where revision_id = (select revision_id from links where id = '{link}')")).await;
        assert_eq!(seen(&app, link, table).await, own, "{table}");
    }
    assert_eq!(seen(&app, link, "links").await, 1);
    assert_eq!(seen(&app, link, "messages").await, 0);
    let over = foreman.get(&format!("/s/{link}")).await.ok();
    assert!(over.text().contains("no longer open for comments") && !over.has_form("/comments"), "{}", over.text());
    assert_eq!(foreman.post(&format!("/s/{link}/comments"), &said("Late")).await.status, 409);
    // The paper is this revision's.
    let paper = foreman.get(&format!("/s/{link}/paper.pdf")).await.ok();
    assert!(paper.headers["content-disposition"].to_str().unwrap().contains("-1.pdf"));
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.text().contains("Reading is over") && !list.has_form(&format!("/{link}/reminder")), "{}", list.text());
    // The next one is sent to read anew.
    let next = sent(&mut coordinator, &agreement, &[]).await;
    assert_eq!(seen(&app, next, "revisions where number = 2").await, 1);
}

#[tokio::test]
async fn only_authors_send_it_and_only_until_all_have_agreed() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.find_link("Send it to read: Rīgas Paraugu tehnikums").is_none(), "one's own people have accounts or ask");
    let form = list.link("Send it to read: Autohuolto Mallinen");
    for (email, status) in [(OWNER, 403), (MENTOR, 403), ("coordinator@vilnius.example", 404)] {
        assert_eq!(app.person(email).await.get(&form).await.status, status, "{email}");
    }
    assert!(app.anonymous().get(&form).await.redirect().starts_with("/sign-in"));
    // Several may read; who gets it again has one link.
    let first = sent(&mut coordinator, &agreement, &[]).await;
    let other = sent(&mut coordinator, &agreement, &[("email", "deputy@autohuolto.example")]).await;
    let again = sent(&mut coordinator, &agreement, &[]).await;
    assert_eq!(count(&app, &format!("links where id = '{first}' and ended_as = 'replaced' and replaced_by = '{again}'")).await, 1);
    assert_eq!(count(&app, &format!("links where id in ('{other}', '{again}') and ended_at is null")).await, 2);
    // A lost link is mailed once more; one that is too old is renewed for the same revision.
    let (mut reader, _) = opened(&app, first).await;
    let closed = reader.follow(&format!("/s/{first}")).await;
    reader.submit(&closed, "/new-link", &[]).await.redirect();
    assert_eq!(count(&app, &format!("messages where link_id = '{again}'")).await, 2);
    app.execute(&format!("update links set expires_at = created_at where id = '{again}'")).await;
    reader.submit(&closed, "/new-link", &[]).await.redirect();
    let renewed: Uuid = app.value(&format!("select id from links where id <> '{again}' and email = '{FOREMAN}' and ended_at is null")).await;
    assert_eq!(seen(&app, LinkId(renewed), "revisions").await, 1);
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    for email in [COORDINATOR, HOST, OWNER] {
        act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.find_link("Send it to read: Autohuolto Mallinen").is_none(), "all have agreed");
    assert_eq!(coordinator.get(&form).await.status, 409);
    // A link that was sent for something else is not for comments.
    let signing = super::links::sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, signing).await;
    assert_eq!(guest.post(&format!("/s/{signing}/comments"), &[("place", "title"), ("body", "x")]).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_about_a_revision_that_no_longer_counts_is_not_sent() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let link = sent(&mut coordinator, &agreement, &[]).await;
    act(&mut app.person(HOST).await, &agreement, "change-request", &[("reason", "Another week")]).await.redirect();
    let (sink, port) = Sink::listen("").await;
    drain(&worker(&app, port)).await;
    assert!(!sink.taken().iter().any(|mail| mail.contains(FOREMAN)));
    assert_eq!(count(&app, &format!("messages where link_id = '{link}' and silenced_at is not null")).await, 1);
}
