//! The session's cookie: a 256-bit token, of which the database knows only the hash.

use crate::web::state::WebConfig;
use axum_extra::extract::CookieJar;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Thirty days, the absolute end of a session.
const SECONDS: u32 = 30 * 24 * 3600;

/// A new token and its hash.
pub(in crate::web) fn new_token() -> (String, Vec<u8>) {
    let token: [u8; 32] = rand::random();
    (URL_SAFE_NO_PAD.encode(token), Sha256::digest(token).to_vec())
}

/// The hash of a token as it stands in a cookie or an address; `None` for what cannot be one.
pub(in crate::web) fn hash_of(token: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok().filter(|bytes| bytes.len() == 32)?;
    Some(Sha256::digest(bytes).to_vec())
}

fn name(config: &WebConfig) -> &'static str {
    // Chromium keeps a __Host- cookie on loopback without https.
    if config.insecure { "session" } else { "__Host-session" }
}

/// The hash of the token the browser sent.
pub(in crate::web) fn token_hash(jar: &CookieJar, config: &WebConfig) -> Option<Vec<u8>> {
    hash_of(jar.get(name(config))?.value())
}

/// The cookie that begins a session.
pub(super) fn begin(token: &str, config: &WebConfig) -> String {
    let secure = if config.insecure { "" } else { "; Secure" };
    format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={SECONDS}{secure}", name(config))
}

/// The cookie that ends it.
pub(super) fn end(config: &WebConfig) -> String {
    let secure = if config.insecure { "" } else { "; Secure" };
    format!("{}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}", name(config))
}
