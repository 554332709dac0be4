//! Three mobilities: one before, one during, one after; and the agreements of their learners.

use super::texts::Units;
use super::world::{Learners, Partners};
use super::{Demo, Error};
use crate::actions;
use crate::actions::desk;
use crate::actions::mobilities::{Plan, Terms};
use crate::domain::actor::Actor;
use crate::domain::days::local_date;
use crate::domain::ids::{LearnerId, MemberId, MobilityId, PlacementId, TextId};
use crate::domain::levels::Promise;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// A placement with its agreement.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    pub placement: PlacementId,
    pub agreement: TextId,
    /// The learner's address.
    pub email: &'static str,
}

/// The placements of those who have left, those among the sign-ins first.
#[derive(Debug)]
pub(super) struct Placements {
    pub during: Vec<Placed>,
    pub after: Vec<Placed>,
}

/// Why somebody signs after the first day.
const LATE: &str = "Parakstīts papīra formā pirms izbraukšanas; sistēmā ievadīts vēlāk.";

/// Whose assessor has no account, and who that is: an assessment by a link can be tried there. It is the last of those abroad.
const CRAFT_MASTER: (&str, &str, &str) = ("zane@riga.example", "Veikko Keksijä", "amata meistars");

impl Demo<'_> {
    fn day(&self, from_today: i64) -> Result<NaiveDate, Error> {
        let today = local_date(self.now);
        let days = Days::new(from_today.unsigned_abs());
        let day = if from_today < 0 { today.checked_sub_days(days) } else { today.checked_add_days(days) };
        day.ok_or(Error::Missing("a date"))
    }
}

pub(super) async fn make(
    demo: &Demo<'_>,
    partners: &Partners,
    units: Units,
    memorandum: Option<TextId>,
    learners: &Learners,
) -> Result<Placements, Error> {
    let groups = learners.others.chunks(3).collect::<Vec<_>>();
    let of = |first: (LearnerId, &'static str), group: usize| -> Vec<(LearnerId, &'static str)> {
        std::iter::once(first).chain(groups.get(group).copied().unwrap_or_default().iter().copied()).collect()
    };
    let home_again = of((learners.graduate, "learner@riga.example"), 0);
    let abroad = of((learners.traveller, "traveller@riga.example"), 1);
    let waiting = of((learners.minor, "minor@riga.example"), 2);
    let after = mobility(demo, partners, memorandum, "Automehāniķi Tamperē, rudens", (-60, -20), &home_again).await?;
    let during = mobility(demo, partners, memorandum, "Automehāniķi Tamperē, ziema", (-14, 21), &abroad).await?;
    let before = mobility(demo, partners, memorandum, "Automehāniķi Tamperē, pavasaris", (40, 68), &waiting).await?;
    let mut made = Vec::new();
    for (group, placements) in [(0, after), (1, during), (2, before)] {
        let mut placed = Vec::new();
        for (at, (placement, email)) in placements.into_iter().enumerate() {
            // The last learner of the group before departure has no agreement yet: that stage can be seen too.
            if group == 2 && at == 3 {
                continue;
            }
            placed.push(Placed { placement, email, agreement: agreement(demo, partners, units, placement, email).await? });
        }
        made.push(placed);
    }
    let (before, during, after) = match (made.pop(), made.pop(), made.pop()) {
        (Some(before), Some(during), Some(after)) => (before, during, after),
        _ => return Err(Error::Missing("a mobility")),
    };
    sign(demo, partners, &before, &during, &after).await?;
    Ok(Placements { during, after })
}

async fn mobility(
    demo: &Demo<'_>,
    partners: &Partners,
    memorandum: Option<TextId>,
    title: &str,
    stay: (i64, i64),
    learners: &[(LearnerId, &'static str)],
) -> Result<Vec<(PlacementId, &'static str)>, Error> {
    let id = MobilityId(Uuid::now_v7());
    let terms = Terms { title, memorandum, starts_on: demo.day(stay.0)?, ends_on: demo.day(stay.1)? };
    let plan = Plan { partnership: partners.partnership, sending: partners.riga, hosting: partners.tampere, terms };
    let today = local_date(demo.now);
    actions::mobilities::plan(demo.by(&partners.coordinator).await?, id, &plan, today).await?;
    let pairs: Vec<_> = learners.iter().map(|(learner, _)| (PlacementId(Uuid::now_v7()), *learner)).collect();
    // A stay that is over today was open for learners on its first day.
    let then = today.min(plan.terms.starts_on);
    actions::placements::make(demo.by(&partners.coordinator).await?, id, &pairs, Some(partners.tampere_company), then).await?;
    Ok(pairs.into_iter().zip(learners).map(|((placement, _), (_, email))| (placement, *email)).collect())
}

fn seat(actor: &Actor) -> Option<MemberId> {
    actor.seats.first().map(|seat| seat.member)
}

async fn agreement(demo: &Demo<'_>, partners: &Partners, units: Units, placement: PlacementId, email: &str) -> Result<TextId, Error> {
    let id = TextId(Uuid::now_v7());
    let by = &partners.coordinator;
    actions::agreements::draft(demo.by(by).await?, id, placement, "lv").await?;
    let mut terms = desk::first_terms(demo.store, by, placement, "lv").await?;
    terms.hours_per_week = Some(35);
    terms.qualification = "Automehāniķis".to_owned();
    terms.qualification_other = "Car mechanic".to_owned();
    terms.eqf_level = Some(4);
    terms.national_level = "3".to_owned();
    terms.progress = "Trešais kurss; apgūti moduļi par dzinējiem un elektroiekārtām.".to_owned();
    terms.mentor = seat(&partners.mentor);
    terms.assessors = seat(&partners.mentor).into_iter().collect();
    terms.assessment_method = "Novērošana darbā un praktisks uzdevums".to_owned();
    terms.assessment_recording = "Vērtējumu pēdējā nedēļā ievada prakses vadītājs".to_owned();
    let (whose, name, role) = CRAFT_MASTER;
    if email == whose {
        terms.assessors.clear();
        (terms.assessor_name, terms.assessor_role) = (name.to_owned(), role.to_owned());
        terms.assessment_recording = "Vērtējumu pēdējā nedēļā ievada amata meistars".to_owned();
    }
    terms.validator = seat(&partners.teacher);
    terms.validation_method = "Salīdzina vērtējumu ar kvalifikācijai nepieciešamajiem rezultātiem".to_owned();
    terms.recogniser = seat(&partners.coordinator);
    terms.recognition_method = "Pedagoģiskās padomes lēmums pirms izbraukšanas".to_owned();
    terms.activities = "Darbs servisā: bremžu un stabilitātes sistēmu diagnostika un remonts.".to_owned();
    terms.units.retain(|unit| [units.stability, units.internationalisation].contains(&unit.unit));
    for unit in &mut terms.units {
        if unit.unit == units.stability {
            unit.promise.module = "B7 Stabilitātes sistēmas".to_owned();
            unit.promise.hours = Some(140);
            unit.promise.mark = "pēc uzņēmuma vērtējuma".to_owned();
        } else {
            unit.promise.promise = Promise::Addition;
            unit.promise.hours = Some(16);
        }
    }
    actions::agreements::save(demo.by(by).await?, id, 1, &terms).await?;
    Ok(id)
}

/// Those at home again and those abroad are signed by all; of those before departure one waits for signatures, one is in
/// review, one is a draft.
async fn sign(demo: &Demo<'_>, partners: &Partners, before: &[Placed], during: &[Placed], after: &[Placed]) -> Result<(), Error> {
    let staff = [&partners.coordinator, &partners.host, &partners.owner];
    for placed in after.iter().chain(during) {
        demo.submit(&partners.coordinator, placed.agreement).await?;
        demo.approve(&staff, placed.agreement).await?;
        demo.sign(&staff, placed.agreement, Some(LATE)).await?;
    }
    for placed in after.iter().chain(during) {
        let learner = demo.person(placed.email).await?;
        demo.sign(&[&learner], placed.agreement, Some(LATE)).await?;
    }
    for (at, placed) in before.iter().enumerate() {
        match at {
            0 => {
                demo.submit(&partners.coordinator, placed.agreement).await?;
                demo.approve(&staff, placed.agreement).await?;
                demo.sign(&[&partners.coordinator, &partners.host], placed.agreement, None).await?;
            }
            1 => {
                demo.submit(&partners.coordinator, placed.agreement).await?;
                demo.approve(&[&partners.host], placed.agreement).await?;
            }
            _ => {}
        }
    }
    Ok(())
}
