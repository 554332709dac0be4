//! Units made through the actions in the demo's partnership, for tests that begin with what somebody has written.

use crate::harness::{App, now};
use tilts::actions;
use tilts::domain::actor::Actor;
use tilts::domain::ids::{OutcomeId, PartnershipId, TextId};
use tilts::domain::texts::{PartySeat, Text, Wording};
use tilts::domain::units::{Area, Employer, Node, Sides, Unit};
use uuid::Uuid;

/// Everybody of the demo who approves a unit.
pub const FOUR: [&str; 4] = ["teacher@riga.example", "company@riga.example", "coordinator@tampere.example", "owner@tampere.example"];
/// Who writes them.
pub const TEACHER: &str = "teacher@riga.example";

/// The actor behind an address.
pub async fn actor(app: &App, email: &str) -> Actor {
    actions::desk::sign_in(&app.state.store, email, crate::harness::PASSWORD).await.unwrap().unwrap().actor
}

/// A writing transaction of somebody.
pub async fn begin(app: &App, actor: &Actor) -> actions::Tx {
    app.state.store.write(actor).await.unwrap()
}

async fn partnership(app: &App) -> PartnershipId {
    PartnershipId(app.value::<Uuid>("select id from partnerships where title like 'Automehāniķi%'").await)
}

/// The four sides of the demo's partnership.
pub async fn sides(app: &App) -> Sides {
    let teacher = actor(app, TEACHER).await;
    let partnership = partnership(app).await;
    let mut reader = app.state.store.read(&teacher).await.unwrap();
    let candidates = tilts::store::units::candidates(&mut reader, partnership).await.unwrap().unwrap();
    let first = |seat| candidates.for_seat(seat).next().cloned().unwrap();
    Sides {
        sending_institution: first(PartySeat::SendingInstitution),
        sending_employer: Employer::Company(first(PartySeat::SendingEmployer)),
        hosting_institution: first(PartySeat::HostingInstitution),
        hosting_employer: Employer::Company(first(PartySeat::HostingEmployer)),
    }
}

/// A line that is rated.
pub fn outcome(text: &str) -> Node {
    Node::new(OutcomeId(Uuid::now_v7()), Wording::new("en", text), true)
}

/// A unit in English with one outcome a column: as little as can be agreed.
pub async fn unit(app: &App, title: &str) -> Unit {
    let mut unit = Unit::begun("en", title, sides(app).await);
    unit.eqf_level = Some(4);
    for (area, text) in [(Area::Knowledge, "How a brake works"), (Area::Skills, "Test a brake"), (Area::Competence, "Answer for a brake")] {
        unit.column_mut(area).outcomes.push(outcome(text));
    }
    unit
}

/// Begins it for the school in Riga.
pub async fn draft(app: &App, unit: &Unit) -> TextId {
    let id = TextId(Uuid::now_v7());
    let teacher = actor(app, TEACHER).await;
    actions::units::draft(begin(app, &teacher).await, id, partnership(app).await, unit).await.unwrap();
    id
}

/// The facts as the teacher sees them.
pub async fn text(app: &App, id: TextId) -> Text {
    actions::desk::text(&app.state.store, &actor(app, TEACHER).await, id).await.unwrap()
}

/// Saves the open revision.
pub async fn save(app: &App, id: TextId, unit: &Unit) {
    let version = text(app, id).await.latest.version;
    actions::units::save(begin(app, &actor(app, TEACHER).await).await, id, version, unit).await.unwrap();
}

/// Sends the open revision for review.
pub async fn submit(app: &App, id: TextId) {
    let version = text(app, id).await.latest.version;
    actions::texts::submit(begin(app, &actor(app, TEACHER).await).await, id, version, now()).await.unwrap();
}

/// These approve what is in review.
pub async fn approve(app: &App, id: TextId, who: &[&str]) {
    let shown = text(app, id).await.latest.id;
    for email in who {
        actions::texts::approve(begin(app, &actor(app, email).await).await, id, shown, "What is open does not matter here.", None, now())
            .await
            .unwrap();
    }
}

/// Opens the next revision, saves this in it and sends it for review.
pub async fn next_revision(app: &App, id: TextId, unit: &Unit) {
    actions::texts::reopen(begin(app, &actor(app, TEACHER).await).await, id).await.unwrap();
    save(app, id, unit).await;
    submit(app, id).await;
}

/// How often an event stands in the history of an object.
pub async fn events(app: &App, id: TextId, event: &str) -> i64 {
    app.value(&format!("select count(*) from audit where event = '{event}' and object_id = '{id}'")).await
}

/// The addresses of those who are told of an event.
pub async fn told(app: &App, id: TextId, event: &str, email: &str) -> bool {
    app.value(&format!(
        "select exists (select from notices n join members m on m.organisation_id = n.party where n.event = '{event}' and n.object_id = '{id}' and m.email = '{email}')"
    ))
    .await
}

/// Whether somebody of this seat's organisation owes an act on it.
pub async fn owes(app: &App, id: TextId, act: &str, email: &str) -> bool {
    app.value(&format!(
        "select exists (select from asks a join members m on m.organisation_id = a.party
           where a.act = '{act}' and a.closed_at is null and a.object_id = '{id}' and m.email = '{email}')"
    ))
    .await
}
