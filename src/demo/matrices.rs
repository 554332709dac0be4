//! The competence matrix of the demo's main partnership, with the agreed unit in its place.

use super::texts::Units;
use super::world::Partners;
use super::{Demo, Error};
use crate::actions;
use crate::domain::ids::MatrixAreaId;
use crate::domain::matrices::{Matrix, MatrixArea, PlacedUnit};
use uuid::Uuid;

/// Areas of work tasks and what one can do at each step, in the language in which the partners speak with each other.
const AREAS: [(&str, [&str; 4]); 3] = [
    (
        "Brakes and stability",
        [
            "Checks fluids, discs and pads and reports what is worn",
            "Replaces pads and discs after instructions",
            "Diagnoses and repairs anti-lock brakes and stability control independently",
            "Answers for the whole brake system, also of vehicles that are new to the workshop",
        ],
    ),
    (
        "Engine",
        ["Carries out a service after the manufacturer’s list", "Reads fault codes and explains them", "Finds the cause of a fault and mends it", ""],
    ),
    (
        "Working abroad",
        [
            "Introduces himself or herself and the own school",
            "Follows the rules of a workplace in another country",
            "Works in a team that speaks another language",
            "Compares how work is done in both countries and brings ideas home",
        ],
    ),
];

pub(super) async fn make(demo: &Demo<'_>, partners: &Partners, units: Units) -> Result<(), Error> {
    let areas: Vec<MatrixArea> = AREAS
        .iter()
        .map(|(title, steps)| MatrixArea {
            id: MatrixAreaId(Uuid::now_v7()),
            title: (*title).to_owned(),
            steps: steps.iter().map(|step| (*step).to_owned()).collect(),
        })
        .collect();
    let place = |at: usize, step: usize, unit| areas.get(at).map(|area| PlacedUnit { area: area.id, step, unit });
    let placed = [place(0, 3, units.stability), place(2, 3, units.internationalisation), place(2, 4, units.internationalisation)];
    let matrix = Matrix { steps: 4, placed: placed.into_iter().flatten().collect(), areas };
    Ok(actions::matrices::save(demo.by(&partners.teacher).await?, partners.partnership, 0, &matrix).await?)
}
