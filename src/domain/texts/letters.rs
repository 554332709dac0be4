//! Which characters our papers can show. The fonts come with the program, so that every installation shows the same.

use std::sync::LazyLock;
use ttf_parser::Face;

/// Upright, bold, italic and bold italic of the text face.
pub const TEXT_FACE: [&[u8]; 4] = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];

/// What the text face lacks: Hebrew, Arabic, arrows, mathematics; upright and bold.
pub fn further_faces() -> [&'static [u8]; 2] {
    [dejavu::sans::regular(), dejavu::sans::bold()]
}

static FACES: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| {
    let first = TEXT_FACE.first().copied().into_iter();
    first.chain(further_faces().first().copied()).filter_map(|bytes| Face::parse(bytes, 0).ok()).collect()
});

/// Whether our papers can show this character.
pub fn shows(c: char) -> bool {
    c.is_ascii_graphic() || is_laid_out(c) || (!c.is_control() && FACES.iter().any(|face| face.glyph_index(c).is_some()))
}

/// Whether the text face alone can.
pub fn shows_plainly(c: char) -> bool {
    c.is_ascii_graphic() || FACES.first().is_some_and(|face| face.glyph_index(c).is_some())
}

/// Spaces, ends of lines and marks that only the setting reads.
fn is_laid_out(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | ' ' | '\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The first character of a text that our papers cannot show.
pub fn first_lost(text: &str) -> Option<char> {
    text.chars().find(|c| !shows(*c))
}

#[cfg(test)]
mod tests {
    use super::{first_lost, shows};

    #[test]
    fn latin_greek_and_cyrillic_are_shown_and_pictures_are_not() {
        for text in ["Bremžu sistēmu apkope ķēde ŗ", "Käyttöönotto", "Αθήνα", "Обслуживание тормозов", "„“–…→≤√", "שלום مرحبا", "e\u{301}"]
        {
            assert_eq!(first_lost(text), None, "{text}");
        }
        for c in ['🛠', '制', '\u{0}'] {
            assert!(!shows(c), "{c:?}");
        }
    }
}
