//! Words that do not fit the EQF level: leading others at level 3, supervision alone at level 6.

use super::lexicon::Section;
use super::text::words;
use super::{Line, Read};
use crate::domain::texts::{Finding, Weight};
use crate::domain::units::{Area, Unit};

/// Findings of skills and competence against the level; none where no level is chosen.
pub(super) fn level<'a>(unit: &Unit, read: Read<'_>, lines: impl Iterator<Item = &'a Line<'a>>, found: &mut Vec<Finding>) {
    let Some(level) = unit.eqf_level else { return };
    let acts: Vec<(&Line<'_>, _)> =
        lines.filter(|line| line.placed.area != Area::Knowledge).map(|line| (line, words(line.text(read.language)))).collect();
    let mut say = |line: &Line<'_>, said: &str, key, reason| {
        let finding = Finding::new(&line.path, Weight::Hint, key, reason).number("level", level.into());
        found.push(finding.about(said, read.language));
    };
    let high: Vec<&Section> = match level {
        ..=2 => vec![read.lexicon.of("above 2"), read.lexicon.of("above 3")],
        3 => vec![read.lexicon.of("above 3")],
        _ => Vec::new(),
    };
    for (line, words) in &acts {
        if let Some((at, count)) = high.iter().find_map(|section| section.find(words)) {
            let said = super::text::said(line.text(read.language), words, at, at + count - 1);
            say(line, said, "findings-above-level", "findings-why-above-level");
        }
    }
    if level >= 5 && !acts.iter().any(|(_, words)| read.lexicon.of("autonomy").find(words).is_some()) {
        for (line, words) in &acts {
            if let Some((at, count)) = read.lexicon.of("below 5").find(words) {
                let said = super::text::said(line.text(read.language), words, at, at + count - 1);
                say(line, said, "findings-below-level", "findings-why-below-level");
            }
        }
    }
}
