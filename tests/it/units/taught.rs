//! Where a unit is used and what it taught: counted over what the reader sees, without names.

use crate::harness::App;
use crate::world::{World, email};
use tilts::domain::texts::{Kind, canonical};
use tilts::domain::units::taught::{Days, percent, without_names};
use uuid::Uuid;

/// The deck's unit, which the graduate has learnt.
async fn learnt(app: &App) -> String {
    let unit: Uuid = app.value("select c.unit_id from recognitions c join texts t on t.id = c.unit_id order by t.created_at limit 1").await;
    format!("/units/{unit}")
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_stand_beside_the_unit_as_the_database_has_them() {
    let app = App::new().await;
    let unit = learnt(&app).await;
    let id = unit.rsplit('/').next().unwrap();
    let mut teacher = app.person("teacher@riga.example").await;
    let page = teacher.get(&format!("{unit}/uses")).await.ok();
    let results = |result: &str| {
        format!(
            "select count(*) from results r join assessments a on a.id = r.assessment_id join agreement_items i on i.revision_id = r.agreement_revision_id and i.id = r.item_id
             where i.unit_id = '{id}' and a.author = 'host' and a.submitted_at is not null and r.result = '{result}'"
        )
    };
    let all = page.words("#taught tbody tr:first-child");
    let mut numbers = Vec::new();
    for result in ["achieved", "partly", "not-achieved", "not-assessed"] {
        numbers.push(app.value::<i64>(&results(result)).await);
    }
    let assessed: i64 = numbers.iter().take(3).sum();
    assert!(numbers[0] > 0 && numbers[1] > 0 && numbers[2] > 0 && numbers[3] > 0, "the demo has all four: {numbers:?}");
    let yes: i64 = app.value(&format!("select count(*) from validation_decisions d join agreement_items i on i.id = d.item_id where i.unit_id = '{id}' and d.answer = 'yes' and i.revision_id in (select p.agreement_revision_id from assessments p where p.placement_id = d.placement_id)")).await;
    let answered: i64 = app.value(&format!("select count(*) from validation_decisions d join agreement_items i on i.id = d.item_id where i.unit_id = '{id}' and i.revision_id in (select p.agreement_revision_id from assessments p where p.placement_id = d.placement_id)")).await;
    let said = format!("{} % {} {} {} {} {yes} of {answered}", percent(numbers[0], assessed), numbers[0], numbers[1], numbers[2], numbers[3]);
    assert!(all.ends_with(&said), "{all} is not {said}");
    let outcomes: i64 = app.value(&format!("select count(distinct i.id) from agreement_items i where i.unit_id = '{id}'")).await;
    assert_eq!(page.count("#taught tbody tr"), usize::try_from(outcomes).unwrap() + 1);
    // The picture and the number beside it are the same.
    assert_eq!(page.attribute("#taught tbody tr:first-child rect.all", "width"), percent(numbers[0], assessed).to_string());
    assert!(page.count("#taught svg[aria-hidden='true']") >= 2 && page.count("#taught svg:not([aria-hidden])") == 0);
    let facts = page.words("#taught dl");
    let agreements: i64 = app.value(&format!("select count(distinct u.text_id) from agreement_units u join texts t on t.id = u.text_id where u.unit_id = '{id}' and t.stage <> 'cancelled'")).await;
    assert!(facts.contains(&format!("Agreements that hold it {agreements} ")), "{facts}");
    assert!(facts.contains("Planned in the unit 20 days") && facts.contains("Recognised in part: 1"), "{facts}");
    // The cause, without the learner's or the assessor's name.
    let causes = page.words("#taught ul");
    assert!(causes.contains("hydraulic unit was damaged") && causes.contains("Not achieved"), "{causes}");
    let named: Vec<String> = app.value("select array_agg(distinct learner_name) from placements").await;
    for name in named.iter().flat_map(|name| name.split(' ')).filter(|name| name.len() > 2) {
        assert!(!page.words("#taught").contains(name), "{name}");
    }
    assert!(!teacher.get(&unit).await.ok().words(".paper").contains("What this unit taught"), "it is no part of the paper");
    // In Latvian, and of a unit that nobody has learnt.
    let latvian = teacher.get(&format!("{unit}/uses?lang=lv")).await.ok();
    assert!(latvian.words("#taught").contains("Ko šī vienība mums iemācīja"));
    let unused: Uuid =
        app.value("select id from texts t where kind = 'unit' and not exists (select from unit_uses u where u.unit_id = t.id) limit 1").await;
    assert!(teacher.get(&format!("/units/{unused}/uses?lang=en")).await.ok().words("#taught").contains("No agreement holds this unit yet"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_the_reader_sees_is_counted() {
    let app = App::new().await;
    let unit = learnt(&app).await;
    let id = unit.rsplit('/').next().unwrap();
    // The employer of the sending side agreed the unit and is no party of any agreement.
    let mut company = app.person("company@riga.example").await;
    let page = company.get(&format!("{unit}/uses")).await.ok();
    let seen: i64 = app
        .value(&format!(
            "select count(*) from unit_uses u join texts t on t.id = u.text_id join members m on m.organisation_id = u.party where m.email = 'company@riga.example' and u.unit_id = '{id}' and t.kind = 'agreement'"
        ))
        .await;
    assert_eq!(seen, 0);
    assert!(page.words("#taught").contains("No agreement holds this unit yet"), "{}", page.words("#taught"));
    assert_eq!(page.count("#taught table"), 0);
    // An assessment that nobody has submitted counts for nobody.
    app.execute("alter table assessments disable trigger locked").await;
    app.execute("update assessments set submitted_at = null where author = 'host'").await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = teacher.get(&format!("{unit}/uses")).await.ok();
    assert_eq!(page.count("#taught table"), 0);
    assert!(page.words("#taught").contains("No host has assessed it yet"));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_unit_is_used_stands_by_its_revision() {
    let app = App::new().await;
    let store = &app.state.store;
    let world = World::make(&app.owner_options(), store, 0).await;
    let agreed = world.agreed_unit(store).await;
    let memorandum = |n: usize, agreed: &crate::world::Agreed, number: i32| {
        let mut memorandum = world.memorandum(&format!("Memorandum {n}"), false, Some(agreed));
        memorandum.qualifications[0].units[0].number = number;
        memorandum
    };
    for n in 1..=55 {
        let id = world.begun(store, Kind::Memorandum, &memorandum(n, &agreed, 1)).await;
        tilts::actions::texts::submit(world.begin(store, "coordinator-s").await, id, 1, crate::harness::now()).await.unwrap();
    }
    // The next revision of the unit, which one memorandum uses.
    tilts::actions::texts::reopen(world.begin(store, "teacher-s").await, agreed.unit).await.unwrap();
    let text = world.agree(store, agreed.unit, &["teacher-s", "company-s", "teacher-h", "company-h"]).await;
    let second = crate::world::Agreed { revision: text.latest.id, ..agreed.clone() };
    let id = world.begun(store, Kind::Memorandum, &memorandum(56, &second, 2)).await;
    tilts::actions::texts::submit(world.begin(store, "coordinator-s").await, id, 1, crate::harness::now()).await.unwrap();

    let mut teacher = app.person(&email("teacher-s")).await;
    let page = teacher.get(&format!("/units/{}", agreed.unit)).await.ok();
    let used = page.words("section[aria-labelledby='h-used']");
    assert!(used.starts_with("Where it is used Revision 2 1 Memorandum 56") && used.contains("Revision 1 49 Memorandum 55"), "{used}");
    let all = teacher.get(&page.link("All uses, and what the unit taught us")).await.ok();
    assert_eq!(all.count(".side li"), 50);
    let rest = teacher.get(&all.link("Next")).await.ok();
    assert_eq!(rest.count(".side li"), 6);
    assert!(rest.words(".side").contains("Memorandum 1 ") && rest.find_link("Next").is_none(), "{}", rest.text());
    assert_eq!(teacher.get("/units?q=agreed").await.ok().words("#units tbody tr td:last-child"), "10+");
    // Sent again with the other revision, it moves.
    let shown = world.seen(store, "coordinator-s", id).await.latest.id;
    tilts::actions::texts::request_changes(world.begin(store, "coordinator-h").await, id, shown, "No", None, crate::harness::now()).await.unwrap();
    let open = world.seen(store, "coordinator-s", id).await;
    let body = memorandum(56, &agreed, 1);
    let tx = world.begin(store, "coordinator-s").await;
    let version = tilts::actions::texts::save(tx, id, open.latest.version, tilts::domain::memoranda::FORMAT, &canonical(&body), &body).await.unwrap();
    tilts::actions::texts::submit(world.begin(store, "coordinator-s").await, id, version, crate::harness::now()).await.unwrap();
    let used = teacher.get(&format!("/units/{}", agreed.unit)).await.ok().words("section[aria-labelledby='h-used']");
    assert!(used.starts_with("Where it is used Revision 1 50 Memorandum 56"), "{used}");
    // The companies are no party of these memoranda.
    let mut company = app.person(&email("company-s")).await;
    assert!(company.get(&format!("/units/{}", agreed.unit)).await.ok().words("section[aria-labelledby='h-used']").contains("No memorandum"));
    assert_eq!(company.get(&format!("/units/{}/uses", agreed.unit)).await.ok().count(".side li"), 0);
    assert_eq!(app.person(&email("stranger")).await.get(&format!("/units/{}/uses", agreed.unit)).await.status, 404);
}

#[test]
fn names_leave_gaps_and_other_words_stay() {
    let names = ["Anna Bērziņa".to_owned(), "Jānis Ozols".to_owned(), "Pekka Mallinen".to_owned(), "Li Wu".to_owned()];
    for (said, expected) in [
        ("Annai Bērziņai pietrūka laika.", "… … pietrūka laika."),
        ("berzina did not come; ask JĀNI!", "… did not come; ask …!"),
        ("Ozolu dēļ kavējās", "… dēļ kavējās"),
        ("Mallinen’s van broke down", "…’s van broke down"),
        ("Li learnt it in the end.", "Li learnt it in the end."),
        ("The part came after the last day.", "The part came after the last day."),
        ("Annotation and annealing were not done.", "Annotation and annealing were not done."),
        ("", ""),
        ("Bērziņa", "…"),
    ] {
        assert_eq!(without_names(said, &names), expected);
    }
    assert_eq!(without_names("Anna", &[]), "Anna");
}

#[test]
fn days_and_shares_are_as_people_count() {
    assert_eq!(Days::of(&[]), None);
    assert_eq!(Days::of(&[21]), Some(Days { median: 21, shortest: 21, longest: 21 }));
    assert_eq!(Days::of(&[30, 10, 20]), Some(Days { median: 20, shortest: 10, longest: 30 }));
    assert_eq!((percent(0, 0), percent(1, 3), percent(2, 3), percent(1, 2), percent(7, 7)), (0, 33, 67, 50, 100));
}
