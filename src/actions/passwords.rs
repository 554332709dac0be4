//! Passwords: argon2id. Slow on purpose; call it from `spawn_blocking`.

use super::Confirmed;
use crate::store::sessions::Credentials;
use argon2::Argon2;
use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use std::sync::LazyLock;

/// The shortest password we take: NIST and ASVS ask for length, not for signs.
pub const SHORTEST: usize = 8;
/// The longest.
pub const LONGEST: usize = 200;

/// What an unknown address is compared with, so that it takes as long as a known one.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash("nobody has this password").unwrap_or_default());

/// The hash to store.
pub fn hash(password: &str) -> Result<String, argon2::password_hash::Error> {
    let salt = SaltString::generate(&mut OsRng);
    Ok(Argon2::default().hash_password(password.as_bytes(), &salt)?.to_string())
}

/// That the account's password was typed, where it was; as slow for no account as for a wrong password.
pub fn matches(known: Option<&Credentials>, password: &str) -> Option<Confirmed> {
    let stored = known.map_or(NOBODY.as_str(), Credentials::password_hash);
    let stored = PasswordHash::new(stored).ok()?;
    Argon2::default().verify_password(password.as_bytes(), &stored).ok()?;
    known.map(|known| Confirmed::by_password(known.account()))
}
