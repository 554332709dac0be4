//! Agreed revisions are immutable: through every action there is, and by SQL as the application's role.

use crate::drafts::{FOUR, TEACHER, actor, approve, begin, draft, submit, text, unit};
use crate::harness::{App, now};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tilts::actions;
use tilts::domain::actor::Actor;
use tilts::domain::answers::Answers;
use tilts::domain::ids::{AnswersId, OutcomeId, TextId};
use tilts::domain::proposals::Proposal;
use tilts::domain::readings::{Understanding, UnitSide};
use tilts::domain::texts::canonical;
use tilts::domain::units::{Area, FORMAT, Unit};
use uuid::Uuid;

/// A unit that all four have agreed, with one proposal that is accepted.
async fn agreed(app: &App) -> (TextId, Unit) {
    let written = unit(app, "Agreed for good").await;
    let id = draft(app, &written).await;
    submit(app, id).await;
    let owner = actor(app, "owner@tampere.example").await;
    let addition = actions::texts::Addition { area: Area::Skills, language: "en", text: "Bleed the brake", reason: "Every week." };
    actions::proposals::propose(begin(app, &owner).await, id, &addition, now()).await.unwrap();
    let accept = actions::proposals::Deciding::Accept { area: Area::Skills, wording: "Bleed the brake", reason: "" };
    actions::proposals::decide(begin(app, &actor(app, TEACHER).await).await, id, 1, &accept).await.unwrap();
    approve(app, id, &FOUR).await;
    (id, written)
}

/// Everything of revision 1: its row, parties, approvals, outcomes.
async fn everything(app: &App, id: TextId) -> String {
    let of =
        |table: &str, on: &str| format!("(select string_agg(to_jsonb(t)::text, ',' order by to_jsonb(t)::text) from {table} t where t.{on} = r.id)");
    let all =
        [("revisions", "id"), ("parties", "revision_id"), ("approvals", "revision_id"), ("outcomes", "revision_id")].map(|(table, on)| of(table, on));
    app.value(&format!("select concat_ws('|', {}) from revisions r where r.text_id = '{id}' and r.number = 1", all.join(", "))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn no_action_changes_an_agreed_revision() {
    let app = App::new().await;
    let (id, written) = agreed(&app).await;
    let before = everything(&app, id).await;
    let revision = text(&app, id).await.latest;
    let partnership = text(&app, id).await.partnership;
    let mut other = written.clone();
    other.title.set("en", "Changed");
    let mut people = Vec::new();
    for email in FOUR.into_iter().chain(["coordinator@riga.example", "mentor@tampere.example", "coordinator@vilnius.example"]) {
        people.push(actor(&app, email).await);
    }
    for who in &people {
        let tx = || begin(&app, who);
        for version in 0..=revision.version + 1 {
            assert!(actions::units::save(tx().await, id, version, &other).await.is_err());
            assert!(actions::texts::save(tx().await, id, version, FORMAT, &canonical(&other), &other).await.is_err());
            assert!(actions::texts::submit(tx().await, id, version, now()).await.is_err());
        }
        assert!(actions::texts::approve(tx().await, id, revision.id, "again", None, now()).await.is_err());
        assert!(actions::texts::request_changes(tx().await, id, revision.id, "too late", None, now()).await.is_err());
        assert!(actions::units::draft(tx().await, id, partnership, &other).await.is_err(), "its id is taken");
        // What is said beside it may be said, and changes nothing of it.
        let answers = Answers { language: "en".into(), ..Answers::default() };
        actions::answers::save(tx().await, AnswersId(Uuid::now_v7()), id, 1, &answers, true, now()).await.ok();
        actions::texts::comment(tx().await, id, "title", "A word").await.ok();
        let addition = actions::texts::Addition { area: Area::Skills, language: "en", text: "More", reason: "More" };
        actions::proposals::propose(tx().await, id, &addition, now()).await.ok();
        let understanding = Understanding { language: "en".into(), tasks: "Much".into(), ..Understanding::default() };
        for side in UnitSide::ALL {
            actions::readings::state(tx().await, id, *side, 0, &understanding).await.ok();
        }
        let profile = tilts::domain::profiles::Profile { language: "en".into(), skills: "Some".into(), ..Default::default() };
        actions::profiles::state(tx().await, id, 0, &profile).await.ok();
        assert_eq!(everything(&app, id).await, before, "{}", who.email);
    }
    // The next revision, twice opened, stands beside it; so does the end of the unit.
    actions::proposals::adopt(begin(&app, &people[0]).await, id, &[1]).await.unwrap();
    assert!(actions::texts::reopen(begin(&app, &people[0]).await, id).await.is_err());
    submit(&app, id).await;
    let second = text(&app, id).await.latest.id;
    actions::texts::request_changes(begin(&app, &people[3]).await, id, second, "Not so", None, now()).await.unwrap();
    actions::units::retire(begin(&app, &people[0]).await, id, "No longer taught").await.unwrap();
    assert_eq!(everything(&app, id).await, before);
    let talk = tilts::store::texts::talk(&mut app.state.store.read(&people[0]).await.unwrap(), id, &people[0]).await.unwrap();
    assert_eq!(talk.proposals.iter().filter_map(|proposal: &Proposal| proposal.adopted_in).collect::<Vec<_>>(), [2]);
}

/// A connection as the application's role, with this actor's ids; each statement is tried in a transaction of its own.
async fn tried(app: &App, who: &Actor, sql: &str) -> Result<u64, String> {
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    let ids: Vec<String> = who.ids().iter().map(ToString::to_string).collect();
    let context = format!(
        "begin; select set_config('tilts.ids', '{{{}}}', true), set_config('tilts.account', '{}', true)",
        ids.join(","),
        who.account().unwrap()
    );
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.unwrap();
    let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await;
    match done {
        Ok(done) => Ok(done.rows_affected()),
        Err(sqlx::Error::Database(error)) => Err(error.constraint().map_or_else(|| error.code().unwrap_or_default().into_owned(), str::to_owned)),
        Err(error) => panic!("{sql}: {error}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_statement_of_the_application_changes_an_agreed_revision() {
    let app = App::new().await;
    let (id, _) = agreed(&app).await;
    let teacher = actor(&app, TEACHER).await;
    let account = teacher.account().unwrap();
    let before = everything(&app, id).await;
    let one = format!("(select id from revisions where text_id = '{id}' and number = 1)");

    // Nothing that hangs on texts is deleted or emptied, and nothing but the answers' own lines is updated.
    let tables: Vec<String> = app
        .value("select array_agg(distinct table_name::text) from information_schema.columns where table_schema = 'public' and column_name in ('text_id', 'revision_id')")
        .await;
    assert!(tables.len() >= 15, "{tables:?}");
    for table in tables.iter().map(String::as_str).chain(["texts"]) {
        let column = if table == "texts" { "id" } else { "text_id" };
        if app
            .value::<bool>(&format!(
                "select exists (select from information_schema.columns where table_name = '{table}' and column_name = '{column}')"
            ))
            .await
        {
            assert_eq!(
                tried(&app, &teacher, &format!("delete from {table} where {column} = '{id}'")).await,
                Err("42501".into()),
                "delete from {table}"
            );
        }
        assert_eq!(tried(&app, &teacher, &format!("truncate {table}")).await, Err("42501".into()), "truncate {table}");
        let updatable: i64 = app
            .value(&format!(
                "select count(*) from information_schema.column_privileges where table_name = '{table}' and grantee = 'tilts_app' and privilege_type = 'UPDATE'"
            ))
            .await;
        // A link ends beside its text, and an order of a paper is carried out; nothing of the text changes with it.
        let expected = matches!(
            table,
            "links"
                | "paper_orders"
                | "texts"
                | "revisions"
                | "answers"
                | "answer_lines"
                | "assessments"
                | "placements"
                | "mobilities"
                | "partnerships"
        );
        assert!(updatable == 0 || expected, "{table} has columns that the application updates");
    }
    let outcome = OutcomeId(Uuid::now_v7());
    let own_party = format!("(select id from parties where revision_id = {one} and organisation_id = '{}')", teacher.seats[0].organisation);
    let host_party = format!("(select id from parties where revision_id = {one} and seat = 'hosting-institution')");
    for sql in [
        // Another party, another outcome, a row of a projection, after it was frozen.
        format!(
            "insert into parties (id, revision_id, text_id, position, seat, name, approves, signs) values (gen_random_uuid(), {one}, '{id}', 9, 'organisation', 'x', true, false)"
        ),
        format!(
            "insert into outcomes (revision_id, text_id, id, area, position, label, text, assessable) values ({one}, '{id}', '{outcome}', 'skills', 99, 'S99', 'x', true)"
        ),
        format!("insert into memorandum_units (revision_id, text_id, position, unit_id, unit_revision_id) values ({one}, '{id}', 1, '{id}', {one})"),
        format!(
            "insert into agreement_units (revision_id, text_id, position, unit_id, unit_revision_id, title, promise) values ({one}, '{id}', 1, '{id}', {one}, 'x', 'full')"
        ),
        // An approval of another party, in another's name, of a revision that is not the latest.
        format!(
            "insert into approvals (id, text_id, revision_id, party_id, account_id, name, role) values (gen_random_uuid(), '{id}', {one}, {host_party}, '{account}', 'x', 'x')"
        ),
        format!(
            "insert into approvals (id, text_id, revision_id, party_id, account_id, name, role) values (gen_random_uuid(), '{id}', {one}, {own_party}, gen_random_uuid(), 'x', 'x')"
        ),
        format!(
            "insert into signatures (id, text_id, revision_id, party_id, account_id, name, role, sentence, language, hash, means) values (gen_random_uuid(), '{id}', {one}, {own_party}, '{account}', 'x', 'x', 'x', 'en', sha256('x'), 'account')"
        ),
        format!(
            "insert into comments (id, text_id, revision_id, place, account_id, name, body) values (gen_random_uuid(), '{id}', {one}, 'title', gen_random_uuid(), 'x', 'x')"
        ),
        // A revision that comes frozen, or in another's name.
        format!(
            "insert into revisions (id, text_id, number, format, body, hash, opened_by, opened_by_name, saved_by_name, submitted_at) values (gen_random_uuid(), '{id}', 2, 2, 'x', sha256('x'), '{account}', 'x', 'x', now())"
        ),
        format!(
            "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name) values (gen_random_uuid(), '{id}', 2, 2, 'x', gen_random_uuid(), 'x', 'x')"
        ),
        format!(
            "insert into proposal_adoptions (proposal_id, text_id, revision_id, account_id, name) select id, text_id, {one}, gen_random_uuid(), 'x' from proposals where text_id = '{id}'"
        ),
    ] {
        assert_eq!(tried(&app, &teacher, &sql).await, Err("42501".into()), "{sql}");
    }
    for (sql, rule) in [
        ("body = 'x'", "revisions_immutable"),
        ("hash = sha256('x')", "revisions_immutable"),
        ("submitted_at = null, hash = null", "revisions_immutable"),
        ("submitted_by_name = 'x'", "revisions_immutable"),
        ("saved_by_name = 'x'", "revisions_immutable"),
        ("saved_at = now()", "revisions_immutable"),
        ("closed_at = now(), closed_as = 'replaced'", "revisions_closing"),
    ] {
        let sql = format!("update revisions set {sql} where text_id = '{id}' and number = 1");
        assert_eq!(tried(&app, &teacher, &sql).await, Err(rule.into()), "{sql}");
    }
    for sql in ["party_ids = '{}'", "party_ids = party_ids[2:]"] {
        let sql = format!("update texts set {sql} where id = '{id}'");
        assert_eq!(tried(&app, &teacher, &sql).await, Err("texts_kept".into()), "{sql}");
    }
    assert_eq!(everything(&app, id).await, before);

    // The next revision is frozen by its bytes and now, or not at all; what has ended stays ended.
    actions::texts::reopen(begin(&app, &teacher).await, id).await.unwrap();
    for sql in ["submitted_at = now(), hash = sha256('x')", "submitted_at = now() - interval '1 day', hash = sha256(body)"] {
        let sql = format!("update revisions set {sql} where text_id = '{id}' and number = 2");
        assert_eq!(tried(&app, &teacher, &sql).await, Err("revisions_freezing".into()), "{sql}");
    }
    let open = format!("update revisions set closed_at = now(), closed_as = 'replaced' where text_id = '{id}' and number = 2");
    assert_eq!(tried(&app, &teacher, &open).await, Err("revisions_closing".into()));
    actions::units::retire(begin(&app, &teacher).await, id, "Over").await.unwrap();
    let back = format!("update texts set ended_as = null, ended_at = null where id = '{id}'");
    assert_eq!(tried(&app, &teacher, &back).await, Err("texts_kept".into()));
    assert_eq!(everything(&app, id).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_change_a_frozen_text_says_before_that_approvals_drop() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Said before").await).await;
    submit(&app, id).await;
    approve(&app, id, &FOUR[..2]).await;
    let owner = actor(&app, "owner@tampere.example").await;
    let addition = actions::texts::Addition { area: Area::Skills, language: "en", text: "Bleed the brake", reason: "Every week." };
    actions::proposals::propose(begin(&app, &owner).await, id, &addition, now()).await.unwrap();
    let accept = actions::proposals::Deciding::Accept { area: Area::Skills, wording: "Bleed the brake", reason: "" };
    actions::proposals::decide(begin(&app, &actor(&app, TEACHER).await).await, id, 1, &accept).await.unwrap();
    assert_eq!(text(&app, id).await.latest.approvals.len(), 2, "an answer to a proposal drops nothing");
    for (email, noun) in [(TEACHER, "revision"), (TEACHER, "adoption"), ("owner@tampere.example", "change-request")] {
        for (language, words) in [("en", "2 approvals no longer count."), ("lv", "Vairs nav spēkā 2 saskaņojumi.")] {
            let page = app.person(email).await.get(&format!("/units/{id}/{noun}?lang={language}")).await.ok();
            assert!(page.words(".alert").contains(words), "{noun}: {}", page.text());
        }
    }
    // The editor itself says that there is nothing to save, and drops nothing.
    let refused = app.person(TEACHER).await.get(&format!("/units/{id}/edit")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("frozen"), "{}", refused.text());
    assert_eq!(text(&app, id).await.latest.approvals.len(), 2);
}
