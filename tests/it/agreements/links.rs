//! By a link: the document, name and code, done. A link opens and changes nothing; what binds needs a code of the same browser.

use super::{LEARNER, agreed, id, sign, stage};
use crate::harness::{Answer, App, Browser, PASSWORD, secret};
use crate::road::{COORDINATOR, HOST, MENTOR, OWNER};
use tilts::domain::ids::{CodeId, LinkId};
use uuid::Uuid;

/// To whom the company's link goes.
const PEKKA: &str = "pekka@autohuolto.example";

/// Sends the company a link in English, and gives its id.
pub(super) async fn sent(app: &App, agreement: &str, changes: &[(&str, &str)]) -> LinkId {
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    let form = coordinator.get(&list.link("Send a link: Autohuolto Mallinen")).await.ok();
    let mut all = vec![("name", "Pekka Mallinen"), ("email", PEKKA), ("language", "en"), ("channel", "mail")];
    all.extend(changes);
    let to = coordinator.submit(&form, "/links", &all).await.redirect();
    to.rsplit('/').next().unwrap().parse().unwrap()
}

pub fn token(link: LinkId) -> String {
    secret().token(link).text()
}

/// Opens a link as its recipient does.
pub async fn opened(app: &App, link: LinkId) -> (Browser, Answer) {
    let mut guest = app.anonymous();
    let page = guest.follow(&format!("/s/{}?lang=en", token(link))).await;
    (guest, page)
}

/// The newest code that was sent.
pub async fn code(app: &App) -> String {
    secret().code(CodeId(app.value::<Uuid>("select id from link_codes order by created_at desc, id desc limit 1").await))
}

/// Asks for a code on the page of this noun and gives the page that answers.
pub async fn asked(guest: &mut Browser, link: LinkId, noun: &str) -> Answer {
    let page = guest.get(&format!("/s/{link}/{noun}")).await.ok();
    guest.submit(&page, &format!("/{noun}"), &[("do", "code")]).await
}

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from {what}")).await
}

#[tokio::test]
async fn a_company_signs_in_three_screens() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, document) = opened(&app, link).await;
    assert_eq!(document.stage(), "agreed");
    let text = document.text();
    assert!(text.contains("asks you to read this for Autohuolto Mallinen") && text.contains("Ņikita Piemērs"), "the whole text: {text}");
    assert_eq!(document.count("nav:not(.lang, .jump)"), 0, "no navigation but to the parts of the text");
    let page = guest.get(&document.link("I have read it: sign")).await.ok();
    let empty = guest.submit(&page, "/signature", &[("do", "act"), ("name", "")]).await;
    assert_eq!((empty.status, empty.count(".errs li")), (422, 3), "name, place, sentence: {}", empty.text());
    let coded = guest.submit(&page, "/signature", &[("do", "code"), ("place", "Tampere")]).await.ok();
    assert!(coded.text().contains("The code is on its way to p…@autohuolto.example"), "{}", coded.text());
    assert_eq!(coded.attribute("#place", "value"), "Tampere", "what was typed is kept");
    let wrong = guest.submit(&coded, "/signature", &[("do", "act"), ("code", "12"), ("agree", "yes")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("This is not the code"), "{}", wrong.text());
    let code = code(&app).await;
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let typed = [("do", "act"), ("code", spaced.as_str()), ("agree", "yes")];
    let to = guest.submit(&wrong, "/signature", &typed).await.redirect();
    assert_eq!(guest.submit(&wrong, "/signature", &typed).await.redirect(), to, "a double click is one signature");
    let done = guest.get(&to).await.ok();
    assert!(done.words("h1").contains("signed"), "{}", done.text());
    assert_eq!(stage(&app, &agreement).await, "partially-signed");
    let row = format!("signatures where text_id = '{}' and guest_id = '{link}' and means = 'link' and name = 'Pekka Mallinen'", id(&agreement));
    assert_eq!(count(&app, &row).await, 1);
    assert_eq!(crate::road::events(&app, id(&agreement), "code-sent").await, 1);
    // Who has an account there and could have signed hears of it.
    let told = format!("messages where kind = 'signed-for' and text_id = '{}' and to_email = '{OWNER}'", id(&agreement));
    assert_eq!(count(&app, &told).await, 1);
    let by = format!("audit where object_id = '{}' and event = 'text-signed' and data->>'guest' = '{link}'", id(&agreement));
    assert_eq!(count(&app, &by).await, 1, "the chain names the link");
    let again = guest.get(&format!("/s/{link}")).await.ok();
    assert!(again.text().contains("Your part is done.") && again.find_link("I have read it: sign").is_none());
    // The last signature completes it, and everybody who signed is told once.
    for email in [HOST, LEARNER, COORDINATOR] {
        sign(&app, &agreement, email).await;
    }
    assert_eq!(stage(&app, &agreement).await, "signed");
    assert_eq!(count(&app, &format!("messages where kind = 'completed' and text_id = '{}'", id(&agreement))).await, 4);
    assert_eq!(count(&app, &format!("messages where kind = 'completed' and to_email = '{PEKKA}' and link_id = '{link}'")).await, 1);
    let paper = app.person(COORDINATOR).await.get(&format!("{agreement}/document")).await.ok();
    assert!(paper.text().contains("signed by a link and a code"), "{}", paper.text());
    let record = app.person(COORDINATOR).await.get(&format!("{agreement}/record.pdf?lang=en")).await.ok();
    let record = crate::papers::words(&record.bytes);
    for words in ["Opened ", "Code sent, ", "Code typed, 23 November 2026"] {
        assert!(record.contains(words), "{words}: {record}");
    }
}

#[tokio::test]
async fn opening_changes_nothing_however_often() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    app.execute("truncate link_openings").await;
    let before = app.digest().await;
    let address = format!("/s/{}", token(link));
    for round in 0..crate::harness::storm::rounds(1_000) {
        let mut scanner = app.anonymous();
        assert_eq!(scanner.follow(&address).await.status, 200, "round {round}");
        assert_eq!(scanner.post(&address, &[("do", "code")]).await.status, 405);
        scanner.get(&format!("/s/{link}/signature")).await.ok();
    }
    app.execute("create temporary table seen as select sum(times) as times from link_openings").await;
    assert!(count(&app, "link_openings").await >= 1, "that it was opened is noted");
    app.execute("truncate link_openings").await;
    assert_eq!(app.digest().await, before);
    let (mut guest, _) = opened(&app, link).await;
    let coded = asked(&mut guest, link, "signature").await.ok();
    let code = code(&app).await;
    guest.submit(&coded, "/signature", &[("do", "act"), ("code", &code), ("place", "Tampere"), ("agree", "yes")]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "partially-signed", "afterwards the human still signs");
}

#[tokio::test]
async fn a_code_is_good_for_one_browser_ten_minutes_five_tries_and_once() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, link).await;
    let (mut other, _) = opened(&app, link).await;
    let coded = asked(&mut guest, link, "signature").await.ok();
    let right = code(&app).await;
    let page = other.get(&format!("/s/{link}/signature")).await.ok();
    let typed = |code: &str| {
        [
            ("do".to_owned(), "act".to_owned()),
            ("code".to_owned(), code.to_owned()),
            ("place".to_owned(), "Tampere".to_owned()),
            ("agree".to_owned(), "yes".to_owned()),
        ]
    };
    let typed = |code: &str| typed(code).to_vec();
    let refused = submit(&mut other, &page, &typed(&right)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("No code is open in this browser"), "{}", refused.text());
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        assert!(submit(&mut guest, &coded, &typed(wrong)).await.text().contains("This is not the code"));
    }
    assert!(submit(&mut guest, &coded, &typed(&right)).await.text().contains("No code is open"), "five tries were all");
    assert_eq!(count(&app, "signatures where guest_id is not null").await, 0);
    // A new code; the old one is dead, and after ten minutes the new one too.
    let coded = asked(&mut guest, link, "signature").await.ok();
    app.execute("update link_codes set expires_at = created_at").await;
    let late = code(&app).await;
    assert!(submit(&mut guest, &coded, &typed(&late)).await.text().contains("No code is open"));
    let third = asked(&mut guest, link, "signature").await.ok();
    assert_eq!(asked(&mut guest, link, "signature").await.status, 422, "three codes in a quarter of an hour, for one browser");
    let code = code(&app).await;
    submit(&mut guest, &third, &typed(&code)).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "partially-signed");
    assert_eq!(count(&app, "messages where kind = 'code'").await, 3);
}

async fn submit(guest: &mut Browser, page: &Answer, typed: &[(String, String)]) -> Answer {
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    guest.submit(page, "/signature", &typed).await
}

#[tokio::test]
async fn a_dead_link_says_why_and_what_to_do() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let first = sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, first).await;
    let second = sent(&app, &agreement, &[]).await;
    let replaced = guest.follow(&format!("/s/{first}")).await;
    assert_eq!((replaced.status, replaced.stage().as_str()), (410, "link-replaced"));
    assert_eq!(opened(&app, first).await.1.stage(), "link-replaced");
    // Sent again to the address on file, and to nothing that anybody types.
    let page = guest.submit(&replaced, "/new-link", &[("email", "thief@elsewhere.example")]).await.redirect();
    guest.get(&page).await;
    // The one that took its place still opens, and goes on doing so: it is mailed once more.
    let newest = app.value::<Uuid>("select id from links order by created_at desc, id desc limit 1").await;
    assert_eq!(newest, second.0);
    assert_eq!(count(&app, &format!("messages where link_id = '{newest}' and to_email = '{PEKKA}'")).await, 2);
    assert_eq!(count(&app, "messages where to_email like 'thief%'").await, 0);
    assert_eq!(opened(&app, LinkId(newest)).await.1.status, 200);
    // Taken back.
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    coordinator.submit(&list, &format!("/{newest}/revocation"), &[]).await.redirect();
    let revoked = opened(&app, LinkId(newest)).await.1;
    assert_eq!(revoked.stage(), "link-revoked");
    assert!(!revoked.has_form("/new-link"), "the sender decides");
    assert!(revoked.text().contains(COORDINATOR), "whom to ask: {}", revoked.text());
    // Too old.
    let third = sent(&app, &agreement, &[]).await;
    app.execute(&format!("update links set expires_at = created_at where id = '{third}'")).await;
    assert_eq!(opened(&app, third).await.1.stage(), "link-too-old");
    // Known nowhere: a 404 like any other.
    assert_eq!(app.anonymous().get(&format!("/s/{}", token(LinkId(Uuid::new_v4())))).await.status, 404);
    // In a browser that never opened it.
    let elsewhere = app.anonymous().follow(&format!("/s/{third}/signature")).await;
    assert_eq!(elsewhere.stage(), "link-elsewhere");
    for _ in 0..6 {
        app.anonymous().post(&format!("/s/{third}/new-link"), &[("a", "b")]).await.redirect();
    }
    assert_eq!(count(&app, "messages where kind = 'link' and created_at > now() - interval '1 hour'").await, 3 + 1 + 3, "renewals are throttled");
}

#[tokio::test]
async fn the_wrong_person_names_the_right_one_and_the_sender_confirms() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, document) = opened(&app, link).await;
    let page = guest.get(&document.link("I am the wrong person")).await.ok();
    assert_eq!(guest.submit(&page, "/wrong-person", &[("name", "Aino")]).await.status, 422, "the tick");
    let typed = [("name", "Aino Mallinen"), ("email", "aino@autohuolto.example"), ("note", "She signs for us."), ("agree", "yes")];
    let to = guest.submit(&page, "/wrong-person", &typed).await.redirect();
    assert_eq!(guest.submit(&page, "/wrong-person", &typed).await.status, 303, "a second press leads there too");
    assert_eq!(guest.get(&to).await.stage(), "link-wrong-person");
    assert_eq!(count(&app, "messages where to_email = 'aino@autohuolto.example'").await, 0, "nobody is written to unasked");
    assert_eq!(count(&app, &format!("messages where kind = 'referred' and to_email = '{COORDINATOR}'")).await, 1);
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.text().contains("Aino Mallinen aino@autohuolto.example") && list.text().contains("She signs for us."), "{}", list.text());
    let form = coordinator.get(&list.link("Send it to this person")).await.ok();
    assert_eq!(form.attribute("#email", "value"), "aino@autohuolto.example");
    coordinator.submit(&form, "/links", &[("channel", "mail"), ("language", "lv")]).await.redirect();
    assert_eq!(count(&app, "messages where to_email = 'aino@autohuolto.example' and language = 'lv'").await, 1);
}

#[tokio::test]
async fn nobody_acts_for_another_by_a_link() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.find_link("Send a link: Rīgas Paraugu tehnikums").is_none(), "one's own party signs by one's own account");
    let form = coordinator.get(&list.link("Send a link: Autohuolto Mallinen")).await.ok();
    let typed = |email: &'static str| [("name", "Somebody"), ("email", email), ("language", "en"), ("channel", "mail")];
    let own = coordinator.submit(&form, "/links", &typed(COORDINATOR)).await;
    assert_eq!(own.status, 422);
    assert!(own.text().contains("This is your own address"), "{}", own.text());
    let sorted = coordinator.submit(&form, "/links", &typed("Coordinator+2@riga.example")).await;
    assert!(sorted.text().contains("This is your own address"), "the same mailbox: {}", sorted.text());
    sent(&app, &agreement, &[]).await;
    // Two parties with one address are flagged, and can be right.
    let learners = coordinator.get(&list.link("Send a link: Ņikita Piemērs")).await.ok();
    let shared = coordinator.submit(&learners, "/links", &typed(PEKKA)).await;
    assert_eq!((shared.status, shared.count("#shares-address")), (422, 1), "{}", shared.text());
    let mut both = typed(PEKKA).to_vec();
    both.push(("shares-address", "yes"));
    coordinator.submit(&shared, "/links", &both).await.redirect();
    // Who does not write the text sends no links to it; strangers see nothing.
    for (email, status) in [(OWNER, 403), (MENTOR, 403), ("coordinator@vilnius.example", 404)] {
        let mut person = app.person(email).await;
        for path in ["links".to_owned(), list.link("Send a link: Autohuolto Mallinen").replace(&format!("{agreement}/"), "")] {
            assert_eq!(person.get(&format!("{agreement}/{path}")).await.status, status, "{email} {path}");
        }
    }
    // A party that has signed is sent nothing.
    sign(&app, &agreement, OWNER).await;
    assert_eq!(coordinator.submit(&form, "/links", &typed("late@autohuolto.example")).await.status, 409);
}

#[tokio::test]
async fn a_company_declines_with_a_reason() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, document) = opened(&app, link).await;
    let page = guest.get(&document.link("I do not agree: ask for a change")).await.ok();
    let coded = guest.submit(&page, "/change-request", &[("do", "code"), ("reason", "Five weeks, not four.")]).await.ok();
    assert!(coded.words("textarea").contains("Five weeks"), "the reason is kept");
    assert_eq!(guest.submit(&coded, "/change-request", &[("do", "act")]).await.status, 422, "without a code nothing is closed");
    let code = code(&app).await;
    guest.submit(&coded, "/change-request", &[("do", "act"), ("code", &code)]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "changes-requested");
    assert_eq!(
        count(&app, &format!("messages where kind = 'declined' and to_email = '{COORDINATOR}' and data->>'words' = 'Five weeks, not four.'")).await,
        1
    );
    let after = guest.get(&format!("/s/{link}")).await.ok();
    assert!(after.text().contains("The authors are changing the text now."), "{}", after.text());
    // The next revision asks by the same link.
    super::act(&mut app.person(COORDINATOR).await, &agreement, "submission", &[]).await.redirect();
    assert_eq!(count(&app, &format!("messages where kind = 'link' and link_id = '{link}'")).await, 2);
    let (mut guest, document) = opened(&app, link).await;
    guest.get(&document.link("I have read it: approve")).await.ok();
    let coded = asked(&mut guest, link, "approval").await.ok();
    let code = self::code(&app).await;
    guest.submit(&coded, "/approval", &[("do", "act"), ("code", &code), ("agree", "yes")]).await.redirect();
    let row = format!("approvals where text_id = '{}' and guest_id = '{link}'", id(&agreement));
    assert_eq!(count(&app, &row).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_last_signers_at_once_complete_it_once() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    for email in [HOST, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    let (mut guest, _) = opened(&app, link).await;
    let coded = asked(&mut guest, link, "signature").await.ok();
    let code = code(&app).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&format!("{agreement}/signature")).await.ok();
    let typed = [("do", "act"), ("code", code.as_str()), ("place", "Tampere"), ("agree", "yes")];
    let signed = [("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")];
    let (one, two) = tokio::join!(guest.submit(&coded, "/signature", &typed), coordinator.submit(&page, "/signature", &signed));
    assert_eq!((one.status, two.status), (303, 303), "{} {}", one.text(), two.text());
    assert_eq!(stage(&app, &agreement).await, "signed");
    assert_eq!(crate::road::events(&app, id(&agreement), "text-completed").await, 1);
    let mails = format!("messages where kind = 'completed' and text_id = '{}'", id(&agreement));
    assert_eq!(count(&app, &mails).await, 4, "one mail a person");
}

#[tokio::test]
async fn many_wrong_codes_in_many_browsers_let_a_link_rest() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let typed =
        |code: &str| [("do", "act"), ("code", code), ("place", "Tampere"), ("agree", "yes")].map(|(name, value)| (name.to_owned(), value.to_owned()));
    for browser in 0..7 {
        let (mut guest, _) = opened(&app, link).await;
        let coded = asked(&mut guest, link, "signature").await.ok();
        let right = code(&app).await;
        let wrong = if right == "000000" { "000001" } else { "000000" };
        for _ in 0..5 {
            let answer = submit(&mut guest, &coded, &typed(wrong)).await;
            assert_eq!(answer.status, 422);
            assert_eq!(answer.text().contains("Too many wrong codes"), browser == 6, "browser {browser}: {}", answer.text());
        }
        if browser == 6 {
            assert_eq!(submit(&mut guest, &coded, &typed(&right)).await.status, 422, "not even the right one");
        }
    }
    assert_eq!(count(&app, "signatures where guest_id is not null").await, 0);
}

#[tokio::test]
async fn the_paper_of_a_link_is_what_was_sent_and_not_what_is_being_written() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, link).await;
    let path = format!("/s/{link}/paper.pdf");
    let paper = guest.get(&path).await.ok();
    assert_eq!(paper.headers["content-type"], "application/pdf");
    assert!(paper.headers["content-disposition"].to_str().unwrap().contains("-1.pdf"));
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&format!("{agreement}/change-request")).await.ok();
    coordinator.submit(&page, "/change-request", &[("reason", "Another week")]).await.redirect();
    assert_eq!(app.value::<i64>(&format!("select count(*) from revisions where text_id = '{}' and submitted_at is null", id(&agreement))).await, 1);
    let paper = guest.get(&path).await.ok();
    assert!(paper.headers["content-disposition"].to_str().unwrap().contains("-1.pdf"), "revision 2 is still being written");
    assert_ne!(app.anonymous().get(&path).await.status, 200);
}

#[tokio::test]
async fn the_paper_that_binds_is_the_same_whoever_asks_first() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    for email in [HOST, LEARNER, COORDINATOR] {
        sign(&app, &agreement, email).await;
    }
    let record = format!("{agreement}/record.pdf?lang=en");
    let unfinished = app.person(COORDINATOR).await.get(&record).await.ok();
    assert!(crate::papers::words(&unfinished.bytes).contains("not all have signed it"), "{}", crate::papers::words(&unfinished.bytes));
    assert_eq!(crate::papers::judged(&app, &unfinished.bytes).await.ok().attribute("main", "data-verdict"), "draft");
    let (mut guest, _) = opened(&app, link).await;
    let coded = asked(&mut guest, link, "signature").await.ok();
    let code = code(&app).await;
    guest.submit(&coded, "/signature", &[("do", "act"), ("code", &code), ("place", "Tampere"), ("agree", "yes")]).await.redirect();
    let first = guest.get(&format!("/s/{link}/paper.pdf?language=en")).await.ok();
    let words = crate::papers::words(&first.bytes);
    assert!(words.contains("Draft begun") && words.contains("Submitted for review") && !words.contains("127.0.0.1,"), "the whole history: {words}");
    let records = [app.person(LEARNER).await.get(&record).await.ok(), app.person(COORDINATOR).await.get(&record).await.ok()];
    assert_eq!(records[0].bytes, records[1].bytes, "everybody's record is one");
    assert_eq!(app.person(COORDINATOR).await.get(&format!("{agreement}/paper.pdf?language=en")).await.ok().bytes, first.bytes);
}
