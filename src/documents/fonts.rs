//! The fonts of our papers, and what stands for the characters they cannot show.

use crate::domain::texts::letters::{TEXT_FACE, further_faces, shows, shows_plainly};
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Stands where a paper cannot show a character.
const UNKNOWN: char = '\u{25a1}';
/// Makes one picture of two.
const JOINER: char = '\u{200d}';

/// Fonts and their catalogue.
pub(super) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = TEXT_FACE.into_iter().chain(further_faces()).filter_map(|face| Font::new(Bytes::new(face), 0)).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// How much of the fonts a paper may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// All there is.
    Whole,
    /// The text face alone, and no marks that combine: what is set in one face, one character a glyph, always succeeds.
    Plain,
}

/// The text with □ for everything that cannot be shown, and whether there was any.
pub(super) fn shown(text: &str, reach: Reach) -> (String, bool) {
    let mut lost = false;
    let mut last = None;
    let shown = text.chars().filter_map(|c| {
        let keep = match reach {
            _ if is_private(c) => false,
            Reach::Whole => shows(c),
            Reach::Plain => !is_mark(c) && (is_plain_space(c) || shows_plainly(c)),
        };
        // Marks of a picture that is not shown are not shown either: one □ for a family of four.
        let hidden = matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e007f}') || c == '\r' || c == '\u{feff}';
        let was = last.replace(if keep { c } else { UNKNOWN });
        let joined = was == Some(JOINER) && !keep;
        if c == JOINER && was == Some(UNKNOWN) {
            last = Some(JOINER);
            return None;
        }
        if keep && !hidden {
            return Some(c);
        }
        lost |= c != '\r' && c != '\u{feff}';
        (!hidden && !joined).then_some(UNKNOWN)
    });
    let shown = shown.collect();
    (shown, lost)
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{fffff}' | '\u{100000}'..='\u{10ffff}') || (c.is_control() && c != '\n' && c != '\t')
}

fn is_plain_space(c: char) -> bool {
    matches!(c, '\n' | '\t' | ' ' | '\u{a0}')
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
