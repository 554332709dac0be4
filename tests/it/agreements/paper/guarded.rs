//! The database's own rules for signatures that were given elsewhere, for whoever speaks to it as the application.

use super::super::id;
use super::waiting;
use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, OWNER};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

const DENIED: &str = "row-level security";

/// Carries out statements as somebody, takes all of it back, and gives what the database said.
async fn tried(app: &App, email: &str, sql: &str) -> Result<(), String> {
    let actor = road::actor(app, email).await;
    let ids: Vec<String> = actor.ids().iter().map(ToString::to_string).collect();
    let account = actor.account().unwrap();
    let context =
        format!("begin; select set_config('tilts.ids', '{{{}}}', true), set_config('tilts.account', '{account}', true); {sql}", ids.join(","));
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.map(|_| ()).map_err(|error| error.to_string())
}

#[tokio::test]
async fn only_who_drafts_the_text_attests_and_only_with_a_file_of_the_same_transaction() {
    let app = App::new().await;
    let agreement = waiting(&app, &[]).await;
    let text = id(&agreement);
    let account = async |email: &str| app.value::<Uuid>(&format!("select id from accounts where email = '{email}'")).await;
    let file = Uuid::new_v4();
    let kept = |by: Uuid, bytes: &str| {
        format!(
            "insert into signature_files (id, text_id, attested_by, attested_by_name, signed_on, kind, hash, bytes)
               values ('{file}', '{text}', '{by}', 'x', '2026-11-21', 'pdf', sha256('a scan'), '{bytes}');"
        )
    };
    let signed = |by: Uuid, means: &str, file: &str| {
        format!(
            "insert into signatures (id, text_id, revision_id, party_id, account_id, name, role, sentence, language, hash, means, file_id)
               select gen_random_uuid(), p.text_id, p.revision_id, p.id, '{by}', 'x', '', 'x', 'en', r.hash, '{means}', {file}
               from parties p join revisions r on r.id = p.revision_id where p.text_id = '{text}' and p.seat = 'learner';"
        )
    };
    let (coordinator, host, owner) = (account(COORDINATOR).await, account(HOST).await, account(OWNER).await);
    let named = format!("'{file}'");
    let both = kept(coordinator, "a scan") + &signed(coordinator, "paper", &named);
    assert_eq!(tried(&app, COORDINATOR, &both).await, Ok(()));
    for (who, sql, why) in [
        (OWNER, kept(owner, "a scan"), DENIED),
        (COORDINATOR, kept(host, "a scan"), DENIED),
        (COORDINATOR, kept(coordinator, "another scan"), "signature_files_hash"),
        (COORDINATOR, signed(coordinator, "password", "null"), DENIED),
        (COORDINATOR, signed(coordinator, "paper", "null"), DENIED),
        (COORDINATOR, kept(coordinator, "a scan") + &signed(coordinator, "password", &named), "signatures_elsewhere"),
        (COORDINATOR, kept(coordinator, "a scan") + &signed(host, "paper", &named), DENIED),
        (COORDINATOR, kept(coordinator, "a scan") + &format!("update signature_files set kind = 'png' where id = '{file}';"), "permission denied"),
        (COORDINATOR, kept(coordinator, "a scan") + &format!("delete from signature_files where id = '{file}';"), "permission denied"),
    ] {
        let said = tried(&app, who, &sql).await.unwrap_err();
        assert!(said.contains(why), "{who}: {said} for {sql}");
    }
    // A file that somebody else has just attested is nobody's to sign with.
    app.execute(&kept(host, "a scan")).await;
    let said = tried(&app, COORDINATOR, &signed(coordinator, "paper", &named)).await.unwrap_err();
    assert!(said.contains(DENIED), "{said}");
    let said = tried(&app, HOST, &signed(host, "paper", &named)).await.unwrap_err();
    assert!(said.contains(DENIED), "of another transaction: {said}");
}
