//! Who has approved, who is missing, who will be asked.

use crate::domain::actor::Actor;
use crate::domain::ids::PartyId;
use crate::domain::texts::{NewParty, Party, PartySeat, Revision, Text};
use crate::web::ui::{Line, Page};
use chrono::NaiveDate;

/// One line of the list beside a paper.
#[derive(Debug)]
pub(in crate::web) struct SignatureLine {
    /// Kind of status.
    pub kind: &'static str,
    /// Who.
    pub name: String,
    /// What belongs to it.
    pub lines: Vec<Line>,
    /// Whether it is the reader's turn.
    pub me: bool,
}

/// Approvals: as a table of four sides, or as a list.
#[derive(Debug)]
pub(in crate::web) struct Approvals {
    /// How many have approved, and who is missing.
    pub title: String,
    /// The same in detail.
    pub detail: String,
    /// The table, where the parties are the four sides.
    pub matrix: Option<Matrix>,
    /// The list, where they are not.
    pub list: Vec<SignatureLine>,
}

/// Two by two.
#[derive(Debug)]
pub(in crate::web) struct Matrix {
    /// Its caption.
    pub title: String,
    /// Who is missing.
    pub detail: String,
    /// The two sides.
    pub columns: [String; 2],
    /// School and employer.
    pub rows: Vec<MatrixRow>,
}

/// Schools, or employers.
#[derive(Debug)]
pub(in crate::web) struct MatrixRow {
    /// Which.
    pub label: String,
    /// Sending, hosting.
    pub cells: Vec<Cell>,
}

/// One side's answer.
#[derive(Debug)]
pub(in crate::web) struct Cell {
    /// Kind of status.
    pub kind: &'static str,
    /// Its word.
    pub word: String,
    /// Who.
    pub name: String,
    /// What belongs to it.
    pub lines: Vec<Line>,
    /// Whether it is the reader's turn.
    pub me: bool,
}

const FOUR: [PartySeat; 4] = [PartySeat::SendingInstitution, PartySeat::HostingInstitution, PartySeat::SendingEmployer, PartySeat::HostingEmployer];

/// The approvals of a frozen revision, as this actor sees them. `due` is the day the actor's own answer is due.
pub(in crate::web) fn approvals(p: &Page, text: &Text, revision: &Revision, actor: &Actor, due: Option<NaiveDate>) -> Approvals {
    let mine = text.approver(actor).ok().filter(|approver| approver.revision() == revision.id).map(|approver| approver.party());
    let needed = revision.parties.iter().filter(|party| party.approves).count();
    let given = needed - revision.approvals_missing().count();
    let title = p.t3("texts-approvals-count", "given", given, "needed", needed, "revision", revision.number);
    let missing: Vec<String> = revision.approvals_missing().map(|party| party.name.clone()).collect();
    let detail = match (missing.is_empty(), mine.and(due)) {
        _ if revision.closed.is_some() => p.t("texts-approvals-closed"),
        (true, _) => p.t("texts-approvals-all"),
        (false, Some(day)) => p.t2("texts-approvals-missing-due", "who", missing.join(", "), "day", p.date(&day)),
        (false, None) => p.t1("texts-approvals-missing", "who", missing.join(", ")),
    };
    let cells: Vec<(PartySeat, Cell)> = revision
        .parties
        .iter()
        .filter(|party| party.approves || party.absent_reason.is_some())
        .map(|party| (party.seat, cell(p, revision, party, mine, due)))
        .collect();
    let is_matrix = cells.len() == FOUR.len() && FOUR.iter().all(|seat| cells.iter().any(|(known, _)| known == seat));
    if !is_matrix {
        let list = cells.into_iter().map(|(seat, cell)| listed(p, seat, cell)).collect();
        return Approvals { title, detail, matrix: None, list };
    }
    let mut cells = cells;
    cells.sort_by_key(|(seat, _)| FOUR.iter().position(|known| known == seat));
    let mut cells = cells.into_iter().map(|(_, cell)| cell);
    let rows = ["texts-row-school", "texts-row-employer"]
        .into_iter()
        .map(|key| MatrixRow { label: p.t(key), cells: cells.by_ref().take(2).collect() })
        .collect();
    let columns = [
        column(p, revision, PartySeat::SendingInstitution, "roles-side-sending"),
        column(p, revision, PartySeat::HostingInstitution, "roles-side-hosting"),
    ];
    Approvals { title: title.clone(), detail: detail.clone(), matrix: Some(Matrix { title, detail, columns, rows }), list: Vec::new() }
}

/// A side with the country of its institution.
fn column(p: &Page, revision: &Revision, seat: PartySeat, key: &'static str) -> String {
    let side = p.t(key);
    match revision.parties.iter().find(|party| party.seat == seat && !party.country.is_empty()) {
        Some(party) => p.t2("texts-side-and-country", "side", side, "country", p.country(&party.country)),
        None => side,
    }
}

fn listed(p: &Page, seat: PartySeat, cell: Cell) -> SignatureLine {
    let mut lines: Vec<Line> = vec![p.t2("texts-seat-and-word", "seat", p.t(seat.key()), "word", cell.word.as_str()).into()];
    lines.extend(cell.lines);
    SignatureLine { kind: cell.kind, name: cell.name, lines, me: cell.me }
}

fn cell(p: &Page, revision: &Revision, party: &Party, mine: Option<PartyId>, due: Option<NaiveDate>) -> Cell {
    if let Some(reason) = &party.absent_reason {
        return Cell { kind: "not", word: p.t("texts-no-employer"), name: String::new(), lines: vec![Line::Typed(reason.clone())], me: false };
    }
    if let Some(approval) = revision.approval(party.id) {
        let mut lines: Vec<Line> = vec![party.name.clone().into(), p.moment(&approval.at).into()];
        if !approval.comment.is_empty() {
            lines.push(Line::Typed(p.t1("texts-quoted", "words", approval.comment.as_str())));
        }
        return Cell { kind: "done", word: p.t("texts-answer-approved"), name: approval.name.clone(), lines, me: false };
    }
    let me = mine == Some(party.id);
    let (kind, word) = if me {
        ("turn", "texts-answer-mine")
    } else if revision.closed.is_some() {
        ("open", "texts-answer-none")
    } else {
        ("wait", "texts-answer-waiting")
    };
    let lines = if me { due.map(|day| p.t1("texts-until", "day", p.date_short(&day)).into()).into_iter().collect() } else { Vec::new() };
    Cell { kind, word: p.t(word), name: party.name.clone(), lines, me }
}

/// Parties that a submission will ask, before they are frozen: name and part.
pub(super) fn planned(p: &Page, parties: &[NewParty]) -> Vec<SignatureLine> {
    parties
        .iter()
        .map(|party| {
            let word = match (&party.absent_reason, party.approves, party.signs) {
                (Some(_), ..) => "texts-no-employer",
                (None, true, true) => "texts-asked-both",
                (None, true, false) => "texts-asked-approve",
                (None, false, _) => "texts-asked-sign",
            };
            let seat = p.t(party.seat.key());
            let Some(reason) = &party.absent_reason else {
                let lines = vec![p.t2("texts-seat-and-word", "seat", seat, "word", p.t(word)).into()];
                return SignatureLine { kind: "open", name: party.name.clone(), lines, me: false };
            };
            SignatureLine { kind: "not", name: seat, lines: vec![p.t(word).into(), Line::Typed(reason.clone())], me: false }
        })
        .collect()
}
