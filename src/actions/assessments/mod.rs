//! Rating a learner: by himself or herself, and by the host.

mod correct;
mod save;
mod submit;

pub use correct::correct;
pub use save::{Saving, save, save_self};
pub use submit::{submit, submit_self};

use super::Error;
use crate::actions::Invalid;
use crate::domain::asks::ObjectKind;
use crate::domain::assessments::{Author, Draft, Ground, Ratings};
use crate::domain::days::local_date;
use crate::domain::events::{Event, EventKind};
use crate::domain::levels::Outcome;
use chrono::{DateTime, Days, NaiveTime, Utc};
use uuid::Uuid;

/// Days for both sides where the agreement names no day.
const WITHOUT_A_DAY: u64 = 14;

/// Who writes and reads an author's rating from its first draft.
fn readers(ground: &Ground, author: Author) -> Vec<Uuid> {
    match author {
        Author::Learner => vec![ground.learner.0],
        Author::Host => {
            let mut ids: Vec<Uuid> = ground.host_organisations().into_iter().map(|organisation| organisation.0).collect();
            ids.dedup();
            ids
        }
    }
}

/// Who reads it as soon as it is submitted, whatever the other side did: who validates and who recognises.
fn told(ground: &Ground) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = ground.agreement().map(|agreement| agreement.sending.id.0).into_iter().collect();
    ids.extend(ground.competent_institution().map(|(organisation, _)| organisation.0));
    ids.dedup();
    ids
}

/// From when on both ratings are open to everybody on the placement, whether the other one is there or not: the day after
/// they were due.
fn opens_at(ground: &Ground, now: DateTime<Utc>) -> DateTime<Utc> {
    let due = ground.assessment_due().or_else(|| local_date(now).checked_add_days(Days::new(WITHOUT_A_DAY)));
    due.and_then(|day| day.succ_opt()).map_or(now, |day| day.and_time(NaiveTime::MIN).and_utc())
}

/// An event on a placement's ratings. Before both are open, only those who may read this one hear of it.
fn event(kind: EventKind, ratings: &Ratings, author: Author) -> Event {
    let ground = &ratings.ground;
    let hear = if ratings.both_submitted() { ground.party_ids.clone() } else { [readers(ground, author), told(ground)].concat() };
    Event::new(kind, ObjectKind::Placement, ground.placement, ground.learner_name.clone()).tell(hear)
}

/// Refuses what no form of ours sends: items that were not agreed, levels that the scale does not have.
fn fits(draft: &Draft, author: Author, ground: &Ground) -> Result<(), Error> {
    let items = ground.items();
    let wrong: Vec<Invalid> = draft
        .ratings
        .iter()
        .filter_map(|rating| {
            let known = items.iter().any(|item| item.id == rating.item);
            let on_scale = rating.points.is_none_or(|points| ground.level(points).is_some());
            let level_only = author == Author::Learner || !ground.is_outcome(rating.item);
            let own_words = !level_only || matches!(rating.outcome, None | Some(Outcome::NotAssessed));
            (!(known && on_scale && own_words)).then(|| Invalid::new(format!("result-{}", rating.item), "ui-error-choice"))
        })
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::Invalid(wrong)) }
}

/// What keeps a draft from being submitted, as messages at the fields of its form.
fn complete(draft: &Draft, author: Author, ground: &Ground, now: DateTime<Utc>) -> Result<(), Error> {
    let missing = draft.missing(author, ground, local_date(now));
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Error::Invalid(missing.into_iter().map(|missing| Invalid::new(missing.field(), missing.what.key())).collect()))
    }
}
