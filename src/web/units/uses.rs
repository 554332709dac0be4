//! Where a unit is used, by its revision: the newest beside the unit, all of them on pages of their own; and what it taught us there.

use super::show::{find, title, title_lang};
use super::taught::TaughtCard;
use crate::domain::ids::TextId;
use crate::store;
use crate::store::units::{SHOWN, Use};
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;

/// The texts that use one revision.
#[derive(Debug)]
pub(super) struct UseGroup {
    revision: i32,
    pub label: String,
    pub lines: Vec<UseLine>,
}

/// One text that uses the unit.
#[derive(Debug)]
pub(super) struct UseLine {
    pub href: String,
    pub title: String,
    pub lang: String,
    pub detail: String,
    pub kind: &'static str,
    pub word: String,
}

#[derive(Template)]
#[template(path = "units/uses.html")]
struct Uses {
    p: Page,
    crumbs: Vec<Crumb>,
    title: String,
    title_lang: String,
    stage: &'static str,
    uses: Vec<UseGroup>,
    /// What it taught us stands on the first page.
    is_first: bool,
    taught: Option<TaughtCard>,
    shown: String,
    previous: String,
    next: String,
}

/// What stands on one page of these, by revision; more are read to know that there are more.
pub(super) fn groups(p: &Page, uses: &[Use]) -> Vec<UseGroup> {
    let mut groups: Vec<UseGroup> = Vec::new();
    for used in uses.iter().take(usize::try_from(SHOWN).unwrap_or(usize::MAX)) {
        let line = line(p, used);
        match groups.last_mut().filter(|group| group.revision == used.revision) {
            Some(group) => group.lines.push(line),
            None => groups.push(UseGroup { revision: used.revision, label: p.t1("units-revision", "n", used.revision), lines: vec![line] }),
        }
    }
    groups
}

/// The address of the next page; empty where there is none.
pub(super) fn next(id: TextId, uses: &[Use]) -> String {
    let shown = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let last = uses.get(shown.saturating_sub(1)).filter(|_| uses.len() > shown);
    last.map(|last| format!("/units/{id}/uses?after={}_{}", last.revision, last.id)).unwrap_or_default()
}

fn line(p: &Page, used: &Use) -> UseLine {
    let stage = used.stage.on(p.today, used.starts_on, used.ends_on, used.ended_on);
    UseLine {
        href: used.kind.object().address(used.id.0),
        title: used.title.clone(),
        lang: used.language.clone(),
        detail: p.t(used.kind.object().key()),
        kind: status_kind(used.kind, stage),
        word: p.t(stage_word(used.kind, stage)),
    }
}

pub(super) async fn index(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let ids = reading.actor.ids();
    let text = find(&mut reading, id).await?;
    let after = query.get("after").split_once('_').and_then(|(revision, id)| Some((revision.parse().ok()?, id.parse().ok()?)));
    let (uses, taught) = if after.is_some() {
        (store::units::uses(&mut reading.reader, &ids, id, after).await?, None)
    } else {
        let read = store::units::read(&mut reading.reader, &ids, id, text.latest.number).await?;
        let taught = store::units::taught(&mut reading.reader, &ids, id).await?;
        (read.uses, TaughtCard::new(&p, &read.unit, &taught))
    };
    let page = Uses {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(format!("/units/{id}"), title(&p, &text)).in_language(title_lang(&p, &text)),
            Crumb::here(p.t("units-where-used")),
        ],
        title: title(&p, &text),
        title_lang: title_lang(&p, &text),
        stage: text.stage_on(p.today).code(),
        shown: p.t1("library-uses-shown", "n", uses.len().min(usize::try_from(SHOWN).unwrap_or(usize::MAX))),
        previous: if after.is_some() { format!("/units/{id}/uses") } else { String::new() },
        next: next(id, &uses),
        uses: groups(&p, &uses),
        is_first: after.is_none(),
        taught,
        p,
    };
    html(&page)
}
