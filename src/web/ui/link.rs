//! The page that shows a new invitation's link. It is the only time; the letter that carries it goes by itself.

use super::{Crumb, Page, html};
use crate::domain::invitations::NewInvitation;
use crate::i18n::Locale;
use crate::web::error::Error;
use crate::web::state::WebConfig;
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
    /// The language of those words.
    pub message_language: &'static str,
    /// Where one goes on.
    pub back: String,
}

impl LinkPage {
    /// The page of an invitation that was just made. The words to send with its link are those of the message `key`, in the language
    /// of whoever is invited; they name the person, the `organisation` and the link.
    pub fn of(p: Page, config: &WebConfig, new: &NewInvitation, key: &'static str, organisation: &str, crumbs: Vec<Crumb>, back: String) -> Self {
        let link = format!("{}/invitations/{}", config.public_url, config.secret.invitation(new.id).text());
        let locale = Locale { language: new.language };
        let in_language = format!("{link}?lang={}", new.language.code());
        Self {
            message: locale.t3(key, "name", new.name.as_str(), "organisation", organisation, "link", in_language),
            message_language: new.language.code(),
            until: p.moment(&new.expires_at),
            name: new.name.clone(),
            email: new.email.clone(),
            crumbs,
            link,
            back,
            p,
        }
    }

    /// The page.
    pub fn answer(self) -> Result<Response, Error> {
        html(&self)
    }
}
