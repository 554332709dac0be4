//! A unit as a file: JSON (`tilts-unit/1`), a table for any program, a table for a spreadsheet. `?revision=` chooses an earlier one.

use super::show::find;
use crate::domain::ids::TextId;
use crate::domain::units::Unit;
use crate::domain::units::exchange::Exported;
use crate::domain::units::import::{Origin, flat_rows, guarded};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::ui::{Shown, file};
use axum::response::Response;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// A revision and where it stands.
struct Read {
    unit: Unit,
    origin: Origin,
}

async fn read(id: TextId, query: &Query, reading: &mut Reading) -> Result<Read, Error> {
    let text = find(reading, id).await?;
    let asked = query.get("revision");
    let number = if asked.is_empty() { text.latest.number } else { asked.parse().map_err(|_| Error::NotFound)? };
    if !text.revisions().any(|revision| revision.number == number) {
        return Err(Error::NotFound);
    }
    let ids = reading.actor.ids();
    let read = store::units::read(&mut reading.reader, &ids, id, number).await?;
    Ok(Read { unit: read.unit, origin: Origin { unit: id.to_string(), revision: number, partnership: read.partnership } })
}

pub(super) async fn json(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let read = read(id, &query, &mut reading).await?;
    let name = file_name(&read, "json");
    let exported = Exported::new(&read.unit, read.origin, reading.visit.now);
    file("application/json", &name, Shown::Kept, exported.json().into_bytes())
}

/// With the mark by which spreadsheets know UTF-8, and no cell that they would take for a formula.
pub(super) async fn csv(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let read = read(id, &query, &mut reading).await?;
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).quote_style(csv::QuoteStyle::Always).from_writer("\u{feff}".as_bytes().to_vec());
    for row in flat_rows(&read.unit) {
        writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(internal)?;
    }
    let bytes = writer.into_inner().map_err(internal)?;
    file("text/csv; charset=utf-8", &file_name(&read, "csv"), Shown::Kept, bytes)
}

pub(super) async fn xlsx(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let read = read(id, &query, &mut reading).await?;
    let now = reading.visit.now.timestamp();
    let rows = flat_rows(&read.unit);
    let bytes = tokio::task::spawn_blocking(move || workbook(&rows, now)).await.map_err(internal)?.map_err(internal)?;
    file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &file_name(&read, "xlsx"), Shown::Kept, bytes)
}

fn workbook(rows: &[Vec<String>], now: i64) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_timestamp(now)?));
    let head = Format::new().set_bold();
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet();
    for (at, row) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string_with_format(at, column, guarded(cell), if at == 0 { &head } else { &wrapped })?;
        }
    }
    for column in 4..u16::try_from(rows.first().map_or(0, Vec::len)).unwrap_or(0) {
        sheet.set_column_width(column, 48)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    workbook.save_to_buffer()
}

fn internal(error: impl std::fmt::Display) -> Error {
    tracing::error!(%error, "a unit could not be written as a file");
    Error::Internal
}

/// The title in letters that every system takes for a name, and the revision.
fn file_name(read: &Read, ending: &str) -> String {
    let title = read.unit.title.get(&read.unit.language);
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let slug: String = words.join("-").to_lowercase().chars().take(60).collect();
    format!("{}-{}.{ending}", if slug.is_empty() { "unit" } else { &slug }, read.origin.revision)
}
