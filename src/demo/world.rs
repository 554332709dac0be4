//! The world itself, in the order of the process.

use super::learners::{OTHERS, with_account};
use super::{Demo, Error, matrices, memoranda, mobilities, organisations, results, texts};
use crate::actions;
use crate::actions::desk::Seated;
use crate::actions::invitations::Seat;
use crate::actions::members::Change;
use crate::actions::partnerships::Place;
use crate::domain::days::local_date;
use crate::domain::ids::{LearnerId, OrganisationId, PartnershipId};
use crate::domain::language::Language;
use crate::domain::organisations::Details;
use crate::domain::roles::{OrganisationKind, Role, Side};
use uuid::Uuid;

/// The main partnership and who acts in it.
#[derive(Debug)]
pub(super) struct Partners {
    pub partnership: PartnershipId,
    pub riga: OrganisationId,
    pub riga_company: OrganisationId,
    pub tampere: OrganisationId,
    pub tampere_company: OrganisationId,
    pub coordinator: Seated,
    pub teacher: Seated,
    pub company: Seated,
    pub host: Seated,
    pub owner: Seated,
    pub mentor: Seated,
}

pub(super) async fn make(demo: &Demo<'_>) -> Result<(), Error> {
    let partners = partners(demo).await?;
    let learners = learners(demo, &partners).await?;
    let units = texts::units(demo, &partners).await?;
    matrices::make(demo, &partners, units).await?;
    let memorandum = memoranda::make(demo, &partners, units).await?;
    let placements = mobilities::make(demo, &partners, units, Some(memorandum), &learners).await?;
    results::make(demo, &partners, &placements).await?;
    Ok(())
}

fn seat(role: Role, may_sign: bool, position: &str) -> Seat {
    Seat { role, may_sign, position: position.to_owned() }
}

/// The administrator makes a school; its coordinator joins and gives his or her own seat the right to sign.
async fn school(demo: &Demo<'_>, details: &Details, email: &str, language: Language) -> Result<(OrganisationId, Seated), Error> {
    let admin = demo.person("admin@tilts.example").await?;
    let id = OrganisationId(Uuid::now_v7());
    let (new, token_hash) = demo.invitation(email, &details.card.contact_name, language);
    actions::organisations::make(demo.by(&admin).await?, id, details, Role::Coordinator, &new).await?;
    let (actor, member) = demo.accept(email, &details.card.contact_name, &token_hash, language).await?;
    let change = Change { position: &details.card.contact_position, may_sign_from: Some(local_date(demo.now)), may_sign_until: None };
    actions::members::change(demo.by(&actor).await?, id, member, 1, &change).await?;
    Ok((id, demo.person(email).await?))
}

async fn partners(demo: &Demo<'_>) -> Result<Partners, Error> {
    let (riga, coordinator) = school(demo, &organisations::riga_school(), "coordinator@riga.example", Language::Latvian).await?;
    school(demo, &organisations::vilnius_school(), "coordinator@vilnius.example", Language::English).await?;
    let teacher =
        demo.seat(&coordinator, riga, seat(Role::Teacher, false, "profesionālo mācību pedagogs"), "teacher@riga.example", Language::Latvian).await?;

    let partnership = PartnershipId(Uuid::now_v7());
    let sending = Place { side: Side::Sending, kind: OrganisationKind::School };
    let title = "Automehāniķi: Rīga – Tampere";
    let purpose = "Automehāniķu mācību prakse Somijā un tās rezultātu atzīšana Rīgā.";
    actions::partnerships::found(demo.by(&coordinator).await?, partnership, riga, sending, title, purpose).await?;

    let [riga_company, tampere, tampere_company] = [(); 3].map(|()| OrganisationId(Uuid::now_v7()));
    let entered = [
        (riga_company, organisations::riga_company(), Side::Sending, OrganisationKind::Company),
        (tampere, organisations::tampere_school(), Side::Hosting, OrganisationKind::School),
        (tampere_company, organisations::tampere_company(), Side::Hosting, OrganisationKind::Company),
    ];
    for (id, details, side, kind) in entered {
        actions::partnerships::enter(demo.by(&coordinator).await?, partnership, id, &details, Place { side, kind }).await?;
    }
    let company =
        demo.seat(&coordinator, riga_company, seat(Role::Representative, true, "valdes loceklis"), "company@riga.example", Language::Latvian).await?;
    let host =
        demo.seat(&coordinator, tampere, seat(Role::Coordinator, true, "coordinator"), "coordinator@tampere.example", Language::English).await?;
    let owner =
        demo.seat(&coordinator, tampere_company, seat(Role::Representative, true, "owner"), "owner@tampere.example", Language::English).await?;
    let mentor = demo.seat(&owner, tampere_company, seat(Role::Mentor, false, "foreman"), "mentor@tampere.example", Language::English).await?;

    let forming = PartnershipId(Uuid::now_v7());
    actions::partnerships::found(
        demo.by(&coordinator).await?,
        forming,
        riga,
        sending,
        "Galdnieki: Rīga – Grāca",
        "Pirmās sarunas par galdnieku praksi.",
    )
    .await?;
    let hosting = Place { side: Side::Hosting, kind: OrganisationKind::School };
    let graz = OrganisationId(Uuid::now_v7());
    actions::partnerships::enter(demo.by(&coordinator).await?, forming, graz, &organisations::graz_school(), hosting).await?;

    let coordinator = demo.person(&coordinator.email).await?;
    Ok(Partners { partnership, riga, riga_company, tampere, tampere_company, coordinator, teacher, company, host, owner, mentor })
}

/// Everybody the school sends, in the order of the three groups.
#[derive(Debug)]
pub(super) struct Learners {
    pub graduate: LearnerId,
    pub traveller: LearnerId,
    pub minor: LearnerId,
    pub others: Vec<(LearnerId, &'static str)>,
}

async fn learners(demo: &Demo<'_>, partners: &Partners) -> Result<Learners, Error> {
    let (by, school) = (&partners.coordinator, partners.riga);
    let graduate = demo.learner(by, school, &with_account("learner@riga.example", 19)).await?;
    let traveller = demo.learner(by, school, &with_account("traveller@riga.example", 20)).await?;
    let minor = demo.learner(by, school, &with_account("minor@riga.example", 17)).await?;
    demo.guardian(by, minor, "guardian@riga.example").await?;
    let mut others = Vec::new();
    for seed in OTHERS {
        others.push((demo.learner(by, school, seed).await?, seed.email));
    }
    Ok(Learners { graduate, traveller, minor, others })
}
