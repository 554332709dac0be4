//! What the policies alone let somebody do who assesses by a link.

use super::by_link::{Stay, filled_in};
use crate::agreements::links::opened;
use sqlx::{AssertSqlSafe, PgConnection};

/// As the application's role, with nothing of Tilts between: what the policies alone let a guest do.
#[tokio::test]
async fn the_database_asks_for_the_code_itself() {
    let stay = Stay::begun().await;
    let link = stay.link().await;
    let (mut guest, _) = opened(&stay.app, link).await;
    filled_in(&mut guest, link).await;
    let other = stay.count("placements").await;
    assert!(other > 5, "there are others to see");
    let mut connection = <PgConnection as sqlx::Connection>::connect_with(&stay.app.options()).await.unwrap();
    let context = format!("begin; select set_config('tilts.ids', '{{{link}}}', true), set_config('tilts.guest', '{link}', true)");
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.unwrap();
    let placements: i64 = sqlx::query_scalar("select count(*) from placements").fetch_one(&mut connection).await.unwrap();
    assert_eq!(placements, 1, "this stay and no other");
    for table in ["learners", "guardians", "organisations", "members", "mobilities", "units", "accounts"] {
        let seen: Option<i64> = sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from {table}"))).fetch_one(&mut connection).await.ok();
        assert!(matches!(seen, None | Some(0)), "{table}: {seen:?}");
    }
    for (statement, why) in [
        ("update assessments set submitted_at = now(), submitted_by = actor_guest()", "submitting without a code"),
        ("update assessments set place = 'x', saved_by = gen_random_uuid()", "saving in another name"),
        ("update placements set company_name = 'x'", "changing the stay"),
        (
            "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
               select gen_random_uuid(), text_id, number + 1, format, body, actor_guest(), 'x', 'x' from revisions",
            "opening a revision of what was signed",
        ),
        (
            "insert into comments (id, text_id, revision_id, place, guest_id, name, organisation, body)
               select gen_random_uuid(), text_id, id, 'title', actor_guest(), 'x', 'x', 'x' from revisions",
            "speaking in the negotiation",
        ),
        (
            "insert into validations (id, placement_id, assessment_id, account_id, name, role, organisation_id, organisation, language)
               select gen_random_uuid(), a.placement_id, a.id, actor_guest(), 'x', '', l.organisation_id, 'x', 'en' from assessments a, links l",
            "validating",
        ),
    ] {
        sqlx::raw_sql("savepoint before").execute(&mut connection).await.unwrap();
        let done = sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await;
        // By the policies, and by nothing that would refuse everybody.
        let refused = done.as_ref().err().and_then(|error| error.as_database_error()?.code().map(std::borrow::Cow::into_owned));
        assert_eq!(refused.as_deref(), Some("42501"), "{why}: {done:?}");
        sqlx::raw_sql("rollback to before").execute(&mut connection).await.unwrap();
    }
    let saved = sqlx::query("update assessments set place = 'Verstas', saved_by = actor_guest()").execute(&mut connection).await.unwrap();
    assert_eq!(saved.rows_affected(), 1, "what is allowed goes through, so that the others prove something");
}
