//! The six digits: sent to the address on file, typed in the browser that asked for them.

use crate::actions::links::Tried;
use crate::actions::{self, Confirmed};
use crate::domain::ids::CodeId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Opened, Writing};
use crate::web::state::AppState;
use http::StatusCode;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Codes that one browser is sent within [`WINDOW`].
const PER_BROWSER: i32 = 3;
/// Codes that one link asks for within [`WINDOW`], in whatever browsers: two devices of one person, and some more. Whoever holds one link
/// of somebody leaves codes for the others.
const PER_LINK: i32 = 8;
/// Codes that go to one address within [`WINDOW`], whoever asks.
const PER_ADDRESS: i32 = 20;
/// Codes that one network address asks for within [`WINDOW`]: a whole company may be behind it.
const PER_NETWORK: i32 = 60;
/// Tries at codes from one network address within [`WINDOW`].
const TRIES_PER_NETWORK: i32 = 200;
/// Wrong codes typed on one link within [`DAY`], in whatever browsers: then its codes rest.
const WRONG_PER_LINK: i32 = 30;
/// A day, in seconds.
const DAY: i32 = 24 * 60 * 60;
/// Fifteen minutes, in seconds.
const WINDOW: i32 = 15 * 60;

/// What the page of a form with a code says of it: whether one was sent just now, and the page's status.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Shown {
    /// Whether a code was sent just now.
    pub sent: bool,
    /// The status of the page.
    pub status: StatusCode,
}

/// Where the form asks for a code, sends it: how the page is shown again. Nothing where the form asks for something else.
pub(in crate::web) async fn asked(state: &AppState, w: &mut Writing, opened: &Opened) -> Result<Option<Shown>, Error> {
    if w.form.value("do") != "code" {
        return Ok(None);
    }
    let shown = match send(state, w, opened).await? {
        Ok(()) => Shown { sent: true, status: StatusCode::OK },
        Err(key) => {
            w.form.reject("code", key);
            Shown { sent: false, status: StatusCode::UNPROCESSABLE_ENTITY }
        }
    };
    // The next press is another act than this one.
    w.form.renew();
    Ok(Some(shown))
}

/// The proof that the code in the form is right, where nothing else is wrong with the form; otherwise the form says what is. A repetition of a
/// form that was carried out leads where the first one led.
pub(in crate::web) async fn proven(state: &AppState, w: &mut Writing, opened: &Opened, location: &str) -> Result<Option<Confirmed>, Error> {
    if w.form.has_errors() {
        return Ok(None);
    }
    match check(state, w, opened).await? {
        Ok(confirmed) => Ok(Some(confirmed)),
        Err(key) => {
            drop(w.begin(location).await?);
            w.form.reject("code", key);
            Ok(None)
        }
    }
}

/// Sends a code, unless too many were asked for; the key of what to say at the field.
async fn send(state: &AppState, w: &Writing, opened: &Opened) -> Result<Result<(), &'static str>, Error> {
    let link = &opened.found.link;
    if link.email.is_empty() {
        return Ok(Err("links-error-no-address"));
    }
    let browser = format!("{} {}", link.id, hex::encode(&opened.browser));
    let mut keys =
        vec![("browser", browser, PER_BROWSER), ("link", link.id.to_string(), PER_LINK), ("address", link.email.to_lowercase(), PER_ADDRESS)];
    keys.extend(w.visit.from.map(|from| ("network", from.to_string(), PER_NETWORK)));
    if too_many(state, "code", keys).await? {
        return Ok(Err("links-error-too-many-codes"));
    }
    // Its own transaction, and no repetition of a form: each code is another.
    let tx = state.store.write(&w.actor).await?;
    actions::links::send_code(tx, CodeId(Uuid::now_v7()), &opened.browser, w.now()).await?;
    Ok(Ok(()))
}

/// The proof that the newest code of this browser was typed; otherwise the key of what to say.
async fn check(state: &AppState, w: &Writing, opened: &Opened) -> Result<Result<Confirmed, &'static str>, Error> {
    let typed: String = w.form.value("code").chars().filter(|letter| !letter.is_whitespace()).collect();
    if typed.is_empty() {
        return Ok(Err("links-error-code-missing"));
    }
    let keys = w.visit.from.map(|from| ("network", from.to_string(), TRIES_PER_NETWORK));
    if too_many(state, "code-try", keys.into_iter().collect()).await? {
        return Ok(Err("links-error-too-many-codes"));
    }
    let wrong = key("code-wrong", "link", &opened.found.link.id.to_string());
    if store::sessions::tries_seen(&state.store, &wrong, DAY).await? >= WRONG_PER_LINK {
        return Ok(Err("links-error-codes-rest"));
    }
    let tried = actions::links::confirm(&state.store, &state.config.secret, opened.found.link.id, &opened.browser, &typed, w.now()).await?;
    if matches!(tried, Tried::Wrong) {
        store::sessions::count_try(&state.store, &wrong, DAY).await?;
    }
    Ok(match tried {
        Tried::Right(confirmed) => Ok(confirmed),
        Tried::Wrong => Err("links-error-code"),
        Tried::NoneOpen => Err("links-error-code-old"),
    })
}

/// Whether one of these has asked too often. The first that has ends the counting: who is refused by it takes nothing from the others.
async fn too_many(state: &AppState, what: &str, keys: Vec<(&str, String, i32)>) -> Result<bool, Error> {
    for (kind, value, most) in keys {
        if store::sessions::count_try(&state.store, &key(what, kind, &value), WINDOW).await? > most {
            return Ok(true);
        }
    }
    Ok(false)
}

fn key(what: &str, kind: &str, value: &str) -> Vec<u8> {
    Sha256::digest(format!("{what} {kind} {value}")).to_vec()
}
