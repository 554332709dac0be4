//! The page that shows a new link. It is the only time: the database knows its hash alone.

use super::{Crumb, Page, html};
use crate::web::error::Error;
use askama::Template;
use axum::response::Response;

/// A link that was just made.
#[derive(Debug, Template)]
#[template(path = "ui/link.html")]
pub struct LinkPage {
    /// The frame.
    pub p: Page,
    /// Where the page stands.
    pub crumbs: Vec<Crumb>,
    /// Who is invited.
    pub name: String,
    /// To which address.
    pub email: String,
    /// The link.
    pub link: String,
    /// Until when it works, in words.
    pub until: String,
    /// A few words to send with it.
    pub message: String,
    /// Where one goes on.
    pub back: String,
}

impl LinkPage {
    /// The page.
    pub fn answer(self) -> Result<Response, Error> {
        html(&self)
    }
}
