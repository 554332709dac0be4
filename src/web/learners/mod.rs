//! Learners of one's school, with their guardians; nobody else's.

mod create;
mod edit;
mod guardians;
mod index;
mod invitation;
mod new;
mod revocation;
mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/learners", index::index)
        .get("/learners/new", new::new)
        .post("/learners", create::create)
        .get("/learners/{id}", show::show)
        .get("/learners/{id}/edit", edit::edit)
        .post("/learners/{id}/edit", update::update)
        .post("/learners/{id}/invitation", invitation::of_learner)
        .post("/learners/{id}/invitations/{invitation}/revocation", revocation::create)
        .get("/learners/{id}/guardians/new", guardians::new)
        .post("/learners/{id}/guardians", guardians::create)
        .get("/learners/{id}/guardians/{guardian}/edit", guardians::edit)
        .post("/learners/{id}/guardians/{guardian}/edit", guardians::update)
        .post("/learners/{id}/guardians/{guardian}/invitation", invitation::of_guardian)
}
