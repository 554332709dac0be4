//! ESCO: importing the Commission's files with the program, and searching all of it without reading all of it.

use crate::harness::{App, Statements, now};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use tilts::domain::esco::{Pillar, SkillType, Term};

const SKILLS: &str = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n\
    KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/t1,skill/competence,sector-specific,fell trees,\"cut down trees\ntake down trees\",,released,2020,,,x,Fell trees safely.\n\
    KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/t2,knowledge,cross-sector,crème brûlée,,,released,2020,,,x,\n\
    SkillGroup,http://data.europa.eu/esco/skill/S1,,,a group,,,released,2020,,,x,\n";
const OCCUPATIONS: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code\n\
    Occupation,http://data.europa.eu/esco/occupation/t1,6210,tree surgeon,arborist,,released,2020,,,,x,,6210.1\n";

/// A folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("tilts-esco-{}-{name}", std::process::id()));
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn packed(path: &Path, text: &str) {
    let mut file = GzEncoder::new(fs::File::create(path).unwrap(), Compression::default());
    file.write_all(text.as_bytes()).unwrap();
    file.finish().unwrap();
}

/// Runs `tilts esco import`: whether it succeeded, and what it said.
fn import(app: &App, arguments: &[&str]) -> (bool, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_tilts"))
        .args(["esco", "import"])
        .args(arguments)
        .env("DATABASE_OWNER_URL", app.owner_options().to_url_lossy().as_str())
        .env_remove("TILTS_DATA")
        .output()
        .unwrap();
    let said = [done.stdout, done.stderr].concat();
    (done.status.success(), String::from_utf8(said).unwrap())
}

async fn count(app: &App, rows: &str) -> i64 {
    app.value(&format!("select count(*) from esco_concepts where {rows}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_as_it_was_downloaded_is_imported_and_imported_again() {
    let app = App::new().await;
    let before = count(&app, "true").await;
    let folder = folder("whole");
    let path = folder.to_str().unwrap();
    packed(&folder.join("skills_en.csv.gz"), SKILLS);
    fs::write(folder.join("occupations_en.csv"), OCCUPATIONS).unwrap();
    // What lies beside them: the same in Latvian, and files of other things.
    fs::write(folder.join("skills_lv.csv"), SKILLS.replace("fell trees", "zāģēt kokus")).unwrap();
    fs::write(folder.join("skillsHierarchy_en.csv"), "a,b\n").unwrap();
    fs::write(folder.join("ISCOGroups_en.csv"), "conceptType,conceptUri\n").unwrap();

    let (done, said) = import(&app, &[path]);
    assert!(done, "{said}");
    assert!(said.contains("2 skills (1 rows left out)") && said.contains("1 occupations"), "{said}");
    assert!(said.contains("Skills: 2 new, 0 changed, 0 as they were; 300 that these files do not have stay"), "{said}");
    assert_eq!(count(&app, "true").await, before + 3);
    let row: String =
        app.value("select concat_ws('|', label, alternatives, description, skill_type, reuse) from esco_concepts where uri like '%/skill/t1'").await;
    assert_eq!(row, "fell trees|{\"cut down trees\",\"take down trees\"}|Fell trees safely.|skill/competence|sector-specific");

    fs::write(folder.join("occupations_en.csv"), OCCUPATIONS.replace("tree surgeon", "tree doctor")).unwrap();
    let (done, said) = import(&app, &[path]);
    assert!(
        done && said.contains("Skills: 0 new, 0 changed, 2 as they were") && said.contains("Occupations: 0 new, 1 changed, 0 as they were"),
        "{said}"
    );
    assert_eq!(count(&app, "label = 'tree doctor'").await, 1);
    assert_eq!(app.value::<i64>("select count(*) from esco_words where form = 'doctor'").await, 1, "and it can be found");

    let (done, said) = import(&app, &["--replace", folder.join("skills_en.csv.gz").to_str().unwrap()]);
    assert!(done && said.contains("2 as they were, 300 taken out."), "{said}");
    assert_eq!((count(&app, "pillar = 'skill'").await, count(&app, "pillar = 'occupation'").await), (2, 61), "one pillar does not touch the other");
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_file_is_told_in_a_sentence_and_nothing_is_stored() {
    let app = App::new().await;
    let before = app.digest().await;
    let folder = folder("wrong");
    let (good, bad) = (folder.join("skills_en.csv"), folder.join("occupations_en.csv"));
    fs::write(&good, SKILLS).unwrap();
    for (text, reason) in [
        ("conceptUri;iscoGroup;preferredLabel;altLabels\n".to_owned(), "separated by commas"),
        ("conceptUri,preferredLabel,altLabels,code\n".to_owned(), "neither skills nor occupations"),
        (OCCUPATIONS.replace("http://data.europa.eu/esco/occupation/t1", "t1"), "line 2: \"t1\" is not the address of a concept"),
        (OCCUPATIONS.lines().next().unwrap().to_owned(), "it holds no concepts"),
    ] {
        fs::write(&bad, text).unwrap();
        let (done, said) = import(&app, &[folder.to_str().unwrap()]);
        assert!(!done && said.contains(reason) && said.contains("occupations_en.csv cannot be imported"), "{reason}: {said}");
    }
    let cut = folder.join("cut.csv.gz");
    packed(&cut, SKILLS);
    let whole = fs::read(&cut).unwrap();
    fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    assert!(!import(&app, &[cut.to_str().unwrap()]).0, "a download that broke off");
    let latvian = folder.join("skills_lv.csv");
    fs::write(&latvian, SKILLS).unwrap();
    assert!(import(&app, &[latvian.to_str().unwrap()]).1.contains("another language (lv)"));
    assert!(import(&app, &[folder.join("nowhere").to_str().unwrap()]).1.contains("cannot be imported"));
    assert!(!import(&app, &[]).0);
    assert_eq!(app.digest().await, before);
    fs::remove_dir_all(folder).unwrap();
}

/// As many skills as ESCO has, each of three terms of three to five words. `use` stands in all of them; the others are the rarer the later.
fn all_of_esco() -> Vec<Term> {
    let letters = ["ba", "ko", "ri", "tu", "ne", "la", "mo", "sy", "fe", "du"];
    let word = |number: usize| [number / 100, number / 10, number].map(|digit| letters[digit % 10]).concat();
    let mut state = 7_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    (0..13_896)
        .map(|number| {
            let mut term = || {
                let words: Vec<String> = (0..2 + random(3))
                    .map(|_| {
                        let most = 1 + random(1_000);
                        word(random(most))
                    })
                    .collect();
                format!("use {}", words.join(" "))
            };
            let (label, alternatives) = (format!("{} {number}", term()), vec![term(), term()]);
            Term {
                pillar: Pillar::Skills,
                uri: format!("http://data.europa.eu/esco/skill/{number}"),
                label,
                alternatives,
                hidden: Vec::new(),
                description: String::new(),
                code: String::new(),
                skill_type: Some(SkillType::Skill),
                reuse: None,
            }
        })
        .collect()
}

/// The most rows that a search of any words reads from one table: the terms of its words, and the last word's own.
const MOST: f64 = 6_000.0;

fn nodes<'a>(plan: &'a Value, found: &mut Vec<&'a Value>) {
    found.push(plan);
    for inner in plan["Plans"].as_array().into_iter().flatten() {
        nodes(inner, found);
    }
}

#[tokio::test]
async fn a_search_reads_only_what_its_words_find() {
    let app = App::new().await;
    tilts::actions::esco::import(&app.owner_options(), &all_of_esco(), true).await.unwrap();
    let statement = {
        let actor = tilts::actions::desk::sign_in(&app.state.store, "teacher@riga.example", crate::harness::PASSWORD).await.unwrap().unwrap();
        let listening = Statements::listen();
        let mut reader = app.state.store.read(&actor).await.unwrap();
        listening.take();
        let found = tilts::store::esco::search(&mut reader, Pillar::Skills, "use bakori").await.unwrap();
        assert_eq!(found.suggestions.len(), 20);
        assert!(
            found.suggestions.iter().all(|suggestion| format!("{} {}", suggestion.label, suggestion.also).contains("bakori")),
            "the rarer word decides"
        );
        let mut sent = listening.take();
        assert_eq!(sent.len(), 1, "{sent:?}");
        sent.remove(0)
    };
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    sqlx::raw_sql("set plan_cache_mode = force_generic_plan").execute(&mut connection).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(format!("prepare search (text, text, bigint, bigint) as {statement}"))).execute(&mut connection).await.unwrap();
    let words: Vec<String> =
        (0..40).map(|number| format!("{}x", ["bakori", "tunela", "mosyfe", "dubako"][number % 4].repeat(1 + number / 4))).collect();
    // What stands everywhere; what stands somewhere; nothing; forty words nobody knows; and all of them at once.
    for question in ["use", "use tunela", "", "zzyzx qqqqq", &words.join(" "), &format!("use bababa babako bakori {}", words.join(" "))] {
        let explain = format!("explain (analyze, timing off, format json) execute search ('{question}', 'skill', 3000, 20)");
        let (plan,): (Value,) = sqlx::query_as(AssertSqlSafe(explain)).fetch_one(&mut connection).await.unwrap();
        let mut all = Vec::new();
        nodes(&plan[0]["Plan"], &mut all);
        for node in all {
            let Some(table) = node["Relation Name"].as_str() else { continue };
            let number = |name: &str| node[name].as_f64().unwrap_or(0.0);
            let read = (number("Actual Rows") + number("Rows Removed by Filter") + number("Rows Removed by Index Recheck")) * number("Actual Loops");
            assert!(node["Node Type"] != "Seq Scan", "{question:?} reads all of {table}: {node:#}");
            assert!(read <= MOST, "{question:?} reads {read} rows of {table}: {node:#}");
        }
    }
    assert_eq!(now(), app.state.clock.now());
}
