//! Saving while somebody answers, and sending.

use super::{base, fields, show};
use crate::actions;
use crate::domain::answers::{Answers, respondent};
use crate::domain::ids::{AnswersId, TextId};
use crate::domain::units::Unit;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::texts::unit;
use crate::web::ui::{Conflict, ConflictField, see_other, see_other_saying};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use uuid::Uuid;

pub(super) async fn update(id: TextId, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    if let Err(refusal) = respondent(&text, &unit, &w.actor) {
        drop(reader);
        return w.refused(refusal).await;
    }
    let answers = fields::read(&mut w.form, &unit, w.visit.language.code());
    if w.form.has_errors() {
        let talk = store::texts::talk(&mut reader, id, &w.actor).await?;
        return show::page(w.page(), &w.actor.clone(), &text, &unit, &talk, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    drop(reader);
    let sends = w.form.value("do") == "send";
    let location = format!("{}/answers", base(&w.actor, id));
    let shown: i32 = w.form.value("revision").parse().unwrap_or_default();
    let now = w.now();
    let tx = match w.begin(location.as_str()).await {
        Err(Error::Already(_)) if w.background => return repeated(&w, id).await,
        begun => begun?,
    };
    match actions::answers::save(tx, AnswersId(Uuid::now_v7()), id, shown, &answers, sends, now).await {
        Ok(version) if w.background => Ok(saved(&w, version)),
        Ok(_) if sends => Ok(see_other_saying(location, "answers-said-sent")),
        Ok(_) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid.into_iter().map(|fault| actions::Invalid { field: field(&fault.field), ..fault }).collect());
            again(&w, id, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => lost(w, id, shown, &answers).await,
        Err(error) => Err(error.into()),
    }
}

/// What the action calls a field, as the form does: what could be added is a proposal to it.
fn field(name: &str) -> String {
    match (name, name.strip_prefix("note-")) {
        (_, Some(outcome)) => format!("n-{outcome}"),
        ("text", _) => "additions".to_owned(),
        (name, _) => name.to_owned(),
    }
}

async fn again(w: &Writing, id: TextId, status: StatusCode) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    let talk = store::texts::talk(&mut reader, id, &w.actor).await?;
    show::page(w.page(), &w.actor.clone(), &text, &unit, &talk, w.form.clone(), status)
}

/// Another revision has come, or the same person has written in another tab: nothing typed is lost.
async fn lost(mut w: Writing, id: TextId, shown: i32, mine: &Answers) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    let talk = store::texts::talk(&mut reader, id, &w.actor).await?;
    let stored = show::own(&talk, text.latest.number);
    if text.latest.number != shown {
        w.form.set("version", stored.map_or(0, |stored| stored.version).to_string());
        w.form.set("revision", text.latest.number.to_string());
        w.form.reject("", "answers-refused-revision");
        return show::page(w.page(), &w.actor.clone(), &text, &unit, &talk, w.form.clone(), StatusCode::CONFLICT);
    }
    let Some(stored) = stored else { return Err(Error::LostUpdate) };
    conflict(&w, id, &unit, stored, mine)
}

fn conflict(w: &Writing, id: TextId, unit: &Unit, stored: &Answers, mine: &Answers) -> Result<Response, Error> {
    let p = w.page();
    let here = format!("{}/answers", base(&w.actor, id));
    let mut page = Conflict {
        title: p.t("answers-title"),
        action: here.clone(),
        back: here,
        saved_by: stored.by.clone(),
        saved_at: stored.saved_at.map(|at| p.moment(&at)).unwrap_or_default(),
        version: stored.version,
        kept: vec![("revision".to_owned(), stored.revision.to_string()), ("do".to_owned(), w.form.value("do").to_owned())],
        ..Conflict::default()
    };
    let options = fields::choices(&p);
    for (placed, number) in unit.placed().iter().filter(|placed| placed.node.assessable).zip(1_usize..) {
        let outcome = placed.node.id;
        let (theirs, typed) = (stored.lines.get(&outcome).cloned().unwrap_or_default(), mine.lines.get(&outcome).cloned().unwrap_or_default());
        let code = |answer: Option<crate::domain::answers::Answer>| answer.map(|answer| answer.code().to_owned()).unwrap_or_default();
        let (answer, note) = (fields::answer_name(outcome), fields::note_name(outcome));
        ask(&mut page, answer, p.t1("answers-line", "n", number), code(theirs.answer), code(typed.answer), options.clone());
        ask(&mut page, note, p.t1("answers-note-to", "n", number), theirs.note, typed.note, Vec::new());
    }
    ask(&mut page, "additions".to_owned(), p.t("answers-add"), stored.additions.clone(), mine.additions.clone(), Vec::new());
    page.answer(p)
}

/// What only one of the two says is kept; what both say differently is asked.
fn ask(page: &mut Conflict, name: String, label: String, theirs: String, mine: String, options: Vec<crate::web::ui::Choice>) {
    if theirs == mine || theirs.is_empty() {
        page.kept.push((name, mine));
    } else if mine.is_empty() {
        page.kept.push((name, theirs));
    } else {
        page.asked.push(ConflictField { name, label, theirs, mine, options, ..ConflictField::default() });
    }
}

/// The answer to a save in the background: the new version, and a new key for the next one.
fn saved(w: &Writing, version: i32) -> Response {
    let body = serde_json::json!({ "version": version, "saved": w.visit.locale().time(w.now()), "once": Uuid::new_v4() });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The same background save again, whose answer was lost on the way: where nothing came after it, the answer is the same.
async fn repeated(w: &Writing, id: TextId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, _) = unit(&mut reader, id).await?;
    let talk = store::texts::talk(&mut reader, id, &w.actor).await?;
    let version = w.form.version_number() + 1;
    if show::own(&talk, text.latest.number).is_some_and(|stored| stored.version == version) { Ok(saved(w, version)) } else { Err(Error::LostUpdate) }
}
