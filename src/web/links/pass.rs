//! The cookie of a link: its token, and what tells this browser from others. One a link, so that two tabs act on two texts.

use crate::domain::actor::Purpose;
use crate::domain::ids::LinkId;
use crate::domain::links::{Link, Token};
use crate::web::state::WebConfig;
use axum_extra::extract::CookieJar;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// As long as a link lasts.
const SECONDS: i64 = crate::domain::links::LASTS.num_seconds();

/// What a browser shows that has opened a link.
#[derive(Debug, Clone)]
pub(in crate::web) struct Pass {
    token: Token,
    browser: [u8; 16],
}

/// Whether this path is one of those that links lead to, whatever stands behind it.
pub(in crate::web) fn is_by_link(path: &str) -> bool {
    path.strip_prefix("/s").is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

/// The link whose pages this path is one of: `/s/{id}` and below.
pub(in crate::web) fn link_in(path: &str) -> Option<LinkId> {
    path.strip_prefix("/s/")?.split(['/', '?']).next()?.parse().ok()
}

/// The page on which a link begins: what it was sent for.
pub(in crate::web) fn front(link: &Link) -> String {
    match link.purpose {
        Purpose::Answer => format!("/s/{}/answers", link.id),
        Purpose::Assess => format!("/s/{}/assessment", link.id),
        Purpose::Review | Purpose::Sign => format!("/s/{}", link.id),
    }
}

impl Pass {
    /// The pass of a browser that opens this link for the first time.
    pub(in crate::web) fn new(token: Token) -> Self {
        Self { token, browser: rand::random() }
    }

    /// The pass in the browser's cookies.
    pub(in crate::web) fn of(jar: &CookieJar, link: LinkId, config: &WebConfig) -> Option<Self> {
        let (token, browser) = jar.get(&name(link, config))?.value().split_once('.')?;
        let browser = URL_SAFE_NO_PAD.decode(browser).ok()?.try_into().ok()?;
        Some(Self { token: Token::parse(token)?, browser })
    }

    /// What opens the link.
    pub(in crate::web) fn token(&self) -> Token {
        self.token
    }

    /// The hash of what tells this browser from others.
    pub(in crate::web) fn browser(&self) -> Vec<u8> {
        Sha256::digest(self.browser).to_vec()
    }

    /// The cookie that keeps it.
    pub(in crate::web) fn cookie(&self, link: LinkId, config: &WebConfig) -> String {
        let secure = if config.insecure { "" } else { "; Secure" };
        let value = format!("{}.{}", self.token.text(), URL_SAFE_NO_PAD.encode(self.browser));
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SECONDS}{secure}", name(link, config))
    }
}

fn name(link: LinkId, config: &WebConfig) -> String {
    format!("{}link-{link}", if config.insecure { "" } else { "__Host-" })
}
