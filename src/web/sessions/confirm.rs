//! The password typed once more by somebody who is signed in, for what binds a party. Wrong ones count with those of signing in: the
//! two doors together are one account's.

use super::create::{PER_ACCOUNT, PER_ADDRESS, WINDOW, throttle_key};
use crate::actions::{Confirmed, passwords};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
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
/// what is wrong is counted, by whoever holds the permit to hash, so that no more wrong ones pass at once than there are permits.
pub(in crate::web) async fn confirm(state: &AppState, w: &Writing) -> Result<Confirmation, Error> {
    let password = w.form.value("password").to_owned();
    let account_key = throttle_key("account", &w.actor.email);
    let address_key = w.visit.from.map(|address| throttle_key("address", &address.to_string()));
    let permit = state.hashing.clone().acquire_owned().await.map_err(|_| Error::Unavailable)?;
    let seen = store::sessions::tries_seen(&state.store, &account_key, WINDOW).await?;
    let from_there = match &address_key {
        Some(key) => store::sessions::tries_seen(&state.store, key, WINDOW).await?,
        None => 0,
    };
    if seen >= PER_ACCOUNT || from_there >= PER_ADDRESS {
        return Ok(Confirmation::TooManyTries);
    }
    let known = store::sessions::credentials(&state.store, &w.actor.email).await?;
    let compared = tokio::task::spawn_blocking(move || (passwords::matches(known.as_ref(), &password), permit));
    let (confirmed, _permit) = compared.await.map_err(|_| Error::Internal)?;
    let own = confirmed.filter(|confirmed| confirmed.account() == w.actor.identity.account());
    if let Some(confirmed) = own {
        if seen > 0 {
            store::sessions::clear_tries(&state.store, &account_key).await?;
        }
        return Ok(Confirmation::Right(confirmed));
    }
    store::sessions::count_try(&state.store, &account_key, WINDOW).await?;
    if let Some(key) = &address_key {
        store::sessions::count_try(&state.store, key, WINDOW).await?;
    }
    Ok(Confirmation::Wrong)
}
