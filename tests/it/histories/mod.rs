//! Random histories: anybody tries anything at any time, through the actions, and after every step everything that must hold is read
//! from the tables and compared with a second reckoning that knows nothing of the domain's.

mod facts;
mod results;
mod steps;

use crate::harness::{App, storm};
use crate::world::World;
use facts::Facts;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};
use steps::{Road, Step};
use tilts::actions::Error;

/// Histories of a whole storm, and the steps of each.
const HISTORIES: usize = 500;
const STEPS: usize = 30;
/// Databases they are spread over.
const LANES: usize = 3;

/// What became of each step: done, refused.
type Tally = BTreeMap<Step, (u32, u32)>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_histories_keep_what_must_hold() {
    let seed = storm::seed();
    let histories = storm::rounds(HISTORIES);
    println!("TILTS_SEED={seed}: {histories} histories of {STEPS} steps");
    let lanes: Vec<_> = (0..LANES).map(|lane| tokio::spawn(run(seed, (lane..histories).step_by(LANES).collect()))).collect();
    let (mut tally, mut stages) = (Tally::new(), BTreeMap::<String, u32>::new());
    for lane in lanes {
        let (counted, reached) = lane.await.unwrap_or_else(|_| panic!("a history broke: see above; again with TILTS_SEED={seed}"));
        for (step, (done, refused)) in counted {
            let sum = tally.entry(step).or_default();
            *sum = (sum.0 + done, sum.1 + refused);
        }
        for (stage, times) in reached {
            *stages.entry(stage).or_default() += times;
        }
    }
    println!("done and refused: {tally:?}\nstages after a step: {stages:?}");
    for step in Step::ALL {
        let (done, refused) = tally.get(step).copied().unwrap_or_default();
        assert!(
            done > 0 && refused > 0,
            "{step:?} was done {done} and refused {refused} times (TILTS_SEED={seed}): these histories prove nothing about it"
        );
    }
    for stage in ["draft", "changes-requested", "in-review", "agreed", "partially-signed", "signed", "in-force", "retired"] {
        assert!(stages.contains_key(stage), "no text was ever {stage} (TILTS_SEED={seed})");
    }
}

async fn run(seed: u64, numbers: Vec<usize>) -> (Tally, BTreeMap<String, u32>) {
    let app = App::new().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let (mut tally, mut stages) = (Tally::new(), BTreeMap::new());
    let unit = world.agreed_unit(&app.state.store).await;
    for number in numbers {
        let mut random = StdRng::seed_from_u64(seed.wrapping_add(number as u64));
        let mut road = Road::begin(&app, &world, &unit, &mut random).await;
        let mut told = Vec::new();
        let mut before = Facts::read(&app, &road, &told).await;
        for _ in 0..STEPS {
            let (who, step, stale) = choose(&road, &world, &mut random);
            let outcome = road.carry_out(step, &who, stale, &mut random).await;
            told.push(format!(
                "{who} {step:?}{}: {}",
                if stale { " (stale)" } else { "" },
                outcome.as_ref().err().map_or("done".into(), ToString::to_string)
            ));
            let after = Facts::read(&app, &road, &told).await;
            let count = tally.entry(step).or_default();
            match outcome {
                Ok(()) => {
                    count.0 += 1;
                    after.follow(&before, &told);
                    *stages.entry(after.stage().to_owned()).or_default() += 1;
                }
                Err(Error::Refused(_) | Error::Invalid(_) | Error::Store(tilts::store::Error::NotFound | tilts::store::Error::LostUpdate)) => {
                    count.1 += 1;
                    assert!(after.digest == before.digest, "a refused step changed something (history {number}):\n{}", told.join("\n"));
                }
                Err(other) => panic!("history {number}: {other:?} after\n{}", told.join("\n")),
            }
            road.look(&app).await;
            after.hold(&road, &told);
            before = after;
        }
    }
    (tally, stages)
}

/// Mostly what somebody may do now, and of that mostly what leads on, because a step back undoes many; otherwise anything by anybody.
fn choose(road: &Road, world: &World, random: &mut StdRng) -> (String, Step, bool) {
    let back = random.random_bool(0.12);
    let mut possible: Vec<_> = road.possible(world).into_iter().filter(|(_, step)| step.goes_back() == back).collect();
    if back {
        // Of the steps back those that one person may do are as likely as those that ten may: otherwise few histories ever cancel.
        let steps: Vec<Step> = possible.iter().map(|(_, step)| *step).collect::<BTreeSet<_>>().into_iter().collect();
        let wanted = steps.choose(random).copied();
        possible.retain(|(_, step)| Some(*step) == wanted);
    }
    if let Some((who, step)) = possible.choose(random).filter(|_| random.random_bool(0.8)) {
        return (who.clone(), *step, random.random_bool(0.05));
    }
    let (who, _) = world.people.choose(random).unwrap();
    (who.clone(), *Step::ALL.choose(random).unwrap(), random.random_bool(0.3))
}
