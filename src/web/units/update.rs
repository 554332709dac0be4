//! Saving the editor: everything typed, and what the pressed button asks for besides.

use super::edit::{self, Stored};
use super::lines::Lines;
use super::{fields, merge};
use crate::actions;
use crate::domain::ids::{OutcomeId, TextId};
use crate::domain::texts::{Text, Wording};
use crate::domain::units::{Area, Move, Node, OUTCOMES, Unit};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{see_other, see_other_saying};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use uuid::Uuid;

/// What the pressed button asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Press {
    Save,
    Review,
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
    let lines = Lines::read(&mut w.form, &stored.unit, is_current);
    let mut unit = fields::read(&mut w.form, &stored.unit, &stored.candidates, &lines);
    let press = press(w.form.value("do"), &lines);
    let mut location = format!("/units/{id}/edit");
    if w.form.has_errors() {
        return edit::show(w.page(), &stored, &unit, &lines, w.form.clone(), "", StatusCode::UNPROCESSABLE_ENTITY);
    }
    let typed = unit.clone();
    match carry_out(&mut unit, press) {
        Ok(Some(focus)) => location = format!("{location}?at={focus}"),
        Ok(None) => {}
        Err(key) => {
            w.form.reject("", key);
            return edit::show(w.page(), &stored, &typed, &lines, w.form.clone(), "", StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    if press == Press::Review {
        location = format!("/units/{id}/submission");
    }
    let tx = match w.begin(location.as_str()).await {
        Ok(tx) => tx,
        Err(Error::Already(_)) if w.background => return repeated(&w, &stored.text),
        Err(error) => return Err(error),
    };
    if !is_current {
        drop(tx);
        return merge::conflict(w.page(), &w.form, &stored, &lines);
    }
    match actions::units::save(tx, id, w.form.version_number(), &unit).await {
        Ok(version) if w.background => Ok(saved(&w, version)),
        Ok(_) if press == Press::Save => Ok(see_other_saying(location, "units-said-saved")),
        Ok(_) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            edit::show(w.page(), &stored, &typed, &lines, w.form.clone(), "", StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let stored: Stored = edit::find(&mut *w.reader().await?, id).await?;
            stored.text.editor(&w.actor)?;
            merge::conflict(w.page(), &w.form, &stored, &lines)
        }
        Err(error) => Err(error.into()),
    }
}

fn press(pressed: &str, lines: &Lines) -> Press {
    let Some((act, on)) = pressed.split_once('-') else {
        return if pressed == "review" { Press::Review } else { Press::Save };
    };
    let line = lines.iter().find(|line| line.token == on).map(|line| line.id);
    match (act, line, Area::from_code(on)) {
        ("up", Some(id), _) => Press::Shift(Move::Up, id),
        ("down", Some(id), _) => Press::Shift(Move::Down, id),
        ("in", Some(id), _) => Press::Shift(Move::In, id),
        ("out", Some(id), _) => Press::Shift(Move::Out, id),
        ("remove", Some(id), _) => Press::Remove(id),
        ("under", Some(id), _) => Press::Under(id),
        ("add", _, Some(area)) => Press::Add(area),
        ("group", _, Some(area)) => Press::Group(area),
        _ => Press::Save,
    }
}

/// Changes the outline as asked; answers what the next page puts the cursor on, or why it cannot be.
fn carry_out(unit: &mut Unit, press: Press) -> Result<Option<String>, &'static str> {
    let adds = matches!(press, Press::Under(_) | Press::Add(_) | Press::Group(_));
    if adds && unit.outcome_ids().len() >= OUTCOMES {
        return Err("units-error-too-many");
    }
    let fresh = |assessable| Node::new(OutcomeId(Uuid::now_v7()), Wording::default(), assessable);
    let add = |unit: &mut Unit, area: Area, under, node: Node| {
        let focus = format!("text-{}", node.id);
        unit.column_mut(area).add(under, node).then_some(focus)
    };
    Ok(match press {
        Press::Save => None,
        Press::Review => {
            for &area in Area::ALL {
                unit.column_mut(area).prune();
            }
            None
        }
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
            if let Some(area) = unit.area_of(id) {
                unit.column_mut(area).remove(id);
            }
            None
        }
        Press::Under(id) => unit.area_of(id).and_then(|area| add(unit, area, Some(id), fresh(true))),
        Press::Add(area) => add(unit, area, None, fresh(true)),
        Press::Group(area) => add(unit, area, None, fresh(false)),
    })
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
