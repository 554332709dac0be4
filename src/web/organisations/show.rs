//! One organisation: its card, the representative apart from the contact, members, open invitations, history.

use crate::domain::actor::Actor;
use crate::domain::ids::{InvitationId, OrganisationId};
use crate::domain::members::Member;
use crate::domain::organisations::Organisation;
use crate::store;
use crate::store::audit::Entry;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Crumb, LogLine, Page, Pair, fared, html};
use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;

/// Lines of the history.
const HISTORY: i64 = 20;

#[derive(Template)]
#[template(path = "organisations/show.html")]
#[expect(clippy::struct_excessive_bools, reason = "each is a button the page shows or not")]
struct Show {
    p: Page,
    id: OrganisationId,
    name: String,
    kind: String,
    country: String,
    stage: &'static str,
    status: &'static str,
    word: String,
    crumbs: Vec<Crumb>,
    facts: Vec<Pair>,
    contact: Vec<Pair>,
    representative: Vec<Pair>,
    website: String,
    languages: Vec<(String, &'static str)>,
    shows_members: bool,
    members: Vec<MemberLine>,
    invited: Vec<InvitedLine>,
    history: Vec<LogLine>,
    edits: bool,
    invites: bool,
    suspends: bool,
    resumes: bool,
    has_learners: bool,
}

struct MemberLine {
    name: String,
    role: String,
    position: String,
    email: String,
    signs: String,
    href: String,
}

struct InvitedLine {
    id: InvitationId,
    name: String,
    detail: String,
    is_late: bool,
    until: String,
    fares: String,
}

pub(super) async fn show(Path(id): Path<OrganisationId>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let organisation = store::organisations::find(&mut reading.reader, id).await?;
    let people = store::members::people(&mut reading.reader, id).await?;
    let history = store::audit::history(&mut reading.reader, id, HISTORY).await?;
    let is_inside = actor.seats_in(id).next().is_some() || organisation.inviter(&actor).is_ok() || actor.administrator;
    let (stage, status, word) = standing(&p, &organisation, people.members.is_empty());
    let members = people.members.iter().map(|member| member_line(&p, &organisation, &actor, member, is_inside)).collect();
    let now = p.now;
    let invited = people.open.into_iter().map(|open| {
        let role = p.t(open.role.key());
        InvitedLine {
            id: open.id,
            detail: if open.may_sign { format!("{role}, {}, {}", p.t("roles-may-sign"), open.email) } else { format!("{role}, {}", open.email) },
            is_late: open.expires_at <= now,
            fares: open.mail.as_ref().map(|mail| fared(&p, mail)).unwrap_or_default(),
            until: p.moment(&open.expires_at),
            name: open.name,
        }
    });
    let show = Show {
        id,
        crumbs: vec![Crumb::to("/organisations", p.t("organisations-title")), Crumb::here(organisation.card.name.as_str()).in_language("")],
        kind: p.t(organisation.kind.key()),
        country: p.country(&organisation.card.country),
        stage,
        status,
        word,
        facts: facts(&p, &organisation),
        contact: contact(&p, &organisation),
        representative: vec![
            Pair::typed(p.t("organisations-representative-name"), organisation.representative_name.as_str()),
            Pair::typed(p.t("organisations-position"), organisation.representative_position.as_str()),
        ],
        website: organisation.card.website.clone(),
        languages: organisation.languages.iter().filter_map(|code| Some((code.clone(), crate::domain::units::language_name(code)?))).collect(),
        shows_members: !actor.is_private(),
        members,
        invited: invited.collect(),
        history: log(&p, history),
        edits: organisation.editor(&actor).is_ok(),
        invites: organisation.inviter(&actor).is_ok(),
        suspends: organisation.suspender(&actor).is_ok(),
        resumes: organisation.resumer(&actor).is_ok(),
        has_learners: crate::domain::learners::schools_of(&actor).contains(&id),
        name: organisation.card.name,
        p,
    };
    html(&show)
}

fn standing(p: &Page, organisation: &Organisation, is_empty: bool) -> (&'static str, &'static str, String) {
    if organisation.suspended_at.is_some() {
        ("suspended", "off", p.t("organisations-status-suspended"))
    } else if organisation.kept_by.is_some() {
        ("kept", "open", p.t("organisations-status-kept"))
    } else if is_empty {
        ("invited", "wait", p.t("organisations-status-invited"))
    } else {
        ("joined", "done", p.t("organisations-status-joined"))
    }
}

fn facts(p: &Page, organisation: &Organisation) -> Vec<Pair> {
    let card = &organisation.card;
    let mut facts = vec![
        Pair::typed(p.t("organisations-address"), card.address.as_str()),
        Pair::new(p.t("organisations-phone"), card.phone.as_str()),
        Pair::new(p.t("organisations-email"), card.email.as_str()),
        Pair::new(p.t("organisations-oid"), organisation.oid.as_str()),
        Pair::new(p.t("organisations-registration-number"), organisation.registration_number.as_str()),
        Pair::new(p.t("organisations-channel"), p.t(organisation.channel.key())),
    ];
    if organisation.uses_points {
        facts.push(Pair::new(p.t("points-name"), p.t("points-on")));
    }
    facts
}

fn contact(p: &Page, organisation: &Organisation) -> Vec<Pair> {
    let card = &organisation.card;
    vec![
        Pair::typed(p.t("organisations-contact-name"), card.contact_name.as_str()),
        Pair::typed(p.t("organisations-position"), card.contact_position.as_str()),
        Pair::new(p.t("organisations-phone"), card.contact_phone.as_str()),
        Pair::new(p.t("organisations-email"), card.contact_email.as_str()),
    ]
}

fn member_line(p: &Page, organisation: &Organisation, actor: &Actor, member: &Member, is_inside: bool) -> MemberLine {
    let keeps = organisation.seat_keeper(actor, member).is_ok();
    MemberLine {
        name: member.name.clone(),
        role: p.t(member.role.key()),
        position: member.position.clone(),
        email: if is_inside { member.email.clone() } else { String::new() },
        signs: signs(p, member, p.today),
        href: if keeps { format!("/organisations/{}/members/{}", organisation.id, member.id) } else { String::new() },
    }
}

/// Whether a seat signs, in words with its dates; empty where it does not.
fn signs(p: &Page, member: &Member, today: NaiveDate) -> String {
    match (member.may_sign_from, member.may_sign_until) {
        (None, _) => String::new(),
        (Some(_), Some(until)) if until < today => p.t1("members-signed-until", "day", p.date_short(&until)),
        (Some(from), _) if from > today => p.t1("members-signs-from", "day", p.date_short(&from)),
        (Some(_), Some(until)) => p.t1("members-signs-until", "day", p.date_short(&until)),
        (Some(_), None) => p.t("members-signs"),
    }
}

fn log(p: &Page, history: Vec<Entry>) -> Vec<LogLine> {
    history.into_iter().map(|entry| LogLine { text: p.t(entry.kind.key()), detail: format!("{}, {}", entry.by, p.moment(&entry.at)) }).collect()
}
