//! The people of the demo. All names are plainly invented.

use super::Error;
use crate::actions::{self, ConnectOptions, NewAccount, passwords};
use crate::domain::ids::AccountId;
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

/// The first administrator, made by the operator as `tilts member add` does.
pub(super) async fn administrator(owner: &ConnectOptions) -> Result<(), Error> {
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
    Ok(())
}
