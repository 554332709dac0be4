//! What a submitted form brings to read: a file, what was read of one before, or a paste.

use super::files;
use crate::domain::ids::OutcomeId;
use crate::domain::units::import::{Reading, Source, Understood, understand};
use crate::domain::units::{Sides, language_name};
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::units::home::Home;
use crate::web::units::sides::read_sides;
use uuid::Uuid;

/// What was read and what was understood of it.
pub(super) struct Read {
    pub understood: Understood,
    /// The name of the file; empty for a paste.
    pub name: String,
    /// How its letters were written, where that is not UTF-8.
    pub charset: String,
}

/// Reads it all; `None` where something cannot be accepted, which the form says. The form carries on what was read.
pub(super) async fn read(w: &mut Writing, home: &Home) -> Result<Option<Read>, Error> {
    let sides = read_sides(&mut w.form, &home.candidates, None);
    let language = w.form.value("language").trim().to_owned();
    if !language.is_empty() && language_name(&language).is_none() {
        w.form.reject("language", "units-error-language");
    }
    let language = (!language.is_empty()).then_some(language);
    let source = source(w, language.as_deref()).await?;
    // What is wrong with the text is said together with everything else, not only when the rest is right.
    let source = match source.map(Source::checked).transpose() {
        Ok(source) => source,
        Err(fault) => {
            w.form.reject("text", fault.key());
            None
        }
    };
    let (Some(sides), Some(source), false) = (sides, source, w.form.has_errors()) else { return Ok(None) };
    let understood = understood(source, sides, language, w.visit.language.code()).await?;
    if understood.units.is_empty() {
        w.form.reject("text", "imports-error-none");
        return Ok(None);
    }
    let (name, charset) = if w.form.value("source").is_empty() { ("", "") } else { (w.form.value("source-name"), w.form.value("source-charset")) };
    let plain = |text: &str, most: usize| text.chars().filter(|c| !c.is_control() && !is_direction(*c)).take(most).collect();
    let (name, charset) = (plain(name, 200), plain(charset, 20));
    Ok(Some(Read { understood, name, charset }))
}

/// Signs that turn the direction of what stands after them; a file's name has none.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The source; what came as a file is carried on in the form from here on.
async fn source(w: &mut Writing, language: Option<&str>) -> Result<Option<Source>, Error> {
    if w.form.value("drop-file") == "yes" {
        for name in ["source", "source-name", "source-charset", "drop-file"] {
            w.form.set(name, "");
        }
    }
    let text = w.form.value("text").to_owned();
    let has_text = !text.trim().is_empty();
    let upload = w.files.iter().find(|upload| upload.field == "file").cloned();
    let has_file = upload.is_some() || !w.form.value("source").is_empty();
    if has_text && has_file {
        w.form.reject("text", "imports-error-both");
    }
    if let Some(upload) = upload {
        let chosen = language.map(str::to_owned);
        let read = tokio::task::spawn_blocking(move || files::read(&upload.bytes, chosen.as_deref()).map(|file| (file, upload.name)));
        return Ok(match read.await.map_err(|_| Error::Internal)? {
            Ok((file, name)) => {
                w.form.set("source", file.source.carried());
                w.form.set("source-name", if name.is_empty() { "?".to_owned() } else { name });
                w.form.set("source-charset", file.charset);
                Some(file.source)
            }
            Err(key) => {
                w.form.reject("file", key);
                None
            }
        });
    }
    let carried = w.form.value("source");
    let read = match (carried.is_empty(), has_text) {
        (false, _) => Source::returned(carried).map_err(|fault| ("file", fault.key())),
        (true, true) => {
            let pasted = tokio::task::spawn_blocking(move || Source::pasted(&text)).await.map_err(|_| Error::Internal)?;
            pasted.map_err(|fault| ("text", fault.key()))
        }
        (true, false) => Err(("text", "imports-error-empty")),
    };
    Ok(match read {
        Ok(source) => Some(source),
        Err((field, key)) => {
            w.form.reject(field, key);
            None
        }
    })
}

async fn understood(source: Source, sides: Sides, language: Option<String>, fallback: &'static str) -> Result<Understood, Error> {
    let work = move || {
        let reading = Reading { sides: &sides, language: language.as_deref(), fallback };
        understand(&source, &reading, &mut || OutcomeId(Uuid::now_v7()))
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)
}
