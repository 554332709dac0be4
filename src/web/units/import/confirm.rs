//! What the buttons of both pages do: read, change, or make the drafts. Only the last one stores anything.

use super::check::{self, AROUND, rest_name};
use super::form;
use super::read::{Read, read};
use crate::actions;
use crate::actions::units::Imported;
use crate::domain::ids::TextId;
use crate::domain::units::Unit;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::{Form, see_other_saying};
use crate::web::units::home::{Home, may_begin};
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

/// The longest description.
const DESCRIPTION: usize = 10_000;
/// The longest comment; what is longer becomes several.
const COMMENT: usize = 2_000;
/// The most that is kept of what found no place.
const KEPT: usize = 200_000;

pub(in crate::web::units) async fn create(mut w: Writing) -> Result<Response, Error> {
    may_begin(&w.actor)?;
    let (homes, home) = form::home(&w).await?;
    let press = w.form.value("do").to_owned();
    if press == "change" {
        return form::page(w.page(), &homes, Some(&home), changed(&w.form), StatusCode::OK);
    }
    let Some(read) = read(&mut w, &home).await? else {
        return form::page(w.page(), &homes, Some(&home), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    if press != "create" || !w.form.has("checked") {
        return check::page(w.page(), &home, &read, w.form, StatusCode::OK);
    }
    let chosen = chosen(&mut w.form, &w.visit.locale(), &read);
    if w.form.has_errors() {
        return check::page(w.page(), &home, &read, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    store(w, &home, &read, &chosen).await
}

/// A unit that was chosen, with what is kept beside it.
struct Chosen {
    id: TextId,
    unit: Unit,
    comments: Vec<String>,
    from: serde_json::Value,
}

async fn store(mut w: Writing, home: &Home, read: &Read, chosen: &[Chosen]) -> Result<Response, Error> {
    let location = match chosen {
        [only] => format!("/units/{}/edit", only.id),
        _ => format!("/units?partnership={}", home.id),
    };
    let imported: Vec<Imported<'_>> =
        chosen.iter().map(|chosen| Imported { id: chosen.id, unit: &chosen.unit, comments: &chosen.comments, from: chosen.from.clone() }).collect();
    let tx = w.begin(location.as_str()).await?;
    match actions::units::import(tx, home.id, &imported).await {
        Ok(()) => Ok(see_other_saying(location, if chosen.len() == 1 { "imports-said-drafted" } else { "imports-said-drafts" })),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            check::page(w.page(), home, read, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

/// The form as it was before the check: what was read stays, what was chosen on the check page is asked again.
fn changed(form: &Form) -> Form {
    let kept = form.pairs().iter().filter(|(name, _)| !matches!(name.as_str(), "do" | "checked" | "take" | "once") && !name.starts_with("rest-"));
    Form::of(kept.cloned())
}

/// The units that were ticked, with what found no place where it was asked to stand.
fn chosen(form: &mut Form, locale: &crate::i18n::Locale, read: &Read) -> Vec<Chosen> {
    let to_description = form.value("rest-to") == "description";
    if !to_description && form.value("rest-to") != "comment" {
        form.reject("rest-to", "ui-error-choice");
    }
    let mut chosen = Vec::new();
    for (number, found) in read.understood.units.iter().enumerate() {
        if !form.checked("take", &number.to_string()) {
            continue;
        }
        if let Some(fault) = found.unit.faults().first() {
            form.reject(&format!("take-{number}"), fault.key);
        }
        let own = rest_name(number);
        let mut rest = form.text(&own, KEPT);
        if chosen.is_empty() {
            // What stood around the units goes with the first of them.
            let around = form.text(AROUND, KEPT);
            rest = [around, rest].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
        }
        let mut unit = found.unit.clone();
        let mut comments = Vec::new();
        if to_description && !rest.is_empty() {
            let before = unit.description.get(&unit.language);
            let whole = if before.is_empty() { rest } else { format!("{before}\n\n{rest}") };
            if whole.chars().count() > DESCRIPTION {
                form.reject("rest-to", "imports-error-description");
            }
            let language = unit.language.clone();
            unit.description.set(&language, whole);
        } else if !rest.is_empty() {
            let head =
                if read.name.is_empty() { locale.t("imports-comment-pasted") } else { locale.t1("imports-comment-file", "name", read.name.as_str()) };
            comments = pieces(&format!("{head}\n{rest}"), COMMENT);
        }
        let origin = found.origin.as_ref().map(|origin| serde_json::json!({ "unit": origin.unit, "revision": origin.revision }));
        let from = serde_json::json!({ "kind": if read.name.is_empty() { "paste" } else { "file" }, "origin": origin });
        chosen.push(Chosen { id: TextId(Uuid::now_v7()), unit, comments, from });
    }
    if chosen.is_empty() {
        form.reject("take-0", "imports-error-take");
    }
    chosen
}

/// A text in pieces of at most so many characters, cut between lines where it can be.
fn pieces(text: &str, longest: usize) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for line in text.lines() {
        let letters: Vec<char> = line.chars().collect();
        for part in letters.chunks(longest) {
            let part: String = part.iter().collect();
            match pieces.last_mut().filter(|piece| piece.chars().count() + 1 + part.chars().count() <= longest) {
                Some(piece) => {
                    piece.push('\n');
                    piece.push_str(&part);
                }
                None => pieces.push(part),
            }
        }
    }
    pieces
}
