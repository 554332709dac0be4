//! What every page of a text begins with.

use crate::actions;
use crate::domain::contents;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::refusal::Refusal;
use crate::domain::texts::{Content, Kind, Revision, Text};
use crate::domain::units::Unit;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::Query;
use crate::web::ui::{Crumb, Page, see_other};
use axum::response::Response;

/// A text of this kind; of another kind it is not here.
pub(in crate::web) async fn find(connection: &mut Connection, kind: Kind, id: TextId) -> Result<Text, Error> {
    let text = store::texts::find(connection, id).await?;
    if text.kind == kind { Ok(text) } else { Err(Error::NotFound) }
}

/// The revision whose number an address asks for, `None` where it asks for none. A number that the text does not have is not found: nobody
/// reads another revision for the one asked for.
pub(super) fn asked<'a>(text: &'a Text, query: &Query) -> Result<Option<&'a Revision>, Error> {
    if !query.has("revision") || query.get("revision").is_empty() {
        return Ok(None);
    }
    let number: i32 = query.parse("revision").ok_or(Error::NotFound)?;
    text.revisions().find(|revision| revision.number == number).map(Some).ok_or(Error::NotFound)
}

/// The same on a page that shows this one: where another is asked for, the way to its words.
pub(in crate::web) fn asked_elsewhere(shown: &Revision, text: &Text, query: &Query) -> Result<Option<Response>, Error> {
    let other = asked(text, query)?.filter(|revision| revision.id != shown.id);
    Ok(other.map(|revision| see_other(address(text.kind, text.id, &format!("document?revision={}", revision.number)))))
}

/// The same for whoever comes by a link, and reads one revision: by another number it is not found.
pub(super) fn shows(shown: &Revision, text: &Text, query: &Query) -> Result<(), Error> {
    match asked(text, query)? {
        Some(revision) if revision.id != shown.id => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// What a revision says.
pub(super) async fn content(connection: &mut Connection, text: &Text, revision: RevisionId) -> Result<Box<dyn Content + Send + Sync>, Error> {
    let (format, body) = store::texts::body(connection, revision).await?;
    Ok(contents::decode(text.kind, format, &body)?)
}

/// What a revision says, beside an earlier one.
pub(super) struct Compared {
    pub content: Box<dyn Content + Send + Sync>,
    pub before: Option<Box<dyn Content + Send + Sync>>,
    /// The same as `content`, where the text is a unit.
    pub unit: Option<Unit>,
}

/// What a revision and an earlier one say.
pub(super) async fn contents(connection: &mut Connection, text: &Text, latest: &Revision, before: Option<&Revision>) -> Result<Compared, Error> {
    let ids: Vec<_> = before.iter().map(|revision| revision.id).chain([latest.id]).collect();
    let mut bodies = store::texts::bodies(connection, &ids).await?;
    let (_, format, body) = bodies.pop().ok_or(Error::NotFound)?;
    let content = contents::decode(text.kind, format, &body)?;
    let unit = if text.kind == Kind::Unit { Some(contents::unit(format, &body)?) } else { None };
    let before = match bodies.pop() {
        Some((_, format, body)) => Some(contents::decode(text.kind, format, &body)?),
        None => None,
    };
    Ok(Compared { content, before, unit })
}

/// A unit and what its latest revision says.
pub(in crate::web) async fn unit(connection: &mut Connection, id: TextId) -> Result<(Text, Unit), Error> {
    let text = find(connection, Kind::Unit, id).await?;
    let (format, body) = store::texts::body(connection, text.latest.id).await?;
    let unit = contents::unit(format, &body)?;
    Ok((text, unit))
}

/// The title and the language of its words; where there is none yet, it says so in the reader's.
pub(in crate::web) fn title(p: &Page, text: &Text) -> (String, String) {
    if text.title.is_empty() { (p.t("units-untitled"), p.language.code().to_owned()) } else { (text.title.clone(), text.language.clone()) }
}

/// The address of one of a text's pages; of the text itself with an empty noun.
pub(in crate::web) fn address(kind: Kind, id: TextId, noun: &str) -> String {
    let own = kind.object().address(id.0);
    if noun.is_empty() { own } else { format!("{own}/{noun}") }
}

/// Where a page of a text stands.
pub(in crate::web) fn crumbs(p: &Page, text: &Text, here: String) -> Vec<Crumb> {
    let list = match text.kind {
        Kind::Unit => ("/units", "ui-nav-units"),
        Kind::Memorandum => ("/memoranda", "ui-nav-memoranda"),
        Kind::Agreement => ("/", "ui-nav-home"),
    };
    let (title, lang) = title(p, text);
    let title = Crumb::to(address(text.kind, text.id, ""), title).in_language(lang);
    vec![Crumb::to(list.0, p.t(list.1)), title, Crumb::here(here)]
}

/// A form that showed another revision than the one that counts now: said in words instead of an empty conflict.
pub(super) fn explained(error: actions::Error, key: &'static str) -> Error {
    match error {
        actions::Error::Store(store::Error::LostUpdate) => Refusal::wrong_stage(key).into(),
        error => error.into(),
    }
}
