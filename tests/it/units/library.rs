//! The library: found by words with and without marks and by facets that are counted, bounded in what it reads, whole again after a
//! binary that did not know of it.

use super::{approve_all, begun, complete, id, press, sent, tokens};
use crate::harness::{Answer, App};
use chrono::{TimeZone, Utc};
use scraper::Selector;
use std::collections::BTreeMap;
use tilts::domain::ids::TextId;
use tilts::domain::units::library::{Entry, Facet, Filter, IN_USE, Place, Shelf, Value};
use uuid::Uuid;

/// The words of a filter's options, by their value.
fn options(page: &Answer, facet: &str) -> BTreeMap<String, String> {
    let css = Selector::parse(&format!("#{facet} option[value]")).unwrap();
    let said = |option: scraper::ElementRef<'_>| option.text().collect::<String>();
    page.html().select(&css).map(|option| (option.attr("value").unwrap().to_owned(), said(option))).filter(|(value, _)| !value.is_empty()).collect()
}

fn titles(page: &Answer) -> Vec<String> {
    let css = Selector::parse("#units tbody th a").unwrap();
    page.html().select(&css).map(|a| a.text().collect()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_found_without_their_marks_wherever_a_unit_says_them() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Ķēdes zāģa apkope").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let line = format!("competence.{}", tokens(&page, "competence")[0]);
    let typed = [
        ("qualification", "Mežstrādnieks"),
        ("work-task-area", "Kopšana un gāšana"),
        (line.as_str(), "Patstāvīgi uzasina ķēdi pēc ražotāja norādēm"),
        ("eqf-level", "3"),
    ];
    press(&mut teacher, &page, "save", &typed).await;
    let other = "Ķēdes zāģa apkope";
    for (words, found) in [
        ("Ķēdes zāģa", true),
        ("kedes ZAGA", true),
        ("mezstrad", true),
        ("mežstrādnieks", true),
        ("gasana", true),
        ("uzasina razotaja", true),
        ("zaga uzasina apkop", true),
        ("uzasina “ražotāja”, norādēm!", true),
        ("mallinen zaga", true),
        ("uzasina motorzāģis", false),
        ("ražotājam", false),
        ("un", true),
        ("ka", false),
        ("!!! — …", false),
        ("'; drop table units; --", false),
        ("uzasina & !", true),
    ] {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("q", words).finish();
        let page = teacher.get(&format!("/units?{query}")).await.ok();
        assert_eq!(titles(&page).iter().any(|title| title == other), found, "{words:?}: {}", page.text());
        assert_eq!(page.attribute("#q", "value"), words.trim(), "what was typed stays");
    }
    // A translation is found too, and a line that was taken out is not.
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    press(&mut teacher, &page, "save", &[(line.as_str(), "Pārbauda ķēdes bremzi")]).await;
    assert_eq!(titles(&teacher.get("/units?q=uzasina").await.ok()).len(), 0);
    let actor = tilts::actions::desk::sign_in(&app.state.store, "teacher@riga.example", crate::harness::PASSWORD).await.unwrap().unwrap();
    let text: TextId = id(&unit).parse().unwrap();
    let mut reader = app.state.store.read(&actor).await.unwrap();
    let mut content = tilts::store::units::read(&mut reader, &actor.ids(), text, 1).await.unwrap().unit;
    let version = tilts::store::texts::find(&mut reader, text).await.unwrap().latest.version;
    drop(reader);
    content.translations = vec!["fi".into()];
    content.title.set("fi", "Moottorisahan huolto ja ketjun teroitus");
    tilts::actions::units::save(app.state.store.write(&actor).await.unwrap(), text, version, &content).await.unwrap();
    assert_eq!(titles(&teacher.get("/units?q=moottorisahan+teroitus").await.ok()), [other]);
    assert_eq!(titles(&teacher.get("/units?language=fi").await.ok()), [other]);
    for email in ["coordinator@vilnius.example", "learner@riga.example", "admin@tilts.example"] {
        assert_eq!(app.person(email).await.get("/units?q=moottorisahan").await.ok().count("#units tbody tr"), 0, "{email}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_offer_what_exists_and_say_how_many_there_are() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let all = teacher.get("/units").await.ok();
    let (shown, levels, stages) = (titles(&all).len(), options(&all, "level"), options(&all, "stage"));
    assert_eq!(levels.keys().collect::<Vec<_>>(), ["4"], "no other level exists");
    assert!(!stages.contains_key("retired"), "nothing is retired yet: {stages:?}");
    for (facet, value) in [("level", "4"), ("stage", "agreed"), ("language", "lv"), ("sector", "07"), ("sector", "0716"), ("transversal", "yes")] {
        let said = options(&all, facet).remove(value).unwrap_or_else(|| panic!("no {facet} {value}"));
        let page = teacher.get(&format!("/units?{facet}={value}")).await.ok();
        let found = titles(&page).len();
        assert!(said.ends_with(&format!("({found})")) && found > 0 && found <= shown, "{facet}={value}: {said}, {found}");
        assert_eq!(page.attribute(&format!("#{facet} option[selected]"), "value"), value);
    }
    // Counted with what else is asked: of the agreed ones, how many in each language.
    let agreed = teacher.get("/units?stage=agreed").await.ok();
    for (language, said) in options(&agreed, "language") {
        let both = teacher.get(&format!("/units?stage=agreed&language={language}")).await.ok();
        assert!(said.ends_with(&format!("({})", titles(&both).len())), "{language}: {said}");
    }
    // The partner is somebody else, and only what the reader sees has a name.
    let partners = options(&all, "partner");
    let own: Uuid = app.value("select organisation_id from members where email = 'teacher@riga.example'").await;
    assert!(!partners.contains_key(&own.to_string()) && partners.values().any(|name| name.starts_with("Tampereen")), "{partners:?}");
    for nonsense in ["level=9", "level=x", "stage=none", "partner=1", "sector=abc", "language=%00", "after=1_2", "transversal=no"] {
        assert_eq!(titles(&teacher.get(&format!("/units?{nonsense}")).await.ok()).len(), shown, "{nonsense}");
    }
    assert!(teacher.get("/units?level=1").await.ok().find_link("Show all units").is_some(), "an empty answer leads out");
    let row = all.words("#units tbody tr:last-child");
    assert!(row.contains("4 of 4") && row.contains("English"), "{row}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retired_unit_is_found_by_its_stage_alone() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "Out of use").await;
    sent(&mut teacher, &unit).await;
    approve_all(&app, &unit).await;
    assert!(titles(&teacher.get("/units?stage=agreed").await.ok()).contains(&"Out of use".to_owned()));
    let before = options(&teacher.get("/units").await.ok(), "level")["4"].clone();
    let page = teacher.get(&format!("{unit}/retirement")).await.ok();
    teacher.submit(&page, "/retirement", &[("reason", "The cars have changed")]).await.redirect();
    let page = teacher.get("/units").await.ok();
    assert!(!titles(&page).contains(&"Out of use".to_owned()));
    assert_ne!(options(&page, "level")["4"], before, "it is not counted any more");
    assert_eq!(options(&page, "stage")["retired"], "Retired");
    for query in ["stage=retired", "stage=retired&q=brake", "stage=retired&level=4"] {
        assert_eq!(titles(&teacher.get(&format!("/units?{query}")).await.ok()), ["Out of use"], "{query}");
    }
    for query in ["q=out+of+use", "level=4&q=out+of+use", "stage=agreed&q=out+of+use", "stage=retired&level=3"] {
        assert_eq!(titles(&teacher.get(&format!("/units?{query}")).await.ok()), [""; 0], "{query}");
    }
}

/// Everything that is kept of units so that they are found.
async fn kept(app: &App) -> (String, String) {
    let units = "select md5(string_agg(to_jsonb(u)::text, '' order by text_id)) from units u";
    (app.value(units).await, app.value("select md5(string_agg(to_jsonb(l)::text, '' order by to_jsonb(l)::text)) from library l").await)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_by_another_binary_finds_its_place() {
    let app = App::new().await;
    let before = kept(&app).await;
    assert!(app.value::<i64>("select count(*) from units").await >= 4);
    // Step by step or all at once, the same is kept.
    app.execute("delete from library").await;
    app.execute("delete from units").await;
    tilts::store::migrate(&app.owner_options()).await.unwrap();
    assert_eq!(kept(&app).await, before);

    // A binary that writes format 1 and has never heard of a library.
    let model = "select id, partnership_id, owner_organisation_id, party_ids from texts where kind = 'unit' limit 1";
    let unit: Uuid = app
        .value(&format!(
            "insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids)
             select gen_random_uuid(), 'unit', partnership_id, owner_organisation_id, 'Old', 'lv', 'draft', party_ids from ({model}) m returning id"
        ))
        .await;
    let body = r#"{"language":"lv","title":{"lv":"Vecā vienība"},"qualification":{},"work_task_area":{},"eqf_level":5,"national_level":"","description":{},"days":null,"hours":null,
        "knowledge":{"lead_in":{},"outcomes":[{"id":"00000000-0000-4000-8000-000000000001","text":{"lv":"Rūpnīcas iekārtas"},"assessable":true,"children":[]}]},
        "skills":{"lead_in":{},"outcomes":[]},"competence":{"lead_in":{},"outcomes":[]},"sides":{}}"#;
    app.execute(&format!(
        "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name)
         values (gen_random_uuid(), '{unit}', 1, 1, convert_to('{body}', 'UTF8'), gen_random_uuid(), 'x', 'x')"
    ))
    .await;
    let mut teacher = app.person("teacher@riga.example").await;
    assert_eq!(titles(&teacher.get("/units?q=rupnicas").await.ok()), ["Old"]);
    assert_eq!(titles(&teacher.get("/units?level=5").await.ok()), ["Old"]);
    // What nobody can read is stored all the same.
    app.execute(&format!("update revisions set body = '\\xff00' where text_id = '{unit}'")).await;
    assert_eq!(titles(&teacher.get("/units?level=5").await.ok()), [""; 0]);
    assert!(titles(&teacher.get("/units").await.ok()).contains(&"Old".to_owned()));
}

fn entry(n: u32, marks: &[&str]) -> Entry {
    let place = Place { at: Utc.timestamp_opt(1_700_000_000 - i64::from(n), 0).unwrap(), id: TextId(Uuid::from_u128(u128::from(n))) };
    Entry { place, values: marks.iter().filter_map(|mark| Value::parse(mark)).collect(), is_worded: !n.is_multiple_of(7) }
}

#[test]
fn a_leaf_ends_where_the_next_begins_and_nothing_is_shown_twice() {
    let entries: Vec<Entry> = (1..=120).map(|n| entry(n, if n % 3 == 0 { &["level=4", "in-use"] } else { &["level=5"] })).collect();
    for is_whole in [true, false] {
        let shelf = Shelf { entries: entries.clone(), is_whole };
        for words in ["", "x"] {
            let filter = Filter::new(|facet| if facet == Facet::Level { "4" } else { "" }, words);
            let (mut seen, mut after, mut leaves) = (Vec::new(), None, 0);
            loop {
                let leaf = shelf.leaf(&filter, after, 10);
                leaves += 1;
                assert!(leaf.units.len() <= 10 && leaves < 20);
                seen.extend(leaf.units);
                match leaf.next {
                    Some(next) if after != Some(next) && next != shelf.entries.last().unwrap().place => after = Some(next),
                    next => {
                        assert_eq!(next.is_some(), !is_whole, "more may come of what was not read");
                        break;
                    }
                }
            }
            let all: Vec<TextId> = entries
                .iter()
                .filter(|entry| entry.is_worded && entry.values.iter().any(|value| value.code == "4"))
                .map(|entry| entry.place.id)
                .collect();
            assert_eq!(seen, all);
            assert_eq!(shelf.count(&filter), all.len());
        }
    }
    let shelf = Shelf { entries, is_whole: false };
    let both = Filter::new(
        |facet| match facet {
            Facet::Level => "4",
            Facet::Stage => "agreed",
            _ => "",
        },
        "",
    );
    assert_eq!(both.marks(), ["level=4", "stage=agreed", IN_USE]);
    assert_eq!(both.rarest(&shelf), "stage=agreed");
    let retired = Filter::new(|facet| if facet == Facet::Stage { "retired" } else { "" }, "");
    assert_eq!((retired.shelf(), retired.rarest(&shelf), retired.marks().len()), ("stage=retired".to_owned(), "stage=retired".to_owned(), 1));
}
