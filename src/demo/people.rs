//! The people of the demo. All names are plainly invented.

use super::{Demo, Error};
use crate::actions::desk::Seated;
use crate::actions::invitations::{Accepting, Seat};
use crate::actions::{self, ConnectOptions, NewAccount, passwords};
use crate::domain::actor::Actor;
use crate::domain::ids::{AccountId, InvitationId, MemberId, OrganisationId};
use crate::domain::invitations::NewInvitation;
use crate::domain::language::Language;
use uuid::Uuid;

/// The password of everybody in the demo.
pub const PASSWORD: &str = "tilts-demo";

/// One sign-in of the demo, as `tilts demo` prints it.
#[derive(Debug, Clone, Copy)]
pub struct SignIn {
    /// The address.
    pub email: &'static str,
    /// The name.
    pub name: &'static str,
    /// Who that is.
    pub who: &'static str,
}

const fn sign_in(email: &'static str, name: &'static str, who: &'static str) -> SignIn {
    SignIn { email, name, who }
}

/// Everybody who can sign in, in the order of the process.
pub const SIGN_INS: &[SignIn] = &[
    sign_in("coordinator@riga.example", "Ilze Paraugkalniņa", "sending school, may sign"),
    sign_in("teacher@riga.example", "Jānis Piemērs", "sending school, teacher"),
    sign_in("company@riga.example", "Agris Izdomājums", "company of the sending side, may sign"),
    sign_in("coordinator@tampere.example", "Mika Esimerkki", "hosting institution, may sign"),
    sign_in("owner@tampere.example", "Pekka Mallinen", "host company, may sign"),
    sign_in("mentor@tampere.example", "Juhani Keksitty", "host company, mentor, may not sign"),
    sign_in("learner@riga.example", "Anna Paraudziņa", "learner, home again, with transcript"),
    sign_in("traveller@riga.example", "Toms Ceļinieks", "learner, abroad now, assessment open"),
    sign_in("minor@riga.example", "Elīna Jaunīte", "learner of seventeen, agreement waiting for signatures"),
    sign_in("guardian@riga.example", "Daiga Jaunīte", "her guardian"),
    sign_in("coordinator@vilnius.example", "Rasa Pavyzdienė", "a school with no part in any of it"),
    sign_in("admin@tilts.example", "Tilts Administrators", "platform administrator"),
];

/// The name behind an address of the demo.
pub(super) fn name(email: &str) -> &'static str {
    SIGN_INS.iter().find(|sign_in| sign_in.email == email).map_or("", |sign_in| sign_in.name)
}

/// The first administrator, made by the operator as `tilts member add` does. Returns the hash of everybody's password.
pub(super) async fn administrator(owner: &ConnectOptions) -> Result<String, Error> {
    let hash = passwords::hash(PASSWORD).map_err(|_| Error::Missing("a password hash"))?;
    let email = "admin@tilts.example";
    let account = NewAccount {
        id: AccountId(Uuid::now_v7()),
        email,
        name: name(email),
        password_hash: &hash,
        language: Language::Latvian,
        administrator: true,
        seat: None,
    };
    actions::make_account(owner, &account).await?;
    Ok(hash)
}

impl Demo<'_> {
    /// An invitation to this address, in this language, and the hash of what opens it.
    pub(super) fn invitation(&self, email: &str, name: &str, language: Language) -> (NewInvitation, Vec<u8>) {
        let new = NewInvitation::new(InvitationId(Uuid::now_v7()), self.secret, name, email, language, self.now);
        let token_hash = new.token_hash.clone();
        (new, token_hash)
    }

    /// Accepts the invitation as its link would, and sits down as that person. Returns the seat's id too.
    pub(super) async fn accept(&self, email: &str, name: &str, token_hash: &[u8], language: Language) -> Result<(Seated, MemberId), Error> {
        let member = MemberId(Uuid::now_v7());
        let accepting = Accepting {
            token_hash,
            proven: None,
            new_account: AccountId(Uuid::now_v7()),
            new_member: member,
            name,
            password_hash: Some(&self.password_hash),
            language,
            at: self.now,
        };
        actions::invitations::accept(self.store, &accepting).await?.ok_or(Error::Missing("an invitation"))?;
        Ok((self.person(email).await?, member))
    }

    /// Invites a person to a seat and lets him or her join.
    pub(super) async fn seat(&self, by: &Actor, organisation: OrganisationId, seat: Seat, email: &str, language: Language) -> Result<Seated, Error> {
        let (new, token_hash) = self.invitation(email, name(email), language);
        actions::invitations::invite(self.by(by).await?, organisation, seat, &new).await?;
        Ok(self.accept(email, name(email), &token_hash, language).await?.0)
    }
}
