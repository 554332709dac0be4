//! The steps of a stay.

use crate::harness::{App, now};
use crate::world::{Agreed, World};
use chrono::Days;
use rand::Rng;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use tilts::actions::assessments::Saving;
use tilts::actions::recognitions::Recognising;
use tilts::actions::validations::Validating;
use tilts::actions::{self, Error, Store, desk};
use tilts::domain::assessments::{Author, Draft, Overall, Rating, Ratings};
use tilts::domain::ids::{AssessmentId, PlacementId, RecognitionId, TextId, ValidationId};
use tilts::domain::language::Language;
use tilts::domain::levels::{Answer, Decision, Outcome, Promise};
use tilts::domain::recognitions::Decided;
use tilts::domain::texts::Kind;
use tilts::domain::validations::Answered;
use uuid::Uuid;

/// What somebody can try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Sign,
    SaveSelf,
    SubmitSelf,
    Save,
    Submit,
    Correct,
    Validate,
    Recognise,
    Reopen,
    RequestChanges,
}

impl Step {
    pub const ALL: &[Self] = &[
        Self::Sign,
        Self::SaveSelf,
        Self::SubmitSelf,
        Self::Save,
        Self::Submit,
        Self::Correct,
        Self::Validate,
        Self::Recognise,
        Self::Reopen,
        Self::RequestChanges,
    ];
}

/// The four that sign, the last of them perhaps not at the beginning.
const SIGNERS: [&str; 4] = ["coordinator-s", "coordinator-h", "company-h", "learner"];

/// One learner's stay with its agreement of two units.
pub struct Stay {
    pub placement: PlacementId,
    pub agreement: TextId,
    /// The keys of who owes what.
    pub learner: Uuid,
    pub sending: Uuid,
    pub company: Uuid,
    store: Store,
}

impl Stay {
    pub async fn begin(app: &App, world: &World, units: &[Agreed; 2], random: &mut StdRng) -> Self {
        let store = app.state.store.clone();
        let placement = world.placed(app).await;
        let starts_on = now().date_naive() - Days::new(15);
        let mut content = world.agreement(placement, 2000, false, starts_on, &units[0]);
        content.units.push(units[1].promised(Promise::Addition));
        let agreement = world.begun(&store, Kind::Agreement, &content).await;
        let text = world.agree(&store, agreement, &["coordinator-s", "coordinator-h", "company-h"]).await;
        app.execute(&format!("update placements set agreement_id = '{agreement}' where id = '{placement}'")).await;
        let signed = if random.random_bool(0.7) { 4 } else { random.random_range(2..4) };
        world.sign(&store, &text, &SIGNERS[..signed]).await;
        Self { placement, agreement, learner: world.learner.0, sending: world.sides[0].id.0, company: world.sides[3].id.0, store }
    }

    /// Tries a step on what this person sees.
    pub async fn carry_out(&self, world: &World, step: Step, who: &str, random: &mut StdRng) -> Result<(), Error> {
        let actor = world.actor(who);
        let placement = self.placement;
        if matches!(step, Step::Sign | Step::Reopen | Step::RequestChanges) {
            return self.on_text(world, step, who).await;
        }
        let ratings = desk::ratings(&self.store, actor, placement).await?;
        let tx = world.begin(&self.store, who).await;
        match step {
            Step::SaveSelf => actions::assessments::save_self(tx, placement, &saving(&ratings, Author::Learner, random), now()).await.map(|_| ()),
            Step::SubmitSelf => actions::assessments::submit_self(tx, placement, &saving(&ratings, Author::Learner, random), now()).await,
            Step::Save => actions::assessments::save(tx, placement, &saving(&ratings, Author::Host, random), now()).await.map(|_| ()),
            Step::Submit => {
                let version = ratings.open(Author::Host).map_or(1, |open| open.version) - i32::from(random.random_bool(0.1));
                actions::assessments::submit(tx, placement, version, None, now()).await
            }
            Step::Correct => {
                let reason = if random.random_bool(0.9) { "Points were swapped." } else { " " };
                actions::assessments::correct(tx, placement, AssessmentId(Uuid::now_v7()), reason, Language::English, None, now()).await
            }
            Step::Validate => actions::validations::validate(tx, placement, validating(&ratings, random), now()).await,
            Step::Recognise => {
                drop(tx);
                self.recognise(world, who, &ratings, random).await
            }
            Step::Sign | Step::Reopen | Step::RequestChanges => Ok(()),
        }
    }

    async fn on_text(&self, world: &World, step: Step, who: &str) -> Result<(), Error> {
        let text = desk::text(&self.store, world.actor(who), self.agreement).await?;
        // Before the transaction: there may be one connection.
        let confirmed = world.confirmations.of(&self.store, world.actor(who)).await;
        let tx = world.begin(&self.store, who).await;
        match step {
            Step::Reopen => actions::texts::reopen(tx, self.agreement).await,
            Step::RequestChanges => {
                actions::texts::request_changes(tx, self.agreement, text.latest.id, "Please say it otherwise.", None, now()).await
            }
            _ => {
                let shown = text.latest.hash.unwrap_or(tilts::domain::texts::ContentHash([7; 32]));
                let signing = actions::texts::Signing {
                    name: who,
                    place: "Riga",
                    sentence: "I have read it and agree.",
                    language: "en",
                    shown,
                    late_reason: Some("The post was slow."),
                    confirmed: &confirmed,
                };
                actions::texts::sign(tx, self.agreement, &signing, now()).await
            }
        }
    }

    async fn recognise(&self, world: &World, who: &str, ratings: &Ratings, random: &mut StdRng) -> Result<(), Error> {
        let validation = desk::validation(&self.store, world.actor(who), self.placement).await?;
        let units = ratings.ground.agreement().map(|agreement| agreement.units.clone()).unwrap_or_default();
        let decisions = units.iter().filter(|_| random.random_bool(0.6)).cloned().collect::<Vec<_>>();
        let decisions = decisions.into_iter().map(|unit| {
            let counts: Vec<_> = unit
                .items
                .iter()
                .map(|item| item.id)
                .filter(|id| validation.as_ref().is_some_and(|validation| validation.counts(*id)) || random.random_bool(0.02))
                .collect();
            let decided = Decided {
                unit: unit.unit,
                decision: *Decision::ALL.choose(random).unwrap(),
                module: "M1".into(),
                hours: Some(40),
                mark: String::new(),
                reason: if random.random_bool(0.9) { "As it was found.".into() } else { String::new() },
                items: counts,
            };
            (RecognitionId(Uuid::now_v7()), decided)
        });
        let shown = validation.as_ref().map_or(ValidationId(Uuid::nil()), |validation| validation.id);
        let recognising = Recognising { shown, decisions: decisions.collect(), language: Language::English };
        actions::recognitions::recognise(world.begin(&self.store, who).await, self.placement, &recognising, now()).await
    }
}

/// A rating of everything, now and then with something left out, sometimes on a page that is old.
fn saving(ratings: &Ratings, author: Author, random: &mut StdRng) -> Saving {
    let ground = &ratings.ground;
    let points = ground.scale().first().map(|level| level.points);
    let whole = random.random_bool(0.8);
    let items = ground.items().into_iter().map(|item| item.id).collect::<Vec<_>>();
    let rated = items.into_iter().map(|id| {
        let mut rating = Rating::blank(id);
        if !whole && random.random_bool(0.3) {
            return rating;
        }
        rating.points = points;
        if author == Author::Host {
            let outcome = *Outcome::ALL.choose(random).unwrap();
            rating.outcome = Some(if random.random_bool(0.6) { Outcome::Achieved } else { outcome });
            rating.cause = if rating.needs_cause() && (whole || random.random_bool(0.5)) { "The part came late.".into() } else { String::new() };
            rating = rating.settled();
        }
        rating
    });
    let ratings_of = rated.collect();
    let overall = if author == Author::Host && whole {
        Overall { assessed_on: Some(now().date_naive()), place: "Shop".into(), method: "Watching".into(), ..Overall::default() }
    } else {
        Overall::default()
    };
    let version = ratings.open(author).map_or(0, |open| open.version) + i32::from(random.random_bool(0.05));
    Saving { id: AssessmentId(Uuid::now_v7()), version, draft: Draft { overall, ratings: ratings_of }, language: Language::English }
}

/// An answer to every outcome but now and then; explained but now and then; to the newest assessment that is seen, or another.
fn validating<'a>(ratings: &Ratings, random: &mut StdRng) -> Validating<'a> {
    let seen = ratings.submitted(Author::Host).map(|host| host.id);
    let old = ratings.earlier(Author::Host).next().map(|host| host.id);
    let shown = if random.random_bool(0.1) { old } else { seen };
    let explains = random.random_bool(0.9);
    let outcomes = ratings.ground.outcomes().into_iter().map(|item| item.id).collect::<Vec<_>>();
    let skips = random.random_bool(0.05);
    let answers = outcomes.into_iter().skip(usize::from(skips)).map(|item| Answered {
        item,
        answer: if random.random_bool(0.7) { Answer::Yes } else { *Answer::ALL.choose(random).unwrap() },
        reason: if explains { "Compared with the plan.".into() } else { String::new() },
    });
    Validating {
        id: ValidationId(Uuid::now_v7()),
        shown: shown.unwrap_or(AssessmentId(Uuid::nil())),
        answers: answers.collect(),
        note: "",
        language: Language::English,
    }
}
