//! Bad and big input: a clear page, nothing stored by halves, nothing lost.

use super::{begun, id, press, tokens};
use crate::harness::App;
use std::fmt::Write;

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_stored_is_said_at_its_field() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Limits").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let line = format!("skills.{}", tokens(&page, "skills")[0]);
    let (long, much) = ("ā".repeat(2_001), "x".repeat(10_001));
    let before = app.digest().await;
    let wrong = [
        ("eqf-level", "9", "Choose an EQF level from 1 to 8"),
        ("eqf-level", "four", "Choose an EQF level from 1 to 8"),
        ("days", "-1", "Enter the days"),
        ("hours", "1.5", "Enter the hours"),
        ("title", "A\0B", "Remove the characters"),
        (&line, "A\0B", "Remove the characters"),
        (&line, &long, "Shorten this line to 2,000 characters"),
        ("description", &much, "Shorten this text"),
        ("hosting-institution", "00000000-0000-0000-0000-000000000000", "Choose an organisation that stands on this side"),
        ("hosting-employer", "", "Choose the employer of this side"),
        ("row", "skills.00000000-0000-0000-0000-000000000000.0..1", "does not belong to this unit"),
        ("row", "elsewhere", "does not belong to this unit"),
    ];
    for (name, value, words) in wrong {
        let answer = teacher.submit(&page, "/edit", &[(name, value), ("national-level", "kept")]).await;
        assert_eq!(answer.status, 422, "{name}={value:.20}: {}", answer.text());
        assert!(answer.words(".errs").contains(words), "{name}: {}", answer.words(".errs"));
        assert_eq!(answer.attribute("#national-level", "value"), "kept");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_lines_fit_and_one_more_does_not() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Large").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let mut fields = page.form("/edit");
    fields.retain(|(name, _)| name != "row" && name != "rated");
    for n in 1..=300 {
        let area = ["knowledge", "skills", "competence"][n % 3];
        fields.push(("row".into(), format!("{area}.n{n}.0..0")));
        fields.push((format!("{area}.n{n}"), format!("Outcome {n}")));
        fields.push(("rated".into(), format!("n{n}")));
    }
    let started = std::time::Instant::now();
    assert_eq!(teacher.post(&format!("{unit}/edit"), &fields).await.redirect(), format!("{unit}/edit"));
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
    assert_eq!(page.count(".ed > li"), 300);
    assert_eq!(teacher.get(&unit).await.ok().count(".paper .lo > li"), 300);
    assert!(page.body.len() < 1_200_000, "{}", page.body.len());

    let answer = teacher.submit(&page, "/edit", &[("do", "add-skills"), ("national-level", "kept")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words(".errs").contains("at most 300 lines"));
    assert_eq!(answer.attribute("#national-level", "value"), "kept");

    let mut big = page.form("/edit");
    for (name, value) in &mut big {
        if name.starts_with("skills.") {
            value.clear();
            write!(value, "{}", "Plenty ".repeat(280)).unwrap();
        }
    }
    let answer = teacher.post(&format!("{unit}/edit"), &big).await;
    assert_eq!(answer.status, 422);
    assert!(answer.words(".errs").contains("60,000 characters"), "{}", answer.words(".errs"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_alphabet_and_direction_comes_back_as_typed() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Alphabets").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let line = format!("skills.{}", tokens(&page, "skills")[0]);
    for text in ["يفحص نظام المكابح", "בודק את הבלמים 3 פעמים", "Ķēžu pārbaude — “žņaugi” & <b>ne HTML</b>", "制動装置 🚗", "Z̵a̶l̷g̸o̴"]
    {
        let page = teacher.get(&format!("{unit}/edit")).await.ok();
        let page = press(&mut teacher, &page, "save", &[(&line, text)]).await;
        assert_eq!(page.words(&format!("[name='{line}']")), text);
        assert_eq!(page.attribute(&format!("[name='{line}']"), "dir"), "auto");
        assert!(teacher.get(&unit).await.ok().words("#skills").contains(text));
    }
    let texts: i64 = app.value(&format!("select count(*) from audit where object_id = '{}' and event = 'text-saved'", id(&unit))).await;
    assert_eq!(texts, 5);
}
