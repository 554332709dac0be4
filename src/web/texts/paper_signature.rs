//! Recording that a party has signed on paper or elsewhere: who, where, when, the file, and the sentence by which one attests it.

use super::{load, words};
use crate::actions;
use crate::actions::texts::{FILE_BYTES, Recording, SignedFile};
use crate::domain::ids::{PartyId, TextId};
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::domain::texts::{ContentHash, Kind, Means, Party, Stage, Text};
use crate::i18n::Locale;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading, Writing};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with, see_other, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

/// The largest body of the form: a file, and the rest of it; so much more that a file that is too large is said at its field.
pub(super) const BODY_BYTES: usize = FILE_BYTES + 8 * 1024 * 1024;

#[derive(Template)]
#[template(path = "texts/paper_signature.html")]
struct Record {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    party: String,
    /// Whether the party is an organisation, for which somebody signs in a role.
    is_organisation: bool,
    means: Vec<Choice>,
    sentence: String,
    hash: ContentHash,
    frozen: String,
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    text.records(&reading.actor)?;
    let Some(party) = query.parse::<PartyId>("party") else {
        return Ok(see_other(format!("{}#elsewhere", load::address(kind, id, "links"))));
    };
    let recorder = text.recorder(&reading.actor, party)?;
    let party = of(&text, recorder.party())?;
    let name = if party.organisation.is_some() { String::new() } else { party.name.clone() };
    let hash = text.latest.hash.map(|hash| hash.to_string()).unwrap_or_default();
    let form = Form::new([("party", party.id.to_string()), ("hash", hash), ("name", name), ("means", Means::Paper.code().to_owned())]);
    let party = party.clone();
    page(p, text, &party, form, StatusCode::OK)
}

fn of(text: &Text, party: PartyId) -> Result<&Party, Error> {
    text.latest.parties.iter().find(|known| known.id == party).ok_or(Error::NotFound)
}

fn page(p: Page, text: Text, party: &Party, mut form: Form, status: StatusCode) -> Result<Response, Error> {
    // The sentence that is stored is the one that is read: its language goes with the form.
    form.set("language", p.language.code());
    let hint = |means: Means| if means == Means::File { "texts-means-file-hint" } else { "texts-means-paper-hint" };
    let record = Record {
        crumbs: load::crumbs(&p, &text, p.t("texts-record-title")),
        stage: text.stage_on(p.today),
        party: party.name.clone(),
        is_organisation: party.organisation.is_some(),
        means: Means::ELSEWHERE.iter().map(|&means| Choice::new(means.code(), p.t(means.key())).hint(p.t(hint(means)))).collect(),
        sentence: sentence(p.language, &text, party),
        hash: text.latest.hash.ok_or(Error::NotFound)?,
        frozen: text.latest.submitted.as_ref().map(|submitted| p.moment(&submitted.at)).unwrap_or_default(),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &record)
}

/// The sentence by which the recorder attests the signature.
fn sentence(language: Language, text: &Text, party: &Party) -> String {
    let locale = Locale { language };
    let key = words::attestation(text.kind);
    locale.t3(key, "who", party.name.as_str(), "title", text.title.as_str(), "revision", text.latest.number)
}

/// What was typed, where all of it can be accepted.
struct Typed {
    name: String,
    role: String,
    place: String,
    signed_on: chrono::NaiveDate,
    reason: String,
    means: Means,
    file: SignedFile,
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    // A form without a party is one of nobody's: who may record at all is told so, the others that they may not.
    let asked = w.form.value("party").parse().unwrap_or(PartyId(Uuid::nil()));
    let recorder = match text.recorder(&w.actor, asked) {
        Ok(recorder) => recorder,
        Err(refusal) => return w.refused(refusal).await,
    };
    let party = of(&text, recorder.party())?.clone();
    let Some(shown) = ContentHash::from_hex(w.form.value("hash")) else {
        return Err(Refusal::wrong_stage("texts-refused-record-revision").into());
    };
    let Some(typed) = read(&mut w, &text, &party).await? else {
        return page(w.page(), text, &party, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let language = Language::from_code(w.form.value("language")).unwrap_or(w.visit.language);
    let recording = Recording {
        party: party.id,
        name: &typed.name,
        role: &typed.role,
        place: &typed.place,
        signed_on: typed.signed_on,
        reason: Some(typed.reason.as_str()).filter(|reason| !reason.is_empty()),
        means: typed.means,
        file: &typed.file,
        sentence: &sentence(language, &text, &party),
        language: language.code(),
        shown,
    };
    let (location, now) = (load::address(kind, id, ""), w.now());
    let tx = w.begin(location.clone()).await?;
    match actions::texts::record(tx, id, &recording, now).await {
        Ok(()) => Ok(see_other_saying(location, "texts-said-recorded")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            page(w.page(), text, &party, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(load::explained(error, "texts-refused-record-revision")),
    }
}

/// Reads everything, and says everything that cannot be accepted at once.
async fn read(w: &mut Writing, text: &Text, party: &Party) -> Result<Option<Typed>, Error> {
    let today = w.page().today;
    let upload = w.files.iter().find(|upload| upload.field == "file").map(|upload| upload.bytes.clone());
    let form = &mut w.form;
    let means = form.choice("means", |code| Means::from_code(code).filter(|means| means.is_elsewhere()), "ui-error-choice");
    let name = form.required_line("name", "texts-error-record-name");
    let role = if party.organisation.is_some() { form.required_line("role", "texts-error-record-role") } else { String::new() };
    let place = form.required_line("place", "texts-error-record-place");
    let signed_on = form.required_date("signed-on");
    let reason = form.text("reason", 1_000);
    if let Some(day) = signed_on {
        if day > today {
            form.reject("signed-on", "texts-error-signed-later");
        } else if let Some(odd) = text.odd(&text.latest, day)
            && reason.is_empty()
        {
            form.reject("reason", odd.error());
        }
    }
    let file = match upload {
        None => {
            form.reject("file", "texts-error-file-missing");
            None
        }
        Some(bytes) => match tokio::task::spawn_blocking(move || SignedFile::read(&bytes)).await.map_err(|_| Error::Internal)? {
            Ok(file) => Some(file),
            Err(key) => {
                form.reject("file", key);
                None
            }
        },
    };
    if let (Some(file), Some(means)) = (&file, means)
        && !file.kind().suits(means)
    {
        form.reject("file", "texts-error-file-suits");
    }
    if form.value("agree") != "yes" {
        form.reject("agree", "texts-error-record-agree");
    }
    if form.has_errors() {
        // No browser fills in a file again.
        form.reject("file", "texts-error-file-again");
        return Ok(None);
    }
    let (Some(means), Some(signed_on), Some(file)) = (means, signed_on, file) else { return Ok(None) };
    Ok(Some(Typed { name, role, place, signed_on, reason, means, file }))
}
