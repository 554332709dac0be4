//! Fields of education and training as pages name them.

use crate::web::ui::Page;

/// A field by its code of ISCED-F 2013.
pub(super) fn sector_name(_: &Page, code: &str) -> String {
    code.to_owned()
}
