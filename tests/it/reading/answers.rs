//! A company's answers line by line: the litany, on a phone and without an account.

use crate::drafts::{FOUR, TEACHER, actor, approve, begin, draft, events, next_revision, outcome, owes, submit, told, unit};
use crate::harness::{Answer, App, now};
use tilts::actions;
use tilts::domain::actor::{Actor, Guest, Identity, Purpose, Speaks};
use tilts::domain::answers::{self, Answers, Line};
use tilts::domain::ids::{AnswersId, LinkId, OrganisationId, TextId};
use tilts::domain::language::Language;
use tilts::domain::texts::PartySeat;
use tilts::domain::units::{Area, Unit};
use uuid::Uuid;

const MENTOR: &str = "mentor@tampere.example";
const OWNER: &str = "owner@tampere.example";

async fn in_review(app: &App) -> (TextId, Unit) {
    let mut text = unit(app, "Line by line").await;
    text.translations = vec!["lv".into()];
    text.column_mut(Area::Skills).outcomes[0].text.set("lv", "Pārbaudīt bremzes");
    let mut point = outcome("with the tester");
    point.assessable = false;
    text.column_mut(Area::Skills).outcomes[0].children.push(point);
    let id = draft(app, &text).await;
    submit(app, id).await;
    (id, text)
}

fn name(unit: &Unit, area: Area) -> String {
    format!("a-{}", unit.column(area).outcomes[0].id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mentor_answers_on_a_phone_and_the_teacher_reads_it_beside_each_line() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let review = mentor.get(&format!("/units/{id}/review")).await.ok();
    let page = mentor.get(&review.link("Answer line by line")).await.ok();
    assert_eq!(page.count("fieldset.q"), 3, "what is rated is asked, points are shown under it");
    assert_eq!(page.count(".tri input"), 9);
    assert_eq!(page.count(".tri input[checked]"), 0, "nothing is chosen beforehand");
    assert!(page.words("fieldset:nth-of-type(2)").contains("with the tester") && page.text().contains("3 lines, about 1 minute."), "{}", page.text());
    let (keep, hard, note) = (name(&text, Area::Knowledge), name(&text, Area::Skills), format!("n-{}", text.skills.outcomes[0].id));
    let changes =
        [(keep.as_str(), "keep"), (&hard, "too-hard"), (&note, "With <b>somebody</b> beside them"), ("additions", "Bleed the brake"), ("do", "send")];
    mentor.submit(&page, "/answers", &changes).await.redirect();
    mentor.submit(&page, "/answers", &changes).await.redirect();
    assert_eq!(app.value::<i64>(&format!("select count(*) from answers where text_id = '{id}'")).await, 1);
    assert_eq!(
        (events(&app, id, "line-answers-given").await, events(&app, id, "outcome-proposed").await),
        (1, 1),
        "what could be added is a proposal"
    );
    assert!(told(&app, id, "line-answers-given", TEACHER).await && owes(&app, id, "decide", TEACHER).await);
    // What was answered stands in the form, and what became a proposal does not stand there twice.
    let again = mentor.get(&format!("/units/{id}/answers")).await.ok();
    assert_eq!(again.attribute(&format!("[name='{hard}'][checked]"), "value"), "too-hard");
    assert_eq!(again.words("#additions"), "");
    assert!(again.words(".sticky").contains("2 of 3 answered") && again.words(".sticky").contains("Sent"), "{}", again.words(".sticky"));
    // Sent once more, it is sent once more.
    app.execute("update answers set sent_at = sent_at - interval '1 hour', saved_at = saved_at - interval '1 minute'").await;
    assert!(mentor.get(&format!("/units/{id}/answers")).await.ok().words(".sticky").contains("Saved"));
    let again = mentor.get(&format!("/units/{id}/answers")).await.ok();
    mentor.submit(&again, "/answers", &[("do", "send")]).await.redirect();
    assert!(mentor.get(&format!("/units/{id}/answers")).await.ok().words(".sticky").contains("Sent"));

    let mut teacher = app.person(TEACHER).await;
    for address in ["/review", ""] {
        let page = teacher.get(&format!("/units/{id}{address}")).await.ok();
        let said = page.words("[id^='o-skills'] .said-o, #skills .said-o");
        assert!(said.starts_with("Too hard: 1 Juhani Keksitty, "), "{address}: {said}");
        assert!(said.ends_with("Too hard With <b>somebody</b> beside them"), "{address}: {said}");
        assert_eq!(page.count(".said-o"), 2, "{address}");
    }
    assert!(teacher.get(&format!("/units/{id}/review")).await.ok().words(".prop").contains("Bleed the brake"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_sent_is_nobody_elses_and_is_kept() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&format!("/units/{id}/answers")).await.ok();
    let hard = name(&text, Area::Skills);
    let to = mentor.submit(&page, "/answers", &[(&hard, "not-here"), ("additions", "Half a thought"), ("do", "save")]).await.redirect();
    assert_eq!(to, format!("/units/{id}/answers"));
    assert_eq!((events(&app, id, "line-answers-saved").await, events(&app, id, "line-answers-given").await), (1, 0));
    assert!(!told(&app, id, "line-answers-saved", TEACHER).await, "nobody is told of half an answer");
    assert_eq!(app.value::<i64>(&format!("select count(*) from proposals where text_id = '{id}'")).await, 0);
    let mut teacher = app.person(TEACHER).await;
    assert_eq!(teacher.get(&format!("/units/{id}/review")).await.ok().count(".said-o"), 0);
    // A colleague of the same company has a page of his own.
    let colleague = app.person(OWNER).await.get(&format!("/units/{id}/answers")).await.ok();
    assert_eq!(colleague.count(".tri input[checked]"), 0);
    let page = mentor.get(&format!("/units/{id}/answers")).await.ok();
    assert_eq!(page.words("#additions"), "Half a thought");
    // Two tabs: nothing typed in either is lost.
    let other = mentor.get(&format!("/units/{id}/answers")).await.ok();
    mentor.submit(&page, "/answers", &[(&hard, "keep"), ("do", "save")]).await.redirect();
    let lost = mentor.submit(&other, "/answers", &[(&hard, "too-hard"), ("additions", "A whole thought"), ("do", "save")]).await;
    assert_eq!(lost.status, 409);
    assert!(lost.text().contains("Fits") && lost.body.contains("A whole thought") && lost.body.contains("too-hard"), "{}", lost.text());
    let merged = mentor.submit(&lost, "/answers", &[("take.additions", "mine")]).await;
    assert_eq!(merged.status, 303, "{}", merged.text());
    assert_eq!(mentor.get(&format!("/units/{id}/answers")).await.ok().words("#additions"), "A whole thought");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_saves_in_the_background() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&format!("/units/{id}/answers")).await.ok();
    assert_eq!(page.count("form[data-autosave]"), 1);
    let mut pairs = page.form("/answers");
    pairs.push((name(&text, Area::Skills), "keep".into()));
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    let post = || {
        http::Request::builder()
            .method("POST")
            .uri(format!("/units/{id}/answers"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-requested-with", "fetch")
    };
    let saved = mentor.send(post(), "/answers", body.clone().into()).await;
    assert_eq!(saved.status, 200, "{}", saved.body);
    let json: serde_json::Value = serde_json::from_str(&saved.body).unwrap();
    assert_eq!(json["version"], 1);
    // The same save again, whose answer was lost on the way.
    let repeated = mentor.send(post(), "/answers", body.into()).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&repeated.body).unwrap()["version"], 1);
    assert_eq!(events(&app, id, "line-answers-saved").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_people_of_the_companies_answer_and_only_while_it_is_open() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let hard = name(&text, Area::Skills);
    let before = app.digest().await;
    for email in [TEACHER, "coordinator@riga.example", "coordinator@tampere.example"] {
        let mut browser = app.person(email).await;
        assert!(browser.get(&format!("/units/{id}/review")).await.ok().find_link("Answer line by line").is_none(), "{email}");
        for answer in
            [browser.get(&format!("/units/{id}/answers")).await, browser.post(&format!("/units/{id}/answers"), &[(hard.as_str(), "keep")]).await]
        {
            assert_eq!(answer.status, 403, "{email}");
            assert!(answer.text().contains("people of the unit’s companies"), "{}", answer.text());
        }
    }
    assert_eq!(app.anonymous().post(&format!("/units/{id}/answers"), &[("a", "b")]).await.status, 401);
    assert_eq!(app.digest().await, before);
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&format!("/units/{id}/answers")).await.ok();
    let long = "x".repeat(501);
    let note = format!("n-{}", text.skills.outcomes[0].id);
    for (field, value) in [(hard.as_str(), "perhaps"), (&note, &long), (&note, "a\0b"), ("additions", &"x".repeat(2_001))] {
        let answer = mentor.submit(&page, "/answers", &[(field, value), ("do", "send")]).await;
        assert_eq!(answer.status, 422, "{field}={value:.10}");
        assert_eq!(answer.count(".errs"), 1);
    }
    approve(&app, id, &FOUR).await;
    assert_eq!(mentor.submit(&page, "/answers", &[(&hard, "keep"), ("do", "send")]).await.status, 409);
    assert!(mentor.get(&format!("/units/{id}/review")).await.ok().find_link("Answer line by line").is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_stay_with_their_outcomes_from_revision_to_revision() {
    let app = App::new().await;
    let (id, mut text) = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let stale = mentor.get(&format!("/units/{id}/answers")).await.ok();
    let hard = name(&text, Area::Skills);
    let note = format!("n-{}", text.skills.outcomes[0].id);
    mentor.submit(&stale, "/answers", &[(&hard, "too-hard"), (&note, "Not alone"), ("do", "send")]).await.redirect();
    let open = mentor.get(&format!("/units/{id}/answers")).await.ok();
    text.column_mut(Area::Skills).outcomes.insert(0, outcome("Repair a brake"));
    next_revision(&app, id, &text).await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}/review")).await.ok();
    let said = page.words(&format!("[id='o-skills.{}'] .said-o", text.skills.outcomes[1].id));
    assert!(said.contains("Too hard: 1") && said.contains("Revision 1 Not alone"), "an earlier answer is marked: {said}");
    // What was typed on the page of the earlier revision is not lost, and not taken as an answer to the new one.
    let answer = mentor.submit(&open, "/answers", &[(&hard, "keep"), ("additions", "Typed"), ("do", "send")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.words(".errs").contains("A newer revision"), "{}", answer.words(".errs"));
    assert_eq!(answer.words("#additions"), "Typed");
    assert_eq!(answer.count("fieldset.q"), 4);
    mentor.submit(&answer, "/answers", &[(&hard, "keep"), ("do", "send")]).await.redirect();
    let page = teacher.get(&format!("/units/{id}/review")).await.ok();
    let said = page.words(&format!("[id='o-skills.{}'] .said-o", text.skills.outcomes[1].id));
    assert!(said.starts_with("Fits: 1") && !said.contains("Too hard: 1"), "of one person the newest answer counts: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_small_and_in_the_readers_language() {
    let app = App::new().await;
    let stability = app.value::<Uuid>("select id from texts where kind = 'unit' and title like 'Vehicle stability%'").await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{stability}/revision")).await.ok();
    teacher.submit(&page, "/revision", &[]).await.redirect();
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&format!("/units/{stability}/answers")).await.ok();
    assert!(page.count("fieldset.q") >= 15, "the deck's unit: {}", page.count("fieldset.q"));
    let size = super::wire_size(&mut mentor, &page).await;
    assert!(size <= 30_000, "{size} bytes on the wire");
    // In Latvian, as far as the unit is translated; what is not stands in the original and is marked.
    let (id, _) = in_review(&app).await;
    let page = mentor.get(&format!("/units/{id}/answers?lang=lv")).await.ok();
    assert!(page.text().contains("Vai tas der jūsu darbnīcai?"));
    assert_eq!(page.words("legend [lang=lv]"), "Pārbaudīt bremzes");
    assert_eq!(page.words("legend [lang=en]"), "How a brake works");
}

/// A guest of this text for the host company, whose link's id stands among the parties.
async fn guest(app: &App, text: TextId, company: OrganisationId, purpose: Purpose) -> Actor {
    let guest = Guest {
        id: LinkId(Uuid::now_v7()),
        text,
        seat: PartySeat::HostingEmployer,
        speaks: Speaks::Organisation(company),
        party: "Autokorjaamo".into(),
        position: String::new(),
        purpose,
    };
    let teacher = actor(app, TEACHER).await;
    let mut tx = begin(app, &teacher).await;
    tilts::store::texts::widen(&mut tx, text, &[guest.id.0]).await.unwrap();
    tx.commit_technical(tilts::store::Why::Delivery).await.unwrap();
    Actor {
        identity: Identity::Guest(guest),
        name: "Pekka Kisälli".into(),
        email: "pekka@tampere.example".into(),
        language: Language::English,
        administrator: false,
        seats: Vec::new(),
        learners: Vec::new(),
        guardians: Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guest_acts_on_one_text_for_one_company_and_nothing_else() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let company = text.sides.hosting_employer.company().unwrap().id;
    let pekka = guest(&app, id, company, Purpose::Answer).await;
    let store = &app.state.store;

    // He sees this text and no other row of anything.
    let mut reader = store.read(&pekka).await.unwrap();
    assert_eq!(tilts::store::texts::find(&mut reader, id).await.unwrap().title, "Line by line");
    let other = app.value::<Uuid>(&format!("select id from texts where id <> '{id}' limit 1")).await;
    assert!(tilts::store::texts::find(&mut reader, TextId(other)).await.is_err());
    for table in ["texts", "organisations", "partnerships", "learners", "members", "accounts", "asks", "placements", "assessments"] {
        let rows: i64 =
            sqlx::query_scalar(sqlx::AssertSqlSafe(format!("select count(*) from (select 1 from {table}) t"))).fetch_one(&mut *reader).await.unwrap();
        assert_eq!(rows, i64::from(table == "texts"), "{table}");
    }
    drop(reader);

    // He answers, comments and proposes, by the same actions as everybody.
    let mut lines = Answers { language: "en".into(), additions: "Bleed the brake".into(), ..Answers::default() };
    let skill = text.skills.outcomes[0].id;
    lines.lines.insert(skill, Line { answer: Some(answers::Answer::TooHard), note: "Not alone".into() });
    let tx = store.write(&pekka).await.unwrap();
    assert_eq!(actions::answers::save(tx, AnswersId(Uuid::now_v7()), id, 1, &lines, true, now()).await.unwrap(), 1);
    actions::texts::comment(store.write(&pekka).await.unwrap(), id, &format!("skills.{skill}"), "Which tester?").await.unwrap();
    let addition = actions::texts::Addition { area: Area::Skills, language: "en", text: "Wash the car", reason: "Every Friday." };
    assert_eq!(actions::proposals::propose(store.write(&pekka).await.unwrap(), id, &addition, now()).await.unwrap(), 2);
    assert!(owes(&app, id, "decide", TEACHER).await, "a guest's proposal asks the owner too");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}/review")).await.ok();
    let place = page.words(&format!("[id='o-skills.{skill}']"));
    assert!(
        place.contains("Pekka Kisälli, Autohuolto Mallinen, Too hard Not alone")
            && place.contains("Pekka Kisälli , Autokorjaamo")
            && place.contains("Too hard: 1")
            && place.contains("Which tester?"),
        "{place}"
    );

    // Rows and the chain name the link, and no account.
    for table in ["answers", "comments", "proposals"] {
        let named: bool = app
            .value(&format!(
                "select bool_and(account_id is null and guest_id = '{}' and name = 'Pekka Kisälli') from {table} where text_id = '{id}'",
                pekka.identity.key()
            ))
            .await;
        assert!(named, "{table}");
    }
    let entries: i64 = app
        .value(&format!(
            "select count(*) from audit where object_id = '{id}' and account_id is null and data->>'guest' = '{}' and by_name = 'Pekka Kisälli'",
            pekka.identity.key()
        ))
        .await;
    assert_eq!(entries, 4, "answers with a proposal, a comment, a proposal");
    let mut reader = store.read(&actor(&app, TEACHER).await).await.unwrap();
    assert_eq!(tilts::store::audit::broken_at(&mut reader, id.0).await.unwrap(), None);
    drop(reader);

    // A form of his is carried out once.
    let once = tilts::store::Once { key: Uuid::new_v4(), body_hash: vec![1], location: "/here".into() };
    let tx = store.write_once(&pekka, &once).await.unwrap();
    actions::texts::comment(tx, id, "title", "Once").await.unwrap();
    assert!(matches!(store.write_once(&pekka, &once).await, Err(tilts::store::Error::Already(_))));

    // What binds the company he cannot do, and nothing on another text.
    let shown = crate::drafts::text(&app, id).await.latest.id;
    let tx = || async { store.write(&pekka).await.unwrap() };
    assert!(actions::texts::approve(tx().await, id, shown, "", None, now()).await.is_err());
    assert!(actions::texts::request_changes(tx().await, id, shown, "x", None, now()).await.is_err());
    assert!(actions::texts::reopen(tx().await, id).await.is_err());
    assert!(actions::units::save(tx().await, id, 1, &text).await.is_err());
    assert!(actions::proposals::adopt(tx().await, id, &[1]).await.is_err());
    assert!(actions::proposals::decide(tx().await, id, 1, &actions::proposals::Deciding::Decline { reason: "x" }).await.is_err());
    assert!(
        actions::profiles::state(
            tx().await,
            id,
            0,
            &tilts::domain::profiles::Profile { language: "en".into(), skills: "x".into(), ..Default::default() }
        )
        .await
        .is_err()
    );
    assert!(actions::texts::comment(tx().await, TextId(other), "title", "x").await.is_err());
    // A link that was sent for reading does not answer line by line; a guest of the owner proposes nothing.
    let reader = guest(&app, id, company, Purpose::Review).await;
    assert!(actions::answers::save(store.write(&reader).await.unwrap(), AnswersId(Uuid::now_v7()), id, 1, &lines, true, now()).await.is_err());
    actions::texts::comment(store.write(&reader).await.unwrap(), id, "title", "I may say so").await.unwrap();
    let owners = guest(&app, id, text.sides.sending_institution.id, Purpose::Answer).await;
    assert!(actions::proposals::propose(store.write(&owners).await.unwrap(), id, &addition, now()).await.is_err());
    assert!(actions::answers::save(store.write(&owners).await.unwrap(), AnswersId(Uuid::now_v7()), id, 1, &lines, true, now()).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_writes_answers_in_anothers_name() {
    let app = App::new().await;
    let (id, text) = in_review(&app).await;
    let mut mentor = app.person(MENTOR).await;
    let page: Answer = mentor.get(&format!("/units/{id}/answers")).await.ok();
    mentor.submit(&page, "/answers", &[(&name(&text, Area::Skills), "keep"), ("do", "send")]).await.redirect();
    let owner = actor(&app, OWNER).await;
    let mut tx = begin(&app, &owner).await;
    let done = sqlx::query("update answers set additions = 'x' where text_id = $1").bind(id.0).execute(&mut *tx).await.unwrap();
    assert_eq!(done.rows_affected(), 0, "seen, not written");
    let done = sqlx::query("update answer_lines set answer = 'not-here' where text_id = $1").bind(id.0).execute(&mut *tx).await.unwrap();
    assert_eq!(done.rows_affected(), 0);
    let forged = "insert into comments (id, text_id, revision_id, place, account_id, name, body)
       select gen_random_uuid(), r.text_id, r.id, 'title', a.account_id, 'x', 'x' from revisions r, answers a where r.text_id = $1 and a.text_id = $1";
    assert!(sqlx::query(forged).bind(id.0).execute(&mut *tx).await.is_err());
}
