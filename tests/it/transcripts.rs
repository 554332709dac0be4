//! The transcript: the agreement's own list with everything recorded on it, in two languages or one.

use crate::harness::App;
use crate::road::{self, HOST, LEARNER, MENTOR, STRANGER, TEACHER};
use scraper::Selector;

#[tokio::test]
async fn a_random_word_of_the_assessment_stands_on_it_with_every_outcome_and_every_name() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/transcript");
    let mut learner = app.person(LEARNER).await;
    let empty = learner.get(&path).await.ok();
    assert_eq!(empty.stage(), "planned");
    assert!(empty.text().contains("Nothing is recorded yet"), "{}", empty.text());

    let word = format!("Xylem{}", uuid::Uuid::new_v4().simple());
    let (item, missed) = (road::item(&app, placement, "C2").await, road::item(&app, placement, "S5").await);
    road::self_assess(&app, placement).await;
    let changes = [
        (format!("remark-{item}"), word.clone()),
        (format!("result-{missed}"), "partly".to_owned()),
        (format!("cause-{missed}"), "The saw tore a knot out".to_owned()),
        ("strengths".to_owned(), "Careful hands".to_owned()),
        ("weaknesses".to_owned(), "Reading drawings".to_owned()),
        ("additional-skills".to_owned(), "Calibrates cameras".to_owned()),
    ];
    road::assess(&app, placement, &changes).await;
    let page = learner.get(&path).await.ok();
    assert_eq!(page.stage(), "assessed");
    let open = page.words(".face");
    assert!(open.contains("Validation: Rīgas Paraugu tehnikums") && open.contains("Recognition of 2 units"), "{open}");
    let text = page.text();
    for words in [
        word.as_str(),
        "The saw tore a knot out",
        "Careful hands",
        "Reading drawings",
        "Calibrates cameras",
        "Juhani Keksitty, foreman, Autohuolto Mallinen",
        "under guidance",
        "Toms Ceļinieks",
        "Rīgas Paraugu tehnikums",
        "Tampereen Esimerkkiopisto",
        "Automehāniķis",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let outcomes = app.value::<String>(&format!("select string_agg(i.group_text || '|' || i.text, ';;') from agreement_items i join placements p on p.agreement_id = i.text_id where p.id = '{placement}'")).await;
    let folded = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(outcomes.split(";;").count(), road::counts(&app, placement).await.0);
    for line in outcomes.split(";;") {
        let (group, outcome) = line.split_once('|').unwrap();
        assert!(text.contains(&folded(group)) && text.contains(&folded(outcome)), "{line}");
    }
    for email in [MENTOR, HOST, TEACHER] {
        assert!(app.person(email).await.get(&path).await.ok().text().contains(&word), "{email}");
    }
    assert_eq!(app.person(STRANGER).await.get(&path).await.status, 404);
    assert!(app.anonymous().get(&path).await.redirect().starts_with("/sign-in"));
}

#[tokio::test]
async fn the_whole_road_stands_on_it_in_two_languages_or_one() {
    let app = App::new().await;
    let placement = road::finished(&app).await;
    let path = format!("/placements/{placement}/transcript");
    let mut learner = app.person("learner@riga.example").await;
    let page = learner.get(&format!("{path}?lang=lv")).await.ok();
    assert_eq!(page.stage(), "recognised");
    assert_eq!(page.count(".face"), 0, "nothing is open");
    assert_eq!(page.words("h1"), "Sekmju izraksts Personal transcript");
    for words in [
        "Apstiprināts",
        "Validated",
        "Jānis Piemērs, profesionālo mācību pedagogs, Rīgas Paraugu tehnikums",
        "Ilze Paraugkalniņa",
        "Atzīta daļēji",
        "Recognised in part",
        "Wheel anti-lock brake systems",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let html = page.html();
    for cell in html.select(&Selector::parse("main .en").unwrap()) {
        assert!(cell.attr("lang").is_some(), "what is in the other language says so: {}", cell.html());
    }
    let one = learner.get(&format!("{path}?view=one")).await.ok();
    assert_eq!(one.words("h1"), "Sekmju izraksts");
    assert!(!one.text().contains("Validated") && one.text().contains("Apstiprināts"));
    let english = learner.get(&format!("{path}?view=one&lang=en")).await.ok();
    assert_eq!(english.words("h1"), "Personal transcript");
    assert!(!english.text().contains("Apstiprināts"), "{}", english.text());
}

#[tokio::test]
async fn before_both_are_in_it_tells_the_learner_nothing_of_the_host() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    road::assess(&app, placement, &[("strengths".to_owned(), "Secret praise".to_owned())]).await;
    let path = format!("/placements/{placement}/transcript");
    let own = app.person(LEARNER).await.get(&path).await.ok();
    assert!(!own.text().contains("Secret praise"));
    assert!(app.person(TEACHER).await.get(&path).await.ok().text().contains("Secret praise"), "the sending school reads it at once");
    road::self_assess(&app, placement).await;
    assert!(app.person(LEARNER).await.get(&path).await.ok().text().contains("Secret praise"));
}
