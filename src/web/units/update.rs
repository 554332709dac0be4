//! Saving the editor: everything typed, and what the pressed button asks for besides.

use super::edit::{self, Stored};
use super::lines::Lines;
use super::{fields, merge};
use crate::actions;
use crate::domain::ids::{OutcomeId, TextId};
use crate::domain::texts::{Text, Wording};
use crate::domain::units::{Area, Move, Node, OUTCOMES, Place, TRANSLATIONS, Unit, language_name, lead_in};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Form, see_other, see_other_saying};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use uuid::Uuid;

/// What the pressed button asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Press {
    Save,
    Review,
    /// Look for terms of ESCO.
    Esco(Place),
    /// Put this language beside the first one.
    Beside(String),
    /// Begin a translation.
    Translate(String),
    /// Take out a language in which nothing was written yet.
    Drop(String),
    /// This translation (`path@language`) was read again and is right.
    Fits(String),
    Split(OutcomeId),
    Shift(Move, OutcomeId),
    Remove(OutcomeId),
    Under(OutcomeId),
    Add(Area),
    Group(Area),
}

pub(super) async fn update(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let stored = edit::find(&mut *w.reader().await?, id).await?;
    stored.text.editor(&w.actor)?;
    let is_current = w.form.version_number() == stored.text.latest.version;
    // A form without any line of a unit that has some is not our page: it would empty the unit.
    if is_current && !w.form.has("row") && !stored.unit.outcome_ids().is_empty() {
        return Err(Error::BadRequest);
    }
    let asked = w.form.value("beside").to_owned();
    let beside = fields::beside(&stored.unit, &asked, w.visit.language.code());
    let lines = Lines::read(&mut w.form, &stored.unit, is_current, beside);
    let mut unit = fields::read(&mut w.form, &stored.unit, &stored.candidates, &lines, beside);
    let press = press(&w.form, &lines);
    choices(&mut w.form);
    let refused = |w: &Writing, unit: &Unit| {
        let p = w.page();
        let view = edit::View::new(&p, unit, &lines, beside, "");
        edit::show(p, &stored, view, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
    };
    if w.form.has_errors() {
        return refused(&w, &unit);
    }
    let typed = unit.clone();
    let after = match carry_out(&mut unit, &press, beside) {
        Ok(after) => after,
        Err((field, key)) => {
            w.form.reject(&field, key);
            return refused(&w, &typed);
        }
    };
    let confirmed: Vec<String> = if let Press::Fits(passage) = &press { vec![passage.clone()] } else { Vec::new() };
    unit.note_sources(&stored.unit, &confirmed);
    let location = match press {
        Press::Review => format!("/units/{id}/submission"),
        Press::Esco(Place::Unit) => format!("/units/{id}/esco"),
        Press::Esco(Place::Line(line)) => format!("/units/{id}/esco?line={line}"),
        _ => address(id, &after, w.form.value("section")),
    };
    let tx = match w.begin(location.as_str()).await {
        Ok(tx) => tx,
        Err(Error::Already(_)) if w.background => return repeated(&w, &stored.text),
        Err(error) => return Err(error),
    };
    if !is_current {
        drop(tx);
        return merge::conflict(w.page(), &w.form, &stored, &lines, beside);
    }
    match actions::units::save(tx, id, w.form.version_number(), &unit).await {
        Ok(version) if w.background => Ok(saved(&w, version)),
        Ok(_) if press == Press::Save => Ok(see_other_saying(location, "units-said-saved")),
        Ok(_) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            refused(&w, &typed)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let stored: Stored = edit::find(&mut *w.reader().await?, id).await?;
            stored.text.editor(&w.actor)?;
            merge::conflict(w.page(), &w.form, &stored, &lines, fields::beside(&stored.unit, &asked, w.visit.language.code()))
        }
        Err(error) => Err(error.into()),
    }
}

/// The parts of the unit that the editor shows one by one on a phone.
const SECTIONS: [&str; 5] = ["unit", "knowledge", "skills", "competence", "sides"];

/// What is chosen beside the unit itself is one of what was offered.
fn choices(form: &mut Form) {
    let language = form.value("language").trim().to_owned();
    if !language.is_empty() && language_name(&language).is_none() {
        form.reject("language", "units-error-language");
    }
    let section = form.value("section").to_owned();
    if !section.is_empty() && !SECTIONS.contains(&section.as_str()) {
        form.reject("section", "ui-error-choice");
    }
}

/// Where the next page stands: which language beside the first, where the cursor is.
#[derive(Debug, Default)]
struct After {
    beside: String,
    at: String,
}

fn address(id: TextId, after: &After, section: &str) -> String {
    // The first part of the unit is where a page begins anyhow.
    let section = if section == "unit" { "" } else { section };
    let pairs = [("beside", after.beside.as_str()), ("section", section), ("at", after.at.as_str())];
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.into_iter().filter(|(_, value)| !value.is_empty())).finish();
    if query.is_empty() { format!("/units/{id}/edit") } else { format!("/units/{id}/edit?{query}") }
}

fn press(form: &Form, lines: &Lines) -> Press {
    let pressed = form.value("do");
    let Some((act, on)) = pressed.split_once('-') else {
        return match pressed {
            "review" => Press::Review,
            "translate" => Press::Translate(form.value("language").trim().to_owned()),
            _ => Press::Save,
        };
    };
    let line = lines.iter().find(|line| line.token == on).map(|line| line.id);
    match (act, line, Area::from_code(on)) {
        ("up", Some(id), _) => Press::Shift(Move::Up, id),
        ("down", Some(id), _) => Press::Shift(Move::Down, id),
        ("in", Some(id), _) => Press::Shift(Move::In, id),
        ("out", Some(id), _) => Press::Shift(Move::Out, id),
        ("remove", Some(id), _) => Press::Remove(id),
        ("under", Some(id), _) => Press::Under(id),
        ("split", Some(id), _) => Press::Split(id),
        ("esco", Some(id), _) => Press::Esco(Place::Line(id)),
        ("esco", ..) => Press::Esco(Place::Unit),
        ("add", _, Some(area)) => Press::Add(area),
        ("group", _, Some(area)) => Press::Group(area),
        ("beside", ..) => Press::Beside(on.to_owned()),
        ("drop", ..) => Press::Drop(on.to_owned()),
        ("fits", ..) => Press::Fits(on.to_owned()),
        _ => Press::Save,
    }
}

/// Changes the unit as asked; answers where the next page stands, or at which field why it cannot be.
fn carry_out(unit: &mut Unit, press: &Press, beside: Option<&str>) -> Result<After, (String, &'static str)> {
    let adds = matches!(press, Press::Under(_) | Press::Add(_) | Press::Group(_));
    if adds && unit.outcome_ids().len() >= OUTCOMES {
        return Err((String::new(), "units-error-too-many"));
    }
    let mut after = After { beside: beside.unwrap_or_default().to_owned(), at: String::new() };
    match press {
        Press::Save | Press::Esco(_) => {}
        Press::Review => {
            for &area in Area::ALL {
                unit.column_mut(area).prune();
            }
        }
        Press::Beside(language) => after.beside = language.clone(),
        Press::Translate(language) => {
            translate(unit, language)?;
            after.beside = language.clone();
        }
        Press::Drop(language) => {
            if unit
                .passages()
                .iter()
                .any(|passage| !passage.wording.get(language).trim().is_empty() && !is_our_lead_in(language, passage.wording.get(language)))
            {
                return Err(("language".to_owned(), "units-error-language-used"));
            }
            unit.translations.retain(|known| known != language);
            after.beside = String::new();
        }
        Press::Fits(passage) => after.at = format!("fits-{passage}"),
        press => after.at = reshape(unit, press)?,
    }
    Ok(after)
}

fn translate(unit: &mut Unit, language: &str) -> Result<(), (String, &'static str)> {
    let wrong = |key| Err(("language".to_owned(), key));
    if language_name(language).is_none() {
        return wrong("units-error-language");
    }
    if unit.languages().any(|known| known == language) {
        return wrong("units-error-language-twice");
    }
    if unit.translations.len() >= TRANSLATIONS {
        return wrong("units-error-languages");
    }
    unit.translations.push(language.to_owned());
    for &area in Area::ALL {
        unit.column_mut(area).lead_in.set(language, lead_in(language, area));
    }
    Ok(())
}

/// Whether these are words that a new translation begins with: nobody has written them.
fn is_our_lead_in(language: &str, text: &str) -> bool {
    Area::ALL.iter().any(|&area| lead_in(language, area) == text)
}

/// The line that one looks at when this one and what is under it are gone: the one before it in its column, or else the one after.
fn neighbour(unit: &Unit, id: OutcomeId) -> Option<OutcomeId> {
    let area = unit.area_of(id)?;
    let ids: Vec<OutcomeId> = unit.column(area).lines(area).iter().map(|line| line.node.id).collect();
    let at = ids.iter().position(|known| *known == id)?;
    let before = at.checked_sub(1).and_then(|before| ids.get(before));
    before.or_else(|| ids.get(at + 1)).copied()
}

/// Changes the outline; answers what the next page puts the cursor on.
fn reshape(unit: &mut Unit, press: &Press) -> Result<String, (String, &'static str)> {
    let fresh = |assessable| Node::new(OutcomeId(Uuid::now_v7()), Wording::default(), assessable);
    let add = |unit: &mut Unit, area: Area, under, node: Node| {
        let focus = format!("text-{}", node.id);
        unit.column_mut(area).add(under, node).then_some(focus)
    };
    let focus = match *press {
        Press::Shift(to, id) => {
            let act = match to {
                Move::Up => "up",
                Move::Down => "down",
                Move::In => "out",
                Move::Out => "in",
            };
            unit.area_of(id).filter(|&area| unit.column_mut(area).shift(id, to)).map(|_| format!("{act}-{id}"))
        }
        Press::Remove(id) => {
            let next = neighbour(unit, id);
            if let Some(area) = unit.area_of(id) {
                unit.column_mut(area).remove(id);
            }
            next.map(|next| format!("text-{next}"))
        }
        Press::Split(id) => {
            let language = unit.language.clone();
            let Some(area) = unit.area_of(id) else { return Ok(String::new()) };
            if !unit.column_mut(area).split(id, &language, &mut || OutcomeId(Uuid::now_v7())) {
                return Err((format!("{}.{id}", area.code()), "units-error-split"));
            }
            if unit.outcome_ids().len() > OUTCOMES {
                return Err((String::new(), "units-error-too-many"));
            }
            Some(format!("text-{id}"))
        }
        Press::Under(id) => unit.area_of(id).and_then(|area| add(unit, area, Some(id), fresh(true))),
        Press::Add(area) => add(unit, area, None, fresh(true)),
        Press::Group(area) => add(unit, area, None, fresh(false)),
        _ => None,
    };
    Ok(focus.unwrap_or_default())
}

/// The answer to a save in the background: the new version, and a new key for the next one.
fn saved(w: &Writing, version: i32) -> Response {
    let body = serde_json::json!({ "version": version, "saved": w.visit.locale().time(w.now()), "once": Uuid::new_v4() });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The same background save again, whose answer was lost on the way: where nothing came after it, the answer is the same.
fn repeated(w: &Writing, text: &Text) -> Result<Response, Error> {
    let version = w.form.version_number() + 1;
    if text.latest.version == version { Ok(saved(w, version)) } else { Err(Error::LostUpdate) }
}
