//! Organisations: what is stored of them, and how they stand in a paper.

use super::actor::{Actor, Seat};
use super::ids::OrganisationId;
use super::refusal::Refusal;
use super::roles::{Channel, OrganisationKind, Role};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// An organisation as the address book has it.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Name, addresses and contacts, as papers print them.
    pub card: Card,
    /// The person who may represent it by law; not the contact and not the mentor.
    pub representative_name: String,
    /// That person's position.
    pub representative_position: String,
    /// Organisation ID of the European Commission (`E` and eight digits).
    pub oid: String,
    /// National registration number.
    pub registration_number: String,
    /// Languages it works in, as codes.
    pub languages: Vec<String>,
    /// How it prefers to be reached.
    pub channel: Channel,
    /// Whether its units carry ECVET points.
    pub uses_points: bool,
    /// The organisation that entered it, as long as it has no member of its own.
    pub kept_by: Option<OrganisationId>,
    /// Since when it is shut out.
    pub suspended_at: Option<DateTime<Utc>>,
    /// Counts saves.
    pub version: i32,
}

/// An organisation as a paper shows it; frozen with a revision, so that a later change of address alters no text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Name.
    pub name: String,
    /// Country, ISO 3166 alpha-2 in lower case.
    pub country: String,
    /// Postal address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Website.
    pub website: String,
    /// Contact person.
    pub contact_name: String,
    /// The contact person's position.
    pub contact_position: String,
    /// The contact person's telephone.
    pub contact_phone: String,
    /// The contact person's e-mail.
    pub contact_email: String,
}

/// An organisation in a text: its id for the rules, its card for the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The organisation.
    pub id: OrganisationId,
    /// Whether it is a company.
    pub kind: OrganisationKind,
    /// What the paper prints.
    pub card: Card,
}

/// What a person enters of an organisation: everything the address book has.
#[derive(Debug, Clone)]
pub struct Details {
    /// What it is.
    pub kind: OrganisationKind,
    /// Name, addresses and contacts.
    pub card: Card,
    /// The person who may represent it by law.
    pub representative_name: String,
    /// That person's position.
    pub representative_position: String,
    /// Organisation ID of the European Commission; empty where it has none.
    pub oid: String,
    /// National registration number; empty where unknown.
    pub registration_number: String,
    /// Languages it works in, as codes.
    pub languages: Vec<String>,
    /// How it prefers to be reached.
    pub channel: Channel,
    /// Whether its units carry ECVET points; off unless it is an institution that uses them.
    pub uses_points: bool,
}

impl Details {
    /// What cannot be accepted: the field of the form and the message's key.
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if self.card.name.trim().is_empty() {
            faults.push(("name", "organisations-error-name"));
        }
        if !is_code(&self.card.country) {
            faults.push(("country", "organisations-error-country"));
        }
        if !self.oid.is_empty() && !is_oid(&self.oid) {
            faults.push(("oid", "organisations-error-oid"));
        }
        if !self.registration_number.is_empty() && !is_registration_number(&self.card.country, &self.registration_number) {
            faults.push(("registration-number", "organisations-error-registration-number"));
        }
        let website = self.card.website.as_str();
        if !website.is_empty() && !website.starts_with("https://") && !website.starts_with("http://") {
            faults.push(("website", "organisations-error-website"));
        }
        if !self.languages.iter().all(|code| is_code(code)) {
            faults.push(("languages", "ui-error-choice"));
        }
        faults
    }
}

/// Whether this is written like a code of a country or a language; which of them are offered is a matter of the form.
fn is_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether this looks like an organisation ID of the European Commission: `E` and eight digits.
pub fn is_oid(text: &str) -> bool {
    text.strip_prefix('E').is_some_and(|digits| digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether this looks like a registration number of this country. Where we do not know the country's form, anything short of
/// letters, digits and the usual signs with at least one digit will do.
pub fn is_registration_number(country: &str, text: &str) -> bool {
    let digits = |length: usize| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    match country {
        "lv" => digits(11),
        "ee" => digits(8),
        "lt" => digits(9) || digits(7),
        "fi" => text.split_once('-').is_some_and(|(number, check)| {
            number.len() == 7 && check.len() == 1 && number.bytes().chain(check.bytes()).all(|byte| byte.is_ascii_digit())
        }),
        _ => {
            (2..=30).contains(&text.chars().count())
                && text.chars().any(|c| c.is_ascii_digit())
                && text.chars().all(|c| c.is_alphanumeric() || " -./".contains(c))
        }
    }
}

/// May change the organisation's data.
#[derive(Debug)]
pub struct Editor {
    organisation: OrganisationId,
}

impl Editor {
    /// The organisation this proof is bound to.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// May make organisations.
#[derive(Debug)]
pub struct Maker(());

/// May this actor make organisations out of nothing? The platform's administrator alone; others enter partners.
pub fn maker(actor: &Actor) -> Result<Maker, Refusal> {
    if actor.administrator { Ok(Maker(())) } else { Err(Refusal::not_entitled("organisations-refused-administer", "")) }
}

/// May shut this organisation out, or let it in again.
#[derive(Debug)]
pub struct Suspender {
    organisation: OrganisationId,
}

impl Suspender {
    /// The organisation this proof is bound to.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

impl Organisation {
    /// The seat with which the actor administers this organisation: its coordinator, or for an employer its representative
    /// (a craft master's company has nobody else).
    pub fn administering_seat<'a>(&self, actor: &'a Actor) -> Option<&'a Seat> {
        actor.seats_in(self.id).find(|seat| self.administers(seat.role))
    }

    /// Whether this role administers this organisation.
    pub fn administers(&self, role: Role) -> bool {
        self.kind.is_administered_by(role)
    }

    /// The seat with which the actor keeps this organisation, as long as it has no member of its own.
    pub fn keeping_seat<'a>(&self, actor: &'a Actor) -> Option<&'a Seat> {
        actor.seat(self.kept_by?, &[Role::Coordinator])
    }

    /// May this actor change its data: who administers it, or its keeper.
    pub fn editor(&self, actor: &Actor) -> Result<Editor, Refusal> {
        if self.administering_seat(actor).is_none() && self.keeping_seat(actor).is_none() {
            return Err(Refusal::not_entitled("organisations-refused-edit", self.card.name.clone()));
        }
        Ok(Editor { organisation: self.id })
    }

    /// May this actor shut it out?
    pub fn suspender(&self, actor: &Actor) -> Result<Suspender, Refusal> {
        maker(actor)?;
        if self.suspended_at.is_some() {
            return Err(Refusal::wrong_stage("organisations-refused-suspended"));
        }
        Ok(Suspender { organisation: self.id })
    }

    /// May this actor let it in again?
    pub fn resumer(&self, actor: &Actor) -> Result<Suspender, Refusal> {
        maker(actor)?;
        if self.suspended_at.is_none() {
            return Err(Refusal::wrong_stage("organisations-refused-not-suspended"));
        }
        Ok(Suspender { organisation: self.id })
    }

    /// As it stands in a text.
    pub fn named(&self) -> Named {
        Named { id: self.id, kind: self.kind, card: self.card.clone() }
    }
}

impl Card {
    /// The card as one paragraph, for redlines and papers: what is empty is left out.
    pub fn lines(&self) -> String {
        let contact = joined(&[&self.contact_name, &self.contact_position, &self.contact_phone, &self.contact_email]);
        [self.name.clone(), self.address.clone(), joined(&[&self.phone, &self.email, &self.website]), contact]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(", ")
}
