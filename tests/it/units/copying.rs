//! A unit copied into another partnership: a draft of its own that says where it comes from, to each as much as he may know.

use crate::harness::{App, Browser};
use crate::world::{World, email};
use std::collections::BTreeSet;
use tilts::actions;
use tilts::domain::ids::{OutcomeId, PartnershipId, TextId};
use tilts::domain::roles::{OrganisationKind, Side};
use tilts::domain::texts::Kind;
use tilts::domain::units::{Check, Criterion, Translation, Unit};
use tilts::store;
use uuid::Uuid;

/// The world with a second partnership: the school that sends and the stranger's, without employers.
async fn world(app: &App) -> (World, PartnershipId) {
    let store = &app.state.store;
    let world = World::make(&app.owner_options(), store, 0).await;
    let partnership = PartnershipId(Uuid::now_v7());
    let place = |side| actions::partnerships::Place { side, kind: OrganisationKind::School };
    let tx = world.begin(store, "coordinator-s").await;
    actions::partnerships::found(tx, partnership, world.sides[0].id, place(Side::Sending), "Another bridge", "").await.unwrap();
    let tx = world.begin(store, "coordinator-s").await;
    let stranger = actions::partnerships::add_known(tx, partnership, "stranger@world.example", place(Side::Hosting)).await.unwrap();
    actions::partnerships::join(world.begin(store, "stranger").await, partnership, stranger).await.unwrap();
    (world, partnership)
}

/// A unit with a translation that is to check and a criterion answered, agreed by its four sides.
async fn origin(app: &App, world: &World) -> TextId {
    let store = &app.state.store;
    let mut unit = world.unit("Stairs");
    unit.translations = vec!["lv".into()];
    unit.title.set("lv", "Kāpnes");
    unit.note_sources(&unit.clone(), &[]);
    let before = unit.clone();
    unit.title.set("en", "Wooden stairs");
    unit.knowledge.outcomes[0].text.set("lv", "Pirmais");
    unit.note_sources(&before, &[]);
    unit.checklist.0.insert(Criterion::Assessable, Check { met: true, note: String::new() });
    let id = world.begun(store, Kind::Unit, &unit).await;
    world.agree(store, id, &["teacher-s", "company-s", "teacher-h", "company-h"]).await;
    id
}

async fn content(app: &App, world: &World, who: &str, id: TextId) -> Unit {
    let mut reader = app.state.store.read(world.actor(who)).await.unwrap();
    store::units::read(&mut reader, &world.actor(who).ids(), id, 1).await.unwrap().unit
}

async fn form(browser: &mut Browser, unit: TextId, partnership: PartnershipId) -> crate::harness::Answer {
    browser.get(&format!("/units/{unit}/copy?partnership={partnership}")).await.ok()
}

const NOBODY: [(&str, &str); 4] = [
    ("sending-employer", "none"),
    ("sending-employer-reason", "None takes part yet"),
    ("hosting-employer", "none"),
    ("hosting-employer-reason", "None takes part yet"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_teacher_copies_what_was_agreed_and_both_pages_say_so() {
    let app = App::new().await;
    let (world, partnership) = world(&app).await;
    let origin = origin(&app, &world).await;
    // A next revision is under way; what was agreed is copied.
    actions::texts::reopen(world.begin(&app.state.store, "teacher-s").await, origin).await.unwrap();

    let mut teacher = app.person(&email("teacher-s")).await;
    let page = teacher.get(&format!("/units/{origin}")).await.ok();
    let choose = teacher.get(&page.link("Copy into another partnership")).await.ok();
    assert_eq!(choose.count("#partnership option"), 1, "the other partnership alone");
    let page = form(&mut teacher, origin, partnership).await;
    assert!(page.words(".head").contains("Revision 1, agreed"), "{}", page.words(".head"));
    let refused =
        teacher.submit(&page, "/copy", &[("sending-employer", "none"), ("sending-employer-reason", ""), ("hosting-employer", "none")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.words(".errs").contains("Say why there is no employer"), "{}", refused.words(".errs"));
    let to = teacher.submit(&page, "/copy", &NOBODY).await.redirect();
    let copy: TextId = to.strip_prefix("/units/").unwrap().parse().unwrap();
    let shown = teacher.get(&to).await.ok();
    assert_eq!((shown.stage().as_str(), shown.words("h1").as_str()), ("draft", "Wooden stairs"));
    let from = shown.words("main > .wrap > .hint");
    assert!(from.contains("Copied from Wooden stairs , Revision 1") || from.contains("Copied from Wooden stairs, Revision 1"), "{from}");
    assert_eq!(shown.link("Wooden stairs"), format!("/units/{origin}"));
    let page = teacher.get(&format!("/units/{origin}")).await.ok();
    assert!(page.text().contains("Copies in other partnerships") && page.text().contains("Another bridge · from revision 1"), "{}", page.text());
    // Sent twice, it is one copy.
    assert_eq!(teacher.get("/units?q=wooden").await.ok().count("#units tbody tr"), 2);

    // The same text with outcomes of its own; what is to check stays so, the criteria are for its authors.
    let (old, new) = (content(&app, &world, "teacher-s", origin).await, content(&app, &world, "teacher-s", copy).await);
    let texts = |unit: &Unit| unit.placed().iter().map(|placed| (placed.mark(), placed.node.text.clone())).collect::<Vec<_>>();
    assert_eq!(texts(&old), texts(&new));
    let ids = |unit: &Unit| unit.placed().iter().map(|placed| placed.node.id).collect::<BTreeSet<OutcomeId>>();
    assert!(ids(&old).is_disjoint(&ids(&new)) && ids(&new).len() == 6);
    let states = |unit: &Unit| unit.passages().iter().map(|passage| unit.translation(&passage.path, passage.wording, "lv")).collect::<Vec<_>>();
    assert_eq!(states(&old), states(&new));
    assert!(states(&new).contains(&Translation::ToCheck) && states(&new).contains(&Translation::Done));
    assert!(new.checklist.0.is_empty() && !old.checklist.0.is_empty());
    assert_eq!(new.sides.sending_institution.id, world.sides[0].id);

    // What happened stands on both chains, each read by those who are in both.
    for (id, readers) in [(copy, "stranger,school-s"), (origin, "school-s")] {
        let events: String =
            app.value(&format!("select string_agg(event, ',' order by seq) from audit where object_id = '{id}' and event = 'unit-copied'")).await;
        assert_eq!(events, "unit-copied");
        let names: i64 = app
            .value(&format!(
                "select count(*) from audit a join organisations o on o.id = any (a.party_ids) where a.object_id = '{id}' and a.event = 'unit-copied' and position(o.name in '{readers}') > 0
                 and cardinality(a.party_ids) = {}",
                readers.split(',').count()
            ))
            .await;
        assert_eq!(names, i64::try_from(readers.split(',').count()).unwrap(), "{readers}");
    }
    let told: i64 = app.value(&format!("select count(distinct party) from notices where object_id = '{copy}' and event = 'unit-copied'")).await;
    assert_eq!(told, 2, "both schools are told of the new draft");

    // The other school sees that it is a copy, and nothing of what it was copied from; the first partner does not see the copy.
    let mut stranger = app.person(&email("stranger")).await;
    let page = stranger.get(&to).await.ok();
    assert!(page.words("main > .wrap > .hint").contains("a unit of another partnership"), "{}", page.text());
    assert!(page.find_link("Wooden stairs").is_none());
    assert_eq!(stranger.get(&format!("/units/{origin}")).await.status, 404);
    let mut host = app.person(&email("teacher-h")).await;
    assert!(!host.get(&format!("/units/{origin}")).await.ok().text().contains("Copies in other partnerships"));
    assert_eq!(host.get(&to).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_copies_it_and_nothing_that_was_not_read() {
    let app = App::new().await;
    let (world, partnership) = world(&app).await;
    let origin = origin(&app, &world).await;
    let mut teacher = app.person(&email("teacher-s")).await;
    let page = form(&mut teacher, origin, partnership).await;
    let mut fields = page.form("/copy");
    fields.retain(|(name, _)| name != "once" && !NOBODY.iter().any(|(field, _)| field == name));
    fields.extend(NOBODY.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let path = format!("/units/{origin}/copy");
    let before = app.digest().await;
    for (who, status) in
        [("company-s", 403), ("mentor-h", 403), ("auditor-s", 403), ("teacher-h", 404), ("stranger", 404), ("learner", 404), ("guardian", 404)]
    {
        let mut other = app.person(&email(who)).await;
        assert_eq!(other.post(&path, &fields).await.status, status, "{who}");
        if status == 403 {
            assert_eq!(other.get(&path).await.status, 403, "{who}");
            assert!(other.get(&format!("/units/{origin}")).await.ok().find_link("Copy into").is_none(), "{who} sees no way");
        }
    }
    let mut host = app.person(&email("teacher-h")).await;
    assert!(host.get(&path).await.ok().text().contains("There is no other partnership"));
    assert_eq!(app.anonymous().post(&path, &fields).await.status, 401);
    assert!(app.anonymous().get(&path).await.redirect().starts_with("/sign-in"));
    // Into its own partnership, into one that is not there, from one that is not a unit.
    for (name, value) in
        [("partnership", world.partnership.to_string()), ("partnership", Uuid::now_v7().to_string()), ("partnership", "x".to_owned())]
    {
        let mut wrong = fields.clone();
        wrong.retain(|(field, _)| field != name);
        wrong.push((name.to_owned(), value));
        assert_eq!(teacher.post(&path, &wrong).await.status, 404);
    }
    for (name, value, status) in [("revision", "x", 400), ("hosting-institution", "00000000-0000-0000-0000-000000000000", 422)] {
        let mut wrong = fields.clone();
        wrong.retain(|(field, _)| field != name);
        wrong.push((name.to_owned(), value.to_owned()));
        assert_eq!(teacher.post(&path, &wrong).await.status, status, "{name}");
    }
    assert_eq!(app.digest().await, before);

    // In the meantime another revision was agreed: the person has not read it.
    let store = &app.state.store;
    actions::texts::reopen(world.begin(store, "teacher-s").await, origin).await.unwrap();
    world.agree(store, origin, &["teacher-s", "company-s", "teacher-h", "company-h"]).await;
    let before = app.digest().await;
    assert_eq!(teacher.post(&path, &fields).await.status, 409);
    assert_eq!(app.digest().await, before);
    let mut same = world.sides.clone();
    same.reverse();
    let unit = content(&app, &world, "teacher-s", origin).await;
    let text = world.seen(store, "teacher-s", origin).await;
    let copying = actions::units::Copying { origin, shown: text.latest.id, partnership: world.partnership, sides: &unit.sides };
    let refused =
        actions::units::copy(world.begin(store, "teacher-s").await, TextId(Uuid::now_v7()), &copying, &mut || OutcomeId(Uuid::now_v7())).await;
    assert!(matches!(refused, Err(actions::Error::Invalid(_))), "the action itself refuses the same partnership: {refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_twice_is_one_copy() {
    let app = App::new().await;
    let (world, partnership) = world(&app).await;
    let origin = origin(&app, &world).await;
    let mut teacher = app.person(&email("teacher-s")).await;
    let page = form(&mut teacher, origin, partnership).await;
    let first = teacher.submit(&page, "/copy", &NOBODY).await.redirect();
    assert_eq!(teacher.submit(&page, "/copy", &NOBODY).await.redirect(), first);
    assert_eq!(app.value::<i64>(&format!("select count(*) from unit_origins where origin_id = '{origin}'")).await, 1);
}
