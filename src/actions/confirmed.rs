//! The proof that whoever binds a party has done more than press a button: typed the account's password, or the code that was sent
//! to the address of a link. There are two ways to one, and no other: [`super::passwords::matches`] and [`super::links::confirm`].

use super::{Error, Tx};
use crate::domain::ids::{AccountId, CodeId};
use crate::domain::refusal::Refusal;
use crate::store;
use chrono::{DateTime, Utc};

/// That the password of an account, or the code of a link, was typed and is right. What binds a party takes one.
#[derive(Debug)]
pub struct Confirmed(By);

#[derive(Debug)]
enum By {
    Password(AccountId),
    Code(CodeId),
}

impl Confirmed {
    pub(super) fn by_password(account: AccountId) -> Self {
        Self(By::Password(account))
    }

    pub(super) fn by_code(code: CodeId) -> Self {
        Self(By::Code(code))
    }

    /// The account whose password was typed.
    pub fn account(&self) -> Option<AccountId> {
        match self.0 {
            By::Password(account) => Some(account),
            By::Code(_) => None,
        }
    }
}

/// Takes the proof that the actor has confirmed the act: an account by its own password, a guest by a code, which serves once.
pub(super) async fn confirm(tx: &mut Tx, confirmed: &Confirmed, now: DateTime<Utc>) -> Result<(), Error> {
    let guest = tx.actor().guest().map(|guest| guest.id);
    match (&confirmed.0, guest) {
        (By::Password(account), None) if tx.actor().identity.account() == Some(*account) => Ok(()),
        (By::Code(code), Some(guest)) => {
            if store::links::use_code(tx, *code, guest, now).await? {
                Ok(())
            } else {
                Err(Refusal::wrong_stage("links-refused-code-used").into())
            }
        }
        (_, Some(_)) => Err(Refusal::not_entitled("links-refused-code", "").into()),
        (_, None) => Err(Refusal::not_entitled("texts-refused-password", "").into()),
    }
}

/// Where only a guest confirms what he or she does: an account needs nothing.
pub(super) async fn confirm_guest(tx: &mut Tx, confirmed: Option<&Confirmed>, now: DateTime<Utc>) -> Result<(), Error> {
    match (tx.actor().guest(), confirmed) {
        (None, _) => Ok(()),
        (Some(_), Some(confirmed)) => confirm(tx, confirmed, now).await,
        (Some(_), None) => Err(Refusal::not_entitled("links-refused-code", "").into()),
    }
}
