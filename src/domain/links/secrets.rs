//! The secret of this installation. What opens a link and what signs with it are derived from the secret and an id, so that the
//! database, its backups and the outbox hold neither.

use crate::domain::ids::{CodeId, InvitationId, LinkId};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;
use uuid::Uuid;

/// The fewest characters of a secret that is given.
pub const SHORTEST: usize = 32;

/// The secret; it shows itself to nobody.
#[derive(Clone)]
pub struct Secret(Arc<[u8]>);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// The secret made of these words; `None` where they are too few to be one.
    pub fn new(words: &str) -> Option<Self> {
        (words.chars().count() >= SHORTEST).then(|| Self(words.as_bytes().into()))
    }

    /// The token that opens a link: 256 bits.
    pub fn token(&self, link: LinkId) -> Token {
        Token(self.derive(b"link", link.0))
    }

    /// The token that opens an invitation: 256 bits.
    pub fn invitation(&self, invitation: InvitationId) -> Token {
        Token(self.derive(b"invitation", invitation.0))
    }

    /// The six digits that a person types.
    pub fn code(&self, code: CodeId) -> String {
        let bytes = self.derive(b"code", code.0);
        let number = bytes.iter().take(8).fold(0_u64, |number, &byte| (number << 8) | u64::from(byte));
        format!("{:06}", number % 1_000_000)
    }

    /// The bits of a paper's code: of these bytes, which say which paper it is.
    pub fn paper(&self, of: &[u8]) -> [u8; 10] {
        let bytes = self.derive_from(b"paper", of);
        let mut bits = [0; 10];
        bits.copy_from_slice(bytes.split_at(10).0);
        bits
    }

    fn derive(&self, purpose: &[u8], id: Uuid) -> [u8; 32] {
        self.derive_from(purpose, id.as_bytes())
    }

    fn derive_from(&self, purpose: &[u8], of: &[u8]) -> [u8; 32] {
        // A key of any length is one for HMAC.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { unreachable!("HMAC takes keys of any length") };
        mac.update(purpose);
        mac.update(of);
        mac.finalize().into_bytes().into()
    }
}

/// What opens a link. It stands in an address, a cookie or a letter, and in no table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

impl Token {
    /// As it stands in an address.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// From an address; `None` for what cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// What the database knows.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::{Secret, Token};
    use crate::domain::ids::{CodeId, InvitationId, LinkId};
    use uuid::Uuid;

    fn secret(letter: &str) -> Secret {
        Secret::new(&letter.repeat(32)).unwrap()
    }

    #[test]
    fn a_token_belongs_to_one_link_and_one_secret() {
        let link = LinkId(Uuid::from_u128(7));
        let token = secret("a").token(link);
        assert_eq!(token, secret("a").token(link));
        assert_ne!(token, secret("b").token(link));
        assert_ne!(token, secret("a").token(LinkId(Uuid::from_u128(8))));
        assert_ne!(token, secret("a").invitation(InvitationId(link.0)), "another thing with the same id");
        assert_eq!(Token::parse(&token.text()), Some(token));
        assert_eq!(token.text().len(), 43);
        assert_eq!(Token::parse("short"), None);
    }

    #[test]
    fn a_code_has_six_digits_and_all_of_them_are_used() {
        let codes: Vec<String> = (0..1_000).map(|n| secret("a").code(CodeId(Uuid::from_u128(n)))).collect();
        assert!(codes.iter().all(|code| code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit())));
        assert!(codes.iter().any(|code| code.starts_with('0')) && codes.iter().any(|code| code.starts_with('9')));
    }

    #[test]
    fn neither_shows_itself() {
        let token = secret("s").token(LinkId(Uuid::from_u128(7)));
        assert!(!format!("{:?} {token:?}", secret("s")).contains("ss") && !format!("{token:?}").contains(&token.text()));
        assert!(Secret::new("too short").is_none());
    }
}
