//! The units of the editor: which are taken, which outcomes of each, and what is promised for them.

use super::fields::PromiseNames;
use crate::domain::agreements::{AgreedItem, Material};
use crate::domain::units::Area;
use crate::web::ui::{Form, Page};

/// A unit one can take.
#[derive(Debug)]
pub(super) struct UnitField {
    pub id: String,
    pub title: String,
    pub lang: String,
    pub meta: String,
    pub is_taken: bool,
    pub taken: String,
    pub columns: Vec<(String, Vec<OutcomeField>)>,
    pub names: PromiseNames,
}

/// An outcome one can take.
#[derive(Debug)]
pub(super) struct OutcomeField {
    pub id: String,
    pub mark: String,
    pub text: String,
    pub is_taken: bool,
}

/// All units that are offered, with what the form holds.
pub(super) fn units(p: &Page, material: &Material, form: &Form) -> Vec<UnitField> {
    material
        .units
        .iter()
        .map(|offer| {
            let items = offer.items();
            let field = |item: &AgreedItem| {
                let id = item.id.to_string();
                OutcomeField { is_taken: form.checked("outcome", &id), id, mark: item.mark.clone(), text: item.text.clone() }
            };
            let columns: Vec<(String, Vec<OutcomeField>)> = Area::ALL
                .iter()
                .map(|&area| (p.t(area.key()), items.iter().filter(|item| item.area == Some(area)).map(field).collect()))
                .filter(|(_, outcomes): &(String, Vec<OutcomeField>)| !outcomes.is_empty())
                .collect();
            let taken = columns.iter().flat_map(|(_, outcomes)| outcomes).filter(|outcome| outcome.is_taken).count();
            let id = offer.unit.to_string();
            UnitField {
                is_taken: form.checked("unit", &id),
                id,
                title: offer.title().to_owned(),
                lang: offer.content.language.clone(),
                meta: p.t2("agreements-unit-meta", "n", offer.number, "outcomes", items.len()),
                taken: p.t2("agreements-outcomes-taken", "k", taken, "n", items.len()),
                columns,
                names: PromiseNames::of(offer.unit),
            }
        })
        .collect()
}
