//! What others would add, as it stands under the column it is meant for and in its list.

use super::load::address;
use crate::domain::actor::Actor;
use crate::domain::proposals::{self, Adopter, Proposal, Standing};
use crate::domain::texts::Text;
use crate::web::ui::Page;

/// A proposal.
#[derive(Debug)]
pub(in crate::web) struct ProposalView {
    /// Its number, which is in its address.
    pub number: i32,
    /// The key of the section it stands in: the column it is meant for, or goes to.
    pub section: &'static str,
    /// Kind of status, and its word with who proposes.
    pub kind: &'static str,
    /// Its word.
    pub word: String,
    /// What would be added, in the words of who proposes.
    pub text: String,
    /// The language of it.
    pub lang: String,
    /// For which column, by whom, when.
    pub detail: String,
    /// Why; in the same language.
    pub reason: String,
    /// What the owner answered.
    pub answer: Option<Answered>,
    /// Where the reader answers it; empty where it is not the reader's to answer.
    pub decision: String,
}

/// The owner's answer.
#[derive(Debug)]
pub(in crate::web) struct Answered {
    /// Who and when.
    pub words: String,
    /// The outcome as the owner words it, where that is another wording.
    pub wording: String,
    /// The language of that.
    pub lang: String,
    /// The owner's reason.
    pub reason: String,
}

/// What the reader can do with a unit's proposals.
#[derive(Debug, Default)]
pub(in crate::web) struct Proposing {
    /// How many the owner has not answered.
    pub open: usize,
    /// How many are accepted and not in the text yet.
    pub waiting: usize,
    /// Where all of them stand.
    pub list: String,
    /// Whether the reader may propose.
    pub proposes: bool,
    /// Whether the reader answers them.
    pub decides: bool,
    /// Where the accepted ones are taken into the text; empty where the reader cannot.
    pub adoption: String,
}

/// All proposals of a text as this actor sees them.
pub(in crate::web) fn proposed(p: &Page, text: &Text, proposals: &[Proposal], actor: &Actor) -> Vec<ProposalView> {
    let decides = proposals::decider(text, actor).is_ok();
    proposals.iter().map(|proposal| view(p, text, proposal, decides)).collect()
}

fn view(p: &Page, text: &Text, proposal: &Proposal, decides: bool) -> ProposalView {
    let decision = proposal.decision.as_ref();
    let area = decision.filter(|decision| decision.accepted).map_or(proposal.area, |decision| decision.area);
    let (kind, word) = match proposal.standing() {
        Standing::Open => ("new", p.t1("proposals-by", "who", &proposal.organisation)),
        Standing::Accepted => ("done", p.t1("proposals-accepted", "who", &proposal.organisation)),
        Standing::Adopted => {
            let taken_in = p.t2("proposals-adopted", "who", &proposal.organisation, "revision", proposal.adopted_in.unwrap_or_default());
            ("done", taken_in)
        }
        Standing::Declined => ("off", p.t1("proposals-declined", "who", &proposal.organisation)),
    };
    let answer = decision.map(|decision| Answered {
        words: p.t2("proposals-answered", "who", decision.by.as_str(), "at", p.moment(&decision.at)),
        wording: if decision.accepted && decision.wording != proposal.text { decision.wording.clone() } else { String::new() },
        lang: text.language.clone(),
        reason: decision.reason.clone(),
    });
    let decides = decides && proposal.is_open();
    ProposalView {
        number: proposal.number,
        section: area.key(),
        kind,
        word,
        text: proposal.text.clone(),
        lang: proposal.language.clone(),
        detail: p.t3("proposals-detail", "area", p.t(area.key()), "who", &proposal.by, "at", p.moment(&proposal.at)),
        reason: proposal.reason.clone(),
        answer,
        decision: if decides { address(text.kind, text.id, &format!("proposals/{}/decision", proposal.number)) } else { String::new() },
    }
}

/// What this actor can do with the proposals of a text.
pub(in crate::web) fn proposing(text: &Text, all: &[Proposal], actor: &Actor) -> Proposing {
    let waiting = all.iter().filter(|proposal| proposal.is_waiting()).count();
    let adopts = waiting > 0 && proposals::adopter(text, actor).is_ok();
    Proposing {
        open: all.iter().filter(|proposal| proposal.is_open()).count(),
        waiting,
        list: address(text.kind, text.id, "proposals"),
        proposes: proposals::proposer(text, actor).is_ok(),
        decides: proposals::decider(text, actor).is_ok(),
        adoption: if adopts { address(text.kind, text.id, "adoption") } else { String::new() },
    }
}

/// Whether taking accepted proposals in opens the next revision: then approvals of the frozen one drop, unless it stays agreed.
pub(in crate::web) fn opens_next(adopter: &Adopter) -> Option<bool> {
    match adopter {
        Adopter::Open(_) => None,
        Adopter::Next(reopener) => Some(reopener.keeps_agreed()),
    }
}
