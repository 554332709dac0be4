//! Signing in and out.

mod confirm;
pub(super) mod cookie;
mod create;
mod destroy;
mod new;
mod resume;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get_public("/sign-in", new::new).post_public("/sign-in", create::create).post_public("/sign-out", destroy::destroy)
}

pub(super) use confirm::{Confirmation, confirm};
pub(super) use create::{Proof, password_hash, prove, start};
pub(super) use new::sign_in_again;
