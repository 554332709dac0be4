//! Lines of a text or of a cell: their bullets and indents, and which of them belong together.

use super::Place;
use super::lexicon::CONNECTORS;

/// One line as it stands in the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub place: Place,
    /// Without its bullet and the space around it.
    pub text: String,
    pub bullet: Bullet,
    pub indent: usize,
    /// Whether something ends before it: a cell begins.
    pub is_apart: bool,
    /// Empty lines before it; a new page counts as many.
    pub gap: usize,
    /// What the line was, for what cannot be placed.
    pub whole: String,
}

/// What stands before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bullet {
    None,
    Glyph(char),
    /// `1`, `1.1` … with the count of its parts.
    Number(usize),
    Letter,
}

/// Empty lines that a new page counts as.
pub(super) const PAGE: usize = 9;

impl Line {
    pub fn new(place: Place, raw: &str) -> Self {
        let indent = raw.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let whole: String = raw.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{feff}', '\u{200b}'], "");
        let (bullet, rest) = bullet(&whole);
        Self { place, text: rest.to_owned(), bullet, indent, is_apart: false, gap: 0, whole }
    }

    /// Without looking for a bullet: a cell that is one outcome.
    pub fn plain(place: Place, text: &str) -> Self {
        let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { place, bullet: Bullet::None, indent: 0, is_apart: true, gap: 0, whole: text.clone(), text }
    }

    /// A cell that is a label as a whole: read as one, with or without its colon.
    pub fn labelled(place: Place, text: &str) -> Self {
        let text = text.trim();
        let colon = if text.ends_with(':') { "" } else { ":" };
        Self { text: format!("{text}{colon}"), ..Self::plain(place, text) }
    }

    pub fn is_bulleted(&self) -> bool {
        self.bullet != Bullet::None
    }

    /// Whether it announces what follows.
    pub fn is_heading(&self) -> bool {
        self.text.ends_with(':')
    }
}

/// The lines of a text that has no tables, or of one cell. Empty ones are counted, not kept.
pub(super) fn lines(text: &str, place: &mut dyn FnMut(u32) -> Place) -> Vec<Line> {
    let mut found = Vec::new();
    let mut gap = 0;
    for (number, raw) in (1..).zip(text.split('\n')) {
        for (part, raw) in raw.split('\u{c}').enumerate() {
            if part > 0 {
                gap += PAGE;
            }
            if raw.trim().is_empty() {
                gap += usize::from(part == 0);
                continue;
            }
            found.push(Line { gap, ..Line::new(place(number), raw) });
            gap = 0;
        }
    }
    found
}

/// A line without the sign that stands before it in a list.
pub(in crate::domain::units) fn without_glyph(text: &str) -> &str {
    match bullet(text) {
        (Bullet::Glyph(_), rest) => rest,
        _ => text,
    }
}

/// A line's bullet and what follows it.
fn bullet(text: &str) -> (Bullet, &str) {
    let none = (Bullet::None, text);
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return none };
    let rest = letters.as_str();
    let begins = |rest: &str| rest.chars().next().is_some_and(char::is_whitespace);
    if is_glyph(first) {
        // A figure after a dash is a negative number, not a point.
        let is_number = matches!(first, '-' | '–' | '—' | '+') && rest.starts_with(|c: char| c.is_ascii_digit());
        return if is_number || rest.trim().is_empty() { none } else { (Bullet::Glyph(glyph(first)), rest.trim_start()) };
    }
    if first == 'o' && begins(rest) {
        return (Bullet::Glyph('o'), rest.trim_start());
    }
    if first.is_ascii_digit() {
        let number: &str = text.split(char::is_whitespace).next().unwrap_or_default();
        let after = text.get(number.len()..).unwrap_or_default().trim_start();
        let parts = number.trim_end_matches(['.', ')']).split('.').collect::<Vec<_>>();
        let is_marked = parts.len() > 1 || number.ends_with(['.', ')']);
        let is_number = parts.iter().all(|part| !part.is_empty() && part.len() < 3 && part.chars().all(|c| c.is_ascii_digit()));
        return if is_marked && is_number && parts.len() < 5 && !after.is_empty() { (Bullet::Number(parts.len()), after) } else { none };
    }
    let inner = text.strip_prefix('(').unwrap_or(text);
    let mut letters = inner.chars();
    if let (Some(letter), Some(')')) = (letters.next(), letters.next())
        && letter.is_ascii_lowercase()
        && begins(letters.as_str())
    {
        return (Bullet::Letter, letters.as_str().trim_start());
    }
    mark(text).unwrap_or(none)
}

/// `K1`, `S2.1`: the marks that Tilts prints.
fn mark(text: &str) -> Option<(Bullet, &str)> {
    let (first, after) = text.split_once(' ')?;
    let number = first.strip_prefix(['K', 'S', 'C'])?;
    let parts: Vec<&str> = number.split('.').collect();
    let is_number = parts.iter().all(|part| !part.is_empty() && part.len() < 4 && part.chars().all(|c| c.is_ascii_digit()));
    (is_number && parts.len() < 3).then_some((Bullet::Number(parts.len()), after.trim_start()))
}

fn is_glyph(c: char) -> bool {
    matches!(
        c,
        '•' | '●'
            | '▪'
            | '■'
            | '□'
            | '◦'
            | '○'
            | '‣'
            | '⁃'
            | '∙'
            | '·'
            | '*'
            | '-'
            | '–'
            | '—'
            | '→'
            | '➢'
            | '➤'
            | '►'
            | '✓'
            | '✔'
            | '☐'
            | '+'
            | '§'
    ) || ('\u{e000}'..='\u{f8ff}').contains(&c)
}

/// Dashes of any length are one bullet.
fn glyph(c: char) -> char {
    if matches!(c, '–' | '—') { '-' } else { c }
}

/// What the lines of a list have in common, to tell a wrapped line from a new one.
#[derive(Debug)]
struct Shape {
    has_bullets: bool,
    /// Whether lines begin in small letters anyhow.
    is_small: bool,
    longest: usize,
}

/// Joins wrapped lines. In `language` a hyphen at the end of a line stays (English) or was put there by the line break.
pub(super) fn joined(lines: &[Line], language: &str) -> Vec<Line> {
    let lines = &with_lost_bullets(lines);
    let bare: Vec<&Line> = lines.iter().filter(|line| !line.is_bulleted()).collect();
    let small = bare.iter().filter(|line| is_small(&line.text)).count();
    let shape = Shape {
        has_bullets: bare.len() < lines.len(),
        is_small: bare.len() == lines.len() && lines.len() > 1 && 2 * small > bare.len(),
        longest: lines.iter().map(|line| line.whole.chars().count()).max().unwrap_or(0),
    };
    let mut joined: Vec<Line> = Vec::new();
    let mut last_length = 0;
    for line in lines {
        let length = line.whole.chars().count();
        match joined.last_mut().filter(|before| goes_on(before, line, last_length, &shape)) {
            Some(before) => {
                join(&mut before.text, &line.text, language);
                before.whole = format!("{} {}", before.whole, line.whole);
            }
            None => joined.push(line.clone()),
        }
        last_length = length;
    }
    joined
}

/// Where a slide's bullets were lost, a space stands in their place: lines that begin with one are points, and wrapped lines begin
/// at the margin in a small letter. (A wrapped line that hangs under its bullet begins farther in than the margin.)
fn with_lost_bullets(lines: &[Line]) -> Vec<Line> {
    let mut lines = lines.to_vec();
    let wraps = lines.iter().any(|line| !line.is_bulleted() && line.indent == 0 && !line.is_apart && is_small(&line.text));
    if wraps && lines.iter().any(|line| !line.is_bulleted() && line.indent > 0) {
        for line in &mut lines {
            if !line.is_bulleted() && line.indent > 0 {
                line.bullet = Bullet::Glyph(' ');
            }
            line.indent = 0;
        }
    }
    lines
}

/// Whether this line is the rest of the one before.
fn goes_on(before: &Line, line: &Line, last_length: usize, shape: &Shape) -> bool {
    if line.is_bulleted() || line.is_apart {
        return false;
    }
    let last = before.text.chars().last().unwrap_or(' ');
    if last == ':' {
        return false;
    }
    let open = before.text.matches('(').count() > before.text.matches(')').count();
    if matches!(last, '-' | '–' | '—' | ',' | '/' | '&') || open || ends_open(&before.text) {
        return true;
    }
    if is_small(&line.text) {
        return !shape.is_small;
    }
    // In a list with bullets a bare line that could not have stood on the line before is its rest.
    let next = line.text.split_whitespace().next().map_or(0, |word| word.chars().count());
    shape.has_bullets
        && before.is_bulleted()
        && !line.is_heading()
        && line.gap == before.gap.max(line.gap)
        && !matches!(last, '.' | ';' | '!' | '?')
        && last_length + 1 + next > shape.longest
}

fn is_small(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_lowercase() || matches!(c, ')' | ',' | ';'))
}

fn ends_open(text: &str) -> bool {
    text.split_whitespace().last().is_some_and(|word| CONNECTORS.contains(&word.to_lowercase().as_str()))
}

fn join(text: &mut String, next: &str, language: &str) {
    if text.ends_with('\u{ad}') {
        text.pop();
        text.push_str(next);
        return;
    }
    let first = next.split_whitespace().next().unwrap_or_default();
    let hyphenated = text.ends_with('-') && text.chars().rev().nth(1).is_some_and(char::is_alphabetic);
    let elliptic = matches!(first, "und" | "oder" | "sowie" | "bzw." | "ja" | "tai" | "sekä" | "un" | "vai" | "and" | "or" | "och" | "eller");
    if hyphenated && !elliptic {
        if language != "en" && is_small(next) {
            text.pop();
        }
    } else if !text.is_empty() {
        text.push(' ');
    }
    text.push_str(next);
}
