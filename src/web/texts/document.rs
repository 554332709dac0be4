//! The paper of a frozen revision, for the screen and for print. What is printed is read from the frozen bytes, whose hash is checked first.

use super::amending::{AmendingNote, amends};
use super::ending::{EndedNote, ended};
use super::paper::{Block, Paper, paper};
use super::parties::{Approvals, approvals};
use super::signatures::{SignatureBlock, signature_blocks};
use super::view::{Asked, Mode, View, ViewLink};
use super::{load, words};
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::papers;
use crate::domain::texts::{ContentHash, Kind, Revision, Stage, Text};
use crate::domain::units::language_key;
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
    quotes_esco: bool,
    paper: Paper,
    note: String,
    views: Vec<ViewLink>,
    approvals: Option<Approvals>,
    blocks: Vec<SignatureBlock>,
    ended: Option<EndedNote>,
    amends: Option<AmendingNote>,
    base: String,
    /// The same as a PDF.
    pdf: String,
}

pub(super) async fn show(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    let revision = load::asked(&text, &query)?.unwrap_or_else(|| text.agreed().unwrap_or(&text.latest)).clone();
    let (format, body) = store::texts::body(&mut reading.reader, revision.id).await?;
    if revision.hash.is_some_and(|hash| hash != ContentHash::of(&body)) {
        tracing::error!(revision = %revision.id, "a frozen revision is not what was frozen");
        return Err(Error::Internal);
    }
    let content = contents::decode(kind, format, &body)?;
    // The paper is the text as it was written, unless another language is asked for.
    let asked = Asked { view: String::new(), against: None, ..Asked::of(|name| query.get(name).to_owned()) };
    let view = View::new(&asked, &content.languages(), content.language(), None);
    let title = content.title_in(&view.language);
    let views = views(&p, &view, revision.number);
    let paper = paper(&p, &*content, None, &view, None);
    let stage = text.stage_on(p.today);
    let blocks = signature_blocks(&p, &text, &revision, &reading.actor);
    let document = Document {
        crumbs: load::crumbs(&p, &text, p.t("texts-document")),
        stage,
        title: title.0,
        language: title.1,
        number: papers::number(id),
        face: words::face(&text, &revision, stage),
        approvals: (!revision.is_open()).then(|| approvals(&p, &text, &revision, &reading.actor, None)),
        quotes_esco: content.quotes_esco(),
        note: view.note(&p),
        paper,
        views,
        blocks,
        ended: ended(&p, &text),
        amends: amends(&p, &text, &revision),
        base: load::address(kind, id, ""),
        pdf: pdf(kind, id, revision.number, &asked),
        revision,
        text,
        p,
    };
    html(&document)
}

/// The paper in the languages that are shown; without a wish in those it goes abroad in.
fn pdf(kind: Kind, id: TextId, revision: i32, asked: &Asked) -> String {
    let pairs = [("language", &asked.language), ("beside", &asked.beside)].into_iter().filter(|(_, value)| !value.is_empty());
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("revision", &revision.to_string());
    query.extend_pairs(pairs);
    format!("{}?{}", load::address(kind, id, "paper.pdf"), query.finish())
}

/// Each language alone, and the one read beside each other; nothing where there is only one.
fn views(p: &Page, view: &View, revision: i32) -> Vec<ViewLink> {
    if view.languages.len() < 2 {
        return Vec::new();
    }
    let link = |language: &str, beside: &str, label: String| {
        let both = if beside.is_empty() { String::new() } else { format!("&beside={beside}") };
        let current = view.language == language && view.beside.as_deref().unwrap_or_default() == beside;
        ViewLink { href: format!("?revision={revision}&language={language}{both}"), label, current }
    };
    let name = |code: &str| p.t(language_key(code));
    let alone = view.languages.iter().map(|code| link(code, "", name(code)));
    let first = if view.mode == Mode::Both { &view.language } else { &view.original };
    let beside = view.languages.iter().filter(|code| *code != first);
    let both = beside.map(|code| link(first, code, p.t2("reviews-view-both", "one", name(first), "other", name(code))));
    alone.chain(both).collect()
}
