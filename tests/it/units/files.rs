//! Files in and out: every kind and every charset in, JSON, CSV and XLSX out and in again; what cannot be read is said.

use super::importing::{import_form, send};
use super::{complete, id, sent};
use crate::harness::{Answer, App, Browser};
use serde_json::Value;
use std::io::Write as _;
use tilts::domain::contents;
use tilts::domain::units::{Area, Unit};
use zip::write::SimpleFileOptions;

async fn read(browser: &mut Browser, page: &Answer, name: &str, bytes: &[u8]) -> Answer {
    send(browser, page, "read", &[], &[("file", name, bytes)]).await
}

const MODULES: &str = include_str!("import/latvian-modules.csv");

#[tokio::test(flavor = "multi_thread")]
async fn the_letters_of_every_charset() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let plain = MODULES.trim_start_matches('\u{feff}');
    let utf16 = |big: bool| {
        let mut bytes = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
        bytes.extend(plain.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }));
        bytes
    };
    let baltic = encoding_rs::WINDOWS_1257.encode(plain).0.into_owned();
    for (bytes, charset) in [
        (MODULES.as_bytes().to_vec(), ""),
        (plain.as_bytes().to_vec(), ""),
        (plain.replace(';', "\t").into_bytes(), ""),
        (utf16(false), "UTF-16LE"),
        (utf16(true), "UTF-16BE"),
        (baltic, "windows-1257"),
    ] {
        let check = read(&mut teacher, &page, "moduli.csv", &bytes).await;
        assert_eq!(check.status, 200, "{charset}: {}", check.text());
        assert!(check.text().contains("Pārbauda bremžu disku biezumu"), "{charset}: {}", check.text());
        assert_eq!(check.words("h1 + p").contains("read as"), !charset.is_empty());
        assert!(check.words("h1 + p").contains(charset));
    }
    let western = encoding_rs::WINDOWS_1252
        .encode("Lernergebniseinheit;Prüfgeräte für Bremsen\r\nFertigkeiten;Öl prüfen und auffüllen, Größe messen\r\n")
        .0
        .into_owned();
    let check = read(&mut teacher, &page, "einheit.csv", &western).await;
    assert!(check.text().contains("Prüfgeräte für Bremsen") && check.text().contains("Größe messen"), "{}", check.text());
}

/// The stored unit with everything that is its own taken out.
fn stripped(unit: &Unit) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.remove("id");
                object.remove("sources");
                object.values_mut().for_each(strip);
            }
            Value::Array(values) => values.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(unit).unwrap();
    strip(&mut value);
    value
}

async fn stored(app: &App, unit: &str) -> Unit {
    let body: String =
        app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{unit}' order by number desc limit 1")).await;
    contents::unit(tilts::domain::units::FORMAT, body.as_bytes()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn out_as_a_file_and_in_again_is_the_same_unit() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let check = read(&mut teacher, &page, "walls.csv", include_bytes!("import/open-ecvet.csv")).await;
    let editor = send(&mut teacher, &check, "create", &[("take", "0")], &[]).await.redirect();
    let unit = editor.strip_suffix("/edit").unwrap().to_owned();
    let before = stored(&app, id(&unit)).await;
    assert_eq!(before.translations, ["lv"]);
    let shown = teacher.get(&unit).await.ok();
    for (ending, kind) in [
        ("json", "application/json"),
        ("csv", "text/csv; charset=utf-8"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ] {
        let file = teacher.get(&shown.link(&ending.to_uppercase())).await.ok();
        assert_eq!(file.headers["content-type"], kind);
        assert_eq!(
            file.headers["content-disposition"],
            format!("attachment; filename=\"timber-frame-walls-1.{ending}\"; filename*=UTF-8''timber-frame-walls-1.{ending}")
        );
        let check = read(&mut teacher, &page, &format!("unit.{ending}"), &file.bytes).await;
        assert!(check.text().contains("Everything has found its place"), "{ending}: {}", check.text());
        let editor = send(&mut teacher, &check, "create", &[], &[]).await.redirect();
        let after = stored(&app, editor.split('/').nth(2).unwrap()).await;
        assert_eq!(stripped(&after), stripped(&before), "{ending}");
        assert!(after.outcome_ids().is_disjoint(&before.outcome_ids()), "outcomes of another unit have ids of their own");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_json_says_what_it_is_and_a_formula_is_none() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "=HYPERLINK(\"http://x\")").await;
    let json = teacher.get(&format!("{unit}/data.json")).await.ok();
    let value: Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(value["format"], "tilts-unit/1");
    assert_eq!(value["exported_at"], "2026-11-23T08:00:00Z");
    assert_eq!((&value["origin"]["unit"], &value["origin"]["revision"]), (&Value::from(id(&unit)), &Value::from(1)));
    assert_eq!(value["unit"]["title"]["en"], "=HYPERLINK(\"http://x\")");
    assert!(value["unit"]["sides"]["sending_employer"]["name"].is_string());
    let table = teacher.get(&format!("{unit}/data.csv")).await.ok();
    assert!(table.body.starts_with("\u{feff}\"row\",\"mark\",\"level\",\"assessed\",\"en\",\"criteria en\",\"esco\"\r\n"), "{}", table.body);
    assert!(table.body.contains("\"'=HYPERLINK(\"\"http://x\"\")\""), "{}", table.body);

    // Revisions: the newest, an earlier one, none.
    sent(&mut teacher, &unit).await;
    let mut company = app.person("owner@tampere.example").await;
    let form = company.get(&format!("{unit}/change-request")).await.ok();
    company.submit(&form, "/change-request", &[("reason", "Shorter")]).await.redirect();
    for (query, expected) in [("", 2), ("?revision=2", 2), ("?revision=1", 1)] {
        let json = company.get(&format!("{unit}/data.json{query}")).await.ok();
        assert_eq!(serde_json::from_str::<Value>(&json.body).unwrap()["origin"]["revision"], expected);
    }
    for ending in ["json", "csv", "xlsx"] {
        for query in ["?revision=3", "?revision=0", "?revision=x"] {
            assert_eq!(teacher.get(&format!("{unit}/data.{ending}{query}")).await.status, 404);
        }
        assert_eq!(app.person("coordinator@vilnius.example").await.get(&format!("{unit}/data.{ending}")).await.status, 404);
        assert!(app.anonymous().get(&format!("{unit}/data.{ending}")).await.redirect().starts_with("/sign-in"));
    }
}

fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_workbook_of_several_sheets_says_where_things_stand() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Vienība").unwrap();
    for (row, (label, value)) in (0..).zip([
        ("Vienības nosaukums", "Jumti"),
        ("Zināšanas", "spāru veidi\nlatojums"),
        ("Prasmes", "iezīmē spāri"),
        ("Kompetence", "strādā droši"),
        ("Pielikums", "skice"),
    ]) {
        sheet.write_string(row, 0, label).unwrap();
        sheet.write_string(row, 1, value).unwrap();
    }
    sheet.write_string(5, 0, "EKI līmenis").unwrap();
    sheet.write_number(5, 1, 4.0).unwrap();
    book.add_worksheet().set_name("Piezīmes").unwrap().write_string(2, 2, "Zvanīt uz Tamperi").unwrap();
    let check = read(&mut teacher, &page, "jumti.xlsx", &book.save_to_buffer().unwrap()).await;
    assert!(check.text().contains("Vienība, row 5, column B skice Belongs to no field"), "{}", check.text());
    assert!(check.text().contains("Piezīmes, row 3, column C Zvanīt uz Tamperi"), "{}", check.text());
    let editor = send(&mut teacher, &check, "create", &[], &[]).await.redirect();
    let unit = stored(&app, editor.split('/').nth(2).unwrap()).await;
    assert_eq!((unit.language.as_str(), unit.eqf_level, unit.title.get("lv")), ("lv", Some(4), "Jumti"));
    assert_eq!(unit.column(Area::Knowledge).outcomes.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_said_and_nothing_is_stored() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let before = app.digest().await;
    let zeros = vec![0_u8; 70 * 1024 * 1024];
    let bomb = packed(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &zeros)]);
    assert!(bomb.len() < 200_000);
    drop(zeros);
    let rows = |count: u32| {
        workbook(|sheet| {
            for row in 0..count {
                sheet.write_string(row, 0, "x").unwrap();
            }
        })
    };
    // The corners of the largest sheet: held as one block it would be 17,000 million cells.
    let corners = workbook(|sheet| {
        sheet.write_string(0, 0, "x").unwrap();
        sheet.write_string(1_048_575, 16_383, "y").unwrap();
    });
    let many = "x;y\n".repeat(5_001);
    let garbage: Vec<u8> = (0..4_000_u32).map(|n| u8::try_from(n.wrapping_mul(2_654_435_761) >> 24).unwrap_or(0)).collect();
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("bomb.xlsx", bomb, "too large when it is unpacked"),
        ("rows.xlsx", rows(5_001), "5,000 rows"),
        ("rows.csv", many.into_bytes(), "5,000 rows"),
        ("corners.xlsx", corners, "No unit was found"),
        ("large.csv", vec![b'x'; 10 * 1024 * 1024 + 1], "at most 10 MB"),
        ("long.txt", vec![b'x'; 2_000_001], "2,000,000 characters"),
        ("garbage.csv", garbage, "Choose a CSV, XLSX, text or JSON file"),
        ("nul.csv", b"Unit;A\0B".to_vec(), "Choose a CSV, XLSX, text or JSON file"),
        ("paper.pdf", b"%PDF-1.7 ...".to_vec(), "A PDF cannot be read"),
        ("old.xls", [&[0xD0, 0xCF, 0x11, 0xE0][..], &[0; 100]].concat(), "Save the file as XLSX or CSV"),
        ("table.docx", packed(&[("word/document.xml", b"<w/>")]), "A Word file cannot be read"),
        ("other.zip", packed(&[("readme.txt", b"hello")]), "Choose a CSV, XLSX, text or JSON file"),
        ("cut.xlsx", rows(3)[..900].to_vec(), "This file is damaged"),
        ("book.xlsx", packed(&[("xl/workbook.xml", b"<not-a-workbook")]), "This file is damaged"),
        ("empty.csv", Vec::new(), "Paste the unit or choose a file"),
        ("spaces.txt", b" \n \n".to_vec(), "Paste the unit or choose a file"),
        ("lone.json", br#"{"title": "\ud800"}"#.to_vec(), "This JSON cannot be read"),
        ("deep.json", "[{\"a\":".repeat(10_000).into_bytes(), "This JSON cannot be read"),
        ("nul.json", br#"{"title": "A\u0000B"}"#.to_vec(), "Choose a CSV, XLSX, text or JSON file"),
        ("nothing.json", br#"{"units": []}"#.to_vec(), "Paste the unit or choose a file"),
        ("none.json", br#"{"units": [], "note": "none of them"}"#.to_vec(), "No unit was found"),
        ("none.txt", b"Dear all,\nsee you on Monday.".to_vec(), "No unit was found"),
    ];
    for (name, bytes, words) in files {
        let answer =
            send(&mut teacher, &page, "read", &[("sending-employer", "none"), ("sending-employer-reason", "kept")], &[("file", name, &bytes)]).await;
        assert_eq!(answer.status, 422, "{name}: {}", answer.text());
        assert!(answer.words(".errs").contains(words), "{name}: {}", answer.words(".errs"));
        assert_eq!(answer.attribute("#sending-employer-reason", "value"), "kept", "{name}");
    }
    let nul = send(&mut teacher, &page, "read", &[("text", "Unit: A\0B")], &[]).await;
    assert_eq!(nul.status, 422);
    assert!(nul.words(".errs").contains("Remove the characters"));
    // Broken letters in a field, a body larger than any form, a body that is no form.
    let mut fields: Vec<(String, Vec<u8>)> = page.form("/units/import").into_iter().map(|(name, value)| (name, value.into_bytes())).collect();
    fields.push(("text".to_owned(), vec![b'U', 0xED, 0xA0, 0x80]));
    assert_eq!(teacher.upload("/units/import", &fields, &[]).await.status, 400);
    let huge = vec![b'x'; 15 * 1024 * 1024];
    assert_eq!(teacher.upload("/units/import", &page.form("/units/import"), &[("file", "huge.csv", &huge)]).await.status, 413);
    assert_eq!(teacher.upload("/units", &page.form("/units/import"), &[("file", "huge.csv", &huge)]).await.status, 413, "other forms stay small");
    // What the check page carries is read as if it came from anybody.
    let check = read(&mut teacher, &page, "m.csv", MODULES.as_bytes()).await;
    for source in
        ["{}", "[]", "{\"table\":7}", "{\"table\":[{\"name\":\"\",\"rows\":[{\"number\":-1,\"cells\":[]}]}]}", "{\"text\":\"Unit: A\\u0000\"}"]
    {
        assert_eq!(send(&mut teacher, &check, "create", &[("source", source)], &[]).await.status, 422, "{source}");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_that_is_too_large_says_so_beside_the_others() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let lines: String = (1..=301).map(|n| format!("• outcome {n}\n")).collect();
    let text = format!("Name of the unit: Large\nSkills\n{lines}\nName of the unit: Small\nSkills\n• one");
    let check = send(&mut teacher, &page, "read", &[("text", &text)], &[]).await;
    assert!(check.text().contains("A unit has at most 300 lines"), "{}", check.text());
    assert_eq!(check.count("input[name=take][checked]"), 1, "the large one is not ticked");
    let refused = send(&mut teacher, &check, "create", &[("take", "0")], &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.words(".errs").contains("at most 300 lines"));
    let editor = send(&mut teacher, &check, "create", &[], &[]).await.redirect();
    assert!(editor.ends_with("/edit"));
    assert_eq!(app.value::<i64>("select count(*) from texts where title in ('Large', 'Small')").await, 1);
}
