//! ECVET points are hidden unless an institution of the unit uses them.

use crate::harness::App;
use crate::world::{World, email};
use tilts::domain::texts::Kind;
use tilts::store;

#[tokio::test(flavor = "multi_thread")]
async fn points_are_shown_where_an_institution_of_the_unit_uses_them() {
    let app = App::new().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let mut unit = world.unit("Stairs");
    unit.points = Some(12);
    let id = world.begun(&app.state.store, Kind::Unit, &unit).await;
    let on = async || {
        let mut reader = app.state.store.read(world.actor("teacher-s")).await.unwrap();
        store::units::candidates(&mut reader, world.partnership).await.unwrap().unwrap().points_on(&unit.sides)
    };
    let mut teacher = app.person(&email("teacher-s")).await;
    let shows =
        async |browser: &mut crate::harness::Browser| browser.get(&format!("/units/{id}")).await.ok().words(".paper dl").contains("ECVET points 12");
    assert!(!on().await && !shows(&mut teacher).await, "off unless somebody has switched them on");

    // A company's switch does nothing, an institution's does, and the other side sees it too.
    for (who, organisation, expected) in [("company-s", 1, false), ("coordinator-h", 2, true)] {
        let mut person = app.person(&email(who)).await;
        let path = format!("/organisations/{}", world.sides[organisation].id);
        let page = person.get(&format!("{path}/edit")).await.ok();
        assert_eq!(page.count("#points[checked]"), 0);
        person.submit(&page, "/edit", &[("points", "yes")]).await.redirect();
        assert!(person.get(&path).await.ok().text().contains("ECVET points used in units"));
        assert_eq!((on().await, shows(&mut teacher).await), (expected, expected), "{who}");
    }
    // Two save at once: what was switched on meanwhile stays on.
    let mut host = app.person(&email("coordinator-h")).await;
    let path = format!("/organisations/{}", world.sides[2].id);
    let page = host.get(&format!("{path}/edit")).await.ok();
    assert_eq!(page.count("#points[checked]"), 1);
    let mut fields = page.form("/edit");
    fields.retain(|(name, _)| name != "points" && name != "once");
    app.execute(&format!("update organisations set version = version + 1, phone = '1' where id = '{}'", world.sides[2].id)).await;
    let conflict = host.post(&format!("{path}/edit"), &fields).await;
    assert_eq!(conflict.status, 409);
    host.submit(&conflict, "/edit", &[]).await.redirect();
    assert!(on().await);
    // And off again.
    let page = host.get(&format!("{path}/edit")).await.ok();
    let mut fields = page.form("/edit");
    fields.retain(|(name, _)| name != "points");
    host.post(&format!("{path}/edit"), &fields).await.redirect();
    assert!(!on().await && !shows(&mut teacher).await);
}
