//! The password typed once more by somebody who is signed in, for what binds a party. Wrong ones count with those of signing in: the
//! two doors together are one account's.

use super::create::{PER_ACCOUNT, PER_ADDRESS, WINDOW, hashing, throttle_key};
use crate::actions::{Confirmed, passwords};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{PASSWORD, Writing};
use crate::web::state::AppState;

/// What a password that was typed once more is worth.
#[derive(Debug)]
pub(in crate::web) enum Confirmation {
    /// It is the account's.
    Right(Confirmed),
    /// It is not.
    Wrong,
    /// Nobody looked: there were too many tries.
    TooManyTries,
}

/// Compares the form's password with that of whoever has sent it. A form that is sent many times at once is looked at as often: only
/// what is wrong is counted, and what was counted meanwhile decides last. However many are sent, no more are answered than may be tried,
/// and as many as are hashed at once.
pub(in crate::web) async fn confirm(state: &AppState, w: &Writing) -> Result<Confirmation, Error> {
    let password = w.form.value(PASSWORD).to_owned();
    let mut keys = vec![(throttle_key("account", &w.actor.email), PER_ACCOUNT)];
    keys.extend(w.visit.from.map(|address| (throttle_key("address", &address.to_string()), PER_ADDRESS)));
    if used_up(state, &keys).await? {
        return Ok(Confirmation::TooManyTries);
    }
    let known = store::sessions::credentials(&state.store, &w.actor.email).await?;
    let compared = hashing(state, move || passwords::matches(known.as_ref(), &password)).await?;
    let own = compared.filter(|confirmed| confirmed.account() == w.actor.identity.account());
    let Some(confirmed) = own else {
        let mut over = false;
        for (key, most) in &keys {
            over |= store::sessions::count_try(&state.store, key, WINDOW).await? > *most;
        }
        return Ok(if over { Confirmation::TooManyTries } else { Confirmation::Wrong });
    };
    if used_up(state, &keys).await? {
        return Ok(Confirmation::TooManyTries);
    }
    if let Some((account_key, _)) = keys.first() {
        store::sessions::clear_tries(&state.store, account_key).await?;
    }
    Ok(Confirmation::Right(confirmed))
}

/// Whether there were as many tries as there may be.
async fn used_up(state: &AppState, keys: &[(Vec<u8>, i32)]) -> Result<bool, Error> {
    for (key, most) in keys {
        if store::sessions::tries_seen(&state.store, key, WINDOW).await? >= *most {
            return Ok(true);
        }
    }
    Ok(false)
}
