//! The paper of a frozen revision, for the screen and for print. What is printed is read from the frozen bytes, whose hash is checked first.

use super::paper::{Block, Section, sections};
use super::parties::{Approvals, approvals};
use super::signatures::{SignatureBlock, signature_blocks};
use super::{load, words};
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::texts::{ContentHash, Kind, Revision, Stage, Text};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "texts/document.html")]
struct Document {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    revision: Revision,
    stage: Stage,
    title: String,
    language: String,
    number: String,
    face: Option<&'static str>,
    sections: Vec<Section>,
    quotes_esco: bool,
    approvals: Option<Approvals>,
    blocks: Vec<SignatureBlock>,
    base: String,
}

pub(super) async fn show(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    let asked: Option<i32> = query.parse("revision");
    let revision = match asked {
        Some(number) => text.revisions().find(|revision| revision.number == number).ok_or(Error::NotFound)?,
        None => text.agreed().unwrap_or(&text.latest),
    }
    .clone();
    let (format, body) = store::texts::body(&mut reading.reader, revision.id).await?;
    if revision.hash.is_some_and(|hash| hash != ContentHash::of(&body)) {
        tracing::error!(revision = %revision.id, "a frozen revision is not what was frozen");
        return Err(Error::Internal);
    }
    let content = contents::decode(kind, format, &body)?;
    let (sections, _) = sections(&p, &*content, None, &mut |_| None);
    let stage = text.stage_on(p.today);
    let blocks = signature_blocks(&p, &text, &revision, &reading.actor);
    let document = Document {
        crumbs: load::crumbs(&p, &text, p.t("texts-document")),
        stage,
        title: content.title(),
        language: content.language().to_owned(),
        number: number(id),
        face: words::face(&text, &revision, stage),
        approvals: (!revision.is_open()).then(|| approvals(&p, &text, &revision, &reading.actor, None)),
        sections,
        quotes_esco: content.quotes_esco(),
        blocks,
        base: load::address(kind, id, ""),
        revision,
        text,
        p,
    };
    html(&document)
}

/// The number that stands on the paper: the end of the text's id, which is its random part.
fn number(id: TextId) -> String {
    let hex = id.0.simple().to_string().to_uppercase();
    let (_, end) = hex.split_at(hex.len() - 10);
    let (first, last) = end.split_at(5);
    format!("{first}-{last}")
}
