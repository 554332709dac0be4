//! What is said beside a unit that is in review: what the host would add, what its foreman answers line by line, whom the school sends, how
//! both sides read the qualification.

use super::world::Partners;
use super::{Demo, Error};
use crate::actions;
use crate::actions::desk;
use crate::actions::proposals::Deciding;
use crate::actions::texts::Addition;
use crate::domain::answers::{Answer, Answers, Line};
use crate::domain::ids::{AnswersId, OutcomeId, TextId};
use crate::domain::profiles::Profile;
use crate::domain::readings::{Understanding, UnitSide};
use crate::domain::units::{Area, Unit};
use uuid::Uuid;

/// Says it all about this unit.
pub(super) async fn make(demo: &Demo<'_>, partners: &Partners, id: TextId, unit: &Unit) -> Result<(), Error> {
    readings(demo, partners, id).await?;
    let profile = Profile {
        language: "en".to_owned(),
        knowledge: "Two years of vehicle technology; the theory of petrol and diesel engines is done, high voltage is not.".to_owned(),
        skills: "They have read out fault codes at school with one generic tool, about ten times each.".to_owned(),
        competence: "A checked routine can be left to them. Anything on brakes and steering needs somebody beside them.".to_owned(),
        social: "English at A2 to B1, used to starting at seven. For most of them it is the first time away from home.".to_owned(),
    };
    actions::profiles::state(demo.by(&partners.teacher).await?, id, 0, &profile).await?;
    proposals(demo, partners, id).await?;
    answers(demo, partners, id, unit).await
}

async fn readings(demo: &Demo<'_>, partners: &Partners, id: TextId) -> Result<(), Error> {
    let sending = Understanding {
        language: "lv".to_owned(),
        eqf_level: Some(4),
        national_level: "LKI 4".to_owned(),
        tasks: "Apkope, diagnostika un remonts pēc ražotāja norādījumiem; sarežģītus bojājumus nosaka kopā ar meistaru.".to_owned(),
        differs: "Augstsprieguma sistēmas apgūst tikai pēc kvalifikācijas iegūšanas.".to_owned(),
    };
    actions::readings::state(demo.by(&partners.teacher).await?, id, UnitSide::Sending, 0, &sending).await?;
    let hosting = Understanding {
        language: "en".to_owned(),
        eqf_level: Some(4),
        national_level: "Finnish framework, level 4".to_owned(),
        tasks: "Servicing and fault finding for one customer from the order to the handing over; the mechanic talks to the customer.".to_owned(),
        differs: "Work on electric vehicles begins in the first year, after a safety course.".to_owned(),
    };
    Ok(actions::readings::state(demo.by(&partners.owner).await?, id, UnitSide::Hosting, 0, &hosting).await?)
}

async fn proposals(demo: &Demo<'_>, partners: &Partners, id: TextId) -> Result<(), Error> {
    let calibrate = Addition {
        area: Area::Skills,
        language: "en",
        text: "Calibrate the steering angle sensor after work on the chassis",
        reason: "We do it every week, and nobody sees it at school. Half a day.",
    };
    let explain = Addition {
        area: Area::Competence,
        language: "en",
        text: "Explain to the customer what was found and what it costs",
        reason: "A mechanic who cannot say it is only half a mechanic here.",
    };
    let first = actions::proposals::propose(demo.by(&partners.owner).await?, id, &calibrate, demo.now).await?;
    actions::proposals::propose(demo.by(&partners.owner).await?, id, &explain, demo.now).await?;
    let accept = Deciding::Accept {
        area: Area::Skills,
        wording: "Kalibrēt stūres leņķa sensoru pēc ritošās daļas remonta",
        reason: "Skolā tādas iekārtas nav; paldies.",
    };
    Ok(actions::proposals::decide(demo.by(&partners.teacher).await?, id, first, &accept).await?)
}

async fn answers(demo: &Demo<'_>, partners: &Partners, id: TextId, unit: &Unit) -> Result<(), Error> {
    let mut answers = Answers { language: "en".to_owned(), ..Answers::default() };
    for placed in unit.placed().iter().filter(|placed| placed.node.assessable) {
        let (answer, note) = match placed.area {
            Area::Competence => (Answer::TooHard, "With somebody beside them yes, alone not yet."),
            Area::Knowledge | Area::Skills => (Answer::Keep, ""),
        };
        let outcome: OutcomeId = placed.node.id;
        answers.lines.insert(outcome, Line { answer: Some(answer), note: note.to_owned() });
    }
    let revision = desk::text(demo.store, &partners.mentor, id).await?.latest.number;
    actions::answers::save(demo.by(&partners.mentor).await?, AnswersId(Uuid::now_v7()), id, revision, &answers, true, demo.now).await?;
    Ok(())
}
