//! The audit chain, and what the database refuses even to the application: whoever changes what has happened is found out.

use crate::harness::App;
use crate::world::World;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use tilts::domain::ids::TextId;
use tilts::domain::texts::Text;
use uuid::Uuid;

struct Stage {
    app: App,
    world: World,
    memorandum: Text,
    owner: PgConnection,
}

impl Stage {
    /// A memorandum in force: six entries in its history, and a seventh, a comment.
    async fn new() -> Self {
        let app = App::new().await;
        let world = World::make(&app.owner_options(), &app.state.store, 0).await;
        let memorandum = world.memorandum_signed_by(&app.state.store, "The one that counts", &["coordinator-s", "coordinator-h"]).await;
        tilts::actions::texts::comment(world.begin(&app.state.store, "teacher-h").await, memorandum.id, "title", "Well done.").await.unwrap();
        let owner = PgConnection::connect_with(&app.owner_options()).await.unwrap();
        Self { app, world, memorandum, owner }
    }

    fn id(&self) -> TextId {
        self.memorandum.id
    }

    /// Carries it out as the owner, asks where the chain breaks, and takes it back.
    async fn broken_by(&mut self, sql: &str) -> Option<i32> {
        let mut transaction = self.owner.begin().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *transaction).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let broken = tilts::store::audit::broken_at(&mut transaction, self.memorandum.id).await.unwrap();
        transaction.rollback().await.unwrap();
        broken
    }

    /// The digest over all heads, which somebody may have noted down outside, before and after.
    async fn digests(&mut self, sql: &str) -> (String, String) {
        let before = tilts::store::audit::heads(&mut self.owner).await.unwrap().digest;
        let mut transaction = self.owner.begin().await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *transaction).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        let after = tilts::store::audit::heads(&mut transaction).await.unwrap().digest;
        transaction.rollback().await.unwrap();
        (before, after)
    }

    /// Tries it as the application's role, as somebody who may act on the text; the answer is the code of the refusal.
    async fn as_application(&self, who: &str, sql: &str) -> Result<u64, String> {
        let mut connection = PgConnection::connect_with(&self.app.options()).await.unwrap();
        let actor = self.world.actor(who);
        let ids: Vec<String> = actor.ids().iter().map(ToString::to_string).collect();
        let context = format!(
            "begin; select set_config('tilts.ids', '{{{}}}', true), set_config('tilts.account', '{}', true), set_config('tilts.administrator', 'true', true)",
            ids.join(","),
            actor.account().unwrap()
        );
        sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.unwrap();
        match sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await {
            Ok(done) => Ok(done.rows_affected()),
            Err(sqlx::Error::Database(error)) => Err(error.constraint().map_or_else(|| error.code().unwrap().into_owned(), str::to_owned)),
            Err(other) => panic!("{sql}: {other}"),
        }
    }

    async fn refused(&self, sql: &str, how: &str) {
        assert_eq!(self.as_application("coordinator-s", sql).await, Err(how.to_owned()), "{sql}");
    }
}

/// Not allowed at all.
const DENIED: &str = "42501";

#[tokio::test]
async fn whatever_is_done_to_one_entry_is_found() {
    let mut stage = Stage::new().await;
    let id = stage.id();
    assert_eq!(stage.broken_by("select 1").await, None, "an untouched chain is whole");
    let entries: i32 = stage.app.value(&format!("select max(seq) from audit where object_id = '{id}'")).await;
    assert_eq!(entries, 7);
    let changes = [
        "event = 'text-saved'",
        "object_kind = 'unit'",
        "at = at + interval '1 microsecond'",
        "account_id = null",
        "account_id = gen_random_uuid()",
        "data = data || '{\"revision\": 9}'",
        "data = '{}' || jsonb_build_object('other', 1)",
        "previous = sha256(previous)",
        "hash = sha256(hash)",
        "seq = seq + 100",
        "object_id = gen_random_uuid()",
    ];
    for seq in 1..=entries {
        for change in changes {
            let broken = stage.broken_by(&format!("update audit set {change} where object_id = '{id}' and seq = {seq}")).await;
            assert!(broken.is_some(), "{change} at {seq} is not found");
        }
        let broken = stage.broken_by(&format!("delete from audit where object_id = '{id}' and seq = {seq}")).await;
        assert!(broken.is_some(), "the removal of {seq} is not found");
        for later in seq + 1..=entries {
            let swap = format!(
                "update audit set seq = -1 where object_id = '{id}' and seq = {seq}; update audit set seq = {seq} where object_id = '{id}' and seq = {later};
                 update audit set seq = {later} where object_id = '{id}' and seq = -1"
            );
            assert!(stage.broken_by(&swap).await.is_some(), "{seq} and {later} changed places and nobody sees it");
        }
        let pushed_in = format!(
            "update audit set seq = seq + 1000 where object_id = '{id}' and seq > {seq}; update audit set seq = seq - 999 where object_id = '{id}' and seq > 1000;
             insert into audit select object_id, {seq} + 1, object_kind, event, at, account_id, data, previous, hash, by_name, party_ids from audit where object_id = '{id}' and seq = {seq}"
        );
        assert!(stage.broken_by(&pushed_in).await.is_some(), "an entry pushed in after {seq} is not found");
    }
}

/// What the owner can reckon as well as we: the hash of an entry that follows from the one before.
fn forged(id: TextId, seq: i32, event: &str) -> String {
    format!(
        "insert into audit (object_id, seq, object_kind, event, at, account_id, data, previous, hash, by_name, party_ids)
         select object_id, {seq}, object_kind, '{event}', at, account_id, data, hash, sha256(hash || convert_to(jsonb_build_object('object', object_id, 'seq', {seq}, 'kind', object_kind,
           'event', '{event}', 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), 'account', account_id, 'data', data)::text, 'UTF8')), by_name, party_ids
         from audit where object_id = '{id}' and seq = {seq} - 1"
    )
}

#[tokio::test]
async fn an_end_that_is_cut_off_or_lengthened_with_right_hashes_is_found_by_the_head() {
    let mut stage = Stage::new().await;
    let id = stage.id();
    assert_eq!(stage.broken_by(&forged(id, 8, "text-signed")).await, Some(7), "an entry added with the right hash: the head ends at 7");
    let replaced = format!("delete from audit where object_id = '{id}' and seq = 7; {}", forged(id, 7, "text-signed"));
    assert_eq!(stage.broken_by(&replaced).await, Some(7), "the last entry replaced by another with the right hash");
    assert!(stage.broken_by(&format!("delete from audit where object_id = '{id}'")).await.is_some(), "no entries under a head");
    assert!(stage.broken_by(&format!("delete from heads where object_id = '{id}'")).await.is_some(), "entries without a head");
}

#[tokio::test]
async fn who_rewrites_chain_and_head_changes_the_digest_over_all_heads() {
    let mut stage = Stage::new().await;
    let id = stage.id();
    let rewritten = format!(
        "delete from audit where object_id = '{id}' and seq = 7; {}; update heads set hash = (select hash from audit where object_id = '{id}' and seq = 7) where object_id = '{id}'",
        forged(id, 7, "text-signed")
    );
    assert_eq!(stage.broken_by(&rewritten).await, None, "the chain itself is right again");
    let gone = format!("delete from audit where object_id = '{id}'; delete from heads where object_id = '{id}'");
    for sql in [rewritten, gone] {
        let (before, after) = stage.digests(&sql).await;
        assert_ne!(before, after);
    }
    let (before, after) = stage.digests("select 1").await;
    assert_eq!(before, after);
}

#[tokio::test]
async fn a_name_can_be_erased_without_breaking_the_chain() {
    let mut stage = Stage::new().await;
    let id = stage.id();
    assert_eq!(stage.broken_by(&format!("update audit set by_name = '', party_ids = '{{}}' where object_id = '{id}'")).await, None);
}

#[tokio::test]
async fn the_application_changes_nothing_of_what_has_happened() {
    let stage = Stage::new().await;
    let id = stage.id();
    assert_eq!(
        stage.as_application("coordinator-s", &format!("update texts set title = title where id = '{id}'")).await,
        Ok(1),
        "the actor is entitled and sees the text"
    );
    for table in ["audit", "heads"] {
        stage.refused(&format!("insert into {table} select * from {table} where object_id = '{id}'"), DENIED).await;
        stage.refused(&format!("delete from {table} where object_id = '{id}'"), DENIED).await;
        stage.refused(&format!("update {table} set seq = seq where object_id = '{id}'"), DENIED).await;
        stage.refused(&format!("update {table} set hash = hash where object_id = '{id}'"), DENIED).await;
        stage.refused(&format!("truncate {table}"), DENIED).await;
    }
    for table in ["approvals", "signatures", "parties", "comments", "memorandum_units", "outcomes", "agreement_items"] {
        let columns: Vec<String> = stage
            .app
            .value(&format!(
                "select array_agg(attname::text) from pg_attribute where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped"
            ))
            .await;
        for column in columns {
            stage.refused(&format!("update {table} set {column} = {column} where text_id = '{id}'"), DENIED).await;
        }
        stage.refused(&format!("delete from {table} where text_id = '{id}'"), DENIED).await;
        stage.refused(&format!("truncate {table}"), DENIED).await;
    }
    stage
        .refused(
            &format!("insert into notices (party, event, object_kind, object_id, subject, by_name) values ('{id}', 'x', 'unit', '{id}', 'x', 'x')"),
            DENIED,
        )
        .await;
    stage.refused(&format!("update asks set closed_at = now() where object_id = '{id}'"), DENIED).await;
    stage.refused("drop trigger immutable on revisions", DENIED).await;
    stage.refused("alter table audit disable row level security", DENIED).await;
    stage.refused("set local session_replication_role = replica", DENIED).await;
    // A second signature or approval of a party is no second one, and nobody's is written by another.
    let own = stage.world.actor("coordinator-s").account().unwrap();
    for table in ["approvals", "signatures"] {
        for (whose, how) in [("=", format!("{table}_party_key")), ("<>", DENIED.to_owned())] {
            let again = format!(
                "insert into {table} select (json_populate_record(s, '{{\"id\": \"{}\"}}')).* from {table} s where text_id = '{id}' and account_id {whose} '{own}' limit 1",
                Uuid::now_v7()
            );
            stage.refused(&again, &how).await;
        }
    }
}

#[tokio::test]
async fn a_frozen_revision_stays_as_it_is() {
    let stage = Stage::new().await;
    let id = stage.id();
    let open = stage.world.begun(&stage.app.state.store, tilts::domain::texts::Kind::Memorandum, &stage.world.memorandum("Open", false, None)).await;
    assert_eq!(
        stage.as_application("coordinator-s", &format!("update revisions set body = 'x', version = 2 where text_id = '{open}'")).await,
        Ok(1),
        "an open one is edited"
    );
    for change in [
        "body = 'x'",
        "format = 2",
        "hash = sha256('x')",
        "body = 'x', hash = sha256('x')",
        "version = version + 1",
        "submitted_at = submitted_at + interval '1 s'",
        "submitted_by = gen_random_uuid()",
        "submitted_at = null, hash = null",
    ] {
        stage.refused(&format!("update revisions set {change} where text_id = '{id}'"), "revisions_immutable").await;
    }
    for column in ["id", "text_id", "number", "opened_at", "opened_by", "opened_by_name"] {
        stage.refused(&format!("update revisions set {column} = {column} where text_id = '{id}'"), DENIED).await;
    }
    stage.refused(&format!("delete from revisions where text_id = '{id}'"), DENIED).await;
    // Who is no party to the text changes nothing, because it is not there.
    assert_eq!(stage.as_application("stranger", &format!("update texts set title = 'x' where id = '{id}'")).await, Ok(0));
}

#[tokio::test]
async fn a_submitted_assessment_stays_as_it_is() {
    let mut stage = Stage::new().await;
    let unit = stage.world.agreed_unit(&stage.app.state.store).await;
    let [school, _, host, company] = [0, 1, 2, 3].map(|at: usize| stage.world.sides[at].id);
    let (mobility, placement, draft, sent) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
    let item = unit.body.outcome_ids().into_iter().next().unwrap();
    let (partnership, learner, revision, memorandum) = (stage.world.partnership, stage.world.learner, unit.revision, stage.id());
    let made = format!(
        "insert into mobilities (id, partnership_id, title, sending_organisation_id, hosting_organisation_id, starts_on, ends_on, party_ids)
           values ('{mobility}', '{partnership}', 'M', '{school}', '{host}', '2026-11-01', '2026-11-20', '{{{school},{host}}}');
         insert into placements (id, mobility_id, learner_id, organisation_ids, party_ids, learner_name)
           values ('{placement}', '{mobility}', '{learner}', '{{{school},{host},{company}}}', '{{{school},{host},{company},{learner}}}', 'Ada');
         insert into agreement_items (revision_id, text_id, position, id, area, label, text) values ('{revision}', '{memorandum}', 1, '{item}', 'skills', 'S1', 'x');
         insert into assessments (id, placement_id, agreement_revision_id, author, number, language, saved_by, saved_by_name, reader_ids, told_ids, opens_at)
           values ('{draft}', '{placement}', '{revision}', 'self', 1, 'en', '{learner}', 'x', '{{{school}}}', '{{}}', now()), ('{sent}', '{placement}', '{revision}', 'host', 1, 'en', '{learner}', 'x', '{{{school}}}', '{{}}', now());
         insert into results (assessment_id, agreement_revision_id, item_id, result) values ('{draft}', '{revision}', '{item}', 'achieved'), ('{sent}', '{revision}', '{item}', 'achieved');
         update assessments set submitted_at = now() where id = '{sent}'"
    );
    sqlx::raw_sql(AssertSqlSafe(made)).execute(&mut stage.owner).await.unwrap();
    let granted = sqlx::query("select column_name::text as name from information_schema.column_privileges where table_name = 'assessments' and grantee = 'tilts_app' and privilege_type = 'UPDATE'")
        .fetch_all(&mut stage.owner)
        .await
        .unwrap();
    assert!(granted.len() > 10);
    for column in granted.iter().map(|row| row.get::<String, _>("name")).filter(|column| column != "correcting_since") {
        let value = match column.as_str() {
            "assessed_on" => "'2026-01-01'",
            "saved_at" | "submitted_at" => "'2026-01-01T00:00:00Z'",
            "saved_by" | "submitted_by" | "agreement_revision_id" => "gen_random_uuid()",
            "version" => "version + 1",
            _ => "'other'",
        };
        stage.refused(&format!("update assessments set {column} = {value} where id = '{sent}'"), "assessments_locked").await;
        if column != "submitted_at" {
            // A draft follows an amendment, to a revision that there is.
            let can = if column == "agreement_revision_id" { Err("assessments_agreement_revision_id_fkey".to_owned()) } else { Ok(1) };
            assert_eq!(
                stage.as_application("coordinator-s", &format!("update assessments set {column} = {value} where id = '{draft}'")).await,
                can,
                "a draft: {column}"
            );
        }
    }
    stage.refused(&format!("update assessments set submitted_at = null where id = '{sent}'"), "assessments_locked").await;
    stage.refused(&format!("delete from assessments where id = '{sent}'"), DENIED).await;
    stage.refused(&format!("delete from results where assessment_id = '{sent}'"), "assessments_locked").await;
    stage.refused(&format!("update results set result = 'partly' where assessment_id = '{sent}'"), DENIED).await;
    let another = format!("insert into results (assessment_id, agreement_revision_id, item_id) values ('{sent}', '{revision}', '{item}')");
    stage.refused(&another, "assessments_locked").await;
    assert_eq!(
        stage.as_application("coordinator-s", &format!("delete from results where assessment_id = '{draft}'")).await,
        Ok(1),
        "a draft's results are rewritten"
    );
}
