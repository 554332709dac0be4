//! Invitations: making one for a seat, sending it again, taking it back, and the page behind its link.

mod accept;
mod create;
mod new;
mod reminder;
mod revocation;
mod show;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{id}/invitations/new", new::new)
        .post("/organisations/{id}/invitations", create::create)
        .post("/organisations/{id}/invitations/{invitation}/reminder", reminder::create)
        .post("/organisations/{id}/invitations/{invitation}/revocation", revocation::create)
        .get_public("/invitations/{token}", show::show)
        .post_public("/invitations/{token}", accept::create)
}
