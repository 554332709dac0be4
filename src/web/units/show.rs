//! A unit: what can be done now, who has approved and who is missing, the whole grid, its revisions, where it comes from, where it is
//! used, what others say of it. What it taught us stands with its uses.

use super::grid::{Grid, Heard};
use super::uses::{self, UseGroup};
use crate::domain::answers::{respondent, tally};
use crate::domain::ids::TextId;
use crate::domain::texts::{ClosedAs, Content, Kind, Text};
use crate::domain::units::{self, Employer, Unit};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{
    Asked, Cell, Findings, Matrix, MatrixRow, NextStep, ProfileView, Proposing, ReadingView, approvals, asked_elsewhere, both_readings, history,
    profile, proposing,
};
use crate::web::ui::{Crumb, Line, LogLine, Page, html};
use askama::Template;
use axum::response::Response;

/// Lines of the history on the page.
const HISTORY: usize = 12;

#[derive(Template)]
#[template(path = "units/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    stage: &'static str,
    sub: String,
    /// The title in the unit's own language, under which lists have it, where the reader reads another.
    own_title: Option<(String, String)>,
    next: NextStep,
    work: Work,
    profile: ProfileView,
    readings: Vec<ReadingView>,
    retires: bool,
    copies: bool,
    origin: Option<OriginLine>,
    copied: Vec<OriginLine>,
    ended: Option<Ended>,
    asked: Option<Ended>,
    sides: Option<Matrix>,
    revision: String,
    grid: Grid,
    findings: Findings,
    is_agreed: bool,
    revisions: Vec<RevisionLine>,
    comments: i64,
    uses: Vec<UseGroup>,
    all_uses: String,
    history: Vec<LogLine>,
}

/// What belongs to the unit beside its text.
#[derive(Debug)]
struct Work {
    proposing: Proposing,
    /// Whether the reader answers line by line.
    answers: bool,
}

/// The end of the unit, or why its revision was sent back.
#[derive(Debug)]
struct Ended {
    title: String,
    reason: String,
}

/// One revision of the list.
#[derive(Debug)]
pub(super) struct RevisionLine {
    pub href: String,
    pub label: String,
    pub detail: String,
    pub kind: &'static str,
    pub word: String,
}

/// The unit this one was copied from, or one that was copied from it.
#[derive(Debug)]
struct OriginLine {
    /// Empty where the reader does not see it.
    href: String,
    title: String,
    lang: String,
    detail: String,
}

pub(super) async fn show(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let text = find(&mut reading, id).await?;
    if let Some(elsewhere) = asked_elsewhere(&text.latest, &text, &query)? {
        return Ok(elsewhere);
    }
    let read = store::units::read(&mut reading.reader, &actor.ids(), id, text.latest.number).await?;
    let talk = store::texts::talk(&mut reading.reader, id, &actor).await?;
    let stage = text.stage_on(p.today);
    let matrix = if text.latest.is_open() { None } else { approvals(&p, &text, &text.latest, &actor, talk.due_on).matrix };
    let heard = Heard { tallies: tally(&talk.answers), revision: text.latest.number };
    let asked = text.earlier.last().filter(|_| text.latest.is_open() && text.ended.is_none()).and_then(|before| before.closed.as_ref());
    let page = Show {
        crumbs: vec![Crumb::to("/units", p.t("ui-nav-units")), title_crumb(&p, &text)],
        base: format!("/units/{id}"),
        stage: stage.code(),
        sub: p.t2("units-sub", "n", text.latest.number, "partnership", read.partnership.as_str()),
        own_title: (text.title != read.unit.title_in(p.language.code()).0 && !text.title.is_empty())
            .then(|| (text.title.clone(), text.language.clone())),
        next: NextStep::new(&p, &text, &actor),
        work: Work { proposing: proposing(&text, &talk.proposals, &actor), answers: respondent(&text, &read.unit, &actor).is_ok() },
        profile: profile(&p, &text, &read.unit, talk.profile.as_ref(), &actor),
        readings: both_readings(&p, &text, &read.unit, &talk.readings, &actor),
        retires: units::retirer(&text, &actor).is_ok(),
        copies: actor.staff_seat().is_some(),
        origin: read.origin.as_ref().map(|origin| origin_line(&p, origin)),
        copied: read.copies.iter().map(|copy| copied_line(&p, copy)).collect(),
        ended: text.ended.as_ref().map(|ended| Ended { title: p.t1("units-ended", "day", p.moment(&ended.at)), reason: ended.reason.clone() }),
        asked: asked.filter(|closed| !closed.reason.is_empty()).map(|closed| Ended {
            title: p.t1("units-change-asked", "who", format!("{}, {}", closed.by, closed.organisation)),
            reason: closed.reason.clone(),
        }),
        // Of what was taken out of use before anybody was asked nobody will be asked any more.
        sides: matrix.or_else(|| text.ended.is_none().then(|| planned(&p, &read.unit))),
        revision: revision_word(&p, &text, text.latest.number),
        grid: Grid {
            find: if text.editor(&actor).is_ok() { format!("/units/{id}/esco") } else { String::new() },
            ..Grid::new(&p, &read.unit, read.points_on, &Asked::of(|name| query.get(name).to_owned()), &heard)
        },
        findings: Findings::in_review(&p, &read.unit, &format!("/units/{id}/review")),
        is_agreed: text.latest.is_agreed(),
        revisions: revision_lines(&p, &text),
        comments: read.comments,
        uses: uses::groups(&p, &read.uses),
        all_uses: if read.uses.is_empty() { String::new() } else { format!("/units/{id}/uses") },
        history: history(&p, &text, HISTORY),
        p,
    };
    html(&page)
}

/// A unit's facts; a text of another kind is not here.
pub(super) async fn find(reading: &mut Reading, id: TextId) -> Result<Text, Error> {
    let text = store::texts::find(&mut reading.reader, id).await?;
    if text.kind == Kind::Unit { Ok(text) } else { Err(Error::NotFound) }
}

/// The title, or that there is none yet.
pub(super) fn title(p: &Page, text: &Text) -> String {
    if text.title.is_empty() { p.t("units-untitled") } else { text.title.clone() }
}

/// The language of those words.
pub(super) fn title_lang(p: &Page, text: &Text) -> String {
    if text.title.is_empty() { p.language.code().to_owned() } else { text.language.clone() }
}

fn title_crumb(p: &Page, text: &Text) -> Crumb {
    Crumb::here(title(p, text)).in_language(title_lang(p, text))
}

/// "Revision 2, in review".
pub(super) fn revision_word(p: &Page, text: &Text, number: i32) -> String {
    let line = revision_lines(p, text).into_iter().find(|line| line.label == p.t1("units-revision", "n", number));
    line.map_or_else(|| p.t1("units-revision", "n", number), |line| p.t2("units-revision-is", "n", number, "word", line.word.to_lowercase()))
}

/// All revisions, newest first.
pub(super) fn revision_lines(p: &Page, text: &Text) -> Vec<RevisionLine> {
    let holds = text.agreed().map(|revision| revision.id);
    text.revisions()
        .rev()
        .map(|revision| {
            let (kind, word) = if let Some(closed) = &revision.closed {
                ("not", p.t(if closed.kind == ClosedAs::ChangesRequested { "units-revision-sent-back" } else { "units-revision-replaced" }))
            } else if revision.is_open() {
                ("draft", p.t("texts-stage-draft"))
            } else if !revision.is_agreed() {
                ("wait", p.t("texts-stage-in-review"))
            } else if holds == Some(revision.id) {
                ("done", p.t("units-revision-agreed"))
            } else {
                ("not", p.t("units-revision-replaced"))
            };
            let href = if revision.id == text.latest.id {
                format!("/units/{}", text.id)
            } else {
                format!("/units/{}/revisions/{}", text.id, revision.number)
            };
            let detail = match &revision.submitted {
                Some(submitted) => p.t2("units-revision-sent", "who", submitted.by.as_str(), "at", p.moment(&submitted.at)),
                None => p.t2("units-saved-by", "who", revision.saved_by.as_str(), "at", p.moment(&revision.saved_at)),
            };
            RevisionLine { href, label: p.t1("units-revision", "n", revision.number), detail, kind, word }
        })
        .collect()
}

fn origin_line(p: &Page, origin: &store::units::Origin) -> OriginLine {
    let revision = p.t1("units-revision", "n", origin.number);
    match (origin.id, &origin.title) {
        (Some(id), Some(title)) => OriginLine {
            href: format!("/units/{id}"),
            title: if title.is_empty() { p.t("units-untitled") } else { title.clone() },
            lang: origin.language.clone().unwrap_or_default(),
            detail: revision,
        },
        _ => OriginLine { href: String::new(), title: p.t("library-origin-elsewhere"), lang: p.language.code().to_owned(), detail: revision },
    }
}

fn copied_line(p: &Page, copy: &store::units::Copied) -> OriginLine {
    OriginLine {
        href: format!("/units/{}", copy.id),
        title: if copy.title.is_empty() { p.t("units-untitled") } else { copy.title.clone() },
        lang: copy.language.clone(),
        detail: p.t2("library-copied-to", "partnership", copy.partnership.as_str(), "n", copy.number),
    }
}

/// The four sides of an open revision: who will be asked.
fn planned(p: &Page, unit: &Unit) -> Matrix {
    let asked = |name: &str| Cell { kind: "open", word: p.t("units-will-be-asked"), name: name.to_owned(), lines: Vec::new(), me: false };
    let employer = |employer: &Employer| match employer {
        Employer::Company(company) => asked(&company.card.name),
        Employer::Absent(reason) => {
            Cell { kind: "not", word: p.t("units-no-employer"), name: String::new(), lines: vec![Line::Typed(reason.clone())], me: false }
        }
    };
    let sides = &unit.sides;
    let schools = [&sides.sending_institution, &sides.hosting_institution].map(|named| asked(&named.card.name));
    let row = |label: &str, cells: [Cell; 2]| MatrixRow { label: label.to_owned(), cells: cells.into() };
    Matrix {
        title: p.t("units-sides-planned"),
        detail: p.t("units-sides-planned-text"),
        columns: [
            side(p, "roles-side-sending", &sides.sending_institution.card.country),
            side(p, "roles-side-hosting", &sides.hosting_institution.card.country),
        ],
        rows: vec![
            row(&p.t("texts-row-school"), schools),
            row(&p.t("texts-row-employer"), [employer(&sides.sending_employer), employer(&sides.hosting_employer)]),
        ],
    }
}

fn side(p: &Page, key: &'static str, country: &str) -> String {
    if country.is_empty() { p.t(key) } else { p.t2("texts-side-and-country", "side", p.t(key), "country", p.country(country)) }
}
