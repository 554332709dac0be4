//! From draft to agreed and on: the agreed revision never changes, the next one stands beside it, a retired unit stays readable.

use super::{approve_all, complete, id, press, sent};
use crate::harness::{App, PASSWORD};
use sqlx::{Connection, PgConnection};
use tilts::actions;
use tilts::domain::ids::{PartnershipId, RevisionId, TextId};
use tilts::store;
use uuid::Uuid;

#[tokio::test(flavor = "multi_thread")]
async fn four_sides_agree_and_the_matrix_says_who_is_missing() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "Agreed by four").await;
    sent(&mut teacher, &unit).await;
    let page = teacher.get(&unit).await.ok();
    assert_eq!(page.stage(), "in-review");
    assert!(page.words("table.sides").contains("0 of 4"), "{}", page.words("table.sides"));
    super::approve(&app, "owner@tampere.example", &unit).await;
    let page = teacher.get(&unit).await.ok();
    let sides = page.words("table.sides");
    assert!(sides.contains("1 of 4") && sides.contains("Pekka Mallinen"), "{sides}");
    assert_eq!(page.count(".sides td.me"), 1, "the reader's own side is marked");
    for email in ["teacher@riga.example", "company@riga.example", "coordinator@tampere.example"] {
        super::approve(&app, email, &unit).await;
    }
    let page = teacher.get(&unit).await.ok();
    assert_eq!(page.stage(), "agreed");
    assert_eq!(page.count(".sides .st.done"), 4);
    let list = teacher.get("/units?q=Agreed+by").await.ok();
    assert!(list.words("#units tbody tr").contains("4 of 4"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreed_revision_never_changes() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "Immutable").await;
    let editor = teacher.get(&format!("{unit}/edit")).await.ok();
    sent(&mut teacher, &unit).await;
    approve_all(&app, &unit).await;
    let frozen = format!("select md5(string_agg(to_jsonb(r)::text, '')) from revisions r where text_id = '{}' and number = 1", id(&unit));
    let before: String = app.value(&frozen).await;

    // The editor that was left open, and every action there is.
    assert_eq!(teacher.submit(&editor, "/edit", &[("title", "Changed")]).await.status, 409);
    assert_eq!(teacher.get(&format!("{unit}/edit")).await.status, 409);
    let text = TextId(id(&unit).parse().unwrap());
    let actor = actions::desk::sign_in(&app.state.store, "teacher@riga.example", PASSWORD).await.unwrap().unwrap();
    let mut reader = app.state.store.read(&actor).await.unwrap();
    let facts = store::texts::find(&mut reader, text).await.unwrap();
    let content = store::units::read(&mut reader, &actor.ids(), text, 1).await.unwrap().unit;
    drop(reader);
    let tx = || async { app.state.store.write(&actor).await.unwrap() };
    for version in 0..=facts.latest.version + 1 {
        assert!(actions::units::save(tx().await, text, version, &content).await.is_err());
    }
    let revision: RevisionId = facts.latest.id;
    let now = crate::harness::now();
    assert!(actions::texts::submit(tx().await, text, facts.latest.version, now).await.is_err());
    assert!(actions::texts::approve(tx().await, text, revision, "A word.", None, now).await.is_err());
    assert!(actions::texts::request_changes(tx().await, text, revision, "too late", None, now).await.is_err());

    // The application's role, past every action.
    for sql in [
        "update revisions set body = 'x' where text_id = $1 and number = 1",
        "update revisions set hash = sha256('x') where text_id = $1 and number = 1",
        "update revisions set submitted_at = null, hash = null where text_id = $1 and number = 1",
        "update revisions set version = version + 1 where text_id = $1 and number = 1",
        "update approvals set at = now() where text_id = $1",
        "delete from approvals where text_id = $1",
        "delete from parties where text_id = $1",
        "update outcomes set text = 'x' where text_id = $1",
        "delete from revisions where text_id = $1",
        "delete from texts where id = $1",
    ] {
        let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
        let ids: Vec<String> = actor.ids().iter().map(ToString::to_string).collect();
        let settings = format!(
            "select set_config('tilts.ids', '{{{}}}', false), set_config('tilts.account', '{}', false)",
            ids.join(","),
            actor.account().unwrap()
        );
        sqlx::query(sqlx::AssertSqlSafe(settings)).execute(&mut connection).await.unwrap();
        assert!(sqlx::query(sql).bind(text.0).execute(&mut connection).await.is_err(), "{sql}");
    }
    assert_eq!(app.value::<String>(&frozen).await, before);

    // The next revision stands beside it, and the agreed one is what others use.
    let page = teacher.get(&format!("{unit}/revision")).await.ok();
    teacher.submit(&page, "/revision", &[]).await.redirect();
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    press(&mut teacher, &page, "save", &[("title", "Changed in revision 2")]).await;
    assert_eq!(app.value::<String>(&frozen).await, before);
    let partnership: Uuid = app.value(&format!("select partnership_id from texts where id = '{}'", id(&unit))).await;
    let mut reader = app.state.store.read(&actor).await.unwrap();
    let agreed = store::units::agreed_in(&mut reader, PartnershipId(partnership)).await.unwrap();
    let held = agreed.iter().find(|agreed| agreed.unit == text).expect("still offered");
    assert_eq!((held.number, held.title.as_str(), held.revision), (1, "Immutable", revision));
    drop(reader);
    let earlier = teacher.get(&format!("{unit}/revisions/1")).await.ok();
    assert_eq!(earlier.words("h1"), "Immutable");
    assert_eq!(teacher.get(&format!("{unit}/revisions/3")).await.status, 404);
    assert_eq!(app.person("coordinator@vilnius.example").await.get(&format!("{unit}/revisions/1")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_is_taken_out_of_use_by_its_owner_with_a_reason() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "To retire").await;
    sent(&mut teacher, &unit).await;
    let mut host = app.person("coordinator@tampere.example").await;
    assert!(host.get(&unit).await.ok().find_link("Take out of use").is_none());
    assert_eq!(host.get(&format!("{unit}/retirement")).await.status, 403, "the host does not own it");
    assert_eq!(host.post(&format!("{unit}/retirement"), &[("reason", "x")]).await.status, 403);
    let address = teacher.get(&unit).await.ok().link("Take out of use");
    let page = teacher.get(&address).await.ok();
    assert_eq!(teacher.submit(&page, "/retirement", &[("reason", " ")]).await.status, 422);
    teacher.submit(&page, "/retirement", &[("reason", "The cars have changed")]).await.redirect();
    let page = host.get(&unit).await.ok();
    assert_eq!(page.stage(), "retired");
    assert!(page.text().contains("The cars have changed") && page.text().contains("How a brake works"), "stays readable");
    assert_eq!(teacher.post(&format!("{unit}/retirement"), &[("reason", "again")]).await.status, 409);
    assert_eq!(teacher.get(&format!("{unit}/edit")).await.status, 409);
    assert_eq!(app.value::<i64>(&format!("select count(*) from asks where object_id = '{}' and closed_at is null", id(&unit))).await, 0);
    assert_eq!(app.value::<i64>(&format!("select count(*) from audit where object_id = '{}' and event = 'unit-retired'", id(&unit))).await, 1);
    let told: i64 =
        app.value(&format!("select count(distinct party) from notices where object_id = '{}' and event = 'unit-retired'", id(&unit))).await;
    assert_eq!(told, 4, "all four sides are told");
    assert_eq!(host.get(&format!("{unit}/revisions/1")).await.ok().words("h1"), "To retire");
}
