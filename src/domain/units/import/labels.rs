//! Finding the labels of a unit in a line or a cell.

use super::lexicon::{LEAD_INS, STRONG, WEAK};
use crate::domain::units::Area;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// The name of the unit.
    Title,
    /// The qualification it belongs to.
    Qualification,
    /// The area of work tasks.
    WorkTaskArea,
    /// The EQF level.
    EqfLevel,
    /// The national level.
    NationalLevel,
    /// The description.
    Description,
    /// The length in days.
    Days,
    /// The length in hours.
    Hours,
    /// The length, in words.
    Length,
    /// ECVET points.
    Points,
    /// What the learner should be able to do before.
    Prerequisites,
    /// Tools and materials.
    Tools,
    /// Safety.
    Safety,
    /// The sector, as a code of ISCED-F.
    Sector,
    /// One of the three columns.
    Column(Area),
    /// Outcomes without a column.
    Outcomes,
    /// The criteria of outcomes.
    Criteria,
    /// In a table: what kind of row it is.
    Kind,
    /// In a table: how deep the row nests.
    Nesting,
    /// In a table: whether the row is rated.
    Assessed,
    /// In a table: a number or code of the row.
    Mark,
    /// In a table: a skill of ESCO.
    Concept,
}

impl Label {
    /// Whether it names something of the unit as a whole, with one value.
    pub(super) fn is_header(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Qualification
                | Self::WorkTaskArea
                | Self::EqfLevel
                | Self::NationalLevel
                | Self::Days
                | Self::Hours
                | Self::Length
                | Self::Points
                | Self::Sector
        )
    }

    /// Whether its value is words of a language.
    pub(super) fn is_worded(self) -> bool {
        self.is_long() || matches!(self, Self::Title | Self::Qualification | Self::WorkTaskArea)
    }

    /// Whether its value is a text of several lines.
    pub(super) fn is_long(self) -> bool {
        matches!(self, Self::Description | Self::Prerequisites | Self::Tools | Self::Safety)
    }

    /// Whether it means anything outside a table's head.
    pub(super) fn is_of_grid(self) -> bool {
        !matches!(self, Self::Kind | Self::Nesting | Self::Assessed | Self::Mark | Self::Concept)
    }
}

/// A label with its words and their language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub label: Label,
    pub language: &'static str,
    pub is_weak: bool,
}

struct Phrase {
    letters: Vec<char>,
    known: Known,
}

/// All phrases, the longest first.
static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let all = STRONG.iter().map(|entry| (entry, false)).chain(WEAK.iter().map(|entry| (entry, true)));
    let mut phrases: Vec<Phrase> = all
        .flat_map(|((label, language, words), is_weak)| {
            words.iter().map(move |word| Phrase { letters: folded(word), known: Known { label: *label, language, is_weak } })
        })
        .collect();
    phrases.sort_by_key(|phrase| (std::cmp::Reverse(phrase.letters.len()), phrase.known.is_weak));
    phrases
});

static WHOLE: LazyLock<HashMap<String, Known>> = LazyLock::new(|| {
    // Of two with the same words the strong one stands.
    PHRASES.iter().rev().map(|phrase| (phrase.letters.iter().collect(), phrase.known)).collect()
});

static LEADS: LazyLock<HashMap<String, &'static str>> =
    LazyLock::new(|| LEAD_INS.iter().flat_map(|(language, phrases)| phrases.iter().map(move |phrase| (key(phrase), *language))).collect());

/// One character for each: in small letters, without marks, hyphens and odd spaces as a space.
pub(super) fn folded(text: &str) -> Vec<char> {
    text.chars().map(fold).collect()
}

fn fold(c: char) -> char {
    let c = c.to_lowercase().next().unwrap_or(c);
    match c {
        'ā' | 'ä' | 'å' | 'á' | 'à' | 'ą' => 'a',
        'č' | 'ć' => 'c',
        'ē' | 'é' | 'è' | 'ę' | 'ė' => 'e',
        'ģ' => 'g',
        'ī' | 'í' | 'į' => 'i',
        'ķ' => 'k',
        'ļ' | 'ł' => 'l',
        'ņ' | 'ń' => 'n',
        'ö' | 'ó' | 'õ' | 'ō' => 'o',
        'š' | 'ś' => 's',
        'ū' | 'ü' | 'ų' | 'ú' => 'u',
        'ž' | 'ź' | 'ż' => 'z',
        '-' | '\u{2010}' | '\u{2011}' | '_' => ' ',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The same as a string with its ends trimmed, for whole comparisons.
pub(super) fn key(text: &str) -> String {
    let letters: String = folded(text).into_iter().collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The label that a cell or a line is as a whole; a colon, a number before it and a remark in parentheses do not count.
pub(super) fn whole(text: &str) -> Option<Known> {
    let text = text.trim().trim_end_matches([':', '.', '*']).trim();
    let find = |text: &str| WHOLE.get(&key(text)).copied();
    find(text).or_else(|| find(without_number(text))).or_else(|| {
        let (before, after) = text.split_once('(')?;
        if after.ends_with(')') { find(before).or_else(|| find(without_number(before))) } else { None }
    })
}

/// The language of a lead-in, where the line is one.
pub(super) fn lead_in(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_end_matches([':', '.', '…', ',']).trim_end();
    if text.chars().count() > 60 { None } else { LEADS.get(&key(text)).copied() }
}

/// Two or more columns named on one line: `Knowledge Skills Competence`.
pub(super) fn columns(text: &str) -> Option<Vec<Area>> {
    if text.chars().count() > 120 {
        return None;
    }
    let text = key(&text.replace(['|', '/', ';', ',', '\t'], " "));
    let mut rest: Vec<char> = text.chars().collect();
    let mut areas = Vec::new();
    while !rest.is_empty() {
        let phrase = PHRASES.iter().find(|phrase| {
            matches!(phrase.known.label, Label::Column(_))
                && rest.starts_with(&phrase.letters)
                && rest.get(phrase.letters.len()).is_none_or(|next| *next == ' ')
        })?;
        let Label::Column(area) = phrase.known.label else { return None };
        if areas.contains(&area) {
            return None;
        }
        areas.push(area);
        rest = rest.get(phrase.letters.len()..).unwrap_or_default().iter().copied().skip_while(|c| *c == ' ').collect();
    }
    (areas.len() > 1).then_some(areas)
}

/// A piece of a line: a label and what follows it, or words without a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub label: Option<(Label, &'static str)>,
    pub text: String,
}

impl Segment {
    /// A label whose value is still to come.
    pub fn is_open(&self) -> bool {
        self.label.is_some() && self.text.is_empty()
    }
}

/// The longest line in whose middle labels are looked for.
const SCANNED: usize = 500;

/// A line cut at its labels. A label stands at the beginning, or later where it is followed by a colon.
pub(super) fn segments(line: &str) -> Vec<Segment> {
    let line: String = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(known) = whole(&line).filter(|known| known.label.is_of_grid() && (!known.is_weak || line.ends_with(':'))) {
        return vec![Segment { label: Some((known.label, known.language)), text: String::new() }];
    }
    let letters: Vec<char> = line.chars().collect();
    let plain = folded(&line);
    let mut cuts: Vec<(usize, usize, Label, &'static str)> = Vec::new();
    let mut at = 0;
    while at < plain.len() && at < SCANNED {
        let begins = at == 0 || plain.get(at - 1).is_some_and(|c| matches!(c, ' ' | '|' | ';' | ','));
        match begins.then(|| labelled(&plain, at)).flatten() {
            // Columns and long texts are never begun in the middle of a line.
            Some((known, end)) if at == 0 || known.label.is_header() => {
                cuts.push((at, end, known.label, known.language));
                at = end;
            }
            _ => at += 1,
        }
    }
    let text = |from: usize, to: usize| {
        letters.get(from..to).unwrap_or_default().iter().collect::<String>().trim().trim_matches(['|', ';']).trim().to_owned()
    };
    let mut segments = Vec::new();
    let first = cuts.first().map_or(letters.len(), |cut| cut.0);
    if first > 0 {
        segments.push(Segment { label: None, text: text(0, first) });
    }
    for (place, &(_, end, label, language)) in cuts.iter().enumerate() {
        let next = cuts.get(place + 1).map_or(letters.len(), |cut| cut.0);
        segments.push(Segment { label: Some((label, language)), text: text(end, next) });
    }
    segments.retain(|segment| segment.label.is_some() || !segment.text.is_empty());
    segments
}

/// The label that begins here and is followed by a colon, and where its value begins.
fn labelled(plain: &[char], at: usize) -> Option<(Known, usize)> {
    let rest = plain.get(at..)?;
    let skipped = if at == 0 { number_length(rest) } else { 0 };
    let rest = rest.get(skipped..)?;
    PHRASES.iter().filter(|phrase| phrase.known.label.is_of_grid() && rest.starts_with(&phrase.letters)).find_map(|phrase| {
        let after = rest.get(phrase.letters.len()..)?;
        let end = colon(after)?;
        Some((phrase.known, at + skipped + phrase.letters.len() + end))
    })
}

/// After a label: a remark in parentheses or a number, then the colon (after a number also a full stop or a dash).
fn colon(after: &[char]) -> Option<usize> {
    let mut at = spaces(after, 0);
    if after.get(at) == Some(&'(') {
        at += after.get(at..)?.iter().take(80).position(|c| *c == ')')? + 1;
        at = spaces(after, at);
    }
    let mut numbered = false;
    if let Some(rest) = after.get(at..) {
        let digits = rest.iter().take_while(|c| c.is_ascii_digit()).count();
        if digits > 0 && digits < 4 && at > 0 {
            at = spaces(after, at + digits);
            numbered = true;
        }
    }
    match after.get(at) {
        Some(':' | '：') => Some(at + 1),
        Some('.' | '–' | '—') if numbered => Some(at + 1),
        _ => None,
    }
}

fn spaces(letters: &[char], from: usize) -> usize {
    from + letters.get(from..).unwrap_or_default().iter().take_while(|c| **c == ' ').count()
}

/// The length of `1.`, `2.3` or `4)` with the space after it.
fn number_length(letters: &[char]) -> usize {
    let number = letters.iter().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ')')).count();
    let is_number = letters.first().is_some_and(char::is_ascii_digit) && number > 1 && number < 8;
    if is_number { spaces(letters, number) } else { 0 }
}

fn without_number(text: &str) -> &str {
    let skipped = number_length(&text.chars().collect::<Vec<_>>());
    text.char_indices().nth(skipped).map_or(text, |(at, _)| text.get(at..).unwrap_or(text))
}
