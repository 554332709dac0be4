//! The pages of everything negotiated: review, approval, change request, comments, submission, next revision, signature and
//! document. They are the same for the three kinds; what differs is data, and the words of [`words`].
//!
//! The nouns use from here [`stage_word`] and [`status_kind`] for lists and heads, [`history`], the rows of [`approvals`] and
//! [`signatures`], [`NextStep`], which is the card
//! "what to do now" (`templates/texts/next.html`), and [`Findings`], what to look at (`templates/texts/findings.html`).

mod amending;
mod amendment;
mod approval;
mod beside;
mod change_request;
mod comment;
mod document;
mod ending;
mod findings;
mod guest;
mod load;
mod margin;
mod next;
mod paper;
mod paper_signature;
mod parties;
mod past;
mod pdf;
mod points;
mod proposed;
mod reasoned;
mod review;
mod revision;
mod said;
mod signature;
mod signature_file;
mod signatures;
mod submission;
mod view;
mod withdrawal;
mod words;

pub(in crate::web) use amending::{AmendingNote, amending};
pub(in crate::web) use beside::{ProfileView, ReadingView, both_readings, profile, side_title};
pub(in crate::web) use ending::{EndedNote, ended};
pub(in crate::web) use findings::{Findings, Hint};
pub(in crate::web) use guest::code;
pub(in crate::web) use load::{address, asked_elsewhere, crumbs, find, title, unit};
pub(in crate::web) use next::NextStep;
pub(in crate::web) use parties::{Approvals, Cell, Matrix, MatrixRow, SignatureLine, approvals};
pub(in crate::web) use past::history;
pub(in crate::web) use proposed::{ProposalView, Proposing, opens_next, proposed, proposing};
pub(in crate::web) use said::{Said, said};
pub(in crate::web) use signatures::{SignatureBlock, signature_blocks, signatures};
pub(in crate::web) use view::{Asked, View, ViewLink};
pub(in crate::web) use words::{face, stage_word, status_kind};

use super::extract::{Path, Query, Reading, Writing};
use super::routes::Routes;
use super::state::AppState;
use crate::domain::texts::Kind;
use axum::extract::{DefaultBodyLimit, State};
use axum::handler::Handler;

/// The kinds that are signed: a unit is agreed and no more.
const SIGNED: [Kind; 2] = [Kind::Memorandum, Kind::Agreement];

pub(super) fn routes() -> Routes {
    let routes = SIGNED.iter().fold(guest::routes().with(ending::routes()), |routes, &kind| {
        let at = |noun: &str| format!("/{}/{{id}}/{noun}", kind.plural());
        routes
            .get(&at("paper-signature"), move |Path(id), query: Query, reading: Reading| paper_signature::new(kind, id, query, reading))
            .post(
                &at("paper-signature"),
                Handler::<_, AppState>::layer(
                    move |Path(id), writing: Writing| paper_signature::create(kind, id, writing),
                    DefaultBodyLimit::max(paper_signature::BODY_BYTES),
                ),
            )
            .get(&at("amendment"), move |Path(id), reading: Reading| amendment::new(kind, id, reading))
            .post(&at("amendment"), move |Path(id), writing: Writing| amendment::create(kind, id, writing))
            .get(&at("withdrawal"), move |Path(id), reading: Reading| withdrawal::new(kind, id, reading))
            .post(&at("withdrawal"), move |Path(id), writing: Writing| withdrawal::create(kind, id, writing))
            .get(&at("signatures/{signature}/file"), move |Path(ids), reading: Reading| signature_file::show(kind, ids, reading))
    });
    Kind::ALL.iter().fold(routes, |routes, &kind| {
        let at = |noun: &str| format!("/{}/{{id}}/{noun}", kind.plural());
        routes
            .get(&at("review"), move |Path(id), query: Query, reading: Reading| review::show(kind, id, query, reading))
            .post(&at("comments"), move |Path(id), writing: Writing| comment::create(kind, id, writing))
            .get(&at("approval"), move |Path(id), reading: Reading| approval::new(kind, id, reading))
            .post(&at("approval"), move |Path(id), writing: Writing| approval::create(kind, id, writing))
            .get(&at("change-request"), move |Path(id), reading: Reading| change_request::new(kind, id, reading))
            .post(&at("change-request"), move |Path(id), writing: Writing| change_request::create(kind, id, writing))
            .get(&at("submission"), move |Path(id), reading: Reading| submission::new(kind, id, reading))
            .post(&at("submission"), move |Path(id), writing: Writing| submission::create(kind, id, writing))
            .get(&at("revision"), move |Path(id), reading: Reading| revision::new(kind, id, reading))
            .post(&at("revision"), move |Path(id), writing: Writing| revision::create(kind, id, writing))
            .get(&at("signature"), move |Path(id), reading: Reading| signature::new(kind, id, reading))
            .post(&at("signature"), move |state: State<_>, Path(id), writing: Writing| signature::create(kind, id, state, writing))
            .get(&at("document"), move |Path(id), query: Query, reading: Reading| document::show(kind, id, query, reading))
            .get(&at("paper.pdf"), move |Path(id), state: State<AppState>, query: Query, reading: Reading| {
                pdf::paper(kind, id, state, query, reading)
            })
            .get(&at("record.pdf"), move |Path(id), state: State<AppState>, query: Query, reading: Reading| {
                pdf::record(kind, id, state, query, reading)
            })
    })
}
