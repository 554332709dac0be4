//! The two ratings side by side.

use super::{Assessment, Ground};
use crate::domain::agreements::AgreedItem;
use crate::domain::levels::Outcome;

/// One item as both sides rated it.
#[derive(Debug, Clone)]
pub struct Compared<'a> {
    /// The outcome or criterion.
    pub item: &'a AgreedItem,
    /// The step the learner gave, from 1; `None` where there is no level.
    pub learner: Option<usize>,
    /// The step the host gave.
    pub host: Option<usize>,
    /// What the host found.
    pub outcome: Option<Outcome>,
    /// How the two stand to each other.
    pub verdict: Verdict,
}

/// How two ratings of one item stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The same level.
    Same,
    /// The host's is lower.
    HostLower,
    /// The host's is higher.
    HostHigher,
    /// One side gave a level and the other did not.
    OneSided,
    /// Neither gave a level.
    Neither,
}

/// Compares item by item, in the order of the agreement.
pub fn compare<'a>(ground: &'a Ground, learner: &Assessment, host: &Assessment) -> Vec<Compared<'a>> {
    let step = |assessment: &Assessment, item: &AgreedItem| {
        let points = assessment.rating(item.id)?.points?;
        ground.level(points).map(|(step, _)| step)
    };
    ground
        .items()
        .into_iter()
        .map(|item| {
            let (own, hosts) = (step(learner, item), step(host, item));
            let verdict = match (own, hosts) {
                (None, None) => Verdict::Neither,
                (Some(own), Some(hosts)) if own == hosts => Verdict::Same,
                (Some(own), Some(hosts)) if hosts < own => Verdict::HostLower,
                (Some(_), Some(_)) => Verdict::HostHigher,
                _ => Verdict::OneSided,
            };
            Compared { item, learner: own, host: hosts, outcome: host.rating(item.id).and_then(|rating| rating.outcome), verdict }
        })
        .collect()
}
