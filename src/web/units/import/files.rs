//! Files as they come: what they are is looked at, never believed. Their bytes become tables or text; the rest is the domain's.

use crate::domain::units::import::{CHARACTERS, ROWS, Row, Sheet, Source, SourceFault};
use calamine::{DataRef, Reader, Xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The largest file.
pub(super) const FILE_BYTES: usize = 10 * 1024 * 1024;
/// What a packed file may become when it is unpacked.
const UNPACKED_BYTES: u64 = 64 * 1024 * 1024;
/// Files within a packed one.
const PACKED_FILES: usize = 2_000;
/// Cells that say something, in all sheets.
const CELLS: usize = 200_000;

/// A file that was read.
#[derive(Debug)]
pub(super) struct File {
    pub source: Source,
    /// How its letters were written where that is not UTF-8.
    pub charset: &'static str,
}

/// Reads a file; what cannot be read is said with a message key. `language` helps to tell how old files write their letters.
pub(super) fn read(bytes: &[u8], language: Option<&str>) -> Result<File, &'static str> {
    if bytes.len() > FILE_BYTES {
        return Err("imports-error-file-size");
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Ok(File { source: packed(bytes)?, charset: "" }),
        [b'%', b'P', b'D', b'F', ..] => Err("imports-error-pdf"),
        // Word and Excel before 2007.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Err("imports-error-old-office"),
        _ => {
            let (text, charset) = decoded(bytes, language).ok_or("imports-error-kind")?;
            let source = Source::file(&text).map_err(|fault| if fault == SourceFault::Control { "imports-error-kind" } else { fault.key() })?;
            Ok(File { source, charset })
        }
    }
}

/// The text of a file and how it was written; `None` where it is no text.
fn decoded(bytes: &[u8], language: Option<&str>) -> Option<(String, &'static str)> {
    let known = match bytes {
        [0xFF, 0xFE, ..] => Some(encoding_rs::UTF_16LE),
        [0xFE, 0xFF, ..] => Some(encoding_rs::UTF_16BE),
        [_, 0, _, 0, ..] => Some(encoding_rs::UTF_16LE),
        [0, _, 0, _, ..] => Some(encoding_rs::UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = known {
        let (text, _, broken) = encoding.decode(bytes);
        return (!broken).then(|| (text.into_owned(), encoding.name()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.trim_start_matches('\u{feff}').to_owned(), ""));
    }
    // Eight bits a letter; what has the control characters of a program is none.
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)) {
        return None;
    }
    let encoding = if is_baltic(bytes, language) { encoding_rs::WINDOWS_1257 } else { encoding_rs::WINDOWS_1252 };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken).then(|| (text.into_owned(), encoding.name()))
}

/// Whether the letters beyond ASCII are those of the Baltic: the same bytes are others in the west.
fn is_baltic(bytes: &[u8], language: Option<&str>) -> bool {
    match language {
        Some("lv" | "lt" | "et") => return true,
        Some(_) => return false,
        None => {}
    }
    // ā ē ī ū ģ ķ ļ ņ š ž ė against letters that the west writes often: à è é ê ç ñ ó ø æ ß.
    let baltic = bytes.iter().filter(|byte| matches!(byte, 0xE2 | 0xEE | 0xFB | 0xEC | 0xED | 0xEF | 0xF2 | 0xF0 | 0xFE | 0xEB)).count();
    let western = bytes.iter().filter(|byte| matches!(byte, 0xE0 | 0xE9 | 0xEA | 0xF1 | 0xF3 | 0xF8 | 0xE6 | 0xDF)).count();
    baltic > western
}

fn packed(bytes: &[u8]) -> Result<Source, &'static str> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| "imports-error-broken")?;
    let names: Vec<String> = archive.file_names().filter_map(|name| name.ok().map(std::borrow::Cow::into_owned)).collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("word/document.xml") {
        return Err("imports-error-word");
    }
    if !has("xl/workbook.xml") {
        return Err("imports-error-kind");
    }
    if names.len() > PACKED_FILES {
        return Err("imports-error-unpacked");
    }
    // What the directory says of the sizes is not believed: all of it is unpacked once, counted and thrown away.
    let mut left = UNPACKED_BYTES;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| "imports-error-broken")?;
        let read = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| "imports-error-broken")?;
        left = left.checked_sub(read).ok_or("imports-error-unpacked")?;
    }
    workbook(bytes)
}

/// The sheets of a workbook, cell by cell: its declared size is not believed either.
fn workbook(bytes: &[u8]) -> Result<Source, &'static str> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| "imports-error-broken")?;
    let names = workbook.sheet_names();
    let (mut rows, mut cells, mut characters) = (0, 0, 0);
    let mut sheets = Vec::new();
    for name in names {
        let mut found: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        while let Some(cell) = reader.next_cell().map_err(|_| "imports-error-broken")? {
            let (row, column) = cell.get_position();
            // Blank ones count too, before anything is copied: a small file can hold a great many of them.
            cells += 1;
            characters += length(cell.get_value());
            if cells > CELLS {
                return Err(SourceFault::Rows.key());
            }
            if characters > CHARACTERS {
                return Err(SourceFault::Characters.key());
            }
            let text = shown(cell.get_value());
            if text.trim().is_empty() {
                continue;
            }
            let line = found.entry(row.saturating_add(1)).or_insert_with(|| {
                rows += 1;
                BTreeMap::new()
            });
            line.insert(column.saturating_add(1), text);
            if rows > ROWS {
                return Err(SourceFault::Rows.key());
            }
        }
        let rows = found.into_iter().map(|(number, cells)| Row { number, cells: cells.into_iter().collect() }.tidied());
        sheets.push(Sheet { name, rows: rows.collect() });
    }
    sheets.retain(|sheet: &Sheet| !sheet.rows.is_empty());
    if let [only] = sheets.as_mut_slice() {
        only.name.clear();
    }
    Source::Table(sheets).checked().map_err(SourceFault::key)
}

fn length(value: &DataRef<'_>) -> usize {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.chars().count(),
        DataRef::SharedString(text) => text.chars().count(),
        _ => 0,
    }
}

fn shown(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        // Shortest form: 4 and not 4.0.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => if *value { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(moment) => moment.to_string(),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}
