//! The competence matrix: written by the institutions, read by everybody in the partnership, two writers never over each other.

use crate::harness::{Answer, App, Browser};
use crate::world::{World, email};
use tilts::actions;
use tilts::domain::ids::TextId;
use tilts::domain::roles::{OrganisationKind, Side};
use tilts::domain::texts::Kind;

async fn world(app: &App) -> (World, TextId) {
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let unit = world.begun(&app.state.store, Kind::Unit, &world.unit("Roofs")).await;
    (world, unit)
}

/// Saves the form with these fields, and gives the page that follows.
async fn save(browser: &mut Browser, page: &Answer, changes: &[(&str, &str)]) -> Answer {
    let to = browser.submit(page, "/matrix", changes).await.redirect();
    browser.get(&to).await.ok()
}

/// The tokens of the areas in the form.
fn tokens(page: &Answer) -> Vec<String> {
    page.form("/matrix").into_iter().filter(|(name, _)| name == "area").map(|(_, token)| token).collect()
}

/// A matrix with two areas, and its form.
async fn written(browser: &mut Browser, path: &str) -> Answer {
    let page = browser.get(&format!("{path}/edit")).await.ok();
    let typed = [
        ("title.n1", "Walls"),
        ("step.n1.1", "Carries bricks"),
        ("step.n1.4", "Answers for a wall"),
        ("title.n2", "Roofs"),
        ("step.n2.2", "Lays tiles"),
    ];
    save(browser, &page, &typed).await;
    browser.get(&format!("{path}/edit")).await.ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn areas_are_written_units_placed_and_everybody_reads_it() {
    let app = App::new().await;
    let (world, unit) = world(&app).await;
    let path = format!("/partnerships/{}/matrix", world.partnership);
    let mut teacher = app.person(&email("teacher-s")).await;
    let empty = teacher.get(&path).await.ok();
    assert_eq!(empty.stage(), "empty");
    assert_eq!(empty.link("Begin the matrix"), format!("{path}/edit"));
    let partnership = teacher.get(&format!("/partnerships/{}", world.partnership)).await.ok();
    assert_eq!(partnership.link("Competence matrix"), path);

    let page = written(&mut teacher, &path).await;
    let areas = tokens(&page);
    assert_eq!(areas.len(), 4, "two areas and two empty ones");
    let place = format!("place.{unit}");
    let in_cell = format!("{}.2", areas[1]);
    save(&mut teacher, &page, &[(&place, &in_cell)]).await;
    // In a second cell as well; the areas change places.
    let page = teacher.get(&format!("{path}/edit")).await.ok();
    let (walls, roofs) = (format!("order.{}", areas[0]), format!("order.{}", areas[1]));
    let mut fields = page.form("/matrix");
    for (name, value) in &mut fields {
        if *name == walls {
            *value = "9".into();
        } else if *name == roofs {
            *value = "1".into();
        }
    }
    let blank = fields.iter().rposition(|(name, _)| *name == place).unwrap();
    fields[blank].1 = format!("{}.4", areas[0]);
    assert_eq!(teacher.post(&path, &fields).await.redirect(), path);
    for who in ["coordinator-h", "company-h", "mentor-h", "auditor-s"] {
        let mut reader = app.person(&email(who)).await;
        let page = reader.get(&path).await.ok();
        assert_eq!(page.stage(), "matrix");
        let rows = (page.words(".matrix tbody tr:nth-child(1)"), page.words(".matrix tbody tr:nth-child(2)"));
        assert_eq!(rows.0, "Roofs Lays tiles Roofs Draft", "{who}");
        assert_eq!(rows.1, "Walls Carries bricks Answers for a wall Roofs Draft", "{who}");
        assert_eq!(page.count(".matrix thead th"), 5);
        assert_eq!(page.find_link("Edit the matrix").is_some(), who == "coordinator-h", "{who}");
    }
    assert_eq!(tokens(&teacher.get(&format!("{path}/edit")).await.ok())[..2], [areas[1].clone(), areas[0].clone()], "an area that moves is the same");
    let events: i64 = app.value(&format!("select count(*) from audit where object_id = '{}' and event = 'matrix-changed'", world.partnership)).await;
    assert_eq!(events, 3);
    let told: i64 =
        app.value(&format!("select count(distinct party) from notices where object_id = '{}' and event = 'matrix-changed'", world.partnership)).await;
    assert_eq!(told, 4, "everybody in the partnership is told");

    // Emptied, an area goes with what stands in it; the same form twice is one save.
    let page = teacher.get(&format!("{path}/edit")).await.ok();
    let token = tokens(&page)[0].clone();
    let names = [format!("title.{token}"), format!("step.{token}.2")];
    let changes: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    save(&mut teacher, &page, &changes).await;
    assert_eq!(teacher.submit(&page, "/matrix", &changes).await.redirect(), path);
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.count(".matrix tbody tr"), 1);
    assert_eq!(app.value::<i64>(&format!("select count(*) from matrix_units where partnership_id = '{}'", world.partnership)).await, 1);
    assert_eq!(app.value::<i32>(&format!("select version from matrices where partnership_id = '{}'", world.partnership)).await, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_writes_it() {
    let app = App::new().await;
    let (world, _) = world(&app).await;
    let path = format!("/partnerships/{}/matrix", world.partnership);
    let mut teacher = app.person(&email("teacher-s")).await;
    let mut fields = teacher.get(&format!("{path}/edit")).await.ok().form("/matrix");
    fields.retain(|(name, _)| name != "once");
    fields.push(("title.n1".into(), "Theirs".into()));
    let before = app.digest().await;
    for (who, status) in [
        ("company-s", 403),
        ("company-h", 403),
        ("mentor-h", 403),
        ("auditor-s", 403),
        ("stranger", 404),
        ("learner", 404),
        ("guardian", 404),
        ("administrator", 404),
    ] {
        let mut other = app.person(&email(who)).await;
        assert_eq!(other.get(&format!("{path}/edit")).await.status, status, "{who}");
        assert_eq!(other.post(&path, &fields).await.status, status, "{who}");
        assert_eq!(other.get(&path).await.status, if status == 403 { 200 } else { 404 }, "{who}");
    }
    assert!(app.anonymous().get(&path).await.redirect().starts_with("/sign-in"));
    assert_eq!(app.anonymous().post(&path, &fields).await.status, 401);
    assert_eq!(app.digest().await, before);
    // When the partnership is over, nobody.
    app.execute(&format!("update partnerships set ended_at = now() where id = '{}'", world.partnership)).await;
    assert_eq!(teacher.post(&path, &fields).await.status, 409);
    assert_eq!(teacher.get(&format!("{path}/edit")).await.status, 409);
    assert_eq!(teacher.get(&path).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_is_said_at_its_field_and_everything_typed_stays() {
    let app = App::new().await;
    let (world, unit) = world(&app).await;
    let path = format!("/partnerships/{}/matrix", world.partnership);
    let mut teacher = app.person(&email("teacher-s")).await;
    let page = written(&mut teacher, &path).await;
    let token = tokens(&page)[0].clone();
    let (title, step, place) = (format!("title.{token}"), format!("step.{token}.1"), format!("place.{unit}"));
    let (long, elsewhere) = ("ā".repeat(601), format!("{}.1", uuid::Uuid::now_v7()));
    let beyond = format!("{token}.5");
    let before = app.digest().await;
    for (name, value, words) in [
        (title.as_str(), "", "Name the area, or empty all its fields"),
        (&title, "A\0B", "Remove the characters"),
        (&step, &long, "too long"),
        ("steps", "9", "Choose from 1 to 8 steps"),
        ("steps", "x", "Choose from 1 to 8 steps"),
        ("steps", "2", "Empty the texts of the last steps"),
        (&place, &elsewhere, "Choose a cell of this matrix"),
        (&place, &beyond, "Choose a cell of this matrix"),
        (&place, "nonsense", "Choose a cell of this matrix"),
    ] {
        let answer = teacher.submit(&page, "/matrix", &[(name, value), ("title.n1", "Kept")]).await;
        assert_eq!(answer.status, 422, "{name}={value:.20}: {}", answer.text());
        let said = answer.words(".errs");
        assert!(said.contains(words) || words == "too long", "{name}: {said}");
        assert_eq!(answer.attribute("[name='title.n1']", "value"), "Kept");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_writers_meet_on_a_page_with_both_texts() {
    let app = App::new().await;
    let (world, unit) = world(&app).await;
    let path = format!("/partnerships/{}/matrix", world.partnership);
    let mut teacher = app.person(&email("teacher-s")).await;
    let page = written(&mut teacher, &path).await;
    let token = tokens(&page)[0].clone();
    let (title, place) = (format!("title.{token}"), format!("place.{unit}"));
    let mut host = app.person(&email("teacher-h")).await;
    let theirs = host.get(&format!("{path}/edit")).await.ok();
    save(&mut host, &theirs, &[(&title, "Masonry")]).await;
    let cell = format!("{token}.1");
    let answer = teacher.submit(&page, "/matrix", &[(&title, "Brickwork"), (&place, &cell), ("title.n1", "Plaster")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("Masonry") && answer.text().contains("teacher-h"), "{}", answer.text());
    let merged = answer.form("/matrix");
    for (name, value) in [(title.as_str(), "Brickwork"), (&place, &cell), ("title.n1", "Plaster")] {
        assert!(merged.iter().any(|(field, typed)| field == name && typed == value), "{name} is lost");
    }
    let to = teacher.submit(&answer, "/matrix", &[(&format!("take.{title}"), "theirs")]).await.redirect();
    let page = teacher.get(&to).await.ok();
    let all = page.words(".matrix");
    assert!(all.contains("Masonry") && all.contains("Plaster") && !all.contains("Brickwork") && all.contains("Roofs Draft"), "{all}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unit_that_the_writer_does_not_see_stays_in_its_cell() {
    let app = App::new().await;
    let (world, unit) = world(&app).await;
    let store = &app.state.store;
    let path = format!("/partnerships/{}/matrix", world.partnership);
    let mut teacher = app.person(&email("teacher-s")).await;
    let page = written(&mut teacher, &path).await;
    let token = tokens(&page)[0].clone();
    save(&mut teacher, &page, &[(&format!("place.{unit}"), &format!("{token}.1"))]).await;
    // A third school joins; the unit is none of its own.
    let place = actions::partnerships::Place { side: Side::Hosting, kind: OrganisationKind::School };
    let stranger = actions::partnerships::add_known(world.begin(store, "coordinator-s").await, world.partnership, "stranger@world.example", place)
        .await
        .unwrap();
    actions::partnerships::join(world.begin(store, "stranger").await, world.partnership, stranger).await.unwrap();
    let mut third = app.person(&email("stranger")).await;
    let page = third.get(&format!("{path}/edit")).await.ok();
    assert!(!page.body.contains(&unit.to_string()) && !third.get(&path).await.ok().body.contains(&unit.to_string()));
    let foreign = third.submit(&page, "/matrix", &[(&format!("place.{unit}"), &format!("{token}.2"))]).await;
    foreign.redirect();
    let page = third.get(&format!("{path}/edit")).await.ok();
    save(&mut third, &page, &[(&format!("step.{token}.2"), "Lays bricks")]).await;
    let row = teacher.get(&path).await.ok().words(".matrix tbody tr:nth-child(1)");
    assert_eq!(row, "Walls Carries bricks Roofs Draft Lays bricks Answers for a wall");
}
