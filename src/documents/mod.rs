//! Papers that outlive us. What a paper says is gathered into a [`Sheet`], which is set in type by Typst: tagged PDF/UA-1 and PDF/A-3a with
//! the data attached. The same sheet always gives the same bytes, and whatever stands in its text, there is a paper.

mod engine;
mod fonts;
mod record;
pub mod sheet;
mod texts;

pub use engine::{Error, File};
pub use record::record;
pub use sheet::{Sheet, Tongues};
pub use texts::{Source, role, text};

use sheet::{Block, Section};

/// Sets a paper.
///
/// # Errors
/// Only for mistakes of ours.
pub fn set(sheet: &Sheet, files: &[File]) -> Result<Vec<u8>, Error> {
    engine::set(sheet, files, &noted)
}

/// Says at the end of a paper that some characters stand as □.
fn noted(sheet: &mut Sheet) {
    let own = crate::domain::language::Language::from_code(sheet.lang).unwrap_or_default();
    let is_double = sheet.page.len() > 1;
    let other = crate::domain::language::Language::ALL.iter().copied().find(|language| is_double && *language != own);
    let t = Tongues { first: crate::i18n::Locale::new(own), other: other.map(crate::i18n::Locale::new) };
    sheet.sections.push(Section::new(t.t("papers-characters-title"), vec![Block::Text { value: t.t("papers-characters"), small: true }]));
}
