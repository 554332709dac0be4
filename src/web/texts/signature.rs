//! Signing with one's own account: the whole paper first, then name, place, password, one sentence and one button; afterwards, what
//! happens next.

use super::paper::{Block, Paper, paper};
use super::parties::SignatureLine;
use super::signatures::signatures;
use super::view::View;
use super::{load, words};
use crate::actions;
use crate::actions::texts::Signing;
use crate::domain::actor::Actor;
use crate::domain::days::local_date;
use crate::domain::ids::TextId;
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::domain::texts::{Content, ContentHash, Kind, Party, Stage, Text};
use crate::i18n::Locale;
use crate::web::error::Error;
use crate::web::extract::{PASSWORD, Reading, Writing};
use crate::web::sessions::{Confirmation, confirm};
use crate::web::state::AppState;
use crate::web::ui::{Form, Page, html, html_with, see_other};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use http::StatusCode;

#[derive(Template)]
#[template(path = "texts/signature.html")]
struct Sign {
    p: Page,
    text: Text,
    stage: Stage,
    party: String,
    hash: ContentHash,
    sentence: String,
    late: bool,
    paper: Paper,
    signatures: Vec<SignatureLine>,
    base: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "texts/signed.html")]
struct Signed {
    p: Page,
    text: Text,
    stage: Stage,
    missing: String,
    then: &'static str,
    signatures: Vec<SignatureLine>,
    base: String,
    /// Whether the reader can record that others have signed elsewhere.
    records: bool,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    let refusal = text.signatory(&reading.actor).err();
    if let Some(refusal) = refusal {
        let mine = text.latest.signatures.iter().any(|signature| signature.by == reading.actor.identity.key() && !signature.means.is_elsewhere());
        return if mine { signed(p, &reading.actor, text) } else { Err(refusal.into()) };
    }
    let content = load::content(&mut reading.reader, &text, text.latest.id).await?;
    let hash = text.latest.hash.map(|hash| hash.to_string()).unwrap_or_default();
    let form = Form::new([("hash", hash), ("language", p.language.code().to_owned()), ("name", reading.actor.name.clone())]);
    page(p, &reading.actor, reading.visit.now, text, &*content, form, StatusCode::OK)
}

fn page(
    p: Page,
    actor: &Actor,
    now: DateTime<Utc>,
    text: Text,
    content: &dyn Content,
    mut form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let signatory = text.signatory(actor)?;
    let party = text.latest.parties.iter().find(|party| party.id == signatory.party()).ok_or(Error::NotFound)?;
    let paper = paper(&p, content, None, &View::original(&content.languages()), None);
    // The sentence that is stored is the one that is read: its language goes with the form.
    form.set("language", p.language.code());
    form.set(PASSWORD, "");
    let sign = Sign {
        stage: text.stage_on(p.today),
        party: party.name.clone(),
        hash: text.latest.hash.ok_or(Error::NotFound)?,
        sentence: sentence(p.language, &text, party),
        late: is_late(&text, now) || form.error("late-reason").is_some(),
        paper,
        signatures: signatures(&p, &text, &text.latest, actor),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &sign)
}

fn signed(p: Page, actor: &Actor, text: Text) -> Result<Response, Error> {
    let missing: Vec<String> = text.latest.signatures_missing().map(|party| party.name.clone()).collect();
    let page = Signed {
        stage: text.stage_on(p.today),
        missing: missing.join(", "),
        then: words::after_signing(text.kind),
        signatures: signatures(&p, &text, &text.latest, actor),
        base: load::address(text.kind, text.id, ""),
        records: !text.recordable(actor).is_empty(),
        text,
        p,
    };
    html(&page)
}

/// The same question as the action's: after the first day, a signature needs a reason.
pub(super) fn is_late(text: &Text, now: DateTime<Utc>) -> bool {
    text.signs_late(local_date(now))
}

pub(super) fn sentence(language: Language, text: &Text, party: &Party) -> String {
    let locale = Locale { language };
    locale.t3(words::sentence(text.kind, party.seat), "who", party.name.as_str(), "title", text.title.as_str(), "revision", text.latest.number)
}

pub(super) async fn create(kind: Kind, id: TextId, State(state): State<AppState>, mut w: Writing) -> Result<Response, Error> {
    // One connection at a time: a request that holds one and waits for another can wait for ever.
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    let signatory = match text.signatory(&w.actor) {
        Ok(signatory) => signatory,
        // A repetition of the form that signed is answered by the transaction's own question.
        Err(refusal) => {
            w.begin(load::address(kind, id, "signature")).await?;
            return Err(refusal.into());
        }
    };
    let name = w.form.required_line("name", "texts-error-name");
    let place = w.form.required_line("place", "texts-error-place");
    let late_reason = w.form.text("late-reason", 1_000);
    if w.form.value("agree") != "yes" {
        w.form.reject("agree", "texts-error-agree");
    }
    if is_late(&text, w.now()) && late_reason.is_empty() {
        w.form.reject("late-reason", "texts-error-late-reason");
    }
    let Some(shown) = ContentHash::from_hex(w.form.value("hash")) else {
        return Err(Refusal::wrong_stage("texts-refused-other-revision").into());
    };
    if w.form.value(PASSWORD).is_empty() {
        w.form.reject(PASSWORD, "texts-error-password");
    }
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let mut proven = None;
    if !w.form.has_errors() {
        match confirm(&state, &w).await? {
            Confirmation::Right(confirmed) => proven = Some(confirmed),
            Confirmation::Wrong => w.form.reject(PASSWORD, "texts-error-wrong-password"),
            Confirmation::TooManyTries => {
                w.form.reject(PASSWORD, "sessions-error-too-many");
                status = StatusCode::TOO_MANY_REQUESTS;
            }
        }
    }
    let Some(confirmed) = proven else {
        let content = load::content(&mut *w.reader().await?, &text, text.latest.id).await?;
        return page(w.page(), &w.actor.clone(), w.now(), text, &*content, w.form, status);
    };
    let language = Language::from_code(w.form.value("language")).unwrap_or(w.visit.language);
    let party = text.latest.parties.iter().find(|party| party.id == signatory.party()).ok_or(Error::NotFound)?;
    let sentence = sentence(language, &text, party);
    let signing = Signing {
        name: &name,
        place: &place,
        sentence: &sentence,
        language: language.code(),
        shown,
        late_reason: Some(late_reason.as_str()).filter(|reason| !reason.is_empty()),
        confirmed: &confirmed,
    };
    let location = load::address(kind, id, "signature");
    let now = w.now();
    let tx = w.begin(location.clone()).await?;
    actions::texts::sign(tx, id, &signing, now).await.map_err(|error| load::explained(error, "texts-refused-other-revision"))?;
    Ok(see_other(location))
}
