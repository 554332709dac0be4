//! Papers: what they are and say, that each is known for ever, and what can be said of one that somebody holds in hand.

use crate::harness::{Answer, App, secret};
use crate::road::{self, COORDINATOR, HOST, LEARNER, STRANGER, TEACHER};
use std::io::Write;
use std::process::{Command, Stdio};
use tilts::actions::papers::Press;
use tilts::domain::papers::{Code, Digest};
use tilts::worker::Worker;
use uuid::Uuid;

/// The bytes of a paper.
async fn paper(app: &App, email: &str, path: &str) -> Vec<u8> {
    let answer = app.person(email).await.get(path).await.ok();
    assert_eq!(answer.headers["content-type"], "application/pdf", "{path}");
    assert!(answer.headers["content-disposition"].to_str().unwrap().starts_with("inline; filename="), "{path}");
    answer.bytes.to_vec()
}

/// What a program makes of a file on its standard input.
fn through(program: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let file = std::env::temp_dir().join(format!("tilts-{}.pdf", Uuid::now_v7()));
    std::fs::File::create(&file).unwrap().write_all(bytes).unwrap();
    let arguments: Vec<&str> = arguments.iter().map(|argument| if *argument == "FILE" { file.to_str().unwrap() } else { argument }).collect();
    let done = Command::new(program).args(&arguments).stdin(Stdio::null()).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    std::fs::remove_file(&file).unwrap();
    assert!(done.status.success(), "{program} refuses it: {}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The words of a paper, each run of white space as one space.
pub fn words(bytes: &[u8]) -> String {
    through("pdftotext", &["-layout", "FILE", "-"], bytes).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Asserts that a paper is a tagged PDF/UA-1 and PDF/A-3a with its data inside, in order for qpdf.
fn sound(bytes: &[u8], name: &str) {
    assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
    through("qpdf", &["--check", "FILE"], bytes);
    let text = String::from_utf8_lossy(bytes);
    for mark in ["<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>", "/StructTreeRoot"] {
        assert!(text.contains(mark), "{name} lacks {mark}");
    }
    if let Ok(folder) = std::env::var("PAPERS") {
        std::fs::write(format!("{folder}/{name}.pdf"), bytes).unwrap();
    }
}

/// A text of this kind that was completed.
async fn complete(app: &App, kind: &str) -> String {
    let id = app
        .value::<Uuid>(&format!("select id from texts where kind = '{kind}' and stage in ('agreed', 'in-force', 'signed') and (kind = 'unit') = (stage = 'agreed') order by created_at, id limit 1"))
        .await;
    format!("/{}/{id}", if kind == "memorandum" { "memoranda".to_owned() } else { format!("{kind}s") })
}

fn verdict(answer: &Answer) -> String {
    answer.attribute("main", "data-verdict")
}

/// What the page says of a file.
pub async fn judged(app: &App, bytes: &[u8]) -> Answer {
    let fields: [(&str, &str); 1] = [("code", "")];
    app.anonymous().upload("/verify", &fields, &[("file", "paper.pdf", bytes)]).await
}

#[tokio::test]
async fn every_kind_of_text_is_a_sound_paper_that_is_set_once() {
    let app = App::new().await;
    for kind in ["unit", "memorandum", "agreement"] {
        let base = complete(&app, kind).await;
        let first = paper(&app, COORDINATOR, &format!("{base}/paper.pdf")).await;
        sound(&first, kind);
        assert!(through("pdfdetach", &["-list", "FILE"], &first).contains("content.json"), "{kind}");
        assert_eq!(paper(&app, HOST, &format!("{base}/paper.pdf")).await, first, "everybody gets the same");
        let kept = app.value::<i64>("select count(*) from papers where bytes is not null").await;
        // Set again, with nothing kept, it is the same to the byte.
        app.execute("delete from papers").await;
        assert_eq!(paper(&app, COORDINATOR, &format!("{base}/paper.pdf")).await, first, "{kind}");
        assert!(kept >= 1);
        let record = paper(&app, COORDINATOR, &format!("{base}/record.pdf")).await;
        sound(&record, &format!("{kind}-record"));
        for noun in ["paper.pdf", "record.pdf"] {
            assert_eq!(app.person(STRANGER).await.get(&format!("{base}/{noun}")).await.status, 404);
            assert!(app.anonymous().get(&format!("{base}/{noun}")).await.redirect().starts_with("/sign-in"));
        }
        assert_eq!(app.person(COORDINATOR).await.get(&format!("{base}/paper.pdf?revision=99")).await.status, 404);
        let document = app.person(COORDINATOR).await.get(&format!("{base}/document")).await.ok();
        assert!(document.find_link("PDF").is_some_and(|link| link.contains("/paper.pdf")), "{kind}");
    }
}

#[tokio::test]
async fn an_agreement_says_everything_that_was_signed_and_how() {
    let app = App::new().await;
    let base = complete(&app, "agreement").await;
    let text = words(&paper(&app, COORDINATOR, &format!("{base}/paper.pdf")).await);
    let id: Uuid = base.trim_start_matches("/agreements/").parse().unwrap();
    let hash = app.value::<String>(&format!("select encode(hash, 'hex') from revisions where text_id = '{id}'")).await;
    assert!(text.replace(' ', "").contains(&hash), "{text}");
    let names = app.value::<Vec<String>>(&format!("select array_agg(name) from signatures where text_id = '{id}'")).await;
    let outcomes = app.value::<Vec<String>>(&format!("select array_agg(label) from agreement_items where text_id = '{id}'")).await;
    for word in names.iter().chain(&outcomes).map(String::as_str).chain([
        "Mācību līgums",
        "Learning agreement",
        "Parakstīšanas protokols",
        "Signing record",
        "Lapa 1 no",
        "Page 1 of",
        "Nosūtošā iestāde",
    ]) {
        assert!(text.contains(word), "{word}: {text}");
    }
    let one = words(&paper(&app, COORDINATOR, &format!("{base}/paper.pdf?language=lv")).await);
    assert!(one.contains("Parakstīšanas protokols") && !one.contains("Signing record"), "{one}");
}

#[tokio::test]
async fn what_is_not_complete_says_so_on_its_face_and_is_a_draft_for_ever() {
    let app = App::new().await;
    let found = app.value::<Vec<String>>("select array_agg(kind || ' ' || id || ' ' || stage) from texts where stage in ('draft', 'in-review', 'agreed', 'partially-signed') and kind <> 'unit' or stage in ('draft', 'in-review')").await;
    let mut seen = std::collections::BTreeSet::new();
    for line in &found {
        let [kind, id, stage] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let base = if kind == "memorandum" { format!("/memoranda/{id}") } else { format!("/{kind}s/{id}") };
        let answer = app.person(COORDINATOR).await.get(&format!("{base}/paper.pdf")).await;
        if answer.status == 404 || !seen.insert(stage.to_owned()) {
            continue;
        }
        let bytes = answer.ok().bytes.to_vec();
        sound(&bytes, &format!("{kind}-{stage}"));
        let face = match stage {
            "draft" => "Draft",
            "in-review" => "In review",
            _ => "For signing",
        };
        assert!(words(&bytes).contains(face), "{line}");
        assert_eq!(verdict(&judged(&app, &bytes).await.ok()), "draft", "{line}");
    }
    assert!(seen.len() >= 3, "{seen:?}");
    assert_eq!(app.value::<i64>("select count(*) from papers where bytes is not null").await, 0);
}

#[tokio::test]
async fn a_paper_is_checked_by_file_and_by_code_without_naming_anybody() {
    let app = App::new().await;
    let base = complete(&app, "agreement").await;
    let bytes = paper(&app, COORDINATOR, &format!("{base}/paper.pdf")).await;
    let code = app.value::<String>("select code from papers where bytes is not null").await;
    let name = app.value::<String>(&format!("select title from texts where id = '{}'", base.trim_start_matches("/agreements/"))).await;
    let mut visitor = app.anonymous();
    let form = visitor.get("/verify").await.ok();
    let typed = visitor.submit(&form, "/verify", &[("code", &code.to_lowercase())]).await;
    assert!(typed.redirect().starts_with("/verify/"), "{}", typed.text());
    let by_code = visitor.get(&typed.redirect()).await.ok();
    for page in [&by_code, &judged(&app, &bytes).await.ok()] {
        assert_eq!(verdict(page), "genuine");
        let initials: String = name.split([' ', '-']).map(|word| format!("{}. ", word.chars().next().unwrap())).collect();
        assert!(page.text().contains(initials.trim()), "{initials}: {}", page.text());
        for part in name.split([' ', '-']) {
            assert!(!page.body.contains(part), "{part} is named");
        }
    }
    let latvian = visitor.get(&format!("{}?lang=lv", typed.redirect())).await.ok();
    assert!(latvian.text().contains("Īsts un spēkā"), "{}", latvian.text());

    let id = base.trim_start_matches("/agreements/").to_owned();
    let end = async |id: &str, ended: &str| {
        app.execute(&format!("update texts set stage = '{ended}', ended_as = '{ended}', ended_at = now() where id = '{id}'")).await;
    };
    end(&id, "cancelled").await;
    assert_eq!(verdict(&judged(&app, &bytes).await.ok()), "withdrawn");
    let other = complete(&app, "memorandum").await;
    let bytes = paper(&app, COORDINATOR, &format!("{other}/paper.pdf")).await;
    end(other.trim_start_matches("/memoranda/"), "superseded").await;
    assert_eq!(verdict(&judged(&app, &bytes).await.ok()), "superseded");
}

#[tokio::test]
async fn nothing_is_said_of_what_is_not_known_and_bad_input_has_an_answer() {
    let app = App::new().await;
    let mut visitor = app.anonymous();
    assert_eq!(verdict(&judged(&app, b"%PDF-1.7 nothing of ours").await.ok()), "unknown");
    assert_eq!(verdict(&visitor.get("/verify/0000-0000-0000-0000").await.ok()), "unknown");
    assert_eq!(verdict(&visitor.get("/verify/%00%F0%9F%98%80").await.ok()), "unknown");
    for (typed, words) in [("", "Ievadiet dokumenta kodu"), ("too short", "Tas nav dokumenta kods"), ("a\u{0}b", "")] {
        let form = visitor.get("/verify").await.ok();
        let answer = visitor.submit(&form, "/verify", &[("code", typed)]).await;
        assert_eq!(answer.status, 422, "{typed:?}");
        assert!(answer.text().contains(words), "{typed:?}: {}", answer.text());
    }
    let large = vec![b'x'; 11 * 1024 * 1024];
    assert_eq!(judged(&app, &large).await.status, 413);
}

#[tokio::test]
async fn a_byte_that_was_changed_cut_or_added_is_never_genuine() {
    let app = App::new().await;
    let base = complete(&app, "memorandum").await;
    let bytes = paper(&app, COORDINATOR, &format!("{base}/paper.pdf")).await;
    assert_eq!(verdict(&judged(&app, &bytes).await.ok()), "genuine");
    let original = Digest::of(&bytes);
    let code = Code::found_in(&bytes);
    assert_eq!(code.len(), 1);
    // Every position, on what the verdict rests on: only the very same bytes have the digest, and the number stays readable.
    let rounds = crate::harness::storm::rounds(bytes.len());
    let step = (bytes.len() / rounds).max(1);
    let mut changed = bytes.clone();
    let mut unreadable = 0;
    for at in (0..bytes.len()).step_by(step) {
        changed[at] ^= 1 << (at % 8);
        assert_ne!(Digest::of(&changed), original, "at {at}");
        unreadable += usize::from(!Code::found_in(&changed).contains(&code[0]));
        changed[at] = bytes[at];
    }
    assert_eq!(unreadable, 0, "the number stands in the file more than once");
    // Sampled through the page.
    let samples = crate::harness::storm::rounds(500);
    for sample in 0..samples {
        let at = (bytes.len() - 1) * sample / samples;
        let mut file = bytes.clone();
        match sample % 5 {
            0 => file.truncate(at),
            1 => file.push(b'\n'),
            _ => file[at] ^= 0x20,
        }
        let found = verdict(&judged(&app, &file).await.ok());
        assert!(found == "changed" || found == "unknown" && sample % 5 == 0, "{sample} at {at}: {found}");
    }
}

#[tokio::test]
async fn whatever_stands_in_a_text_there_is_a_paper() {
    let app = App::new().await;
    let (id, revision) = (
        app.value::<Uuid>("select t.id from texts t where t.kind = 'unit' and t.stage = 'draft' limit 1").await,
        app.value::<Uuid>("select r.id from texts t join revisions r on r.text_id = t.id where t.kind = 'unit' and t.stage = 'draft' limit 1").await,
    );
    let long = "x".repeat(40_000);
    let zalgo = "Z\u{311}\u{36b}\u{343}\u{36a}\u{302}alg\u{5b0}o".repeat(50);
    for (name, title) in [
        ("emoji", "Bremzes 🛠👨‍👩‍👧‍👦🇱🇻 制動"),
        ("right to left", "فرامل שלום \u{202e}abc\u{202c} ā"),
        ("combining", zalgo.as_str()),
        ("long", long.as_str()),
        ("typst", "#set text(fill: red) $x$ @ref <label> */ // `raw` \\u{1F600} \"quoted\" 'x' _a_ *b*"),
        ("mixed marks", "ب\u{301}\u{489}e\u{64b}\u{20dd}"),
        ("controls", "a\u{7}b\u{85}c\u{fffe}d\u{e000}e\u{10ffff}"),
    ] {
        let body = app.value::<Vec<u8>>(&format!("select body from revisions where id = '{revision}'")).await;
        let mut content: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let language = content["language"].as_str().unwrap().to_owned();
        content["title"][&language] = title.into();
        app.execute(&format!("update revisions set body = decode('{}', 'hex') where id = '{revision}'", hex::encode(content.to_string()))).await;
        let bytes = paper(&app, TEACHER, &format!("/units/{id}/paper.pdf")).await;
        sound(&bytes, &format!("unit-{}", name.replace(' ', "-")));
        let text = words(&bytes);
        match name {
            "emoji" => assert!(text.contains("Bremzes □") && text.contains("each stands as □"), "{text}"),
            "typst" => assert!(text.contains("#set text(fill: red) $x$ @ref <label>"), "{text}"),
            _ => {}
        }
    }
}

#[tokio::test]
async fn results_are_papers_too_and_say_what_is_open() {
    let app = App::new().await;
    let finished = road::finished(&app).await;
    let transcript = paper(&app, "learner@riga.example", &format!("/placements/{finished}/transcript/paper.pdf")).await;
    sound(&transcript, "transcript");
    assert_eq!(verdict(&judged(&app, &transcript).await.ok()), "genuine");
    assert!(words(&transcript).contains("Sekmju izraksts") && words(&transcript).contains("Personal transcript"));

    let placement = road::placement(&app).await;
    let base = format!("/placements/{placement}");
    let mut mentor = app.person(road::MENTOR).await;
    let blank = mentor.get(&format!("{base}/assessment/blank.pdf")).await.ok().bytes;
    sound(&blank, "blank");
    assert!(words(&blank).contains("Form to be filled in by hand"));
    assert_eq!(verdict(&judged(&app, &blank).await.ok()), "draft");
    for noun in ["transcript/paper.pdf", "assessment/paper.pdf"] {
        assert_eq!(mentor.get(&format!("{base}/{noun}")).await.status, 409, "{noun}");
        assert_eq!(app.person(STRANGER).await.get(&format!("{base}/{noun}")).await.status, 404, "{noun}");
    }
    road::self_assess(&app, placement).await;
    road::assess(&app, placement, &[("strengths".to_owned(), "Rūpīgas rokas".to_owned())]).await;
    let assessment = paper(&app, HOST, &format!("{base}/assessment/paper.pdf")).await;
    sound(&assessment, "assessment");
    assert!(words(&assessment).contains("Rūpīgas rokas"));
    assert_eq!(verdict(&judged(&app, &assessment).await.ok()), "genuine");
    let open = paper(&app, LEARNER, &format!("{base}/transcript/paper.pdf")).await;
    assert!(words(&open).contains("Not complete"));
    assert_eq!(verdict(&judged(&app, &open).await.ok()), "draft");
    // What is recorded afterwards makes an earlier paper an old one.
    app.execute(&format!("select record('{placement}', 'placement', 'results-validated', '{{}}', 'Somebody', array[]::uuid[], '', array[]::uuid[])"))
        .await;
    assert_eq!(verdict(&judged(&app, &assessment).await.ok()), "superseded");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completed_text_is_set_without_anybody_asking_and_once_if_many_do() {
    let app = App::new().await;
    let orders = app.value::<i64>("select count(*) from paper_orders").await;
    assert!(orders > 0, "the demo's texts were completed by their acts");
    let press = Press::new(secret(), "http://127.0.0.1:8080");
    let worker = Worker {
        store: app.state.store.clone(),
        secret: secret(),
        origin: "http://127.0.0.1:8080".into(),
        post: None,
        press,
        now: || tilts::web::Clock::default().now(),
    };
    let base = complete(&app, "agreement").await;
    let mut asked = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (mut somebody, path) = (app.person(COORDINATOR).await, format!("{base}/paper.pdf"));
        asked.spawn(async move { somebody.get(&path).await.ok().bytes.to_vec() });
    }
    let mut worked = 0;
    while worker.next().await.unwrap() {
        worked += 1;
    }
    let mut all = asked.join_all().await;
    all.dedup();
    assert_eq!(all.len(), 1, "the same for everybody");
    assert!(worked > 0);
    assert_eq!(app.value::<i64>("select count(*) from paper_orders where done_at is null").await, 0);
    assert_eq!(
        app.value::<i64>(
            "select count(*) from (select revision_id from papers where bytes is not null group by revision_id, languages having count(*) > 1) twice"
        )
        .await,
        0
    );
    assert_eq!(app.value::<i64>("select count(*) from papers where bytes is not null").await, orders);
}
