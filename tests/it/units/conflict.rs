//! Two people at once: the later one keeps every byte and decides only about what both changed.

use super::{begun, outline, press, tokens};
use crate::harness::App;

#[tokio::test(flavor = "multi_thread")]
async fn what_only_one_changed_is_merged_and_what_both_changed_is_asked() {
    let app = App::new().await;
    let mut riga = app.person("teacher@riga.example").await;
    let mut tampere = app.person("coordinator@tampere.example").await;
    let unit = begun(&mut riga, "Together").await;
    let page = riga.get(&format!("{unit}/edit")).await.ok();
    let skill = format!("skills.{}", tokens(&page, "skills")[0]);
    let knowledge = format!("knowledge.{}", tokens(&page, "knowledge")[0]);
    let mine = press(&mut riga, &page, "save", &[(&skill, "Tests the system")]).await;
    let theirs = tampere.get(&format!("{unit}/edit")).await.ok();

    // Tampere saves first: the title, the skill, a new line.
    let typed = [("title", "Together, from Tampere"), (&skill, "Tests the system with the scan tool")];
    let theirs = press(&mut tampere, &theirs, "add-competence", &typed).await;
    let new = format!("competence.{}", tokens(&theirs, "competence")[1]);
    press(&mut tampere, &theirs, "save", &[(&new, "Theirs alone")]).await;

    // Riga wrote meanwhile: the same skill, another line, the description.
    let typed = [(skill.as_str(), "Tests the system & writes it down"), (&knowledge, "Mine alone"), ("description", "Mine, too"), ("eqf-level", "4")];
    let answer = riga.submit(&mine, "/edit", &typed).await;
    assert_eq!(answer.status, 409);
    for (_, posted) in typed {
        assert!(answer.html().html().contains(&posted.replace('&', "&amp;")), "{posted} stands on the page");
    }
    assert_eq!(answer.count("fieldset.versus"), 1, "one thing is asked: {}", answer.text());
    assert!(answer.text().contains("Tests the system with the scan tool"));
    assert!(answer.words("h1").contains("Mika Esimerkki"));

    // As it stands, mine is kept where both wrote; everything else of both stays.
    let to = riga.submit(&answer, "/edit", &[]).await.redirect();
    let page = riga.get(&to).await.ok();
    assert_eq!(page.words("#title"), "Together, from Tampere");
    assert_eq!(page.words("#description"), "Mine, too");
    assert_eq!(outline(&page, "skills"), [(0, "Tests the system & writes it down".into())]);
    assert_eq!(outline(&page, "knowledge"), [(0, "Mine alone".into())]);
    assert_eq!(outline(&page, "competence")[1].1, "Theirs alone");
    assert_eq!(page.words(&format!("#o-{} .n", skill.rsplit('.').next().unwrap())), "S1", "still rated");
}

#[tokio::test(flavor = "multi_thread")]
async fn theirs_can_be_taken_and_a_removed_line_comes_back() {
    let app = App::new().await;
    let mut riga = app.person("teacher@riga.example").await;
    let mut tampere = app.person("coordinator@tampere.example").await;
    let unit = begun(&mut riga, "Title").await;
    let mine = riga.get(&format!("{unit}/edit")).await.ok();
    let skill = tokens(&mine, "skills")[0].clone();
    let theirs = tampere.get(&format!("{unit}/edit")).await.ok();
    press(&mut tampere, &theirs, &format!("remove-{skill}"), &[("title", "Theirs"), ("eqf-level", "3")]).await;

    let typed = [("title", "Mine"), ("eqf-level", "5"), (&format!("skills.{skill}"), "Written into a line that is gone")];
    let answer = riga.submit(&mine, "/edit", &typed).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.count("fieldset.versus"), 3, "{}", answer.text());
    assert_eq!(answer.count("select#eqf-level option[selected]"), 1, "a level is chosen, not typed");
    let to = riga.submit(&answer, "/edit", &[("take.title", "theirs"), ("take.eqf-level", "theirs")]).await.redirect();
    let page = riga.get(&to).await.ok();
    assert_eq!(page.words("#title"), "Theirs");
    assert_eq!(page.words("#eqf-level option[selected]"), "3");
    assert_eq!(outline(&page, "skills"), [(0, "Written into a line that is gone".into())]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_conflict_asks_again_and_a_double_press_does_not() {
    let app = App::new().await;
    let mut riga = app.person("teacher@riga.example").await;
    let mut tampere = app.person("coordinator@tampere.example").await;
    let unit = begun(&mut riga, "Title").await;
    let mine = riga.get(&format!("{unit}/edit")).await.ok();
    let theirs = tampere.get(&format!("{unit}/edit")).await.ok();
    let theirs = press(&mut tampere, &theirs, "save", &[("title", "First")]).await;
    let conflict = riga.submit(&mine, "/edit", &[("title", "Mine")]).await;
    press(&mut tampere, &theirs, "save", &[("title", "Second")]).await;
    let again = riga.submit(&conflict, "/edit", &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.text().contains("Second"));
    riga.submit(&again, "/edit", &[]).await.redirect();
    riga.submit(&again, "/edit", &[]).await.redirect();
    assert_eq!(riga.get(&unit).await.ok().words("h1"), "Mine");
    assert_eq!(app.value::<i32>("select version from revisions r join texts t on t.id = r.text_id where t.title = 'Mine'").await, 4);
}
