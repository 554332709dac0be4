//! Fields of education and training in each language.

use super::Locale;
use crate::domain::sectors::Sector;

impl Locale {
    /// The name of a field of ISCED-F by its code; a code that is none stands as it is.
    pub fn sector(&self, code: &str) -> String {
        Sector::from_code(code).map_or_else(|| code.to_owned(), |sector| self.t(sector.key()))
    }
}
