//! One learner: data, guardians, accounts and placements; for the staff of the school.

use crate::domain::ids::{GuardianId, InvitationId, LearnerId};
use crate::domain::learners::{Gender, Learner, Relation};
use crate::store;
use crate::store::learners::Placed;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Crumb, LogLine, Page, Pair, fared, html};
use askama::Template;
use axum::response::Response;

/// Lines of the history.
const HISTORY: i64 = 20;

#[derive(Template)]
#[template(path = "learners/show.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a button the page shows or not")]
struct Show {
    p: Page,
    id: LearnerId,
    name: String,
    crumbs: Vec<Crumb>,
    stage: &'static str,
    status: &'static str,
    word: String,
    is_minor: bool,
    facts: Vec<Pair>,
    guardians: Vec<GuardianCard>,
    placements: Vec<Placed>,
    keeps: bool,
    has_account: bool,
    has_email: bool,
    invited: Vec<InvitedLine>,
    history: Vec<LogLine>,
}

struct GuardianCard {
    id: GuardianId,
    name: String,
    facts: Vec<Pair>,
    has_account: bool,
    has_email: bool,
}

struct InvitedLine {
    id: InvitationId,
    name: String,
    email: String,
    is_late: bool,
    until: String,
    fares: String,
}

/// The learner, where this reader is of the school's staff; otherwise there is no such page.
pub(super) async fn find(reader: &mut store::Reader, actor: &crate::domain::actor::Actor, id: LearnerId) -> Result<Learner, Error> {
    let learner = store::learners::find(reader, id).await?;
    if learner.is_read_by(actor) { Ok(learner) } else { Err(Error::NotFound) }
}

pub(super) async fn show(Path(id): Path<LearnerId>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let learner = find(&mut reading.reader, &actor, id).await?;
    let around = store::learners::around(&mut reading.reader, id).await?;
    let history = store::audit::history(&mut reading.reader, id, HISTORY).await?;
    let is_minor = learner.is_minor_on(p.today);
    let (stage, status, word) = if is_minor && learner.guardians.is_empty() {
        ("guardian-missing", "turn", p.t("learners-status-guardian-missing"))
    } else if learner.account.is_some() {
        ("has-account", "done", p.t("learners-status-account"))
    } else {
        ("entered", "open", p.t("learners-status-no-account"))
    };
    let now = p.now;
    let invited = around.open.into_iter().map(|open| InvitedLine {
        id: open.id,
        name: open.name,
        email: open.email,
        is_late: open.expires_at <= now,
        fares: open.mail.as_ref().map(|mail| fared(&p, mail)).unwrap_or_default(),
        until: p.moment(&open.expires_at),
    });
    let log = |entry: store::audit::Entry| LogLine { text: p.t(entry.kind.key()), detail: format!("{}, {}", entry.by, p.moment(&entry.at)) };
    let show = Show {
        id,
        crumbs: vec![Crumb::to("/learners", p.t("learners-title")), Crumb::here(learner.name.as_str())],
        stage,
        status,
        word,
        is_minor,
        facts: facts(&p, &learner),
        guardians: learner.guardians.iter().map(|guardian| guardian_card(&p, guardian)).collect(),
        placements: around.placements,
        keeps: learner.keeper(&actor).is_ok(),
        has_account: learner.account.is_some(),
        has_email: !learner.email.is_empty(),
        invited: invited.collect(),
        history: history.into_iter().map(log).collect(),
        name: learner.name,
        p,
    };
    html(&show)
}

fn facts(p: &Page, learner: &Learner) -> Vec<Pair> {
    vec![
        Pair::new(p.t("learners-birth-date"), p.date(&learner.birth_date)),
        Pair::new(p.t("learners-gender"), Gender::from_code(&learner.gender).map(|gender| p.t(gender.key())).unwrap_or_default()),
        Pair::new(p.t("learners-email"), learner.email.as_str()),
        Pair::new(p.t("learners-phone"), learner.phone.as_str()),
        Pair::new(p.t("learners-address"), learner.address.as_str()),
    ]
}

fn guardian_card(p: &Page, guardian: &crate::domain::learners::Guardian) -> GuardianCard {
    GuardianCard {
        id: guardian.id,
        name: guardian.name.clone(),
        facts: vec![
            Pair::new(p.t("learners-relation"), Relation::from_code(&guardian.relation).map(|relation| p.t(relation.key())).unwrap_or_default()),
            Pair::new(p.t("learners-email"), guardian.email.as_str()),
            Pair::new(p.t("learners-phone"), guardian.phone.as_str()),
            Pair::new(p.t("learners-address"), guardian.address.as_str()),
        ],
        has_account: guardian.account.is_some(),
        has_email: !guardian.email.is_empty(),
    }
}
