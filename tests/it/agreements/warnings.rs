//! What one should know before sending: outside the memorandum, outside the mobility, people who cannot sign. None of it stops.

use super::{LEARNER, act, complete, save, stage};
use crate::harness::{Answer, App, Browser};
use crate::road::{COORDINATOR, HOST, OWNER, TEACHER};
use uuid::Uuid;

async fn editor(browser: &mut Browser, agreement: &str) -> Answer {
    browser.get(&format!("{agreement}/edit")).await.ok()
}

#[tokio::test]
async fn what_lies_outside_memorandum_and_mobility_is_said_and_stops_nothing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    assert!(editor(&mut coordinator, &agreement).await.text().contains("Dates, units and people fit the mobility and the memorandum."));
    // The unit in review is agreed by the two who are missing: from now on it is offered, and it is in no memorandum.
    let unit = app.value::<Uuid>("select id from texts where kind = 'unit' and stage = 'in-review'").await.to_string();
    for email in [HOST, OWNER] {
        act(&mut app.person(email).await, &format!("/units/{unit}"), "approval", &[("comment", "What is open does not matter here.")])
            .await
            .redirect();
    }
    let far = [("qualification", "Cook"), ("ends-on", "2030-01-31"), ("assessment-on", "2026-12-01"), ("unit", &unit)];
    save(&mut coordinator, &agreement, &far).await.redirect();
    let page = editor(&mut coordinator, &agreement).await;
    for words in [
        "The stay goes beyond the dates of the mobility",
        "Erasmus+ stays last 10 to 365 days; this one does not",
        "The assessment is not during the stay",
        "“Dzinēja diagnostika” is not in the memorandum",
        "“Cook” is not among the qualifications of the memorandum",
        "“Saprašanās memorands: Rīga un Tampere” ends before the stay does",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert!(page.text().contains("6 things to know"), "{}", page.text());
    coordinator.get("/?lang=lv").await.ok();
    let latvian = editor(&mut coordinator, &agreement).await;
    assert!(!latvian.words(".pair-state").contains("memorandum"), "{}", latvian.words(".pair-state"));
    coordinator.get("/?lang=en").await.ok();
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "in-review", "a warning stops nothing");
}

#[tokio::test]
async fn who_cannot_sign_is_named() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    app.execute(&format!("update members set may_sign_from = null where email = '{OWNER}'")).await;
    app.execute(&format!("update learners set account_id = null where email = '{LEARNER}'")).await;
    let page = editor(&mut coordinator, &agreement).await;
    for words in ["Nobody may sign for Autohuolto Mallinen yet", "Ņikita Piemērs has no account yet and cannot sign"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
}

#[tokio::test]
async fn a_unit_that_moves_on_is_said_and_taken_by_the_next_save() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    let units: Vec<(String, String)> =
        editor(&mut coordinator, &agreement).await.form("/edit").into_iter().filter(|(name, _)| name == "unit").collect();
    let unit = format!("/units/{}", units[0].1);
    let mut teacher = app.person(TEACHER).await;
    act(&mut teacher, &unit, "revision", &[]).await.redirect();
    act(&mut teacher, &unit, "submission", &[]).await.redirect();
    for email in [TEACHER, "company@riga.example", HOST, OWNER] {
        act(&mut app.person(email).await, &unit, "approval", &[("comment", "What is open does not matter here.")]).await.redirect();
    }
    let page = editor(&mut coordinator, &agreement).await;
    assert!(page.text().contains("There is a newer agreed revision of"), "{}", page.text());
    save(&mut coordinator, &agreement, &[]).await.redirect();
    assert!(!editor(&mut coordinator, &agreement).await.text().contains("newer agreed revision"));
    let other = format!("/units/{}", units[1].1);
    act(&mut teacher, &other, "retirement", &[("reason", "No longer taught.")]).await.redirect();
    let page = editor(&mut coordinator, &agreement).await;
    assert!(page.text().contains("is no longer offered; the next save takes it out"), "{}", page.text());
    save(&mut coordinator, &agreement, &[]).await.redirect();
    let form = editor(&mut coordinator, &agreement).await.form("/edit");
    assert_eq!(form.iter().filter(|(name, _)| name == "unit").count(), 1);
}
