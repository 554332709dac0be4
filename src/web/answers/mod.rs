//! A company's answers line by line: one page on a phone.

mod fields;
mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/units/{id}/answers", show::show).post("/units/{id}/answers", update::update)
}
