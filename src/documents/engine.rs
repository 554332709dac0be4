//! Setting a paper in type: the sheet and its attachments go to Typst as files, never as source, and come back as one PDF.

use super::fonts::{FONTS, Reach, shown};
use super::sheet::Sheet;
use chrono::{DateTime, Datelike, Timelike, Utc};
use qrcode::QrCode;
use qrcode::render::svg;
use std::sync::LazyLock;
use thiserror::Error;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// How every paper looks.
const TEMPLATE: &str = include_str!("../../templates/documents/sheet.typ");

/// A paper that could not be set: a mistake of ours, never of the text.
#[derive(Debug, Error)]
pub enum Error {
    /// Typst's words.
    #[error("a paper could not be set: {0}")]
    Unset(String),
    /// The address does not fit into a picture.
    #[error("no picture of the address: {0}")]
    Picture(#[from] qrcode::types::QrError),
    /// The data could not be written.
    #[error("the data could not be written: {0}")]
    Data(#[from] serde_json::Error),
}

/// A file that a paper carries: its name and what is in it.
pub type File = (&'static str, Vec<u8>);

/// Sets a paper: PDF/UA-1 and PDF/A-3a. The same sheet always gives the same bytes.
///
/// Whatever stands in its text, there is a paper: what the fonts cannot show is □, and `note` says so at its end.
///
/// # Errors
/// Only for mistakes of ours in the template.
pub fn set(sheet: &Sheet, files: &[File], note: &dyn Fn(&mut Sheet)) -> Result<Vec<u8>, Error> {
    // Characters that each can be shown may still have no face in common where they combine: then the plain text face alone is used.
    match set_with(sheet, files, note, Reach::Whole) {
        Err(Error::Unset(reason)) => {
            tracing::warn!(reason, "a paper is set in the text face alone");
            set_with(sheet, files, note, Reach::Plain)
        }
        done => done,
    }
}

fn set_with(sheet: &Sheet, files: &[File], note: &dyn Fn(&mut Sheet), reach: Reach) -> Result<Vec<u8>, Error> {
    let (data, lost) = data(sheet, reach)?;
    let data = if lost {
        let mut noted = sheet.clone();
        note(&mut noted);
        self::data(&noted, reach)?.0
    } else {
        data
    };
    let picture = QrCode::new(&sheet.url)?.render::<svg::Color<'_>>().min_dimensions(200, 200).quiet_zone(false).build();
    let mut all = vec![("sheet.json", Bytes::new(data)), ("code.svg", Bytes::from_string(picture))];
    all.extend(files.iter().map(|(name, bytes)| (*name, Bytes::new(bytes.clone()))));
    let set = compose(&Desk { files: all }, sheet);
    // What was laid out is kept between calls, for documents that change while they are looked at; ours never come twice.
    comemo::evict(0);
    set
}

fn compose(desk: &Desk, sheet: &Sheet) -> Result<Vec<u8>, Error> {
    let document = typst::compile::<PagedDocument>(desk).output.map_err(|all| unset(&all))?;
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).map_err(|error| Error::Unset(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {}", sheet.code, sheet.at.timestamp())),
        creator: Smart::Custom(Some(format!("Tilts {}", env!("CARGO_PKG_VERSION")))),
        timestamp: datetime(sheet.at).map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|all| unset(&all))
}

fn unset(all: &[SourceDiagnostic]) -> Error {
    // The first is the cause; a text's own words never stand in it.
    Error::Unset(all.first().map(|one| one.message.to_string()).unwrap_or_default())
}

fn datetime(at: DateTime<Utc>) -> Option<Datetime> {
    let part = |part: u32| u8::try_from(part).ok();
    Datetime::from_ymd_hms(at.year(), part(at.month())?, part(at.day())?, part(at.hour())?, part(at.minute())?, part(at.second())?)
}

/// The sheet as data, with □ for what cannot be shown; and whether there was any such thing.
fn data(sheet: &Sheet, reach: Reach) -> Result<(Vec<u8>, bool), Error> {
    let mut value = serde_json::to_value(sheet)?;
    let mut lost = false;
    visit(&mut value, &mut |text| {
        let (shown, some) = shown(text, reach);
        lost |= some;
        *text = shown;
    });
    Ok((serde_json::to_vec(&value)?, lost))
}

fn visit(value: &mut serde_json::Value, change: &mut dyn FnMut(&mut String)) {
    match value {
        serde_json::Value::String(text) => change(text),
        serde_json::Value::Array(all) => all.iter_mut().for_each(|one| visit(one, change)),
        serde_json::Value::Object(all) => all.iter_mut().for_each(|(_, one)| visit(one, change)),
        _ => {}
    }
}

/// What Typst sees: the template, the fonts, and the files of one paper. No clock, no disk, no network.
struct Desk {
    files: Vec<(&'static str, Bytes)>,
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static MAIN: LazyLock<Source> = LazyLock::new(|| Source::new(id("sheet.typ"), TEMPLATE.to_owned()));

#[expect(clippy::expect_used, reason = "the names are ours and have no folders")]
fn id(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain name is a path")).intern()
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        MAIN.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == MAIN.id() { Ok(MAIN.clone()) } else { Err(FileError::NotSource) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        let found = self.files.iter().find(|(known, _)| *known == name);
        found.map(|(_, bytes)| bytes.clone()).ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
