//! The four sides in a form: who can be chosen, and what was.

use crate::domain::ids::OrganisationId;
use crate::domain::organisations::Named;
use crate::domain::texts::PartySeat;
use crate::domain::units::{Candidates, Employer, Sides};
use crate::web::ui::{Choice, Form, Page};

/// The answer of a side that has no employer.
const NONE: &str = "none";

/// One side as the form asks for it.
#[derive(Debug)]
pub(super) struct SideField {
    /// The field's name.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// Who can be chosen.
    pub options: Vec<Choice>,
    /// For an employer: the name of the field that says why there is none; empty for institutions.
    pub reason: &'static str,
}

const SEATS: [(PartySeat, &str); 4] = [
    (PartySeat::SendingInstitution, ""),
    (PartySeat::HostingInstitution, ""),
    (PartySeat::SendingEmployer, "sending-employer-reason"),
    (PartySeat::HostingEmployer, "hosting-employer-reason"),
];

/// The four fields in the order of the form. `stored` keeps its place among the answers even where it has left the partnership.
pub(super) fn side_fields(p: &Page, candidates: &Candidates, stored: Option<&Sides>) -> Vec<SideField> {
    SEATS
        .iter()
        .map(|&(seat, reason)| {
            let mut options: Vec<Choice> = candidates.for_seat(seat).map(choice).collect();
            if let Some(kept) = stored.and_then(|sides| standing(sides, seat))
                && candidates.find(seat, kept.id).is_none()
            {
                options.push(choice(kept));
            }
            if !reason.is_empty() {
                options.push(Choice::new(NONE, p.t("units-no-employer")));
            }
            SideField { name: seat.code(), label: p.t(seat.key()), options, reason }
        })
        .collect()
}

fn choice(named: &Named) -> Choice {
    Choice::new(named.id, named.card.name.clone())
}

fn standing(sides: &Sides, seat: PartySeat) -> Option<&Named> {
    match seat {
        PartySeat::SendingInstitution => Some(&sides.sending_institution),
        PartySeat::HostingInstitution => Some(&sides.hosting_institution),
        PartySeat::SendingEmployer => sides.sending_employer.company(),
        PartySeat::HostingEmployer => sides.hosting_employer.company(),
        _ => None,
    }
}

/// The sides as values of the form.
pub(super) fn side_values(sides: &Sides) -> Vec<(&'static str, String)> {
    let mut values = Vec::new();
    for (seat, reason) in SEATS {
        values.push((seat.code(), standing(sides, seat).map_or_else(|| NONE.to_owned(), |named| named.id.to_string())));
        if !reason.is_empty() {
            let employer = if seat == PartySeat::SendingEmployer { &sides.sending_employer } else { &sides.hosting_employer };
            let why = if let Employer::Absent(why) = employer { why.clone() } else { String::new() };
            values.push((reason, why));
        }
    }
    values
}

/// Where there is only one to choose, it is chosen.
pub(super) fn side_suggestions(fields: &[SideField]) -> Vec<(&'static str, String)> {
    fields
        .iter()
        .filter_map(|field| Some((field.name, field.options.first().filter(|_| field.options.len() == 1 || !field.reason.is_empty())?.value.clone())))
        .collect()
}

/// Reads the sides; what cannot be accepted is noted in the form, and then the stored ones stand for it.
pub(super) fn read_sides(form: &mut Form, candidates: &Candidates, stored: Option<&Sides>) -> Option<Sides> {
    let sending_institution = institution(form, candidates, stored, PartySeat::SendingInstitution);
    let hosting_institution = institution(form, candidates, stored, PartySeat::HostingInstitution);
    let sending_employer = employer(form, candidates, stored, PartySeat::SendingEmployer, "sending-employer-reason");
    let hosting_employer = employer(form, candidates, stored, PartySeat::HostingEmployer, "hosting-employer-reason");
    let stored = stored.cloned();
    Some(Sides {
        sending_institution: sending_institution.or_else(|| stored.as_ref().map(|sides| sides.sending_institution.clone()))?,
        sending_employer: sending_employer.or_else(|| stored.as_ref().map(|sides| sides.sending_employer.clone()))?,
        hosting_institution: hosting_institution.or_else(|| stored.as_ref().map(|sides| sides.hosting_institution.clone()))?,
        hosting_employer: hosting_employer.or_else(|| stored.as_ref().map(|sides| sides.hosting_employer.clone()))?,
    })
}

fn institution(form: &mut Form, candidates: &Candidates, stored: Option<&Sides>, seat: PartySeat) -> Option<Named> {
    let found = form.value(seat.code()).trim().parse().ok().and_then(|id| known(candidates, stored, seat, id));
    if found.is_none() {
        let missing = form.value(seat.code()).trim().is_empty();
        form.reject(seat.code(), if missing { "units-error-institution" } else { "units-error-side" });
    }
    found
}

fn employer(form: &mut Form, candidates: &Candidates, stored: Option<&Sides>, seat: PartySeat, reason: &str) -> Option<Employer> {
    let value = form.value(seat.code()).trim().to_owned();
    let why = form.text(reason, super::fields::LONG_LINE);
    if value == NONE {
        if why.is_empty() {
            let is_sending = seat == PartySeat::SendingEmployer;
            form.reject(reason, if is_sending { "units-error-absent-sending" } else { "units-error-absent-hosting" });
        }
        return Some(Employer::Absent(why));
    }
    let found = value.parse().ok().and_then(|id| known(candidates, stored, seat, id));
    if found.is_none() {
        form.reject(seat.code(), if value.is_empty() { "units-error-employer" } else { "units-error-side" });
    }
    found.map(Employer::Company)
}

fn known(candidates: &Candidates, stored: Option<&Sides>, seat: PartySeat, id: OrganisationId) -> Option<Named> {
    let kept = stored.and_then(|sides| standing(sides, seat)).filter(|named| named.id == id);
    candidates.find(seat, id).or(kept).cloned()
}
