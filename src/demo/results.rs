//! What came home: one learner's whole road to the transcript, others half way, and a rating that is only begun.

use super::mobilities::{Placed, Placements};
use super::world::Partners;
use super::{Demo, Error};
use crate::actions;
use crate::actions::assessments::Saving;
use crate::actions::desk;
use crate::actions::recognitions::Recognising;
use crate::actions::validations::Validating;
use crate::domain::assessments::{Draft, Ground, Overall, Rating};
use crate::domain::ids::{AssessmentId, OutcomeId, PlacementId, RecognitionId, ValidationId};
use crate::domain::language::Language;
use crate::domain::levels::{Answer, Decision, Outcome, Promise};
use crate::domain::recognitions::Decided;
use crate::domain::validations::Answered;
use chrono::Days;
use uuid::Uuid;

/// What the host found where it is not simply achieved: mark, result, level, cause.
const FOUND: &[(&str, Outcome, Option<i32>, &str)] = &[
    (
        "K3",
        Outcome::Partly,
        Some(1),
        "Explains the logic for anti-lock brakes, not yet for stability control: only one such car came to the workshop.",
    ),
    ("K8", Outcome::NotAssessed, None, ""),
    (
        "S5",
        Outcome::NotAchieved,
        Some(1),
        "The hydraulic unit was damaged when it was taken out. The new part came after the last day, so the repair was not finished.",
    ),
];

pub(super) async fn make(demo: &Demo<'_>, partners: &Partners, placements: &Placements) -> Result<(), Error> {
    // The first has it all, the second waits for recognition, the third for validation, the fourth is late to be assessed.
    for (at, placed) in placements.after.iter().take(3).enumerate() {
        self_assessment(demo, placed).await?;
        assessment(demo, partners, placed.placement).await?;
        if at < 2 {
            validation(demo, partners, placed.placement).await?;
        }
        if at < 1 {
            recognition(demo, partners, placed.placement).await?;
        }
    }
    let traveller = placements.during.first().ok_or(Error::Missing("a placement"))?.placement;
    begun(demo, traveller).await
}

fn points(ground: &Ground, step: usize) -> Option<i32> {
    ground.scale().get(step).or(ground.scale().last()).map(|level| level.points)
}

async fn self_assessment(demo: &Demo<'_>, placed: &Placed) -> Result<(), Error> {
    let placement = placed.placement;
    let learner = demo.person(placed.email).await?;
    let ground = desk::ratings(demo.store, &learner, placement).await?.ground;
    let ratings = ground.items().into_iter().enumerate().map(|(at, item)| {
        let mut rating = Rating::blank(item.id);
        if at % 9 == 7 {
            rating.outcome = Some(Outcome::NotAssessed);
        } else {
            rating.points = points(&ground, if at % 4 == 3 { 1 } else { 2 });
        }
        rating
    });
    let overall = Overall { remark: "Visvairāk iemācījos, meklējot bojājumus kopā ar meistaru.".to_owned(), ..Overall::default() };
    let saving =
        Saving { id: AssessmentId(Uuid::now_v7()), version: 0, draft: Draft { overall, ratings: ratings.collect() }, language: Language::Latvian };
    Ok(actions::assessments::submit_self(demo.by(&learner).await?, placement, &saving, demo.now).await?)
}

async fn assessment(demo: &Demo<'_>, partners: &Partners, placement: PlacementId) -> Result<(), Error> {
    let mentor = &partners.mentor;
    let ground = desk::ratings(demo.store, mentor, placement).await?.ground;
    let of_trade = |id: OutcomeId| {
        let units = ground.agreement().map_or(&[][..], |agreement| &agreement.units);
        units.iter().any(|unit| unit.promise.promise == Promise::Full && unit.items.iter().any(|item| item.id == id))
    };
    let ratings = ground.items().into_iter().enumerate().map(|(at, item)| {
        let mut rating = Rating::blank(item.id);
        let level = points(&ground, if at % 3 == 1 { 1 } else { 2 });
        if !ground.is_outcome(item.id) {
            rating.points = level;
            return rating;
        }
        match FOUND.iter().find(|(mark, ..)| *mark == item.mark && of_trade(item.id)) {
            Some((_, outcome, step, cause)) => {
                rating.outcome = Some(*outcome);
                rating.points = step.and_then(|step| points(&ground, usize::try_from(step).unwrap_or_default()));
                rating.cause = (*cause).to_owned();
            }
            None => (rating.outcome, rating.points) = (Some(Outcome::Achieved), level),
        }
        rating
    });
    let assessed_on = ground.agreement().and_then(|agreement| agreement.ends_on).and_then(|day| day.checked_sub_days(Days::new(2)));
    let overall = Overall {
        assessed_on,
        place: "Tampere, workshop".to_owned(),
        method: "Watching the work and a practical task on a customer’s car".to_owned(),
        strengths: "Works carefully, asks when something is unclear, keeps the workplace in order.".to_owned(),
        weaknesses: "Reading circuit diagrams of stability control still takes long.".to_owned(),
        additional_skills: "Calibrates driver-assistance cameras with the workshop’s equipment.".to_owned(),
        remark: "We would gladly take this learner again.".to_owned(),
    };
    let saving =
        Saving { id: AssessmentId(Uuid::now_v7()), version: 0, draft: Draft { overall, ratings: ratings.collect() }, language: Language::English };
    let version = actions::assessments::save(demo.by(mentor).await?, placement, &saving, demo.now).await?;
    Ok(actions::assessments::submit(demo.by(mentor).await?, placement, version, None, demo.now).await?)
}

async fn validation(demo: &Demo<'_>, partners: &Partners, placement: PlacementId) -> Result<(), Error> {
    let teacher = &partners.teacher;
    let ratings = desk::ratings(demo.store, teacher, placement).await?;
    let validator = ratings.validator(teacher).map_err(actions::Error::from)?;
    let host = ratings.all.iter().find(|assessment| assessment.id == validator.assessment()).ok_or(Error::Missing("an assessment"))?;
    let answers = ratings.ground.outcomes().into_iter().map(|item| {
        let found = host.rating(item.id).and_then(|rating| rating.outcome);
        let (answer, reason) = match found {
            Some(Outcome::Achieved) => (Answer::Yes, ""),
            Some(Outcome::Partly) => (Answer::Partly, "Stabilitātes sistēmas vadības loģiku pārbaudīs moduļa noslēgumā."),
            Some(Outcome::NotAssessed) => (Answer::Partly, "Uzņēmumā nav vērtēts; teorija ieskaitīta skolā pirms izbraukšanas."),
            _ => (Answer::No, "Remonts jāpabeidz skolas darbnīcā līdz semestra beigām."),
        };
        Answered { item: item.id, answer, reason: reason.to_owned() }
    });
    let validating = Validating {
        id: ValidationId(Uuid::now_v7()),
        shown: validator.assessment(),
        answers: answers.collect(),
        note: "Prakses dokumentācija ir pilnīga.",
        language: Language::Latvian,
    };
    Ok(actions::validations::validate(demo.by(teacher).await?, placement, validating, demo.now).await?)
}

async fn recognition(demo: &Demo<'_>, partners: &Partners, placement: PlacementId) -> Result<(), Error> {
    let coordinator = &partners.coordinator;
    let ground = desk::ratings(demo.store, coordinator, placement).await?.ground;
    let validation = desk::validation(demo.store, coordinator, placement).await?.ok_or(Error::Missing("a validation"))?;
    let units = ground.agreement().map_or(&[][..], |agreement| &agreement.units);
    let decisions = units.iter().map(|unit| {
        let items: Vec<OutcomeId> = unit.items.iter().map(|item| item.id).filter(|id| validation.counts(*id)).collect();
        let whole = items.len() == unit.items.len();
        let promised = crate::domain::recognitions::promised(unit.promise.promise);
        let decided = Decided {
            unit: unit.unit,
            decision: if whole || promised != Decision::Full { promised } else { Decision::Part },
            module: unit.promise.module.clone(),
            hours: unit.promise.hours.map(i32::from),
            mark: if whole { String::new() } else { "8".to_owned() },
            reason: if whole { String::new() } else { "Moduli ieskaitīs pilnībā, kad skolā būs pabeigts remonts.".to_owned() },
            items,
        };
        (RecognitionId(Uuid::now_v7()), decided)
    });
    let recognising = Recognising { shown: validation.id, decisions: decisions.collect(), language: Language::Latvian };
    Ok(actions::recognitions::recognise(demo.by(coordinator).await?, placement, &recognising, demo.now).await?)
}

/// The traveller has begun to rate himself and not submitted.
async fn begun(demo: &Demo<'_>, placement: PlacementId) -> Result<(), Error> {
    let learner = demo.person("traveller@riga.example").await?;
    let ground = desk::ratings(demo.store, &learner, placement).await?.ground;
    let ratings = ground.items().into_iter().take(4).map(|item| Rating { points: points(&ground, 1), ..Rating::blank(item.id) });
    let saving = Saving {
        id: AssessmentId(Uuid::now_v7()),
        version: 0,
        draft: Draft { overall: Overall::default(), ratings: ratings.collect() },
        language: Language::Latvian,
    };
    actions::assessments::save_self(demo.by(&learner).await?, placement, &saving, demo.now).await?;
    Ok(())
}
