//! Accepting an invitation: name and password, or the password of the account that is there already; then signed in.

use super::show::{self, Known};
use crate::actions;
use crate::actions::invitations::Accepting;
use crate::actions::passwords::{LONGEST, SHORTEST};
use crate::domain::ids::{AccountId, MemberId};
use crate::domain::invitations::{Invitation, Purpose, State as Standing};
use crate::web::error::Error;
use crate::web::extract::{Path, Submitted, Visit};
use crate::web::sessions::cookie::hash_of;
use crate::web::sessions::{Proof, password_hash, prove, start};
use crate::web::state::AppState;
use crate::web::ui::{Form, saying};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(State(state): State<AppState>, Path(token): Path<String>, submitted: Submitted) -> Result<Response, Error> {
    let Submitted { mut form, visit, .. } = submitted;
    let invitation = show::find(&state, &token).await?;
    let standing = invitation.state(visit.now);
    if standing != Standing::Open {
        // A second press of the same button: whoever knows the password is let in.
        if standing == Standing::Used
            && !form.value("password").is_empty()
            && let Proof::Account(account) = prove(&state, &visit, &invitation.email, form.value("password").to_owned()).await?
        {
            return start(&state, account, &goes_to(&invitation)).await;
        }
        return show::page(&visit, &token, &invitation, form, StatusCode::GONE);
    }
    let knows = Known::by(&visit, &invitation);
    let name = if knows == Known::NewPassword { form.required_line("name", "invitations-error-own-name") } else { String::new() };
    let Some((proven, hash)) = proof(&state, &visit, &invitation, knows, &mut form).await? else {
        return show::page(&visit, &token, &invitation, form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let token_hash = hash_of(&token).ok_or(Error::NotFound)?;
    let accepting = Accepting {
        token_hash: &token_hash,
        proven,
        new_account: AccountId(Uuid::now_v7()),
        new_member: MemberId(Uuid::now_v7()),
        name: &name,
        password_hash: hash.as_deref(),
        language: visit.language,
        at: visit.now,
    };
    let Some((account, _)) = actions::invitations::accept(&state.store, &accepting).await? else {
        // Used or taken back between the two look-ups, or an account was made at the address meanwhile.
        let invitation = show::find(&state, &token).await?;
        return show::page(&visit, &token, &invitation, form, StatusCode::CONFLICT);
    };
    Ok(saying(start(&state, account, &goes_to(&invitation)).await?, "invitations-said-joined"))
}

/// The account whose password was compared, or the hash of a new password; `None` where the form says what is wrong.
async fn proof(
    state: &AppState,
    visit: &Visit,
    invitation: &Invitation,
    knows: Known,
    form: &mut Form,
) -> Result<Option<(Option<AccountId>, Option<String>)>, Error> {
    let password = form.value("password").to_owned();
    match knows {
        Known::SignedIn => Ok(visit.actor.as_deref().map(|actor| (actor.identity.account(), None))),
        Known::Password => match prove(state, visit, &invitation.email, password).await? {
            Proof::Account(account) => Ok(Some((Some(account), None))),
            Proof::Wrong => {
                form.reject("password", "invitations-error-wrong-password");
                Ok(None)
            }
            Proof::TooManyTries => {
                form.reject("password", "sessions-error-too-many");
                Ok(None)
            }
        },
        Known::NewPassword => {
            let length = password.chars().count();
            if length < SHORTEST {
                form.reject("password", "invitations-error-short-password");
            } else if length > LONGEST {
                form.reject("password", "invitations-error-long-password");
            }
            if form.has_errors() {
                return Ok(None);
            }
            Ok(Some((None, Some(password_hash(state, password).await?))))
        }
    }
}

/// Where one goes after joining: to the organisation where there is something to look through, else home.
fn goes_to(invitation: &Invitation) -> String {
    match invitation.purpose {
        Purpose::Seat { .. } => format!("/organisations/{}", invitation.organisation),
        _ => "/".to_owned(),
    }
}
