//! The words of one outcome: a verb that can be seen, one thing, not too long; of knowledge, more than a bare word.

use super::reading::{Opening, Reading, asks_plain_form};
use super::{Line, Read, leftovers};
use crate::domain::texts::{Finding, Weight};
use crate::domain::units::{Area, Unit};

/// The most characters of an outcome that one reads at a glance, and rates.
const LONG: usize = 250;

/// The findings of one line: outcomes whole, headings and points where they break off.
pub(super) fn outcome(unit: &Unit, area: Area, line: &Line<'_>, read: Option<Read<'_>>, found: &mut Vec<Finding>) {
    let node = line.placed.node;
    let reading = read.map(|read| (read, Reading::new(read.lexicon, line.text(read.language)))).filter(|(_, reading)| !reading.words.is_empty());
    let stops = leftovers::line(unit, line, reading.as_ref().map(|(read, reading)| (read.language, reading)), found);
    if !node.assessable || leftovers::has_note(line.text(&unit.language)) {
        return;
    }
    if line.text(&unit.language).chars().count() > LONG {
        found.push(Finding::new(&line.path, Weight::Hint, "findings-long", "findings-why-long").number("n", LONG as u64));
    }
    let Some((read, reading)) = reading else { return };
    if area == Area::Knowledge {
        if reading.is_one_word() && line.shown(read.language) == 0 {
            found.push(Finding::new(&line.path, Weight::Hint, "findings-one-word", "findings-why-one-word"));
        }
        return;
    }
    let bare = asks_plain_form(read.lexicon, unit.column(area).lead_in.get(read.language));
    match reading.opening(bare) {
        Opening::Unknown => {}
        Opening::NoVerb if heading_acts(line, read) => {}
        Opening::NoVerb => found.push(Finding::new(&line.path, Weight::Hint, "findings-verb", "findings-why-verb")),
        Opening::Vague(from, to) => {
            let weight = if line.shown(read.language) > 0 { Weight::Soft } else { Weight::Hint };
            found.push(Finding::new(&line.path, weight, "findings-vague", "findings-why-vague").about(reading.said(from, to), read.language));
        }
        Opening::Action(first) => {
            // What to look at under it answers how one part of it is rated.
            let both = reading.two_actions(first).filter(|_| line.shown(read.language) < 2);
            if let Some(both) = both {
                found.push(Finding::new(&line.path, Weight::Hint, "findings-several", "findings-why-several").about(both, read.language));
            } else if reading.lacks_object(first) && !stops && line.shown(read.language) == 0 {
                let verb = reading.said(first, first);
                found.push(Finding::new(&line.path, Weight::Hint, "findings-no-object", "findings-why-no-object").about(verb, read.language));
            }
        }
    }
}

/// Whether the heading above already says what is done: `Able to diagnose:` and under it what.
fn heading_acts(line: &Line<'_>, read: Read<'_>) -> bool {
    let heading = line.placed.parent.filter(|parent| !parent.assessable).map(|parent| parent.text.get(read.language)).unwrap_or_default();
    !heading.trim().is_empty() && matches!(Reading::new(read.lexicon, heading).opening(true), Opening::Action(_) | Opening::Unknown)
}
