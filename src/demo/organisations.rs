//! The organisations of the demo: plainly invented.

use crate::domain::organisations::{Card, Details};
use crate::domain::roles::{Channel, OrganisationKind};

/// What differs between them.
struct Seed {
    kind: OrganisationKind,
    name: &'static str,
    country: &'static str,
    address: &'static str,
    domain: &'static str,
    phone: &'static str,
    contact: (&'static str, &'static str),
    representative: (&'static str, &'static str),
    oid: &'static str,
    languages: &'static [&'static str],
    channel: Channel,
}

fn details(seed: &Seed) -> Details {
    Details {
        kind: seed.kind,
        card: Card {
            name: seed.name.to_owned(),
            country: seed.country.to_owned(),
            address: seed.address.to_owned(),
            phone: seed.phone.to_owned(),
            email: format!("birojs@{}", seed.domain),
            website: format!("https://www.{}", seed.domain),
            contact_name: seed.contact.0.to_owned(),
            contact_position: seed.contact.1.to_owned(),
            contact_phone: seed.phone.to_owned(),
            contact_email: format!("kontakts@{}", seed.domain),
        },
        representative_name: seed.representative.0.to_owned(),
        representative_position: seed.representative.1.to_owned(),
        oid: seed.oid.to_owned(),
        registration_number: String::new(),
        languages: seed.languages.iter().map(|&code| code.to_owned()).collect(),
        channel: seed.channel,
        uses_points: false,
    }
}

/// The sending school.
pub(super) fn riga_school() -> Details {
    details(&Seed {
        kind: OrganisationKind::School,
        name: "Rīgas Paraugu tehnikums",
        country: "lv",
        address: "Izdomājuma iela 1, Rīga, LV-1000",
        domain: "riga.example",
        phone: "+371 20000001",
        contact: ("Ilze Paraugkalniņa", "mobilitāšu koordinatore"),
        representative: ("Andris Direktoriņš", "direktors"),
        oid: "E10000001",
        languages: &["lv", "en"],
        channel: Channel::Mail,
    })
}

/// The company of the sending side.
pub(super) fn riga_company() -> Details {
    details(&Seed {
        kind: OrganisationKind::Company,
        name: "SIA Izdomātais Auto",
        country: "lv",
        address: "Garāžu iela 7, Rīga, LV-1000",
        domain: "auto.example",
        phone: "+371 20000002",
        contact: ("Agris Izdomājums", "īpašnieks"),
        representative: ("Agris Izdomājums", "valdes loceklis"),
        oid: "",
        languages: &["lv"],
        channel: Channel::Text,
    })
}

/// The hosting institution.
pub(super) fn tampere_school() -> Details {
    details(&Seed {
        kind: OrganisationKind::School,
        name: "Tampereen Esimerkkiopisto",
        country: "fi",
        address: "Esimerkkikatu 3, 33100 Tampere",
        domain: "tampere.example",
        phone: "+358 40 0000003",
        contact: ("Mika Esimerkki", "international coordinator"),
        representative: ("Hannele Rehtori", "rehtori"),
        oid: "E10000003",
        languages: &["fi", "en"],
        channel: Channel::Mail,
    })
}

/// The host company.
pub(super) fn tampere_company() -> Details {
    details(&Seed {
        kind: OrganisationKind::Company,
        name: "Autohuolto Mallinen",
        country: "fi",
        address: "Korjaamokuja 5, 33100 Tampere",
        domain: "mallinen.example",
        phone: "+358 40 0000004",
        contact: ("Pekka Mallinen", "omistaja"),
        representative: ("Pekka Mallinen", "omistaja"),
        oid: "",
        languages: &["fi", "en"],
        channel: Channel::Text,
    })
}

/// A school with no part in any of it.
pub(super) fn vilnius_school() -> Details {
    details(&Seed {
        kind: OrganisationKind::School,
        name: "Vilniaus Pavyzdžio mokykla",
        country: "lt",
        address: "Pavyzdžio g. 2, Vilnius",
        domain: "vilnius.example",
        phone: "+370 600 00005",
        contact: ("Rasa Pavyzdienė", "koordinatorė"),
        representative: ("Jonas Direktorius", "direktorius"),
        oid: "E10000005",
        languages: &["lt", "en"],
        channel: Channel::Mail,
    })
}

/// A partner that is not in Tilts yet.
pub(super) fn graz_school() -> Details {
    details(&Seed {
        kind: OrganisationKind::School,
        name: "Berufsschule Beispiel Graz",
        country: "at",
        address: "Beispielgasse 9, 8010 Graz",
        domain: "graz.example",
        phone: "+43 660 0000006",
        contact: ("Petra Beispiel", "Koordinatorin"),
        representative: ("Franz Muster", "Direktor"),
        oid: "",
        languages: &["de"],
        channel: Channel::Mail,
    })
}
