//! One learner's agreement is prepared with what is known already.

use super::{LEARNER, id, placement, stage};
use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, TEACHER};

#[tokio::test]
async fn preparing_works_once_with_what_is_known() {
    let app = App::new().await;
    let path = format!("/placements/{}", placement(&app).await);
    let mut coordinator = app.person(COORDINATOR).await;
    let mut teacher = app.person(TEACHER).await;
    let stale = teacher.get(&path).await.ok();
    let page = coordinator.get(&path).await.ok();
    let to = coordinator.submit(&page, "/agreement", &[("language", "en")]).await.redirect();
    assert_eq!(coordinator.submit(&page, "/agreement", &[("language", "en")]).await.redirect(), to, "a double click prepares one");
    let agreement = to.strip_suffix("/edit").unwrap().to_owned();
    assert_eq!(road::events(&app, id(&agreement), "text-drafted").await, 1);
    for email in [TEACHER, HOST, OWNER] {
        assert!(road::told(&app, id(&agreement), "text-drafted", email).await, "{email}");
    }
    assert!(!road::told(&app, id(&agreement), "text-drafted", LEARNER).await, "a draft is the institutions' own");
    // What mobility, memorandum, units and members say already stands in the form.
    let editor = coordinator.follow(&to).await.ok();
    assert_eq!(editor.stage(), "draft");
    let form = editor.form("/edit");
    let value = |name: &str| form.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str()).unwrap_or_default();
    let stay = app
        .value::<String>(&format!(
            "select m.starts_on || ' ' || m.ends_on from placements p join mobilities m on m.id = p.mobility_id where p.agreement_id = '{}'",
            id(&agreement)
        ))
        .await;
    assert_eq!(format!("{} {}", value("starts-on"), value("ends-on")), stay);
    assert_eq!((value("qualification"), value("eqf-level"), value("language")), ("Automehāniķis", "4", "en"));
    assert_eq!(value("assessor"), super::member(&app, MENTOR).await, "the company's only mentor assesses");
    assert_eq!(form.iter().filter(|(name, _)| name == "unit").count(), 2, "both units of the memorandum");
    assert!(form.iter().filter(|(name, _)| name == "outcome").count() > 30, "with all their outcomes");
    assert_eq!((value("validator"), value("recogniser")), ("", ""), "two could: nobody is chosen");
    // Whoever comes second goes on with the one that is there.
    assert_eq!(teacher.submit(&stale, "/agreement", &[]).await.redirect(), agreement);
    assert!(!teacher.get(&path).await.ok().has_form("/agreement"), "nothing is left to prepare");
    // The learner reads nothing of a draft.
    let mut learner = app.person(LEARNER).await;
    assert_eq!(learner.get(&agreement).await.status, 404);
    assert!(learner.get(&path).await.ok().text().contains("The school is preparing the learning agreement."));
    assert_eq!(app.person(OWNER).await.get(&agreement).await.ok().stage(), "draft", "the company it names sees it come");
}

#[tokio::test]
async fn the_hosting_institution_prepares_too_and_nobody_else_does() {
    let app = App::new().await;
    let path = format!("/placements/{}", placement(&app).await);
    let mut host = app.person(HOST).await;
    let page = host.get(&path).await.ok();
    let words = "Līgumu sagatavo koordinators vai pedagogs: Rīgas Paraugu tehnikums, Tampereen Esimerkkiopisto.";
    road::refused_form(&app, &format!("{path}/agreement"), &page.form("/agreement"), &[OWNER, MENTOR, LEARNER], words).await;
    for email in ["company@riga.example", "minor@riga.example", "admin@tilts.example"] {
        assert_eq!(app.person(email).await.post(&format!("{path}/agreement"), &page.form("/agreement")).await.status, 404, "{email}");
    }
    for email in [OWNER, MENTOR, LEARNER] {
        assert!(!app.person(email).await.get(&path).await.ok().has_form("/agreement"), "{email} is shown no button");
    }
    let to = host.submit(&page, "/agreement", &[("language", "fi")]).await.redirect();
    let agreement = to.strip_suffix("/edit").unwrap();
    assert_eq!(stage(&app, agreement).await, "draft");
    let owner = format!(
        "select o.name || ', ' || t.language from texts t join organisations o on o.id = t.owner_organisation_id where t.id = '{}'",
        id(agreement)
    );
    assert_eq!(app.value::<String>(&owner).await, "Tampereen Esimerkkiopisto, fi");
}

#[tokio::test]
async fn a_placement_that_is_over_gets_no_agreement() {
    let app = App::new().await;
    let path = format!("/placements/{}", placement(&app).await);
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&path).await.ok();
    app.execute(&format!("update placements set ended_as = 'cancelled', ended_at = now() where id = '{}'", placement(&app).await)).await;
    let answer = coordinator.submit(&page, "/agreement", &[]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("This placement is over."), "{}", answer.text());
    let shown = coordinator.get(&path).await.ok();
    assert_eq!(shown.stage(), "cancelled");
    assert!(!shown.has_form("/agreement"), "{}", shown.text());
}

#[tokio::test]
async fn the_address_of_another_kind_is_no_agreement() {
    let app = App::new().await;
    let unit = app.value::<uuid::Uuid>("select id from texts where kind = 'unit' order by created_at limit 1").await;
    let agreement = app.value::<uuid::Uuid>("select id from texts where kind = 'agreement' and stage = 'draft' order by created_at limit 1").await;
    let mut coordinator = app.person(COORDINATOR).await;
    for path in
        [format!("/agreements/{unit}"), format!("/agreements/{unit}/edit"), format!("/units/{agreement}"), format!("/memoranda/{agreement}/edit")]
    {
        assert_eq!(coordinator.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(coordinator.post(&format!("/agreements/{unit}/edit"), &[("version", "1")]).await.status, 404);
}
