//! What a unit is classified by: fields of education, and the descriptors of the levels beside the level.

use super::{begun, press};
use crate::harness::{Answer, App};
use scraper::Selector;
use tilts::domain::descriptors::DESCRIPTORS;
use tilts::domain::language::Language;
use tilts::domain::sectors::Sector;
use tilts::i18n::Locale;

fn options(page: &Answer, css: &str) -> Vec<(String, String)> {
    let css = Selector::parse(css).unwrap();
    let words = |option: scraper::ElementRef<'_>| option.text().collect::<String>();
    page.html().select(&css).map(|option| (option.attr("value").unwrap().to_owned(), words(option))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_is_chosen_from_its_broad_one_and_read_by_its_name() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Classified").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(page.count("#sector optgroup"), 12);
    assert_eq!(options(&page, "#sector option").len(), 1 + Sector::all().count());
    let engineering = options(&page, "#sector optgroup[label='Engineering, manufacturing and construction'] option");
    assert_eq!(engineering[0], ("07".into(), "07 Engineering, manufacturing and construction".into()));
    assert!(engineering.contains(&("0716".into(), "\u{2003}\u{2003}0716 Motor vehicles, ships and aircraft".into())));

    let page = press(&mut teacher, &page, "save", &[("sector", "0716"), ("transversal", "yes")]).await;
    assert_eq!(page.attribute("#sector option[selected]", "value"), "0716");
    for (lang, name, yes) in [("en", "Motor vehicles, ships and aircraft", "Yes"), ("lv", "Mehāniskie transportlīdzekļi, kuģi un gaisa kuģi", "Jā")]
    {
        for view in ["", "/review", "/document"] {
            let page = teacher.get(&format!("{unit}{view}?lang={lang}")).await.ok();
            assert!(page.text().contains(name) && !page.text().contains("0716"), "{}: {}", page.path, page.text());
            if !view.is_empty() {
                let css = Selector::parse("dd .as-typed").unwrap();
                let says = |words: &str| page.html().select(&css).any(|said| said.text().collect::<String>().trim() == words);
                assert!(says(yes), "{}: {}", page.path, page.text());
            }
        }
    }
    let page = teacher.get(&format!("{unit}/edit?lang=en")).await.ok();
    let refused = teacher.submit(&page, "/edit", &[("sector", "0717"), ("title", "Kept")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.link("Choose the field from the list"), "#sector");
    assert_eq!(refused.words("#title"), "Kept");
    let page = press(&mut teacher, &page, "save", &[("sector", "")]).await;
    assert_eq!(page.count("#sector option[selected]"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_choose_two_fields() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Contested").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    press(&mut teacher, &page, "save", &[("sector", "0716")]).await;
    let conflict = teacher.submit(&page, "/edit", &[("sector", "0732"), ("once", "6b0fd7ea-4d5a-4a9c-9d7d-0d1b6a7c2f11")]).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("Field of education and training") && conflict.text().contains("0716 Motor vehicles"), "{}", conflict.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_eight_levels_stand_beside_the_level_in_both_languages() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Levels").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(page.count(".eqf tr.now"), 0);
    press(&mut teacher, &page, "save", &[("eqf-level", "4")]).await;
    for language in [Language::English, Language::Latvian] {
        let page = teacher.get(&format!("{unit}/edit?lang={}", language.code())).await.ok();
        assert_eq!(page.count("details.eqf tbody tr"), 8);
        assert_eq!(page.attribute(".eqf tr.now", "data-level"), "4");
        let locale = Locale::new(language);
        for (level, row) in (1..).zip(DESCRIPTORS) {
            assert_eq!(row.level, level);
            for key in [row.knowledge, row.skills, row.responsibility] {
                assert!(key.ends_with(&format!("-{level}")), "{key}");
                let words = page.words(&format!(".eqf [data-level='{level}']"));
                assert!(words.contains(&locale.t(key)), "{key}: {words}");
            }
        }
    }
    // A form that comes back shows the level it was sent with.
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let refused = teacher.submit(&page, "/edit", &[("eqf-level", "5"), ("days", "none")]).await;
    assert_eq!((refused.status, refused.attribute(".eqf tr.now", "data-level").as_str()), (422, "5"));
}
