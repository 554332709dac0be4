//! An organisation in a form: its fields, its choices, what was typed. The address book and the partnership page share it.

use super::{Choice, Form, Page};
use crate::domain::organisations::{Card, Details, Organisation};
use crate::domain::roles::{Channel, OrganisationKind};
use crate::domain::units::LANGUAGES;

/// The longest address.
const ADDRESS: usize = 500;

/// What the form offers to choose from.
#[derive(Debug)]
pub struct OrganisationChoices {
    /// Kinds of organisations.
    pub kinds: Vec<Choice>,
    /// How it prefers to be reached.
    pub channels: Vec<Choice>,
    /// Languages by code and own name.
    pub languages: &'static [(&'static str, &'static str)],
}

impl OrganisationChoices {
    /// In the language of the page.
    pub fn new(p: &Page) -> Self {
        Self {
            kinds: OrganisationKind::ALL.iter().map(|kind| Choice::new(kind.code(), p.t(kind.key()))).collect(),
            channels: Channel::ALL.iter().map(|channel| Choice::new(channel.code(), p.t(channel.key()))).collect(),
            languages: LANGUAGES,
        }
    }
}

/// A stored organisation as the form's values; its version too.
pub fn organisation_form(organisation: &Organisation) -> Form {
    let mut values = text_values(organisation);
    values.extend(organisation.languages.iter().map(|code| ("languages", code.clone())));
    if organisation.uses_points {
        values.push(("points", "yes".to_owned()));
    }
    values.push(("version", organisation.version.to_string()));
    Form::new(values)
}

/// The fields of one value each.
pub fn text_values(organisation: &Organisation) -> Vec<(&'static str, String)> {
    let card = &organisation.card;
    vec![
        ("name", card.name.clone()),
        ("kind", organisation.kind.code().to_owned()),
        ("country", card.country.clone()),
        ("address", card.address.clone()),
        ("phone", card.phone.clone()),
        ("email", card.email.clone()),
        ("website", card.website.clone()),
        ("oid", organisation.oid.clone()),
        ("registration-number", organisation.registration_number.clone()),
        ("contact-name", card.contact_name.clone()),
        ("contact-position", card.contact_position.clone()),
        ("contact-phone", card.contact_phone.clone()),
        ("contact-email", card.contact_email.clone()),
        ("representative-name", organisation.representative_name.clone()),
        ("representative-position", organisation.representative_position.clone()),
        ("channel", organisation.channel.code().to_owned()),
    ]
}

/// The label of a field of the form.
pub fn organisation_label(p: &Page, field: &str) -> String {
    match field {
        "name" => p.t("organisations-name"),
        "kind" => p.t("organisations-kind"),
        "country" => p.t("organisations-country"),
        "address" => p.t("organisations-address"),
        "phone" | "contact-phone" => p.t("organisations-phone"),
        "email" | "contact-email" => p.t("organisations-email"),
        "website" => p.t("organisations-website"),
        "oid" => p.t("organisations-oid"),
        "registration-number" => p.t("organisations-registration-number"),
        "contact-name" => p.t("organisations-contact-name"),
        "contact-position" | "representative-position" => p.t("organisations-position"),
        "representative-name" => p.t("organisations-representative-name"),
        _ => p.t("organisations-channel"),
    }
}

/// Reads the form; what cannot be accepted is noted in it. What is `stored` is accepted once more, even if it would not be today.
pub fn read_organisation(form: &mut Form, p: &Page, stored: Option<&Organisation>) -> Option<Details> {
    let name = form.required_line("name", "organisations-error-name");
    let kind = form.choice("kind", OrganisationKind::from_code, "organisations-error-kind");
    let countries = p.countries();
    let country =
        form.choice("country", |code| countries.iter().any(|known| known.value == code).then(|| code.to_owned()), "organisations-error-country");
    let card = Card {
        name,
        country: country.clone().unwrap_or_default(),
        address: form.text("address", ADDRESS),
        phone: form.line("phone"),
        email: form.email_or("email", stored.map_or("", |stored| &stored.card.email)),
        website: website(&form.line("website")),
        contact_name: form.line("contact-name"),
        contact_position: form.line("contact-position"),
        contact_phone: form.line("contact-phone"),
        contact_email: form.email_or("contact-email", stored.map_or("", |stored| &stored.card.contact_email)),
    };
    let languages: Vec<String> = form.values("languages").map(str::to_owned).collect();
    if languages.iter().any(|code| !LANGUAGES.iter().any(|(known, _)| known == code)) {
        form.reject("languages", "ui-error-choice");
    }
    let representative_name = form.line("representative-name");
    let representative_position = form.line("representative-position");
    let oid = form.line("oid").replace(' ', "").to_uppercase();
    let registration_number = form.line("registration-number");
    let channel = form.choice("channel", Channel::from_code, "ui-error-choice");
    let uses_points = form.ticked("points", "yes", "");
    // Everything is read before anything is given up, so that all that is wrong is said at once.
    let (kind, channel, _) = (kind?, channel?, country?);
    let details = Details { kind, card, representative_name, representative_position, oid, registration_number, languages, channel, uses_points };
    for (field, key) in details.faults() {
        form.reject(field, key);
    }
    Some(details)
}

/// People type addresses of websites without their beginning.
fn website(typed: &str) -> String {
    if typed.is_empty() || typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") }
}
