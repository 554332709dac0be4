//! Signed on paper or elsewhere: recorded by who drafts the text, with the file, for every party that has not signed yet.

mod files;
mod guarded;

use super::links::{opened, sent};
use super::{LEARNER, agreed, id, sign, stage};
use crate::harness::{Answer, App, Browser};
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, STRANGER, TEACHER};
use files::{container, jpeg, pdf, png};
use tilts::actions::texts::FILE_BYTES;
use uuid::Uuid;

/// The text was sent for review on the Friday before the tests' Monday; the database's clock goes on, the tests' stands still.
async fn frozen_on_friday(app: &App, text: Uuid) {
    app.execute(&format!(
        "alter table revisions disable trigger immutable;
         update revisions set submitted_at = '2026-11-20 09:00Z' where text_id = '{text}';
         alter table revisions enable trigger immutable"
    ))
    .await;
}

/// An agreement that waits for its four signatures.
async fn waiting(app: &App, changes: &[(&str, &str)]) -> String {
    let agreement = agreed(app, changes).await;
    frozen_on_friday(app, id(&agreement)).await;
    agreement
}

/// The form for a party, as the list of links leads to it.
async fn form(browser: &mut Browser, text: &str, party: &str) -> Answer {
    let list = browser.get(&format!("{text}/links")).await.ok();
    browser.get(&list.link(&format!("Record a signature given on paper: {party}"))).await.ok()
}

/// What one types for a company; for persons without the role.
const TYPED: [(&str, &str); 6] =
    [("means", "paper"), ("name", "Pekka Mallinen"), ("role", "owner"), ("place", "Tampere"), ("signed-on", "2026-11-21"), ("agree", "yes")];

/// Sends the form with these changes and a file.
pub async fn send(browser: &mut Browser, page: &Answer, changes: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Answer {
    let mut pairs = page.form("/paper-signature");
    for (name, value) in TYPED.iter().chain(changes) {
        pairs.retain(|(field, _)| field != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    let to = page.forms().into_iter().map(|(to, _)| to).find(|to| to.ends_with("/paper-signature")).unwrap();
    let files: Vec<_> = file.into_iter().map(|(name, bytes)| ("file", name, bytes)).collect();
    browser.upload(&to, &pairs, &files).await
}

/// Records a scan for the first party that has not signed, whatever the day of the text; for worlds in which such a signature stands.
pub async fn recorded(browser: &mut Browser, text: &str) {
    let list = browser.get(&format!("{text}/links")).await.ok();
    let page = browser.get(&list.attribute("a[href*='/paper-signature']", "href")).await.ok();
    let reason = [("reason", "The post was slow.")];
    assert_eq!(send(browser, &page, &reason, Some(("scan.pdf", &pdf()))).await.redirect(), text);
}

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from {what}")).await
}

#[tokio::test]
async fn a_company_has_signed_on_paper_and_the_recorder_attests_it() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let own = coordinator.get(&agreement).await.ok();
    assert!(own.link("Record a signature given on paper").ends_with("/links#elsewhere"), "four are missing: the list says who");
    let page = form(&mut coordinator, &agreement, "Autohuolto Mallinen").await;
    assert!(page.text().contains("I attest that Autohuolto Mallinen has signed the learning agreement"), "{}", page.text());
    let to = format!("{agreement}/paper-signature");
    let empty: Vec<_> = page.form("/paper-signature").into_iter().filter(|(name, _)| name != "agree").collect();
    let empty = coordinator.upload(&to, &empty, &[]).await;
    assert_eq!((empty.status, empty.count(".errs li")), (422, 6), "name, role, place, day, file, sentence: {}", empty.text());
    let answer = send(&mut coordinator, &page, &[], Some(("scan.pdf", &pdf()))).await;
    assert_eq!(answer.redirect(), agreement);
    assert_eq!(send(&mut coordinator, &page, &[], Some(("scan.pdf", &pdf()))).await.redirect(), agreement, "a double click is one signature");
    assert_eq!(stage(&app, &agreement).await, "partially-signed");
    let account = app.value::<Uuid>(&format!("select id from accounts where email = '{COORDINATOR}'")).await;
    let row = format!(
        "signatures s join signature_files f on f.id = s.file_id join parties p on p.id = s.party_id where s.text_id = '{}' and s.means = 'paper'
           and s.name = 'Pekka Mallinen' and s.role = 'owner' and s.guest_id is null and p.seat = 'hosting-employer' and f.attested_by = '{account}'
           and f.signed_on = '2026-11-21' and f.kind = 'pdf' and f.hash = sha256(f.bytes) and s.late_reason is null and s.sentence like 'I attest that%'",
        id(&agreement)
    );
    assert_eq!(count(&app, &row).await, 1);
    assert_eq!(road::events(&app, id(&agreement), "signature-recorded").await, 1);
    assert_eq!(road::events(&app, id(&agreement), "text-signed").await, 0, "an event of its own kind");
    for email in [HOST, OWNER, LEARNER] {
        assert!(road::told(&app, id(&agreement), "signature-recorded", email).await, "{email}");
    }
    assert!(!road::asks(&app, id(&agreement)).await.iter().any(|ask| ask.contains("Autohuolto")), "nobody is asked for it any more");
    // Who attests it has not signed: the own signature is still to be given.
    let page = coordinator.get(&format!("{agreement}/signature")).await.ok();
    assert!(page.has_form("/signature"), "{}", page.text());
    // Everybody reads whose word it is, and opens the file.
    let hash = app.value::<String>("select encode(hash, 'hex') from signature_files").await;
    for email in [COORDINATOR, OWNER, LEARNER] {
        let mut reader = app.person(email).await;
        let shown = reader.get(&agreement).await.ok();
        for words in ["Pekka Mallinen", "signed on paper; Ilze Paraugkalniņa attests it", "21 November 2026", &hash] {
            assert!(shown.text().contains(words), "{email} reads {words}: {}", shown.text());
        }
        let paper = reader.get(&format!("{agreement}/document")).await.ok();
        assert!(paper.text().contains(&hash), "{}", paper.text());
        let file = reader.get(&paper.link("PDF file")).await;
        assert_eq!((file.status, file.bytes.as_ref()), (200, pdf().as_slice()));
        assert_eq!(file.headers["content-type"], "application/pdf");
        assert_eq!(file.headers["x-content-type-options"], "nosniff");
        let name = file.headers["content-disposition"].to_str().unwrap();
        assert!(name.starts_with("attachment; filename=\"") && name.ends_with(".pdf\""), "{name}");
    }
    // The party itself finds that it has signed, and nothing to sign.
    let owner = app.person(OWNER).await.get(&format!("{agreement}/signature")).await;
    assert_eq!(owner.status, 409);
    assert!(owner.text().contains("The signature of your party on this revision is there already."), "{}", owner.text());
    let history = coordinator.get(&agreement).await.ok();
    assert!(history.text().contains("Ilze Paraugkalniņa recorded that Pekka Mallinen signed revision 1 elsewhere"), "{}", history.text());
    // In Latvian too.
    let lv = coordinator.get(&format!("{agreement}?lang=lv")).await.ok();
    assert!(lv.text().contains("parakstīts uz papīra; apliecina Ilze Paraugkalniņa"), "{}", lv.text());
}

#[tokio::test]
async fn half_by_link_and_account_half_on_paper_and_the_last_one_completes_it() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    sign(&app, &agreement, HOST).await;
    let mut teacher = app.person(TEACHER).await;
    let page = form(&mut teacher, &agreement, "Ņikita Piemērs").await;
    assert_eq!((page.count("#role"), page.attribute("#name", "value").as_str()), (0, "Ņikita Piemērs"), "a person signs in no role");
    assert!(page.text().contains("I attest that Ņikita Piemērs has signed"), "{}", page.text());
    send(&mut teacher, &page, &[("name", "Ņikita Piemērs")], Some(("photo.jpg", &jpeg()))).await.redirect();
    // The school's own director has signed by hand too.
    let page = form(&mut teacher, &agreement, "Rīgas Paraugu tehnikums").await;
    let file = [("means", "file"), ("name", "Direktore Paraudziņa"), ("role", "direktore")];
    send(&mut teacher, &page, &file, Some(("signed.edoc", &container()))).await.redirect();
    assert_eq!(road::events(&app, id(&agreement), "text-completed").await, 0);
    let page = teacher.get(&agreement).await.ok();
    assert!(page.link("Record a signature given on paper").contains("/paper-signature?party="), "one is missing: there one goes at once");
    // The company has been sent a link, and signs on paper after all; the link shows it that nothing is left to do.
    let page = form(&mut teacher, &agreement, "Autohuolto Mallinen").await;
    send(&mut teacher, &page, &[], Some(("scan.png", &png()))).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "signed");
    let events = format!("select string_agg(event, ' ' order by seq) from audit where object_id = '{}'", id(&agreement));
    let events = app.value::<String>(&events).await;
    assert!(events.ends_with("signature-recorded signature-recorded signature-recorded text-completed"), "{events}");
    assert_eq!(app.value::<Option<i32>>(&format!("select chain_broken_at('{}')", id(&agreement))).await, None);
    assert!(road::asks(&app, id(&agreement)).await.is_empty());
    assert_eq!(road::asks(&app, super::placement(&app).await).await.len(), 2, "what follows a completed agreement");
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        assert!(road::told(&app, id(&agreement), "text-completed", email).await, "{email}");
    }
    let told =
        format!("select string_agg(to_email, ' ' order by to_email) from messages where kind = 'completed' and text_id = '{}'", id(&agreement));
    let told = app.value::<String>(&told).await;
    for email in [HOST, TEACHER, LEARNER, "pekka@autohuolto.example"] {
        assert_eq!(told.matches(email).count(), 1, "{email}: {told}");
    }
    let (mut guest, document) = opened(&app, link).await;
    assert!(document.text().contains("Your part is done.") && document.text().contains("signed on paper; Jānis Piemērs attests it"));
    let file = guest.get(&document.link("Picture (PNG)")).await;
    assert_eq!((file.status, file.headers["content-type"].to_str().unwrap()), (200, "image/png"));
    let paper = app.person(HOST).await.get(&format!("{agreement}/document")).await.ok();
    assert_eq!(paper.count(".face"), 0, "nothing says that it is not valid");
    assert!(paper.text().contains("signed in a file elsewhere; Jānis Piemērs attests it"), "{}", paper.text());
    assert_eq!(teacher.get(&format!("{agreement}/paper-signature")).await.redirect(), format!("{agreement}/links#elsewhere"));
    assert!(teacher.get(&format!("{agreement}/links")).await.ok().find_link("Record a signature").is_none());
}

#[tokio::test]
async fn who_does_not_write_the_text_records_nothing() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = form(&mut coordinator, &agreement, "Autohuolto Mallinen").await;
    let before = app.digest().await;
    for (email, status) in [
        (MENTOR, 403),
        (OWNER, 403),
        (LEARNER, 403),
        (road::LEARNER, 404),
        ("guardian@riga.example", 404),
        ("company@riga.example", 404),
        (STRANGER, 404),
        ("admin@tilts.example", 404),
    ] {
        let mut person = app.person(email).await;
        assert_eq!(person.get(&page.path).await.status, status, "{email}");
        assert_eq!(person.get(&format!("{agreement}/paper-signature")).await.status, status, "{email}");
        assert_eq!(send(&mut person, &page, &[], Some(("scan.pdf", &pdf()))).await.status, status, "{email}");
    }
    assert!(app.anonymous().get(&page.path).await.redirect().starts_with("/sign-in?next="));
    assert_eq!(send(&mut app.anonymous(), &page, &[], Some(("scan.pdf", &pdf()))).await.status, 401);
    assert_eq!(app.digest().await, before, "nothing has changed");
    // Whoever does not see the text does not see the file either.
    send(&mut coordinator, &page, &[], Some(("scan.pdf", &pdf()))).await.redirect();
    let file = coordinator.get(&agreement).await.ok().link("PDF file");
    for email in [STRANGER, road::LEARNER, "admin@tilts.example"] {
        assert_eq!(app.person(email).await.get(&file).await.status, 404, "{email}");
    }
    assert!(app.anonymous().get(&file).await.redirect().starts_with("/sign-in?next="));
    assert_eq!(coordinator.get(&file.replace("/agreements/", "/memoranda/")).await.status, 404);
}

#[tokio::test]
async fn the_stage_decides_when() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let mut host = app.person(HOST).await;
    let page = form(&mut coordinator, &agreement, "Autohuolto Mallinen").await;
    // Somebody else was quicker.
    let theirs = form(&mut host, &agreement, "Autohuolto Mallinen").await;
    send(&mut coordinator, &page, &[], Some(("scan.pdf", &pdf()))).await.redirect();
    let late = send(&mut host, &theirs, &[], Some(("scan.pdf", &pdf()))).await;
    assert_eq!(late.status, 409);
    assert!(late.text().contains("The signature of this party is there already."), "{}", late.text());
    assert_eq!(host.get(&theirs.path).await.status, 409);
    // A change drops it, and what was prepared for the old revision is refused.
    let learners = form(&mut coordinator, &agreement, "Ņikita Piemērs").await;
    super::act(&mut host, &agreement, "change-request", &[("reason", "Five weeks, not four.")]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "changes-requested");
    let old = send(&mut coordinator, &learners, &[], Some(("scan.pdf", &pdf()))).await;
    assert_eq!(old.status, 409);
    assert!(old.text().contains("Nothing was recorded."), "{}", old.text());
    assert_eq!(count(&app, &format!("signatures where text_id = '{}'", id(&agreement))).await, 1);
    super::act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.find_link("Record a signature").is_none(), "not before all have approved");
}

#[tokio::test]
async fn the_day_is_not_to_come_and_an_odd_one_says_why() {
    for (starts_on, day, error, words) in [
        ("2027-01-09", "2026-11-24", "signed-on", ""),
        ("2027-01-09", "2026-11-23", "", ""),
        ("2027-01-09", "2026-11-20", "", ""),
        ("2027-01-09", "2026-11-19", "reason", "Signed before the text was sent for review, because:"),
        ("2026-11-20", "2026-11-21", "reason", "Signed after the first day, because:"),
        ("2026-11-21", "2026-11-21", "", ""),
    ] {
        let app = App::new().await;
        let agreement = waiting(&app, &[("starts-on", starts_on)]).await;
        let mut coordinator = app.person(COORDINATOR).await;
        let page = form(&mut coordinator, &agreement, "Autohuolto Mallinen").await;
        let answer = send(&mut coordinator, &page, &[("signed-on", day)], Some(("scan.pdf", &pdf()))).await;
        if error.is_empty() {
            answer.redirect();
            continue;
        }
        assert_eq!((answer.status, answer.count(&format!("#{error}-error"))), (422, 1), "{day}: {}", answer.text());
        assert!(answer.words("#file-error").contains("Choose the file once more"), "{}", answer.text());
        assert_eq!((answer.attribute("#signed-on", "value").as_str(), answer.attribute("#name", "value").as_str()), (day, "Pekka Mallinen"));
        let why = [("signed-on", day), ("reason", "The printed draft was signed at the meeting.")];
        let answer = send(&mut coordinator, &answer, &why, Some(("scan.pdf", &pdf()))).await;
        if words.is_empty() {
            assert_eq!(answer.status, 422, "no reason makes a day that has not come");
            continue;
        }
        answer.redirect();
        let paper = coordinator.get(&format!("{agreement}/document")).await.ok();
        assert!(paper.text().contains(&format!("{words} The printed draft was signed at the meeting.")), "{}", paper.text());
    }
}

#[tokio::test]
async fn what_pictures_say_is_gone_from_what_is_kept() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    for (party, name, bytes, link) in
        [("Autohuolto Mallinen", "photo.jpg", jpeg(), "Photograph (JPEG)"), ("Ņikita Piemērs", "scan.png", png(), "Picture (PNG)")]
    {
        assert!(files::contains(&bytes, b"SECRET"));
        let page = form(&mut coordinator, &agreement, party).await;
        send(&mut coordinator, &page, &[], Some((name, &bytes))).await.redirect();
        let file = coordinator.get(&coordinator.clone().get(&agreement).await.ok().link(link)).await;
        assert_eq!(file.status, 200);
        assert!(!files::contains(&file.bytes, b"SECRET") && !files::contains(&file.bytes, b"Exif"), "{name}");
        assert!(files::contains(&file.bytes, b"PROFILE"), "{name}: its colours stay");
    }
    let stored = "select bool_and(position('SECRET'::bytea in bytes) = 0 and position('Exif'::bytea in bytes) = 0) from signature_files";
    assert!(app.value::<bool>(stored).await);
}

#[tokio::test]
async fn a_file_that_cannot_be_taken_is_said_at_its_field_and_all_that_was_typed_stays() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = form(&mut coordinator, &agreement, "Autohuolto Mallinen").await;
    let mut large = pdf();
    large.resize(FILE_BYTES + 1, b' ');
    let program = [b"MZ\x90\0".as_slice(), &[0; 400]].concat();
    let before = app.digest().await;
    for (means, name, bytes, words) in [
        ("paper", "scan.pdf", large.as_slice(), "larger than 10 MB"),
        ("paper", "scan.pdf", &program, "neither a PDF"),
        ("paper", "IMG_0001.HEIC", b"\0\0\0\x28ftypheic\0\0\0\0mif1heic", "Send it as JPEG"),
        ("paper", "IMG_0001.jpg", b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "Send it as JPEG"),
        ("paper", "scan.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0isommp42", "neither a PDF"),
        ("paper", "scan.jpg", b"<html><script>alert(1)</script>", "neither a PDF"),
        ("paper", "scan.pdf", b"", "empty"),
        ("paper", "signed.asice", &container(), "does not fit"),
        ("file", "scan.png", &png(), "does not fit"),
        ("paper", "cut.jpg", &jpeg()[..200], "damaged"),
    ] {
        let answer = send(&mut coordinator, &page, &[("means", means), ("place", "Nokia")], Some((name, bytes))).await;
        assert_eq!(answer.status, 422, "{name} {means}");
        assert!(answer.words("#file-error").contains(words), "{name} {means}: {}", answer.text());
        assert_eq!((answer.attribute("#place", "value").as_str(), answer.attribute("#name", "value").as_str()), ("Nokia", "Pekka Mallinen"));
        assert_eq!(answer.attribute(&format!("[name=means][value={means}]"), "checked"), "");
        assert_eq!(answer.count("#agree[checked]"), 1);
    }
    assert_eq!(app.digest().await, before, "nothing was kept");
    // Telephones turn their photographs into what is asked for.
    let accepts = page.attribute("input[name=file]", "accept");
    assert!(accepts.split(',').any(|kind| kind == "image/jpeg") && !accepts.contains("heic") && !accepts.contains("image/*"), "{accepts}");
    coordinator.get(&format!("{agreement}?lang=lv")).await.ok();
    let answer = send(&mut coordinator, &page, &[], Some(("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0heic"))).await;
    assert!(answer.words("#file-error").contains("Sūtiet to kā JPEG"), "{}", answer.text());
    coordinator.get(&format!("{agreement}?lang=en")).await.ok();
    // To the last byte it is taken.
    large.truncate(FILE_BYTES);
    send(&mut coordinator, &page, &[], Some(("scan.pdf", &large))).await.redirect();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_recorders_at_once_give_one_signature() {
    for round in 0..crate::harness::storm::rounds(10) {
        let app = App::crowded().await;
        let agreement = waiting(&app, &[]).await;
        let (mut one, mut two) = (app.person(COORDINATOR).await, app.person(HOST).await);
        let first = form(&mut one, &agreement, "Autohuolto Mallinen").await;
        let second = form(&mut two, &agreement, "Autohuolto Mallinen").await;
        let (scan, picture) = (pdf(), png());
        let (a, b) = tokio::join!(send(&mut one, &first, &[], Some(("a.pdf", &scan))), send(&mut two, &second, &[], Some(("b.png", &picture))));
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "round {round}: {} {}", a.text(), b.text());
        assert_eq!(count(&app, &format!("signatures where text_id = '{}'", id(&agreement))).await, 1);
        assert_eq!(count(&app, "signature_files").await, 1, "nothing of the other is left");
        assert_eq!(road::events(&app, id(&agreement), "signature-recorded").await, 1);
    }
}
