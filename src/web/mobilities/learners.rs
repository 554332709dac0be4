//! The learners of a mobility: one column per party, exceptions first, and what is going on with each.

use crate::domain::actor::Actor;
use crate::domain::placements::{AgreementState, PartyState, Placement, PlacementEnd, Step};
use crate::domain::texts::{PartySeat, Stage};
use crate::web::ui::{Page, TimelineStep};
use chrono::NaiveDate;

/// Learners in the same situation.
#[derive(Debug)]
pub(super) struct Group {
    pub title: String,
    pub rows: Vec<Row>,
}

/// One learner.
#[derive(Debug)]
pub(super) struct Row {
    pub href: String,
    pub name: String,
    pub company: String,
    pub cells: Vec<Cell>,
    pub going: String,
    pub link: Option<(String, String)>,
    pub due: Option<Due>,
    rank: Rank,
}

/// The day something of it is due.
#[derive(Debug)]
pub(super) struct Due {
    pub day: String,
    pub when: String,
    pub late: bool,
}

/// One party's cell; without a word the party is not needed.
#[derive(Debug)]
pub(super) struct Cell {
    pub header: String,
    pub kind: &'static str,
    pub word: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Mine,
    Others,
    OnTrack,
}

/// The columns: whose seats stand in each.
const COLUMNS: [(&str, &[PartySeat]); 6] = [
    ("mobilities-column-learner", &[PartySeat::Learner]),
    ("mobilities-column-guardian", &[PartySeat::Guardian]),
    ("mobilities-column-sending", &[PartySeat::SendingInstitution]),
    ("mobilities-column-hosting", &[PartySeat::HostingInstitution]),
    ("mobilities-column-company", &[PartySeat::HostingEmployer]),
    ("mobilities-column-others", &[PartySeat::SendingEmployer, PartySeat::Intermediary, PartySeat::Organisation]),
];

/// The table: its columns, and the learners in groups.
pub(super) fn table(p: &Page, placements: &[Placement], actor: &Actor) -> (Vec<String>, Vec<Group>) {
    let has = |seats: &[PartySeat]| {
        placements
            .iter()
            .filter_map(|placement| placement.agreement.as_ref())
            .flat_map(|agreement| &agreement.parties)
            .any(|party| seats.contains(&party.seat))
    };
    let columns: Vec<_> = COLUMNS
        .into_iter()
        .filter(|(_, seats)| match seats {
            [PartySeat::Learner | PartySeat::SendingInstitution | PartySeat::HostingInstitution] => true,
            [PartySeat::HostingEmployer] => has(seats) || placements.iter().any(|placement| placement.company.is_some()),
            _ => has(seats),
        })
        .collect();
    let mut rows: Vec<Row> = placements.iter().map(|placement| row(p, placement, actor, &columns)).collect();
    rows.sort_by_key(|row| row.rank);
    let titles = [(Rank::Mine, "mobilities-group-mine"), (Rank::Others, "mobilities-group-others"), (Rank::OnTrack, "mobilities-group-on-track")];
    let mut groups: Vec<Group> = titles.iter().map(|(_, key)| Group { title: p.t(key), rows: Vec::new() }).collect();
    for row in rows {
        let at = titles.iter().position(|(rank, _)| *rank == row.rank);
        if let Some(group) = at.and_then(|at| groups.get_mut(at)) {
            group.rows.push(row);
        }
    }
    groups.retain(|group| !group.rows.is_empty());
    (columns.iter().map(|(key, _)| p.t(key)).collect(), groups)
}

fn row(p: &Page, placement: &Placement, actor: &Actor, columns: &[(&str, &[PartySeat])]) -> Row {
    let cells = columns.iter().map(|(key, seats)| cell(p, placement, actor, p.t(key), seats)).collect();
    let (going, link, rank) = going(p, placement, actor);
    let due = placement.asks.iter().filter_map(|ask| ask.due_on).min();
    Row {
        href: format!("/placements/{}", placement.id),
        name: placement.learner_name.clone(),
        company: placement.company_name.clone(),
        cells,
        going,
        link,
        due: due.map(|day| self::due(p, day)),
        rank,
    }
}

fn due(p: &Page, day: NaiveDate) -> Due {
    Due { day: p.date_short(&day), when: p.when(day), late: day < p.today }
}

fn cell(p: &Page, placement: &Placement, actor: &Actor, header: String, seats: &[PartySeat]) -> Cell {
    let none = |header| Cell { header, kind: "", word: String::new() };
    let said = |header, kind, key| Cell { header, kind, word: p.t(key) };
    let Some(agreement) = placement.agreement.as_ref().filter(|agreement| !agreement.parties.is_empty()) else {
        let sure = match seats {
            [PartySeat::HostingEmployer] => placement.company.is_some(),
            [PartySeat::Learner | PartySeat::SendingInstitution | PartySeat::HostingInstitution] => true,
            _ => false,
        };
        return if sure { said(header, "open", "mobilities-cell-not-sent") } else { none(header) };
    };
    let mut parties: Vec<&PartyState> = agreement.parties.iter().filter(|party| seats.contains(&party.seat)).collect();
    // Where two share a column, the one that is waited for speaks.
    parties.sort_by_key(|party| done_at(agreement, party).is_some());
    let Some(party) = parties.first() else { return none(header) };
    let ask = placement.asks.iter().find(|ask| Some(ask.party) == party.key && Step::Agreement.acts().contains(&ask.act));
    match agreement.stage {
        Stage::InReview if !party.approves => said(header, "open", "mobilities-cell-later"),
        _ if done_at(agreement, party).is_some() => {
            said(header, "done", if agreement.stage == Stage::InReview { "mobilities-cell-approved" } else { "mobilities-cell-signed" })
        }
        Stage::Cancelled | Stage::EndedEarly => none(header),
        _ if ask.is_some_and(|ask| ask.answerable_by(actor)) => said(header, "turn", "mobilities-cell-turn"),
        _ if ask.and_then(|ask| ask.due_on).is_some_and(|day| day < p.today) => said(header, "late", "mobilities-cell-late"),
        _ => said(header, "wait", "mobilities-cell-waiting"),
    }
}

fn done_at(agreement: &AgreementState, party: &PartyState) -> Option<chrono::DateTime<chrono::Utc>> {
    if agreement.stage == Stage::InReview { party.approved_at } else { party.signed_at }
}

/// What is going on with a learner, the next step of the reader, and how urgent it is.
fn going(p: &Page, placement: &Placement, actor: &Actor) -> (String, Option<(String, String)>, Rank) {
    let own = |key, href: String, label| (p.t(key), Some((href, p.t(label))), Rank::Mine);
    if let Some((end, since)) = placement.over(p.today)
        && !(end == PlacementEnd::EndedEarly && placement.owed_by(actor).is_some())
    {
        let how = p.t1(over(end), "day", p.date_short(&since));
        let code = placement.agreement.as_ref().and_then(|agreement| agreement.end_code);
        let why = code.map(|code| format!(" {}", p.t1("endings-because", "reason", p.t(code.key())))).unwrap_or_default();
        return (format!("{how}{why}"), None, Rank::OnTrack);
    }
    let prepares = placement.prepares(actor);
    let Some(agreement) = &placement.agreement else {
        let href = format!("/placements/{}", placement.id);
        return if prepares {
            own("mobilities-going-none", href, "mobilities-do-prepare")
        } else {
            (p.t("mobilities-going-none"), None, Rank::Others)
        };
    };
    let address = format!("/agreements/{}", agreement.id);
    let mine = placement.owed_by(actor);
    match agreement.stage {
        Stage::Draft if prepares => return own("mobilities-going-draft", address, "mobilities-do-complete"),
        Stage::Draft => return (p.t("mobilities-going-draft"), None, Rank::Others),
        Stage::ChangesRequested => {
            let who = agreement.asked_by.clone().unwrap_or_default();
            let going = p.t2("mobilities-going-changes", "who", who, "why", agreement.asked_why.clone().unwrap_or_default());
            return if prepares { (going, Some((address, p.t("mobilities-do-answer"))), Rank::Mine) } else { (going, None, Rank::Others) };
        }
        _ => {}
    }
    if let Some(ask) = mine {
        let going = match ask.act {
            crate::domain::asks::Act::Approve => "mobilities-going-approve",
            crate::domain::asks::Act::Sign => "mobilities-going-sign",
            crate::domain::asks::Act::Validate => "mobilities-going-validate",
            crate::domain::asks::Act::Recognise => "mobilities-going-recognise",
            _ => "mobilities-going-assess",
        };
        return own(going, ask.address(), "mobilities-do-it");
    }
    if !placement.is_signed() {
        let missing = agreement.missing().join(", ");
        let key = if agreement.stage == Stage::InReview { "mobilities-going-in-review" } else { "mobilities-going-to-sign" };
        return (p.t1(key, "who", missing), None, Rank::Others);
    }
    match placement.step(p.today) {
        None => {
            let day = placement.progress.recognised_at.map(|at| p.date_short(&crate::i18n::local_date(at))).unwrap_or_default();
            (p.t1("mobilities-going-recognised", "day", day), None, Rank::OnTrack)
        }
        Some(Step::Placed | Step::Agreement | Step::Departure) => {
            (p.t1("mobilities-going-leaves", "day", p.date_short(&placement.starts_on)), None, Rank::OnTrack)
        }
        Some(_) if p.today <= placement.ends_on => (p.t1("mobilities-going-abroad", "day", p.date_short(&placement.ends_on)), None, Rank::OnTrack),
        Some(Step::SelfAssessment | Step::Assessment) => (p.t("mobilities-going-unassessed"), None, Rank::Others),
        Some(Step::Validation) => (p.t1("mobilities-going-unvalidated", "who", placement.sending_name.as_str()), None, Rank::Others),
        Some(Step::Recognition) => (p.t("mobilities-going-unrecognised"), None, Rank::Others),
    }
}

fn over(end: PlacementEnd) -> &'static str {
    match end {
        PlacementEnd::Completed => "mobilities-going-recognised",
        PlacementEnd::EndedEarly => "mobilities-going-ended-early",
        PlacementEnd::Cancelled => "mobilities-going-cancelled",
    }
}

/// The seven points for the whole group: how many have passed each.
pub(super) fn timeline(p: &Page, placements: &[Placement], stay: (NaiveDate, NaiveDate), actor: &Actor) -> Vec<TimelineStep> {
    let going: Vec<&Placement> =
        placements.iter().filter(|placement| !matches!(placement.over(p.today), Some((end, _)) if end != PlacementEnd::Completed)).collect();
    let passed = |step: Step| match step {
        Step::Placed => going.len(),
        Step::Departure if p.today < stay.0 => 0,
        _ => going.iter().filter(|placement| placement.has_passed(step, p.today)).count(),
    };
    let is_done = |step: Step| !going.is_empty() && passed(step) == going.len();
    let hidden = |step: Step| step == Step::SelfAssessment && is_done(Step::Assessment);
    let now = Step::ALL.into_iter().find(|&step| !is_done(step) && !hidden(step));
    Step::ALL
        .into_iter()
        .map(|step| {
            let mine = going.iter().any(|placement| placement.asks.iter().any(|ask| step.acts().contains(&ask.act) && ask.answerable_by(actor)));
            let late = going
                .iter()
                .any(|placement| placement.asks.iter().any(|ask| step.acts().contains(&ask.act) && ask.due_on.is_some_and(|day| day < p.today)));
            let state = match (is_done(step), now == Some(step)) {
                (true, _) => "done",
                (false, false) => "open",
                (false, true) if late => "late",
                (false, true) if mine => "turn",
                (false, true) => "wait",
            };
            let count = || p.t2("mobilities-of", "k", passed(step), "n", going.len());
            let (title, detail) = match step {
                Step::Placed => ("placements-step-placed", p.t1("mobilities-learners", "n", going.len())),
                Step::Agreement => ("placements-step-agreement", p.t2("placements-signed-of", "k", passed(step), "n", going.len())),
                Step::Departure => ("placements-step-departure", p.day_month(&stay.0)),
                Step::SelfAssessment => ("placements-step-self-assessment", count()),
                Step::Assessment => ("placements-step-assessment", count()),
                Step::Validation => ("placements-step-validation", count()),
                Step::Recognition => ("placements-step-recognition", count()),
            };
            TimelineStep { state, title: p.t(title), detail: if going.is_empty() && step != Step::Departure { String::new() } else { detail } }
        })
        .collect()
}
