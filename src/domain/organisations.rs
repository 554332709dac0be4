//! Organisations: what is stored of them, and how they stand in a paper.

use super::ids::OrganisationId;
use super::roles::{Channel, OrganisationKind};
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

impl Organisation {
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
