//! By a link: whoever the agreement names as an assessor and has no account fills in the form, and submits it with a code.

use crate::agreements::links::{code, opened, token};
use crate::harness::{Answer, App, Browser, Statements, now};
use crate::road::{all_good, events, filled};
use crate::world::World;
use tilts::domain::agreements::Person;
use tilts::domain::ids::{LinkId, PlacementId, TextId};
use tilts::domain::texts::Kind;
use uuid::Uuid;

/// The craft master, whom the agreement names, and the address the sender gives.
const VEIKKO: &str = "Veikko Seppä";
const ADDRESS: &str = "veikko@verstas.example";
/// Who sends the link.
const SENDER: &str = "coordinator-h@people.example";

/// A stay whose agreement all have signed; who assesses has no account.
pub(super) struct Stay {
    pub app: App,
    world: World,
    placement: PlacementId,
    agreement: TextId,
}

impl Stay {
    pub async fn begun() -> Self {
        let app = App::new().await;
        let world = World::make(&app.owner_options(), &app.state.store, 0).await;
        let store = &app.state.store;
        let unit = world.agreed_unit(store).await;
        let placement = world.placed(&app).await;
        let mut content = world.agreement(placement, 2000, false, now().date_naive() - chrono::Days::new(15), &unit);
        content.assessors = vec![Person {
            member: None,
            name: VEIKKO.into(),
            role: "craft master".into(),
            organisation: Some(world.sides[3].id),
            organisation_name: world.sides[3].card.name.clone(),
        }];
        let agreement = world.begun(store, Kind::Agreement, &content).await;
        let text = world.agree(store, agreement, &["coordinator-s", "coordinator-h", "company-h"]).await;
        app.execute(&format!("update placements set agreement_id = '{agreement}' where id = '{placement}'")).await;
        world.sign(store, &text, &["coordinator-s", "coordinator-h", "company-h", "learner"]).await;
        Self { app, world, placement, agreement }
    }

    /// The link, sent from the agreement's page.
    pub async fn link(&self) -> LinkId {
        let mut sender = self.app.person(SENDER).await;
        let list = sender.get(&format!("/agreements/{}/links", self.agreement)).await.ok();
        assert!(list.text().contains("To assess the learner"), "{}", list.text());
        let form = sender.get(&list.link("Send a link: Veikko Seppä, company-h")).await.ok();
        let typed = [("email", ADDRESS), ("language", "en"), ("channel", "mail")];
        let to = sender.submit(&form, "/links", &typed).await.redirect();
        to.rsplit('/').next().unwrap().parse().unwrap()
    }

    pub async fn count(&self, what: &str) -> i64 {
        self.app.value(&format!("select count(*) from {what}")).await
    }

    /// The rows of the host's assessments of this stay, with this condition.
    async fn assessments(&self, that: &str) -> i64 {
        self.count(&format!("assessments where placement_id = '{}' and author = 'host' and {that}", self.placement)).await
    }
}

/// Everything achieved, saved by the guest, and the check page.
pub(super) async fn filled_in(guest: &mut Browser, link: LinkId) -> Answer {
    let path = format!("/s/{link}/assessment");
    let page = guest.get(&path).await.ok();
    let mut answers = all_good(&page);
    answers.extend(
        [("assessed-on", "2026-11-20"), ("method", "Watching the work"), ("remark", "Unmistakable")].map(|(name, value)| (name.into(), value.into())),
    );
    let answer = guest.post(&path, &filled(&page, "/assessment", &answers, "check")).await;
    guest.get(&answer.redirect()).await.ok()
}

async fn submitted(stay: &Stay, guest: &mut Browser, link: LinkId) -> String {
    let check = filled_in(guest, link).await;
    let coded = guest.submit(&check, "/assessment/submission", &[("do", "code")]).await.ok();
    let code = code(&stay.app).await;
    guest.submit(&coded, "/assessment/submission", &[("do", "act"), ("code", &code)]).await.redirect()
}

#[tokio::test]
async fn a_craft_master_assesses_from_his_letter_to_the_thanks() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    assert_eq!(
        stay.count(&format!("messages where kind = 'link' and link_id = '{link}' and to_email = '{ADDRESS}' and data->>'purpose' = 'assess'")).await,
        1
    );
    let (mut guest, form) = opened(&stay.app, link).await;
    assert_eq!((form.path.as_str(), form.stage().as_str()), (format!("/s/{link}/assessment").as_str(), "open"));
    assert_eq!(form.count("nav:not(.lang)"), 0, "one task, no navigation");
    assert_eq!(form.count(".who"), 0, "and no account");
    assert_eq!(form.count("input[type=radio][checked]"), 0, "nothing is chosen beforehand");

    assert!(crate::reading::wire_size(&mut guest, &form).await <= 30_000, "small enough for a phone in a workshop");
    let listening = Statements::listen();
    guest.get(&form.path).await.ok();
    let sent = listening.take();
    assert!(sent.iter().filter(|one| !one.contains("link_found(")).count() <= 3, "{sent:#?}");
    drop(listening);

    let early = guest.post(&format!("/s/{link}/assessment"), &filled(&form, "/assessment", &[], "check")).await;
    let check = guest.get(&early.redirect()).await.ok();
    assert!(check.count(".errs li") > 2 && check.count("#code") == 0, "what is missing comes before the code: {}", check.text());

    let check = filled_in(&mut guest, link).await;
    assert_eq!(stay.assessments(&format!("saved_by = '{link}' and saved_by_name = '{VEIKKO}' and submitted_at is null")).await, 1);
    let without = guest.submit(&check, "/assessment/submission", &[("do", "act")]).await;
    assert_eq!((without.status, without.count(".errs li")), (422, 1), "{}", without.text());
    let coded = guest.submit(&check, "/assessment/submission", &[("do", "code")]).await.ok();
    assert!(coded.text().contains("The code is on its way to v…@verstas.example"), "{}", coded.text());
    assert_eq!(guest.submit(&coded, "/assessment/submission", &[("do", "act"), ("code", "12")]).await.status, 422);
    let right = code(&stay.app).await;
    let typed = [("do", "act"), ("code", right.as_str())];
    let to = guest.submit(&coded, "/assessment/submission", &typed).await.redirect();
    assert_eq!(guest.submit(&coded, "/assessment/submission", &typed).await.redirect(), to, "a double click is one submission");
    let thanks = guest.follow(&to).await.ok();
    assert_eq!(thanks.stage(), "submitted");
    assert!(thanks.text().contains("Unmistakable") && thanks.text().contains("Veikko Seppä, craft master, company-h"), "{}", thanks.text());
    assert_eq!(thanks.count("a[href^='/placements']"), 0, "nothing leads where a guest may not go");

    let by = format!(
        "submitted_by = '{link}' and submitted_by_name = '{VEIKKO}' and submitted_by_role = 'craft master' and submitted_by_organisation = 'company-h'"
    );
    assert_eq!(stay.assessments(&by).await, 1);
    assert_eq!(events(&stay.app, stay.placement.0, "assessment-submitted").await, 1);
    let named = format!("audit where object_id = '{}' and event = 'assessment-submitted' and data->>'guest' = '{link}'", stay.placement);
    assert_eq!(stay.count(&named).await, 1, "the chain names the link");
    for email in [SENDER, "company-h@people.example", "mentor-h@people.example"] {
        assert_eq!(stay.count(&format!("messages where kind = 'assessed-for' and to_email = '{email}'")).await, 1, "{email} is told");
    }
    assert_eq!(stay.count("messages where kind = 'assessed-for'").await, 3, "and nobody else");
    let open: Vec<String> = crate::road::asks(&stay.app, stay.placement.0).await;
    assert!(open.iter().any(|ask| ask.starts_with("validate")) && !open.iter().any(|ask| ask.starts_with("assess")), "{open:?}");
    for noun in ["assessment/paper.pdf", "assessment/blank.pdf"] {
        assert_eq!(guest.get(&format!("/s/{link}/{noun}")).await.ok().headers["content-type"], "application/pdf", "{noun}");
    }
    assert_eq!(guest.get(&format!("/s/{link}/paper.pdf")).await.status, 404, "nobody who assesses needs the learner's address");
    // The learner, who has not rated yet, does not learn that the host has.
    let mut learner = stay.app.person("learner@people.example").await;
    let record = learner.get(&format!("/agreements/{}/record.pdf?lang=en", stay.agreement)).await.ok();
    let record = crate::papers::words(&record.bytes);
    assert!(record.contains("Signed") && !record.contains("Veikko") && !record.to_lowercase().contains("code"), "{record}");
    let page = learner.get(&format!("/agreements/{}", stay.agreement)).await.ok();
    assert!(!page.text().contains("A code was sent") && !page.text().contains("A link was sent"), "{}", page.text());
    let mut sender = stay.app.person(SENDER).await;
    let list = sender.get(&format!("/agreements/{}/links", stay.agreement)).await.ok();
    assert!(list.text().contains("Done") && list.find_link("Send a link: Veikko Seppä, company-h").is_none(), "{}", list.text());
    let mut teacher = stay.app.person("teacher-s@people.example").await;
    let validation = teacher.get(&format!("/placements/{}/validation", stay.placement)).await.ok();
    assert!(validation.text().contains("Veikko Seppä"), "{}", validation.text());
}

#[tokio::test]
async fn a_correction_takes_a_reason_and_a_code() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, _) = opened(&stay.app, link).await;
    let to = submitted(&stay, &mut guest, link).await;
    let page = guest.follow(&to).await.ok();
    let bare = guest.submit(&page, "/assessment/correction", &[("do", "act"), ("reason", "A mix-up")]).await;
    assert_eq!((bare.status, bare.words("#reason")), (422, "A mix-up".to_owned()), "{}", bare.text());
    let coded = guest.submit(&page, "/assessment/correction", &[("do", "code"), ("reason", "A mix-up")]).await.ok();
    assert_eq!(coded.words("#reason"), "A mix-up", "what was typed is kept");
    let right = code(&stay.app).await;
    guest.submit(&coded, "/assessment/correction", &[("do", "act"), ("code", &right)]).await.redirect();
    assert_eq!(stay.assessments("number = 2 and submitted_at is null").await, 1);
    assert_eq!(stay.assessments("number = 1 and correcting_since is not null").await, 1);
    submitted(&stay, &mut guest, link).await;
    assert_eq!(stay.assessments("number = 2 and submitted_at is not null").await, 1);
    assert_eq!(stay.count(&format!("messages where kind = 'assessed-for' and to_email = '{SENDER}'")).await, 2, "told of each");
}

#[tokio::test]
async fn a_link_for_assessing_does_nothing_else() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, _) = opened(&stay.app, link).await;
    let before = stay.app.digest().await;
    let base = format!("/s/{link}");
    for noun in ["approval", "signature", "change-request", "answers"] {
        assert_eq!(guest.get(&format!("{base}/{noun}")).await.status, 404, "{noun}");
    }
    for (noun, pairs) in [
        ("comments", vec![("place", "additional"), ("body", "Hello")]),
        ("signature", vec![("do", "act"), ("code", "123456"), ("name", "V"), ("place", "T"), ("agree", "yes")]),
        ("approval", vec![("do", "act"), ("code", "123456"), ("agree", "yes")]),
    ] {
        assert_eq!(guest.post(&format!("{base}/{noun}"), &pairs).await.status, 404, "{noun}");
    }
    for path in ["validation", "recognition", "results", "assessment", "self-assessment"] {
        let answer = guest.get(&format!("/placements/{}/{path}", stay.placement)).await;
        assert_eq!(answer.redirect().split('?').next(), Some("/sign-in"), "{path}");
    }
    assert_eq!(stay.app.digest().await, before);
}

#[tokio::test]
async fn only_whom_the_agreement_names_is_sent_one() {
    let stay = Stay::begun().await;
    let mut sender = stay.app.person(SENDER).await;
    let list = format!("/agreements/{}/links", stay.agreement);
    let address = sender.get(&list).await.ok().link("Send a link: Veikko Seppä, company-h");
    let form = sender.get(&address).await.ok();
    assert_eq!(form.attribute("#email", "value"), "", "the company's own address may be read by others");
    let other = sender.submit(&form, "/links", &[("name", "Somebody Else"), ("email", ADDRESS), ("language", "en"), ("channel", "mail")]).await;
    assert_eq!(other.status, 409);
    let own = sender.submit(&form, "/links", &[("email", SENDER), ("language", "en"), ("channel", "mail")]).await;
    assert!(own.status == 422 && own.text().contains("nobody acts for another"), "{}", own.text());
    for theirs in
        ["teacher-s@people.example", "teacher-s+x@people.example", "learner@people.example", "Guardian@People.example", "learner@world.example"]
    {
        let answer = sender.submit(&form, "/links", &[("email", theirs), ("language", "en"), ("channel", "mail")]).await;
        assert!(answer.status == 422 && answer.text().contains("they do not assess"), "{theirs}: {}", answer.text());
    }
    // Neither the company nor the learner sends one, nor the sending school as long as somebody of the hosting one can.
    for email in ["company-h@people.example", "learner@people.example", "coordinator-s@people.example"] {
        assert_eq!(stay.app.person(email).await.get(&address).await.status, 403, "{email}");
    }
    assert_eq!(stay.app.person("stranger@people.example").await.get(&address).await.status, 404);
    let mut school = stay.app.person("coordinator-s@people.example").await;
    assert!(school.get(&list).await.ok().find_link("Send a link: Veikko Seppä, company-h").is_none());
    let waiting = format!("/placements/{}/assessment", stay.placement);
    assert_eq!(school.get(&waiting).await.ok().count("a[href$='/links']"), 0);
    let first = stay.link().await;
    let second = stay.link().await;
    // The link opens the draft, which is the host's own until it is submitted.
    assert_eq!(school.get(&format!("{list}/{second}")).await.status, 403);
    assert_eq!(school.get(&list).await.ok().count(&format!("a[href$='/links/{second}']")), 0);
    assert_eq!(sender.get(&format!("{list}/{second}")).await.status, 200);
    assert_eq!(stay.count(&format!("links where id = '{first}' and ended_as = 'replaced' and replaced_by = '{second}'")).await, 1);
    let (_, closed) = opened(&stay.app, first).await;
    assert_eq!((closed.status, closed.stage().as_str()), (410, "link-replaced"));
}

#[tokio::test]
async fn where_nobody_of_the_hosting_institution_is_here_the_sending_one_sends_it() {
    let stay = Stay::begun().await;
    stay.app.execute(&format!("update members set ended_at = now() where organisation_id = '{}'", stay.world.sides[2].id)).await;
    let mut school = stay.app.person("coordinator-s@people.example").await;
    let waiting = school.get(&format!("/placements/{}/assessment", stay.placement)).await.ok();
    let list = school.get(&waiting.attribute("a[href$='/links']", "href")).await.ok();
    let form = school.get(&list.link("Send a link: Veikko Seppä, company-h")).await.ok();
    school.submit(&form, "/links", &[("email", ADDRESS), ("language", "en"), ("channel", "mail")]).await.redirect();
    assert_eq!(stay.count("links where purpose = 'assess'").await, 1);
}

#[tokio::test]
async fn it_works_after_an_early_end_and_not_after_a_validation() {
    let stay = Stay::begun().await;
    let store = &stay.app.state.store;
    stay.app
        .execute(&format!("update texts set ended_as = 'ended-early', ended_at = now(), ended_on = current_date where id = '{}'", stay.agreement))
        .await;
    let link = stay.link().await;
    let (mut guest, form) = opened(&stay.app, link).await;
    assert_eq!(form.status, 200, "what was learnt before is assessed");
    submitted(&stay, &mut guest, link).await;
    let mut reader = store.read(stay.world.actor("teacher-s")).await.unwrap();
    let ratings = tilts::store::assessments::ratings(&mut reader, stay.placement).await.unwrap();
    assert!(ratings.submitted(tilts::domain::assessments::Author::Host).is_some());
    drop(reader);
    stay.app
        .execute(&format!(
            "insert into validations (id, placement_id, assessment_id, account_id, name, role, organisation_id, organisation, language)
               select '{}', placement_id, id, submitted_by, 'T', '', '{}', 'S', 'en' from assessments where placement_id = '{}'",
            Uuid::now_v7(),
            stay.world.sides[0].id,
            stay.placement
        ))
        .await;
    let page = guest.get(&format!("/s/{link}/assessment")).await.ok();
    assert!(!page.has_form("/assessment/correction"), "decided on");
    let late = guest.post(&format!("/s/{link}/assessment/correction"), &[("do", "act"), ("reason", "Too late"), ("code", "123456")]).await;
    assert_eq!(late.status, 409);
}

#[tokio::test]
async fn who_is_no_longer_named_reads_nothing() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, _) = opened(&stay.app, link).await;
    submitted(&stay, &mut guest, link).await;
    // As after an amendment that names somebody else.
    stay.app.execute(&format!("update links set name = 'Somebody Else' where id = '{link}'")).await;
    for noun in ["assessment", "assessment/submission", "assessment/paper.pdf", "assessment/blank.pdf"] {
        let answer = guest.get(&format!("/s/{link}/{noun}")).await;
        assert_eq!(answer.status, 403, "{noun}");
    }
    let before = stay.count("messages").await;
    guest.post(&format!("/s/{link}/new-link"), &[("do", "renew")]).await.redirect();
    assert_eq!(stay.count("messages").await, before, "and is sent no other link");
}

#[tokio::test]
async fn what_was_typed_when_the_link_grew_too_old_is_shown_once_more() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, form) = opened(&stay.app, link).await;
    let typed = filled(&form, "/assessment", &[("remark".into(), "Half an hour of words".into())], "save");
    stay.app.execute(&format!("update links set expires_at = '2026-01-01' where id = '{link}'")).await;
    let answer = guest.post(&format!("/s/{link}/assessment"), &typed).await;
    assert_eq!(answer.status, 410);
    assert!(answer.text().contains("Half an hour of words") && answer.count(&format!("a[href='/s/{link}/closed']")) == 1, "{}", answer.text());
}

#[tokio::test]
async fn another_company_goes_on_with_what_was_begun() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, _) = opened(&stay.app, link).await;
    filled_in(&mut guest, link).await;
    let seen = async |who: &str| {
        let mut reader = stay.app.state.store.read(stay.world.actor(who)).await.unwrap();
        tilts::store::assessments::list(&mut reader, stay.placement).await.unwrap().len()
    };
    assert_eq!((seen("mentor-h").await, seen("teacher-h").await, seen("teacher-s").await), (1, 1, 0));
    // As the last signature on an amendment does.
    let moved =
        async |company: &str| stay.app.execute(&format!("update placements set company_id = {company} where id = '{}'", stay.placement)).await;
    moved(&format!("'{}'", stay.world.sides[1].id)).await;
    assert_eq!((seen("mentor-h").await, seen("teacher-h").await, seen("company-s").await), (0, 1, 1));
    moved("null").await;
    assert_eq!((seen("company-s").await, seen("teacher-h").await), (0, 1));
}

#[tokio::test]
async fn a_token_that_was_taken_back_opens_no_form() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, form) = opened(&stay.app, link).await;
    let mut sender = stay.app.person(SENDER).await;
    let list = sender.get(&format!("/agreements/{}/links", stay.agreement)).await.ok();
    sender.submit(&list, &format!("/links/{link}/revocation"), &[]).await.redirect();
    let before = stay.app.digest().await;
    let answer = guest.post(&format!("/s/{link}/assessment"), &filled(&form, "/assessment", &[("remark".into(), "Kept".into())], "save")).await;
    assert!(answer.status != 303 || answer.redirect().contains("closed"), "{} {}", answer.status, answer.text());
    assert_eq!(stay.app.digest().await, before);
    assert_eq!(stay.app.anonymous().follow(&format!("/s/{}", token(link))).await.stage(), "link-revoked");
    assert_eq!(asked_status(&mut guest, link).await, 410, "and no code is sent");
}

async fn asked_status(guest: &mut Browser, link: LinkId) -> u16 {
    guest.follow(&format!("/s/{link}/assessment/submission")).await.status
}
