//! What the library reads where there is much: counted by PostgreSQL itself, table by table and index by index, with the plans that
//! serve every actor.

use crate::harness::{App, PASSWORD};
use std::collections::BTreeMap;
use tilts::domain::actor::Actor;

/// Rows of a table or entries of an index, for one page.
const MOST: i64 = 500;

/// Units of the largest organisation: more than may be read.
const UNITS: i64 = 700;

/// Rows read so far by the application's one connection.
async fn reads(app: &App, actor: &Actor) -> BTreeMap<String, i64> {
    let mut reader = app.state.store.read(actor).await.unwrap();
    sqlx::query("select pg_stat_force_next_flush()").execute(&mut *reader).await.unwrap();
    drop(reader);
    let mut reader = app.state.store.read(actor).await.unwrap();
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "select relname::text, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
         union all select indexrelname::text, idx_tup_read from pg_stat_user_indexes where indexrelname <> 'units_words'",
    )
    .fetch_all(&mut *reader)
    .await
    .unwrap();
    rows.into_iter().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_list_of_units_reads_more_than_five_hundred_rows() {
    let app = App::new().await;
    // The main unit many times over, a little different each time; the host school is in all of them, and in one of twenty partnerships.
    app.execute(&format!(
        "create table bulk as select n, gen_random_uuid() as id, m.* from generate_series(1, {UNITS}) n,
           (select partnership_id, owner_organisation_id, party_ids, format, body, opened_by from texts t join revisions r on r.text_id = t.id
            where t.kind = 'unit' and t.stage = 'agreed' order by t.created_at, r.number desc limit 1) m"
    ))
    .await;
    app.execute(
        "insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids, created_at)
         select id, 'unit', partnership_id, owner_organisation_id, 'Unit ' || n, 'en', case when n % 9 = 0 then 'retired' else 'agreed' end, party_ids,
           now() - n * interval '1 minute' from bulk",
    )
    .await;
    app.execute(
        "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
         select gen_random_uuid(), id, 1, format, convert_to((convert_from(body, 'UTF8')::jsonb || jsonb_build_object('eqf_level', 2 + n % 4, 'sector', '07' || n % 3 || n % 8,
           'title', jsonb_build_object('en', case when n % 100 = 0 then 'Rarity ' else 'Commons ' end || n)))::text, 'UTF8'), opened_by, 'x', 'x' from bulk",
    )
    .await;
    app.execute(
        "insert into parties (id, revision_id, text_id, position, seat, organisation_id, name, approves, signs)
         select gen_random_uuid(), r.id, r.text_id, k, (array['sending-institution', 'sending-employer', 'hosting-institution', 'hosting-employer'])[k], b.party_ids[k], 'x', true, false from bulk b join revisions r on r.text_id = b.id, generate_series(1, 4) k",
    )
    .await;
    app.execute(
        "insert into approvals (id, text_id, revision_id, party_id, account_id, name, role)
         select gen_random_uuid(), text_id, revision_id, id, revision_id, 'x', 'teacher' from parties where name = 'x'",
    )
    .await;
    // Each of the newest is used by thirty agreements.
    app.execute(
        "insert into agreement_units (revision_id, text_id, position, unit_id, unit_revision_id, title, promise)
         select r.id, r.text_id, 100 + b.n, b.id, ur.id, 'x', 'full' from (select * from bulk where n <= 60) b join revisions ur on ur.text_id = b.id,
           lateral (select r.id, r.text_id from revisions r join texts t on t.id = r.text_id where t.kind = 'agreement' and r.submitted_at is not null limit 30) r",
    )
    .await;
    app.vacuum().await;

    let mut wrong = Vec::new();
    for email in ["coordinator@tampere.example", "mentor@tampere.example", "coordinator@vilnius.example", "learner@riga.example"] {
        let mut browser = app.person(email).await;
        let actor = tilts::actions::desk::sign_in(&app.state.store, email, PASSWORD).await.unwrap().unwrap();
        let is_large = email.ends_with("tampere.example");
        let mut pages: Vec<String> = [
            "",
            "q=rarity",
            "q=commons",
            "q=commons&level=4",
            "q=rarity+commons",
            "level=4",
            "level=4&sector=0716&stage=agreed",
            "stage=retired",
            "stage=retired&q=rarity",
            "level=1",
        ]
        .map(|query| format!("/units?{query}"))
        .into();
        if is_large {
            for from in ["", "q=commons", "level=3"] {
                let page = browser.get(&format!("/units?{from}")).await.ok();
                pages.push(page.link("Next"));
            }
        }
        for path in pages {
            let before = reads(&app, &actor).await;
            let answer = browser.get(&path).await.ok();
            let after = reads(&app, &actor).await;
            let read: BTreeMap<&String, i64> =
                after.iter().map(|(name, rows)| (name, rows - before.get(name).unwrap_or(&0))).filter(|(_, rows)| *rows > 0).collect();
            assert!(read.contains_key(&"library_pkey".to_owned()) || !is_large, "{path} was not counted: {read:?}");
            for (name, rows) in read {
                if rows > MOST {
                    wrong.push(format!("{email} at {path}: {rows} of {name}"));
                }
            }
            let shown = answer.count("#units tbody tr");
            match path.as_str() {
                "/units?" | "/units?q=commons" | "/units?level=4" | "/units?stage=retired" if is_large => assert_eq!(shown, 50, "{email} at {path}"),
                "/units?q=rarity" if is_large => assert_eq!(shown, 7, "{email} at {path}: those in use, found among all"),
                "/units?level=1" => assert_eq!(shown, 0, "{email} at {path}"),
                _ if !is_large => assert_eq!(shown, 0, "{email} at {path}"),
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_a_large_library_is_reached_and_nothing_stands_twice() {
    let app = App::new().await;
    app.execute(
        "insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids, created_at)
         select gen_random_uuid(), 'unit', m.partnership_id, m.owner_organisation_id, 'Unit ' || n, 'en', 'draft', m.party_ids, now() - n / 4 * interval '1 minute'
         from generate_series(1, 450) n, (select * from texts where kind = 'unit' limit 1) m",
    )
    .await;
    app.execute(
        "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
         select gen_random_uuid(), id, 1, 2, convert_to(jsonb_build_object('language', 'en', 'eqf_level', 1 + hashtext(title) & 7, 'title', jsonb_build_object('en', title || ' commons'))::text, 'UTF8'),
           id, 'x', 'x' from texts where title like 'Unit %'",
    )
    .await;
    let mut browser = app.person("coordinator@tampere.example").await;
    let here = "from units where 'in-use' = any (facets) and party_ids @> array[(select organisation_id from members where email = 'coordinator@tampere.example')]";
    for (query, expected) in [
        ("", format!("select count(*) {here}")),
        ("q=commons", format!("select count(*) {here} and words @@ 'commons'")),
        ("level=4", format!("select count(*) {here} and 'level=4' = any (facets)")),
        ("level=4&q=commons", format!("select count(*) {here} and 'level=4' = any (facets) and words @@ 'commons'")),
    ] {
        let expected: i64 = app.value(&expected).await;
        let mut seen = Vec::new();
        let mut path = format!("/units?{query}");
        for _ in 0..40 {
            let page = browser.get(&path).await.ok();
            let css = scraper::Selector::parse("#units tbody th a").unwrap();
            seen.extend(page.html().select(&css).map(|a| a.attr("href").unwrap().to_owned()));
            match page.find_link("Next") {
                Some(next) => path = next,
                None => break,
            }
        }
        let mut once = seen.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), seen.len(), "{query}: nothing twice");
        assert_eq!(i64::try_from(seen.len()).unwrap(), expected, "{query}");
    }
}
