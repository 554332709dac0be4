//! What was read from a paste or a file, before it is understood; it travels in the check page and is checked again when it comes back.

use super::paste;
use serde::{Deserialize, Serialize};

/// The most rows that are not empty, or lines of a text.
pub const ROWS: usize = 5_000;
/// The most characters.
pub const CHARACTERS: usize = 2_000_000;
/// The most columns of a table.
pub const COLUMNS: usize = 200;
/// The most units of one import.
pub const UNITS: usize = 50;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// Lines.
    Text(String),
    /// Tables.
    Table(Vec<Sheet>),
    /// JSON.
    Data(serde_json::Value),
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty where there is only one.
    pub name: String,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
}

/// One row: its number from 1, and its cells that are not empty by column from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// Column from 1, and what the cell says.
    pub cells: Vec<(u32, String)>,
}

/// Why something cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceFault {
    /// Nothing in it.
    Empty,
    /// More rows than [`ROWS`].
    Rows,
    /// More characters than [`CHARACTERS`].
    Characters,
    /// JSON that is none.
    Json,
    /// Characters that no text has.
    Control,
}

impl SourceFault {
    /// The message that says so.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "imports-error-empty",
            Self::Rows => "imports-error-rows",
            Self::Characters => "imports-error-characters",
            Self::Json => "imports-error-json",
            Self::Control => "ui-error-characters",
        }
    }
}

impl Row {
    /// A row of these cells, the first in column 1; empty ones are left out.
    pub fn new<'a>(number: u32, cells: impl IntoIterator<Item = &'a str>) -> Self {
        let cells = (1..).zip(cells).filter(|(_, cell)| !cell.trim().is_empty()).map(|(column, cell)| (column, tidy(cell))).collect();
        Self { number, cells }
    }

    /// The same with line ends of one kind.
    #[must_use]
    pub fn tidied(mut self) -> Self {
        for (_, text) in &mut self.cells {
            *text = tidy(text);
        }
        self
    }

    /// What the cell of a column says; empty where it says nothing.
    pub fn cell(&self, column: u32) -> &str {
        self.cells.iter().find(|(known, _)| *known == column).map_or("", |(_, text)| text)
    }
}

/// Line ends of one kind; what word processors put for a line break is one, and what they put for the end of a cell is nothing.
pub(super) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{b}'], "\n").replace('\u{7}', "")
}

/// The same where pages end as lines do.
pub(super) fn tidy_value(text: &str) -> String {
    tidy(text).replace('\u{c}', "\n")
}

impl Source {
    /// What was pasted or what a text file holds: JSON, a table with tabs, or lines.
    pub fn pasted(text: &str) -> Result<Self, SourceFault> {
        let text = tidy(text);
        measured(&text)?;
        let start = text.trim_start();
        if start.starts_with('{') || start.starts_with("[{") {
            return Self::json(start);
        }
        let table = paste::table(&text).or_else(|| paste::headed(&text));
        let source = table.map_or_else(|| Self::Text(text), |rows| Self::Table(vec![Sheet { name: String::new(), rows }]));
        source.checked()
    }

    /// A file of cells between commas, semicolons or tabs, JSON, or a text.
    pub fn file(text: &str) -> Result<Self, SourceFault> {
        measured(text)?;
        let start = text.trim_start();
        if start.starts_with('{') || start.starts_with("[{") {
            return Self::json(start);
        }
        match paste::delimited(text) {
            Some(rows) => Self::Table(vec![Sheet { name: String::new(), rows }]).checked(),
            None => Self::pasted(text),
        }
    }

    /// A JSON file.
    pub fn json(text: &str) -> Result<Self, SourceFault> {
        measured(text)?;
        let value: serde_json::Value = serde_json::from_str(text).map_err(|_| SourceFault::Json)?;
        Self::Data(value).checked()
    }

    /// What came back from a page; anybody could have changed it.
    pub fn returned(text: &str) -> Result<Self, SourceFault> {
        if text.len() > 4 * CHARACTERS {
            return Err(SourceFault::Characters);
        }
        let source: Self = serde_json::from_str(text).map_err(|_| SourceFault::Json)?;
        source.checked()
    }

    /// As a page carries it.
    pub fn carried(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How many lines or rows it has that are not empty.
    pub fn rows(&self) -> usize {
        match self {
            Self::Text(text) => text.lines().filter(|line| !line.trim().is_empty()).count(),
            Self::Table(sheets) => sheets.iter().map(|sheet| sheet.rows.len()).sum(),
            Self::Data(_) => 0,
        }
    }

    /// The same where it is within the limits.
    pub fn checked(self) -> Result<Self, SourceFault> {
        let is_wide = |sheet: &Sheet| sheet.rows.iter().any(|row| row.cells.len() > COLUMNS);
        if self.rows() > ROWS || matches!(&self, Self::Table(sheets) if sheets.iter().any(is_wide)) {
            return Err(SourceFault::Rows);
        }
        let mut measure = Measure::default();
        match &self {
            Self::Text(text) => measure.add(text),
            Self::Table(sheets) => {
                for sheet in sheets {
                    measure.add(&sheet.name);
                    sheet.rows.iter().flat_map(|row| &row.cells).for_each(|(_, cell)| measure.add(cell));
                }
            }
            Self::Data(value) => measure.add_value(value),
        }
        match measure {
            Measure { control: true, .. } => Err(SourceFault::Control),
            Measure { characters, .. } if characters > CHARACTERS => Err(SourceFault::Characters),
            Measure { words: false, .. } => Err(SourceFault::Empty),
            _ => Ok(self),
        }
    }
}

fn measured(text: &str) -> Result<(), SourceFault> {
    if text.len() > 4 * CHARACTERS || text.chars().count() > CHARACTERS { Err(SourceFault::Characters) } else { Ok(()) }
}

#[derive(Debug, Default)]
struct Measure {
    characters: usize,
    words: bool,
    control: bool,
}

impl Measure {
    fn add(&mut self, text: &str) {
        for c in text.chars() {
            self.characters += 1;
            self.words |= !c.is_whitespace();
            self.control |= c.is_control() && !matches!(c, '\n' | '\t' | '\u{c}');
        }
    }

    fn add_value(&mut self, value: &serde_json::Value) {
        match value {
            serde_json::Value::String(text) => self.add(text),
            serde_json::Value::Array(values) => values.iter().for_each(|value| self.add_value(value)),
            serde_json::Value::Object(values) => values.iter().for_each(|(name, value)| {
                self.characters += name.chars().count();
                self.add_value(value);
            }),
            serde_json::Value::Number(_) => self.words = true,
            _ => {}
        }
    }
}
