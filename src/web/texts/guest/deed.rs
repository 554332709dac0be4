//! The second screen: name, code, one sentence, one button; and the third, what follows. Approving and signing differ in words and in
//! what is asked.

use super::code;
use crate::actions::texts::Signing;
use crate::actions::{self, Confirmed};
use crate::domain::actor::{Actor, Purpose};
use crate::domain::ids::RevisionId;
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::domain::texts::{ContentHash, Party, Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Opened, Reading, Writing};
use crate::web::state::AppState;
use crate::web::texts::findings::Findings;
use crate::web::texts::load;
use crate::web::texts::parties::SignatureLine;
use crate::web::texts::signature::{is_late, sentence};
use crate::web::texts::signatures::signatures;
use crate::web::texts::words;
use crate::web::ui::{Form, Page, html, html_with, see_other};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

/// What binds the party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Agreeing to the frozen text.
    Approval,
    /// Signing it.
    Signature,
}

impl Deed {
    /// What this actor can do now.
    pub(super) fn due(text: &Text, actor: &Actor) -> Option<Self> {
        if text.approver(actor).is_ok() {
            return Some(Self::Approval);
        }
        text.signatory(actor).is_ok().then_some(Self::Signature)
    }

    /// Whether the actor's party has done all that it can do for now.
    pub(super) fn done(text: &Text, actor: &Actor) -> bool {
        own(text, actor).is_some_and(|party| text.latest.approval(party.id).is_some() || text.latest.signature(party.id).is_some())
    }

    /// The address of its page.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Signature => "signature",
        }
    }

    /// The words of the button that leads to it.
    pub(super) fn button(self) -> &'static str {
        match self {
            Self::Approval => "links-do-approve",
            Self::Signature => "links-do-sign",
        }
    }
}

/// The party the actor's link speaks for.
fn own<'a>(text: &'a Text, actor: &Actor) -> Option<&'a Party> {
    // Who only reads has no part in what the party does.
    let guest = actor.guest_of(text.id).filter(|guest| guest.purpose == Purpose::Sign)?;
    text.latest.parties.iter().find(|party| party.seat == guest.seat && guest.speaks.is(party))
}

#[derive(Template)]
#[template(path = "texts/guest_deed.html")]
struct Act {
    p: Page,
    text: Text,
    stage: Stage,
    base: String,
    noun: &'static str,
    signs: bool,
    title: String,
    sentence: String,
    late: bool,
    /// What was found in the text that an approval says a word about; empty where there is nothing.
    asks: String,
    /// Where the code goes; empty where no address is on file.
    email: String,
    code_sent: bool,
    form: Form,
}

#[derive(Template)]
#[template(path = "texts/guest_done.html")]
struct Done {
    p: Page,
    text: Text,
    stage: Stage,
    base: String,
    title: String,
    missing: String,
    then: String,
    signatures: Vec<SignatureLine>,
}

pub(super) async fn new(deed: Deed, mut reading: Reading) -> Result<Response, Error> {
    let opened = super::link(&reading.visit)?;
    let text = super::text(&mut reading.reader, &opened).await?;
    let p = reading.page();
    let allowed = match deed {
        Deed::Approval => text.approver(&reading.actor).map(|_| ()),
        Deed::Signature => text.signatory(&reading.actor).map(|_| ()),
    };
    if let Err(refusal) = allowed {
        let mine = own(&text, &reading.actor).map(|party| party.id);
        let has = mine.is_some_and(|id| match deed {
            Deed::Approval => text.latest.approval(id).is_some(),
            // What was recorded for the party on paper was not signed here.
            Deed::Signature => text.latest.signature(id).is_some_and(|signature| !signature.means.is_elsewhere()),
        });
        return if has { done(p, deed, text, &opened, &reading.actor) } else { Err(refusal.into()) };
    }
    let asks = asks(&mut reading.reader, &p, deed, &text).await?;
    let form = Form::new([
        ("name", reading.actor.name.clone()),
        ("hash", text.latest.hash.map(|hash| hash.to_string()).unwrap_or_default()),
        ("revision", text.latest.id.to_string()),
    ]);
    page(p, deed, text, &opened, asks, form, false, StatusCode::OK, reading.visit.now)
}

/// What was found in the text that approving it needs a word about; empty where there is nothing.
async fn asks(connection: &mut crate::store::Connection, p: &Page, deed: Deed, text: &Text) -> Result<String, Error> {
    if deed == Deed::Signature {
        return Ok(String::new());
    }
    let content = load::content(connection, text, text.latest.id).await?;
    let findings = Findings::in_review(p, &*content, "");
    Ok(if findings.asks_why() { findings.title } else { String::new() })
}

fn page(
    p: Page,
    deed: Deed,
    text: Text,
    opened: &Opened,
    asks: String,
    mut form: Form,
    code_sent: bool,
    status: StatusCode,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Response, Error> {
    form.set("language", p.language.code());
    let act = Act {
        stage: text.stage_on(p.today),
        base: format!("/s/{}", opened.found.link.id),
        noun: deed.noun(),
        signs: deed == Deed::Signature,
        title: p.t(if deed == Deed::Signature { "links-sign-title" } else { "links-approve-title" }),
        sentence: said(deed, p.language, &text, opened, &p),
        late: deed == Deed::Signature && (is_late(&text, now) || form.error("late-reason").is_some()),
        asks,
        email: opened.found.link.masked_email(),
        code_sent,
        form,
        text,
        p,
    };
    html_with(status, &act)
}

/// The sentence that is agreed to.
fn said(deed: Deed, language: Language, text: &Text, opened: &Opened, p: &Page) -> String {
    let link = &opened.found.link;
    let party = text.latest.parties.iter().find(|party| party.seat == link.seat && link.speaks.is(party));
    match (deed, party) {
        (Deed::Signature, Some(party)) => sentence(language, text, party),
        _ => p.t2("links-approve-sentence", "party", link.party.as_str(), "revision", text.latest.number),
    }
}

fn done(p: Page, deed: Deed, text: Text, opened: &Opened, actor: &Actor) -> Result<Response, Error> {
    let waits: Vec<String> = match deed {
        Deed::Signature => text.latest.signatures_missing().map(|party| party.name.clone()).collect(),
        Deed::Approval => text.latest.approvals_missing().map(|party| party.name.clone()).collect(),
    };
    let then = match deed {
        Deed::Signature => p.t(words::after_signing(text.kind)),
        Deed::Approval if text.latest.parties.iter().any(|party| party.signs) => p.t("links-then-sign"),
        Deed::Approval => String::new(),
    };
    let page = Done {
        stage: text.stage_on(p.today),
        base: format!("/s/{}", opened.found.link.id),
        title: p.t(if deed == Deed::Signature { "texts-signed-title" } else { "links-approved-title" }),
        missing: if waits.is_empty() {
            p.t(if deed == Deed::Signature { "texts-signed-all" } else { "links-approved-all" })
        } else {
            p.t1(if deed == Deed::Signature { "texts-signed-missing" } else { "links-approved-missing" }, "who", waits.join(", "))
        },
        then,
        signatures: signatures(&p, &text, &text.latest, actor),
        text,
        p,
    };
    html(&page)
}

pub(super) async fn create(deed: Deed, State(state): State<AppState>, mut w: Writing) -> Result<Response, Error> {
    let opened = super::link(&w.visit)?;
    let location = format!("/s/{}/{}", opened.found.link.id, deed.noun());
    let mut reader = w.reader().await?;
    let text = super::text(&mut reader, &opened).await?;
    let asks = asks(&mut reader, &w.page(), deed, &text).await?;
    // One connection at a time: a request that holds one and waits for another can wait for ever.
    drop(reader);
    let refusal = match deed {
        Deed::Approval => text.approver(&w.actor).err(),
        Deed::Signature => text.signatory(&w.actor).err(),
    };
    if let Some(refusal) = refusal {
        drop(w.begin(location).await?);
        return Err(refusal.into());
    }
    let now = w.now();
    if let Some(shown) = code::asked(&state, &mut w, &opened).await? {
        return page(w.page(), deed, text, &opened, asks, w.form, shown.sent, shown.status, now);
    }
    let typed = read(deed, &mut w, &text, !asks.is_empty(), now);
    let Some(confirmed) = code::proven(&state, &mut w, &opened, &location).await? else {
        return page(w.page(), deed, text, &opened, asks, w.form, false, StatusCode::UNPROCESSABLE_ENTITY, now);
    };
    act(deed, &w, &text, &opened, &typed, &confirmed, location.clone()).await?;
    Ok(see_other(location))
}

/// What was typed.
struct Typed {
    name: String,
    place: String,
    late_reason: String,
    comment: String,
}

fn read(deed: Deed, w: &mut Writing, text: &Text, asks_why: bool, now: chrono::DateTime<chrono::Utc>) -> Typed {
    let form = &mut w.form;
    let mut typed = Typed { name: String::new(), place: String::new(), late_reason: String::new(), comment: String::new() };
    match deed {
        Deed::Signature => {
            typed.name = form.required_line("name", "texts-error-name");
            typed.place = form.required_line("place", "texts-error-place");
            typed.late_reason = form.text("late-reason", 1_000);
            if is_late(text, now) && typed.late_reason.is_empty() {
                form.reject("late-reason", "texts-error-late-reason");
            }
        }
        Deed::Approval => {
            typed.comment = form.text("comment", 1_000);
            if asks_why && typed.comment.is_empty() {
                form.reject("comment", "findings-error-word");
            }
        }
    }
    if form.value("agree") != "yes" {
        form.reject("agree", "texts-error-agree");
    }
    typed
}

async fn act(deed: Deed, w: &Writing, text: &Text, opened: &Opened, typed: &Typed, confirmed: &Confirmed, location: String) -> Result<(), Error> {
    let now = w.now();
    // The form carries what was shown, not what is there now.
    let shown = ContentHash::from_hex(w.form.value("hash")).ok_or_else(|| Refusal::wrong_stage("texts-refused-other-revision"))?;
    let revision: RevisionId = w.form.value("revision").parse().map_err(|_| Refusal::wrong_stage("texts-refused-other-revision"))?;
    let language = Language::from_code(w.form.value("language")).unwrap_or(w.visit.language);
    let tx = w.begin(location).await?;
    let done = match deed {
        Deed::Approval => actions::texts::approve(tx, text.id, revision, &typed.comment, Some(confirmed), now).await,
        Deed::Signature => {
            let sentence = said(deed, language, text, opened, &w.page());
            let late_reason = Some(typed.late_reason.as_str()).filter(|reason| !reason.is_empty());
            let signing =
                Signing { name: &typed.name, place: &typed.place, sentence: &sentence, language: language.code(), shown, late_reason, confirmed };
            actions::texts::sign(tx, text.id, &signing, now).await
        }
    };
    done.map_err(|error| load::explained(error, "texts-refused-other-revision"))
}
