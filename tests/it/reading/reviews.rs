//! Reading what was written: against any earlier revision, clean, in two languages; comments that outlive revisions; large units and
//! every direction of writing. Also the unit's page and the paper, which show the same languages.

use crate::drafts::{FOUR, approve, draft, next_revision, outcome, submit, unit};
use crate::harness::App;
use scraper::Selector;
use tilts::actions;
use tilts::domain::ids::OutcomeId;
use tilts::domain::texts::Wording;
use tilts::domain::units::{Area, Node, Unit};
use uuid::Uuid;

const HOST: &str = "coordinator@tampere.example";
const TEACHER: &str = "teacher@riga.example";

fn first(unit: &mut Unit, area: Area) -> &mut Node {
    &mut unit.column_mut(area).outcomes[0]
}

/// The words of every element that matches.
fn all_words(page: &crate::harness::Answer, css: &str) -> Vec<String> {
    let html = page.html();
    let selector = Selector::parse(css).unwrap();
    html.select(&selector).map(|found| found.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_shown_against_any_earlier_revision() {
    let app = App::new().await;
    let mut text = unit(&app, "Three revisions").await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    first(&mut text, Area::Skills).text.set("en", "Test a disc brake");
    next_revision(&app, id, &text).await;
    first(&mut text, Area::Skills).text.set("en", "Test a disc brake and say why");
    let added = outcome("Repair a brake");
    text.column_mut(Area::Skills).outcomes.insert(0, added);
    text.column_mut(Area::Knowledge).outcomes.clear();
    text.column_mut(Area::Knowledge).outcomes.push(outcome("What a brake is made of"));
    next_revision(&app, id, &text).await;

    let mut host = app.person(HOST).await;
    let page = host.get(&format!("/units/{id}/review")).await.ok();
    assert!(page.words(".bar-top").contains("Revision 3 against revision 2"), "{}", page.words(".bar-top"));
    assert_eq!(all_words(&page, "[id^='o-skills'] ins"), ["added: Repair a brake", "added: and say why"]);
    assert_eq!(all_words(&page, "[id^='o-knowledge'] del"), ["removed: How a brake works"]);
    let first = host.get(&format!("/units/{id}/review?against=1")).await.ok();
    assert!(first.words(".bar-top").contains("against revision 1"));
    assert_eq!(all_words(&first, "[id^='o-skills'] ins"), ["added: Repair a brake", "added: disc", "added: and say why"]);
    // The choice stands on the page and says what is shown; what there is not is not compared with.
    let options = all_words(&page, "#against option");
    assert_eq!(options, ["Revision 2", "Revision 1"]);
    assert_eq!(first.attribute("#against option[selected]", "value"), "1");
    for nonsense in ["3", "9", "-1", "x"] {
        let page = host.get(&format!("/units/{id}/review?against={nonsense}")).await.ok();
        assert!(page.words(".bar-top").contains("against revision 2"), "{nonsense}");
    }
    let clean = host.get(&format!("/units/{id}/review{}", page.link("Clean"))).await.ok();
    assert_eq!(clean.count("article ins") + clean.count("article del"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_moved_and_what_is_rated_now_is_said_in_words() {
    let app = App::new().await;
    let mut text = unit(&app, "Moves").await;
    text.column_mut(Area::Skills).outcomes.extend([outcome("Second skill"), outcome("Third skill")]);
    text.column_mut(Area::Competence).outcomes.push(Node { assessable: false, ..outcome("A heading") });
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    text.column_mut(Area::Skills).outcomes.rotate_right(1);
    text.column_mut(Area::Competence).outcomes[1].assessable = true;
    next_revision(&app, id, &text).await;
    let mut host = app.person(HOST).await;
    let page = host.get(&format!("/units/{id}/review")).await.ok();
    let moved = format!("[id='o-skills.{}']", text.skills.outcomes[0].id);
    assert!(page.words(&moved).starts_with("S1 Third skill moved, was S3"), "{}", page.words(&moved));
    assert!(!page.words(&format!("[id='o-skills.{}']", text.skills.outcomes[1].id)).contains("moved"), "what only gets another number has not moved");
    assert!(page.words(&format!("[id='o-competence.{}']", text.competence.outcomes[1].id)).contains("was a heading, is rated now"));
    assert!(page.words(".bar-top").contains("2 changes"), "{}", page.words(".bar-top"));
}

/// A unit in three languages: Latvian whole, Finnish in part.
async fn translated(app: &App) -> Unit {
    let mut text = unit(app, "Brakes").await;
    text.translations = vec!["lv".into(), "fi".into()];
    text.title.set("lv", "Bremzes");
    text.safety = Wording::new("en", "Wear glasses");
    text.safety.set("lv", "Lietot aizsargbrilles");
    for (area, lv) in [(Area::Knowledge, "Kā darbojas bremzes"), (Area::Skills, "Pārbaudīt bremzes"), (Area::Competence, "Atbildēt par bremzēm")]
    {
        first(&mut text, area).text.set("lv", lv);
    }
    first(&mut text, Area::Skills).text.set("fi", "Tarkastaa jarrun");
    let criteria = &mut first(&mut text, Area::Skills).criteria;
    criteria.set("en", "Measured twice");
    criteria.set("lv", "Mērīts divreiz");
    let skill = tilts::domain::units::Concept { uri: "http://data.europa.eu/esco/skill/x".into(), label: "test brake systems".into() };
    first(&mut text, Area::Skills).skills = vec![skill];
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn two_languages_stand_side_by_side_and_everything_under_its_outcome() {
    let app = App::new().await;
    let text = translated(&app).await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    let skill = format!("[id='o-skills.{}']", text.skills.outcomes[0].id);
    let mut host = app.person(HOST).await;
    let page = host.get(&format!("/units/{id}/review?view=both&beside=fi")).await.ok();
    assert_eq!(all_words(&page, ".heads p"), ["English", "Finnish"]);
    assert_eq!(all_words(&page, &format!("{skill} > div > .two-l > div > span")), ["Test a brake", "Tarkastaa jarrun"]);
    assert_eq!(page.attribute(&format!("{skill} [lang=fi]"), "dir"), "auto");
    assert_eq!(page.words(&format!("{skill} [lang=en]")), "Test a brake");
    // Criteria and skills stand under their outcome; they are no outcomes and have no comment of their own.
    assert_eq!(page.count("ol.lo > li"), 3);
    assert!(page.words(&format!("{skill} .under-o")).contains("Assessment criteria Measured twice not translated"), "{}", page.words(&skill));
    let labels = all_words(&page, &format!("{skill} .under-o > span"));
    assert_eq!(labels.len(), 2);
    assert_eq!(all_words(&page, &format!("{skill} .under-o:last-of-type [lang=en]")), ["test brake systems"], "a term of ESCO is not said twice");
    assert_eq!(page.count(&format!("{skill} form")), 1);
    // What is in no language stands once.
    assert_eq!(all_words(&page, "[id='o-eqf-level'] + dd > span"), ["4"]);
    let latvian = host.get(&format!("/units/{id}/review?view=both&beside=lv&language=fi")).await.ok();
    assert_eq!(all_words(&latvian, ".heads p"), ["Finnish", "Latvian"]);
    assert!(all_words(&latvian, &format!("{skill} .under-o"))[0].contains("not translated Mērīts divreiz"), "{}", latvian.words(&skill));
    // One language: what is not said in it stands in the original, and the page says which that is.
    let finnish = host.get(&format!("/units/{id}/review?view=clean&language=fi")).await.ok();
    assert_eq!(finnish.words(&format!("{skill} > div > span[lang=fi]")), "Tarkastaa jarrun");
    assert_eq!(finnish.words("[id^='o-knowledge'] > div > span[lang=en]"), "How a brake works");
    assert!(finnish.text().contains("The original is in English."), "{}", finnish.text());
    assert_eq!(finnish.words("h1"), "Brakes");
    // Every link of the page leads to a page.
    for link in scraper::Html::parse_document(&page.body).select(&Selector::parse("nav.seg a").unwrap()) {
        host.get(&format!("/units/{id}/review{}", link.attr("href").unwrap())).await.ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_translation_is_told_whatever_language_is_read() {
    let app = App::new().await;
    let mut text = translated(&app).await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    first(&mut text, Area::Skills).text.set("lv", "Pārbaudīt bremžu sistēmu");
    next_revision(&app, id, &text).await;
    let mut host = app.person(HOST).await;
    let skill = format!("[id='o-skills.{}']", text.skills.outcomes[0].id);
    let page = host.get(&format!("/units/{id}/review?language=en")).await.ok();
    assert!(
        page.words(&format!("{skill} .beside")).starts_with("Latvian: Pārbaudīt removed: bremzes added: bremžu sistēmu"),
        "{}",
        page.words(&skill)
    );
    let page = host.get(&format!("/units/{id}/review?language=lv")).await.ok();
    assert_eq!(page.words(&format!("{skill} > div > [lang=lv] ins")), "added: bremžu sistēmu");
    assert_eq!(page.count(&format!("{skill} .beside")), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_units_page_and_the_paper_speak_the_readers_language() {
    let app = App::new().await;
    let text = translated(&app).await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}?lang=lv")).await.ok();
    assert_eq!(page.words("h1"), "Bremzes");
    assert_eq!(page.attribute("h1", "lang"), "lv");
    assert!(page.text().contains("Angļu valodā rakstīts oriģināls."), "{}", page.text());
    assert_eq!(page.words("#skills .lo li .as-typed"), "Pārbaudīt bremzes");
    assert!(page.words("#skills .under-o").contains("Mērīts divreiz"));
    assert!(page.words(".paper").contains("Lietot aizsargbrilles"));
    let both = teacher.get(&format!("/units/{id}?lang=lv&language=en&beside=fi")).await.ok();
    assert_eq!(all_words(&both, "#skills .lo > li > div > .two-l > div"), ["Test a brake", "Tarkastaa jarrun"]);
    assert_eq!(all_words(&both, "#knowledge .lo > li > div > .two-l > div")[1], "nav iztulkots");
    assert_eq!(both.count(".paper .lo > li"), 3);
    let earlier = teacher.get(&format!("/units/{id}/revisions/1?lang=en&language=fi")).await.ok();
    assert!(earlier.words("#skills").contains("Tarkastaa jarrun"));
    // The paper is the original unless another language is asked for.
    let paper = teacher.get(&format!("/units/{id}/document?lang=lv")).await.ok();
    assert_eq!(paper.words(".doc-head h1"), "Brakes");
    assert!(!paper.text().contains("Pārbaudīt bremzes"));
    let paper = teacher.get(&format!("/units/{id}/document?language=lv")).await.ok();
    assert_eq!(paper.words(".doc-head h1"), "Bremzes");
    assert!(paper.words(".doc").contains("Pārbaudīt bremzes"));
    let paper = teacher.get(&format!("/units/{id}/document?language=lv&beside=en&lang=en")).await.ok();
    assert_eq!(all_words(&paper, ".heads p"), ["Latvian", "English"]);
    assert!(paper.words(".doc").contains("Pārbaudīt bremzes Test a brake"), "{}", paper.words(".doc"));
    for nonsense in ["?language=xx", "?beside=xx", "?language=fi&beside=fi", "?view=both", "?language=%3Cb%3E"] {
        teacher.get(&format!("/units/{id}{nonsense}")).await.ok();
        teacher.get(&format!("/units/{id}/document{nonsense}")).await.ok();
        teacher.get(&format!("/units/{id}/review{nonsense}")).await.ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_outlive_the_revision_they_were_made_on() {
    let app = App::new().await;
    let mut text = unit(&app, "Comments").await;
    let (stays, goes) = (text.skills.outcomes[0].id, text.knowledge.outcomes[0].id);
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    let mut host = app.person(HOST).await;
    for (place, words) in
        [(format!("skills.{stays}"), "Which brake?"), (format!("knowledge.{goes}"), "Is that needed?"), ("title".to_owned(), "A good title")]
    {
        let page = host.get(&format!("/units/{id}/review")).await.ok();
        host.submit(&page, "/comments", &[("place", &place), ("body", words)]).await.redirect();
    }
    let page = host.get(&format!("/units/{id}/review")).await.ok();
    assert_eq!(page.count(".talk .st"), 0, "nothing is earlier yet");
    // The outcome is reworded and moves to another column; the other is taken out.
    let mut node = text.skills.outcomes.remove(0);
    node.text.set("en", "Test a disc brake");
    text.competence.outcomes.push(node);
    text.skills.outcomes.push(outcome("Repair a brake"));
    text.knowledge.outcomes = vec![outcome("What a brake is made of")];
    next_revision(&app, id, &text).await;
    let page = host.get(&format!("/units/{id}/review?view=clean")).await.ok();
    let place = format!("[id='o-competence.{stays}'] .talk");
    assert!(
        page.words(&place).contains("revision 1,") && page.words(&place).contains("on an earlier revision Which brake?"),
        "{}",
        page.words(&place)
    );
    assert!(page.words("[id='o-title'] + dd .talk").contains("on an earlier revision A good title"));
    let left = page.words("section[aria-labelledby='left-h']");
    assert!(left.contains("Comments on passages that are no longer there") && left.contains("Is that needed?"), "{left}");
    // With changes shown the passage is there, struck out, with what was said about it; nobody comments on it any more.
    let changes = host.get(&format!("/units/{id}/review?view=changes")).await.ok();
    let gone = format!("[id='o-knowledge.{goes}']");
    assert!(changes.words(&gone).contains("removed: How a brake works") && changes.words(&gone).contains("Is that needed?"));
    assert_eq!(changes.count(&format!("{gone} form")), 0);
    assert_eq!(changes.count("section[aria-labelledby='left-h']"), 0);
    assert_eq!(host.submit(&changes, "/comments", &[("place", &format!("knowledge.{goes}")), ("body", "Too late")]).await.status, 400);
    // A comment comes back to the view it was made in.
    let back = host.submit(&changes, "/comments", &[("place", &format!("competence.{stays}")), ("body", "Good")]).await.redirect();
    assert!(back.starts_with(&format!("/units/{id}/review?view=changes&against=1#o-competence")), "{back}");
    let talk = host.get(back.split('#').next().unwrap()).await.ok().words(&place);
    assert!(talk.ends_with("Good") && talk.matches("on an earlier revision").count() == 1, "{talk}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_party_agrees_or_asks_for_a_change_from_the_page() {
    let app = App::new().await;
    let text = unit(&app, "Answers of parties").await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    for email in FOUR {
        let mut browser = app.person(email).await;
        let page = browser.get(&format!("/units/{id}/review")).await.ok();
        assert!(page.find_link("Approve revision 1").is_some() && page.find_link("Ask for a change").is_some(), "{email}: {}", page.text());
    }
    approve(&app, id, &FOUR[..3]).await;
    let mut owner = app.person(FOUR[3]).await;
    let page = owner.get(&format!("/units/{id}/review")).await.ok();
    assert!(page.words("table.sides caption").contains("3 of 4"), "{}", page.words("table.sides"));
    assert_eq!(page.count("table.sides td.me"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_of_three_hundred_outcomes_is_read_compared_and_printed() {
    let app = App::new().await;
    let mut text = unit(&app, "Large").await;
    text.translations = vec!["lv".into()];
    // 297 more outcomes, 40,000 characters in each language.
    for n in 0..297 {
        let words = format!("Outcome {n}: checks and repairs a part of the system. {}", "Says why it is so. ".repeat(4));
        let mut node = Node::new(OutcomeId(Uuid::now_v7()), Wording::new("en", words.clone()), true);
        node.text.set("lv", words.replace("Outcome", "Rezultāts"));
        text.column_mut([Area::Knowledge, Area::Skills, Area::Competence][n % 3]).outcomes.push(node);
    }
    let length: usize = text.placed().iter().map(|placed| placed.node.text.get("en").chars().count()).sum();
    assert!(length > 38_000, "{length}");
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    for node in text.column_mut(Area::Skills).outcomes.iter_mut().step_by(2) {
        let words = node.text.get("en").replace("checks", "measures");
        node.text.set("en", words);
    }
    text.column_mut(Area::Knowledge).outcomes.rotate_left(10);
    next_revision(&app, id, &text).await;
    let mut host = app.person(HOST).await;
    for (address, rows) in [
        ("review", 300),
        ("review?view=both&beside=lv", 300),
        ("review?view=clean&language=lv", 300),
        ("document?language=lv&beside=en", 300),
        ("", 300),
        ("?beside=lv", 300),
    ] {
        let started = std::time::Instant::now();
        let path = format!("/units/{id}/{address}").replace("/?", "?");
        let page = host.get(path.trim_end_matches('/')).await.ok();
        assert_eq!(page.count(".paper ol.lo > li"), rows, "{address}");
        assert!(started.elapsed().as_secs() < 10, "{address}: {:?}", started.elapsed());
    }
    let page = host.get(&format!("/units/{id}/review")).await.ok();
    assert_eq!(all_words(&page, "ol.lo .st.new").len(), 10, "ten have moved, not ninety");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_direction_and_every_sign_is_shown_whole() {
    let app = App::new().await;
    let mut text = unit(&app, "Directions").await;
    let id = draft(&app, &text).await;
    submit(&app, id).await;
    let said = ["يفحص نظام المكابح", "בודק את הבלמים 3 פעמים", "ทำงานกับน้ำมันเบรก", "Z̵a̶l̷g̸o̴ 👨‍👩‍👧", "Ķēžu pārbaude — “žņaugi” & <b>ne HTML</b>"];
    for words in said {
        text.column_mut(Area::Skills).outcomes[0].text.set("en", words);
        next_revision(&app, id, &text).await;
        let mut host = app.person(HOST).await;
        let skill = format!("[id='o-skills.{}'] > div > span", text.skills.outcomes[0].id);
        for address in ["review?view=clean", "document?revision=", "review"] {
            let address =
                if address.ends_with('=') { format!("{address}{}", crate::drafts::text(&app, id).await.latest.number) } else { address.to_owned() };
            let page = host.get(&format!("/units/{id}/{address}")).await.ok();
            assert_eq!(page.attribute(&skill, "dir"), "auto", "{address}");
            let shown = page.words(&skill);
            assert!(shown.contains(words.split_whitespace().next_back().unwrap()), "{address}: {shown}");
            // The hidden words do not decide the direction of what they speak of.
            assert_eq!(page.count("ins > .vh:not([dir=ltr])") + page.count("del > .vh:not([dir=ltr])"), 0);
        }
        assert!(host.get(&format!("/units/{id}")).await.ok().words("#skills").contains(words));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_no_party_reads_nothing_of_it() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Not theirs").await).await;
    let mut stranger = app.person("coordinator@vilnius.example").await;
    for noun in
        ["review?against=1", "document?language=lv", "proposals", "proposals/1/decision", "adoption", "answers", "profile", "readings/sending"]
    {
        assert_eq!(stranger.get(&format!("/units/{id}/{noun}")).await.status, 404, "{noun}");
    }
    for noun in ["proposals", "proposals/1/decision", "adoption", "answers", "profile", "readings/hosting"] {
        assert_eq!(stranger.post(&format!("/units/{id}/{noun}"), &[("text", "x")]).await.status, 404, "{noun}");
    }
    // A memorandum has none of them.
    let memorandum = app.value::<Uuid>("select id from texts where kind = 'memorandum' limit 1").await;
    let mut teacher = app.person(TEACHER).await;
    for noun in ["proposals", "answers", "profile", "readings/sending", "adoption"] {
        assert_eq!(teacher.get(&format!("/units/{memorandum}/{noun}")).await.status, 404, "{noun}");
    }
    let actor = crate::drafts::actor(&app, TEACHER).await;
    let tx = crate::drafts::begin(&app, &actor).await;
    let memorandum = tilts::domain::ids::TextId(memorandum);
    assert!(actions::proposals::adopt(tx, memorandum, &[1]).await.is_err());
}
