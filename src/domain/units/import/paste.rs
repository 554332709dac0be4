//! A pasted table: cells between tabs, rows on lines, and how a word processor writes cells of several paragraphs.

use super::labels;
use super::source::Row;

/// The rows, where the text is a table.
pub(super) fn table(text: &str) -> Option<Vec<Row>> {
    let text = without_bullet_tabs(text);
    // Tabs at the beginning only indent.
    if !text.lines().any(|line| line.trim().contains('\t')) {
        return None;
    }
    let quoted = text.starts_with('"') || text.contains("\t\"") || text.contains("\n\"");
    let even = text.matches('"').count().is_multiple_of(2);
    if quoted && even { quoted_rows(&text) } else { Some(plain_rows(&text)) }
}

/// The rows of a file whose cells stand between commas, semicolons or tabs, where it is one.
pub(super) fn delimited(text: &str) -> Option<Vec<Row>> {
    let best = [b';', b',', b'\t'].into_iter().filter_map(|delimiter| {
        let rows = records(text, delimiter)?;
        // Most rows of a table have as many cells; a text with commas has them anyhow.
        let mut counts = std::collections::BTreeMap::new();
        rows.iter().for_each(|(_, width)| *counts.entry(*width).or_insert(0_usize) += 1);
        let (width, times) = counts.into_iter().max_by_key(|(_, times)| *times)?;
        let is_table = width > 1 && 2 * times > rows.len();
        is_table.then(|| (width, rows.into_iter().map(|(row, _)| row).filter(|row| !row.cells.is_empty()).collect::<Vec<_>>()))
    });
    best.max_by_key(|(width, _)| *width).map(|(_, rows)| rows)
}

/// The same of a paste, which is one only where its first row names columns: prose has commas too.
pub(super) fn headed(text: &str) -> Option<Vec<Row>> {
    let rows = delimited(text)?;
    let head = rows.first()?;
    let named = head.cells.iter().filter(|(_, cell)| labels::whole(cell).is_some()).count();
    let is_ours = head.cells.iter().zip(super::flat::HEAD).all(|((_, cell), name)| cell.as_str() == name);
    (rows.len() > 1 && (named > 1 || is_ours)).then_some(rows)
}

fn records(text: &str, delimiter: u8) -> Option<Vec<(Row, usize)>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for (number, record) in (1..).zip(reader.records()) {
        let record = record.ok()?;
        rows.push((Row::new(number, record.iter()), record.len()));
    }
    Some(rows)
}

/// A bullet of Word is followed by a tab that is no cell's end.
fn without_bullet_tabs(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            result.push('\n');
        }
        let cells: Vec<&str> = line.split('\t').collect();
        for (at, cell) in cells.iter().enumerate() {
            result.push_str(cell);
            if at + 1 < cells.len() {
                result.push(if is_bullet(cell) { ' ' } else { '\t' });
            }
        }
    }
    result
}

fn is_bullet(cell: &str) -> bool {
    let cell = cell.trim();
    let count = cell.chars().count();
    let number = cell.trim_end_matches(['.', ')']);
    let is_number = number.len() < cell.len() && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    (count == 1 && !cell.chars().all(char::is_alphanumeric)) || cell == "o" || (count < 7 && is_number)
}

/// As spreadsheets copy: a cell of several lines stands in quotation marks.
fn quoted_rows(text: &str) -> Option<Vec<Row>> {
    let rows = records(text, b'\t')?;
    Some(rows.into_iter().map(|(row, _)| row).filter(|row| !row.cells.is_empty()).collect())
}

/// As word processors copy: a cell of several paragraphs runs over lines, and a tab ends it. Under a head of several columns
/// the lines up to the first tab are the first cell, and so on; after the last column the row goes on until a label.
fn plain_rows(text: &str) -> Vec<Row> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut rows = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        rows.push(Row::new(number, line.split('\t')));
        at += 1;
        let columns = columns(line);
        if columns < 2 {
            continue;
        }
        let below = lines.get(at..).unwrap_or_default();
        let height = below.iter().position(|line| line.split('\t').next().is_some_and(begins_other)).unwrap_or(below.len());
        let block = below.get(..height).unwrap_or_default();
        let tabs: usize = block.iter().map(|line| line.matches('\t').count()).sum();
        let ragged = block.iter().any(|line| !line.trim().is_empty() && !line.contains('\t'));
        // One row whose cells have lines of their own; with more rows than one nobody can tell where a row ends.
        if ragged && tabs + 1 == columns {
            let whole = block.join("\n");
            rows.push(Row::new(u32::try_from(at + 1).unwrap_or(u32::MAX), whole.split('\t')));
            at += height;
        }
    }
    rows.retain(|row| !row.cells.is_empty());
    rows
}

/// How many columns a line names, where it is the head of a table.
fn columns(line: &str) -> usize {
    let cells: Vec<&str> = line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let named = cells.iter().filter(|cell| matches!(labels::whole(cell), Some(known) if matches!(known.label, labels::Label::Column(_)))).count();
    if named > 1 { line.split('\t').count() } else { 0 }
}

/// Whether a line after a table is of something else.
fn begins_other(cell: &str) -> bool {
    let first = labels::segments(cell).into_iter().next();
    first.and_then(|segment| segment.label).is_some_and(|(label, _)| label.is_header() || label.is_long())
}
