//! What stands beside a unit's text: whom the sending institution sends, and how each side reads the qualification.

use super::load::address;
use crate::domain::actor::Actor;
use crate::domain::profiles::{self, Stated};
use crate::domain::readings::{self, Reading, UnitSide};
use crate::domain::texts::Text;
use crate::domain::units::Unit;
use crate::web::ui::{Page, Pair};

/// The trainees, as stated last.
#[derive(Debug)]
pub(in crate::web) struct ProfileView {
    /// What it says: label and passage; empty where nobody has stated it.
    pub passages: Vec<Pair>,
    /// The language of the passages.
    pub lang: String,
    /// Who stated it and when.
    pub detail: String,
    /// Where it is changed; empty where the reader may not.
    pub edit: String,
}

/// One side's reading.
#[derive(Debug)]
pub(in crate::web) struct ReadingView {
    /// The side, and its country.
    pub title: String,
    /// EQF level; empty where none is said.
    pub level: String,
    /// The national level.
    pub national_level: String,
    /// Typical tasks.
    pub tasks: String,
    /// What differs.
    pub differs: String,
    /// The language of the passages.
    pub lang: String,
    /// Who stated it and when; empty where nobody has.
    pub detail: String,
    /// Where it is changed; empty where the reader may not.
    pub edit: String,
}

/// The trainees of a unit as this actor sees them.
pub(in crate::web) fn profile(p: &Page, text: &Text, unit: &Unit, stated: Option<&Stated>, actor: &Actor) -> ProfileView {
    let passages = stated.map(|stated| {
        let said = stated.profile.passages().into_iter().filter(|(_, words)| !words.is_empty());
        said.map(|(key, words)| Pair::new(p.t(key), words)).collect()
    });
    let may = profiles::describer(text, unit, actor).is_ok();
    ProfileView {
        passages: passages.unwrap_or_default(),
        lang: stated.map(|stated| stated.profile.language.clone()).unwrap_or_default(),
        detail: stated.map(|stated| by(p, &stated.by, &stated.organisation, p.moment(&stated.at))).unwrap_or_default(),
        edit: if may { address(text.kind, text.id, "profile") } else { String::new() },
    }
}

/// The two readings, sending side first.
pub(in crate::web) fn both_readings(p: &Page, text: &Text, unit: &Unit, stated: &[Reading], actor: &Actor) -> Vec<ReadingView> {
    UnitSide::ALL.iter().map(|&side| reading(p, text, unit, side, stated, actor)).collect()
}

fn reading(p: &Page, text: &Text, unit: &Unit, side: UnitSide, stated: &[Reading], actor: &Actor) -> ReadingView {
    let stated = stated.iter().find(|reading| reading.side == side);
    let said = stated.map(|stated| stated.understanding.clone()).unwrap_or_default();
    let may = readings::voice(text, unit, side, actor).is_ok();
    ReadingView {
        title: side_title(p, unit, side),
        level: said.eqf_level.map(|level| level.to_string()).unwrap_or_default(),
        national_level: said.national_level,
        tasks: said.tasks,
        differs: said.differs,
        lang: said.language,
        detail: stated.map(|stated| by(p, &stated.by, &stated.organisation, p.moment(&stated.at))).unwrap_or_default(),
        edit: if may { address(text.kind, text.id, &format!("readings/{}", side.code())) } else { String::new() },
    }
}

/// A side with the country of its institution.
pub(in crate::web) fn side_title(p: &Page, unit: &Unit, side: UnitSide) -> String {
    let institution = match side {
        UnitSide::Sending => &unit.sides.sending_institution,
        UnitSide::Hosting => &unit.sides.hosting_institution,
    };
    match institution.card.country.as_str() {
        "" => p.t(side.key()),
        country => p.t2("texts-side-and-country", "side", p.t(side.key()), "country", p.country(country)),
    }
}

fn by(p: &Page, who: &str, organisation: &str, at: String) -> String {
    p.t3("reviews-stated", "who", who, "organisation", organisation, "at", at)
}
