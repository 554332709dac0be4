//! What a unit taught us, as its page shows it: facts, a table with small pictures of the same numbers, causes without names.

use crate::domain::levels::{Decision, Outcome};
use crate::domain::units::Unit;
use crate::domain::units::taught::{Days, Found, Taught, Validated, percent};
use crate::web::ui::{Page, Pair};

/// The card of the page.
#[derive(Debug)]
pub(super) struct TaughtCard {
    /// How often and how long.
    pub facts: Vec<Pair>,
    /// What came of the outcomes; empty where nothing was assessed.
    pub rows: Vec<TaughtRow>,
    /// All of them together.
    pub all: Option<TaughtRow>,
    /// Why not everything was reached.
    pub causes: Vec<CauseLine>,
    /// That only the newest were counted; empty where all were.
    pub cut: String,
}

/// One outcome.
#[derive(Debug)]
pub(super) struct TaughtRow {
    pub mark: String,
    pub text: String,
    pub lang: String,
    pub found: Found,
    /// Ends of the parts of the bar, in hundredths: achieved, partly.
    pub achieved_to: i64,
    pub partly_to: i64,
    pub share: String,
    pub validated: String,
}

/// One cause.
#[derive(Debug)]
pub(super) struct CauseLine {
    pub mark: String,
    pub kind: &'static str,
    pub word: String,
    pub text: String,
    pub lang: String,
}

impl TaughtCard {
    /// `None` where no agreement holds the unit.
    pub(super) fn new(p: &Page, unit: &Unit, taught: &Taught) -> Option<Self> {
        if taught.agreements == 0 {
            return None;
        }
        let assessed = taught.found().assessed() > 0;
        let rows = taught.outcomes.iter().filter(|_| assessed).map(|outcome| {
            // In the words of the unit as it stands, where it still has the outcome.
            let placed = unit.placed().into_iter().find(|placed| placed.node.id == outcome.id);
            let (mark, text, lang) = placed.map_or_else(
                || (outcome.mark.clone(), outcome.text.clone(), outcome.language.clone()),
                |placed| (placed.mark(), placed.node.text.get(&unit.language).to_owned(), unit.language.clone()),
            );
            row(p, mark, text, lang, outcome.found, outcome.validated)
        });
        Some(Self {
            facts: facts(p, unit, taught),
            rows: rows.collect(),
            all: assessed.then(|| row(p, String::new(), p.t("taught-all"), String::new(), taught.found(), taught.validated())),
            causes: taught
                .causes
                .iter()
                .map(|cause| CauseLine {
                    mark: cause.mark.clone(),
                    kind: if cause.found == Outcome::Partly { "partly" } else { "not" },
                    word: p.t(cause.found.key()),
                    text: cause.text.clone(),
                    lang: cause.language.clone(),
                })
                .collect(),
            cut: if taught.is_cut { p.t1("taught-cut", "n", taught.agreements) } else { String::new() },
        })
    }
}

fn row(p: &Page, mark: String, text: String, lang: String, found: Found, validated: Validated) -> TaughtRow {
    let assessed = found.assessed();
    TaughtRow {
        mark,
        text,
        lang,
        achieved_to: percent(found.achieved, assessed),
        partly_to: percent(found.achieved + found.partly, assessed),
        share: if assessed == 0 { String::new() } else { p.t1("taught-share", "n", percent(found.achieved, assessed)) },
        validated: match validated.answered() {
            0 => String::new(),
            answered => p.t2("taught-of", "k", validated.yes, "m", answered),
        },
        found,
    }
}

fn facts(p: &Page, unit: &Unit, taught: &Taught) -> Vec<Pair> {
    let number = |n: i64| p.locale().number(n);
    let span = |days: &[i64]| {
        Days::of(days)
            .map(|days| match days.shortest == days.longest {
                true => p.t1("taught-days", "n", days.median),
                false => p.t3("taught-span", "n", days.median, "from", days.shortest, "to", days.longest),
            })
            .unwrap_or_default()
    };
    let mut facts = vec![
        Pair::new(p.t("taught-agreements"), number(taught.agreements)),
        Pair::new(p.t("taught-learners"), number(taught.learners)),
        Pair::new(p.t("taught-planned"), unit.days.map(|days| p.t1("taught-days", "n", days)).unwrap_or_default()),
        Pair::new(p.t("taught-stays"), span(&taught.stays)),
        Pair::new(p.t("taught-assessed-after"), span(&taught.assessed_after)),
    ];
    if taught.ended_early > 0 {
        facts.push(Pair::new(p.t("taught-ended-early"), number(taught.ended_early)));
    }
    let decisions = [
        (Decision::Full, taught.recognised.full),
        (Decision::Part, taught.recognised.part),
        (Decision::Addition, taught.recognised.addition),
        (Decision::No, taught.recognised.no),
    ];
    let counted: Vec<String> =
        decisions.into_iter().filter(|(_, n)| *n > 0).map(|(decision, n)| p.t2("taught-counted", "what", p.t(decision.key()), "n", n)).collect();
    facts.push(Pair::new(p.t("taught-recognised"), counted.join(", ")));
    facts
}
