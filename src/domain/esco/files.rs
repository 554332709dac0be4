//! The files of ESCO: skills and occupations as the Commission offers them for download (CSV, UTF-8, commas). Columns are found by
//! their names, so that the whole official layout and shorter ones are read alike.

use super::{Pillar, ReuseLevel, SkillType, Term};
use std::collections::HashMap;
use std::io;
use thiserror::Error;

/// What a file gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What it holds.
    pub pillar: Pillar,
    /// Its concepts in their order.
    pub terms: Vec<Term>,
    /// Rows that are no concepts of the pillar, or no longer released.
    pub skipped: usize,
}

/// Why a file cannot be used, one sentence each.
#[derive(Debug, Error)]
pub enum Unusable {
    /// Saved again by another program.
    #[error("its columns are not separated by commas: it seems that another program has saved it again; use the file as it was downloaded")]
    Separator,
    /// Columns are missing.
    #[error("it has no column {0}: use skills_en.csv or occupations_en.csv of the ESCO classification")]
    Column(&'static str),
    /// It has the columns of neither pillar.
    #[error("it holds neither skills nor occupations: use skills_en.csv or occupations_en.csv of the ESCO classification")]
    Neither,
    /// A row says something that cannot be.
    #[error("line {line}: {what}")]
    Row {
        /// Where.
        line: u64,
        /// What is wrong.
        what: String,
    },
    /// Not one row.
    #[error("it holds no concepts")]
    Empty,
    /// The file cannot be read as CSV at all.
    #[error("{0}")]
    Csv(String),
}

/// The places of the columns by their names.
struct Columns(HashMap<String, usize>);

impl Columns {
    fn of(head: &csv::StringRecord) -> Result<Self, Unusable> {
        let names: HashMap<String, usize> =
            head.iter().enumerate().map(|(at, name)| (name.trim_start_matches('\u{feff}').trim().to_lowercase(), at)).collect();
        if names.len() == 1 && names.keys().any(|name| name.contains([';', '\t'])) {
            return Err(Unusable::Separator);
        }
        Ok(Self(names))
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(&name.to_lowercase())
    }

    fn needs(&self, name: &'static str) -> Result<(), Unusable> {
        if self.has(name) { Ok(()) } else { Err(Unusable::Column(name)) }
    }

    fn get<'a>(&self, row: &'a csv::StringRecord, name: &str) -> &'a str {
        self.0.get(&name.to_lowercase()).and_then(|&at| row.get(at)).map_or("", str::trim)
    }

    /// A column of several terms: one a line in the official files, separated by bars in others. The preferred term and repetitions are left out.
    fn list(&self, row: &csv::StringRecord, name: &str, known: &mut Vec<String>) -> Vec<String> {
        let mut terms = Vec::new();
        for term in self.get(row, name).split(['\n', '|']).map(squeezed).filter(|term| !term.is_empty()) {
            if !known.contains(&term) {
                known.push(term.clone());
                terms.push(term);
            }
        }
        terms
    }
}

/// Reads a file of skills or of occupations.
pub fn read(file: impl io::Read) -> Result<Read, Unusable> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(file);
    let columns = Columns::of(reader.headers().map_err(broken)?)?;
    columns.needs("conceptUri")?;
    columns.needs("preferredLabel")?;
    columns.needs("altLabels")?;
    let pillar = match (columns.has("skillType"), columns.has("iscoGroup")) {
        (true, false) => Pillar::Skills,
        (false, true) => Pillar::Occupations,
        _ => return Err(Unusable::Neither),
    };
    let mut read = Read { pillar, terms: Vec::new(), skipped: 0 };
    for row in reader.records() {
        let row = row.map_err(broken)?;
        match term(&columns, &row, pillar)? {
            Some(term) => read.terms.push(term),
            None => read.skipped += 1,
        }
    }
    if read.terms.is_empty() { Err(Unusable::Empty) } else { Ok(read) }
}

fn term(columns: &Columns, row: &csv::StringRecord, pillar: Pillar) -> Result<Option<Term>, Unusable> {
    let wrong = |what: String| Unusable::Row { line: row.position().map_or(0, csv::Position::line), what };
    let namespace = pillar.namespace();
    let concept = match pillar {
        Pillar::Skills => "KnowledgeSkillCompetence",
        Pillar::Occupations => "Occupation",
    };
    let kind = columns.get(row, "conceptType");
    let status = columns.get(row, "status");
    if !(kind.is_empty() || kind == concept) || !(status.is_empty() || status.eq_ignore_ascii_case("released")) {
        return Ok(None);
    }
    let uri = columns.get(row, "conceptUri");
    if uri.len() <= namespace.len() || !uri.starts_with(namespace) || uri.contains(char::is_whitespace) {
        return Err(wrong(format!("{uri:?} is not the address of a concept: it begins with {namespace}")));
    }
    let label = squeezed(columns.get(row, "preferredLabel"));
    if label.is_empty() {
        return Err(wrong(String::from("the preferred label is missing")));
    }
    let word = |name: &str| Some(columns.get(row, name)).filter(|word| !word.is_empty());
    let skill_type = match word("skillType") {
        Some(word) => Some(SkillType::from_code(word).ok_or_else(|| wrong(format!("{word:?} is no type of a skill")))?),
        None => None,
    };
    let reuse = match word("reuseLevel") {
        Some(word) => Some(ReuseLevel::from_code(word).ok_or_else(|| wrong(format!("{word:?} is no reuse level")))?),
        None => None,
    };
    let mut known = vec![label.clone()];
    Ok(Some(Term {
        pillar,
        uri: uri.to_owned(),
        alternatives: columns.list(row, "altLabels", &mut known),
        hidden: columns.list(row, "hiddenLabels", &mut known),
        description: columns.get(row, "description").to_owned(),
        code: columns.get(row, "code").to_owned(),
        skill_type,
        reuse,
        label,
    }))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn broken(error: csv::Error) -> Unusable {
    let line = error.position().map(csv::Position::line);
    match (error.kind(), line) {
        (csv::ErrorKind::Utf8 { .. }, line) => {
            Unusable::Row { line: line.unwrap_or(0), what: String::from("it is not UTF-8; use the file as it was downloaded") }
        }
        (csv::ErrorKind::UnequalLengths { expected_len, len, .. }, Some(line)) => {
            Unusable::Row { line, what: format!("it has {len} columns where the first line names {expected_len}") }
        }
        _ => Unusable::Csv(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKILL: &str = "http://data.europa.eu/esco/skill/0001";

    #[test]
    fn the_official_layout_is_read() {
        let file = format!(
            "\u{feff}conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n\
             KnowledgeSkillCompetence,{SKILL},skill/competence,sector-specific,repair  brakes,\"mend brakes\nrepair brakes\n mend brakes \",braeks,released,2020,,,a,\"Repair, replace\nand test.\"\n\
             SkillGroup,http://data.europa.eu/esco/skill/S1,,,a group,,,released,2020,,,a,\n\
             KnowledgeSkillCompetence,{SKILL}9,knowledge,,old,,,obsolete,2020,,,a,\n"
        );
        let read = read(file.as_bytes()).unwrap();
        assert_eq!((read.pillar, read.skipped), (Pillar::Skills, 2));
        let term = &read.terms[0];
        assert_eq!(read.terms.len(), 1);
        assert_eq!((term.uri.as_str(), term.label.as_str()), (SKILL, "repair brakes"));
        assert_eq!((&term.alternatives[..], &term.hidden[..]), (&["mend brakes".to_owned()][..], &["braeks".to_owned()][..]));
        assert_eq!((term.skill_type, term.reuse), (Some(SkillType::Skill), Some(ReuseLevel::SectorSpecific)));
        assert_eq!(term.description, "Repair, replace\nand test.");
    }

    #[test]
    fn a_cut_layout_is_read_in_any_order_of_columns() {
        let file = "preferredLabel,code,altLabels,iscoGroup,conceptUri\ncarpenter,7115.1,joiner | carpenter | woodworker,7115,http://data.europa.eu/esco/occupation/1\n";
        let read = read(file.as_bytes()).unwrap();
        assert_eq!(read.pillar, Pillar::Occupations);
        assert_eq!(read.terms[0].alternatives, ["joiner", "woodworker"]);
        assert_eq!((read.terms[0].code.as_str(), read.terms[0].skill_type), ("7115.1", None));
    }

    #[test]
    fn a_wrong_file_is_refused_with_a_reason() {
        let said = |file: &[u8]| read(file).unwrap_err().to_string();
        let head = "conceptUri,skillType,preferredLabel,altLabels\n";
        assert!(said(b"").contains("no column conceptUri"), "{}", said(b""));
        assert!(said(b"conceptUri;skillType;preferredLabel;altLabels\n").contains("commas"));
        assert!(said(b"conceptUri,preferredLabel\n").contains("altLabels"));
        assert!(said(b"conceptType,conceptUri,code,preferredLabel,altLabels\n").contains("neither skills nor occupations"));
        assert!(said(head.as_bytes()).contains("no concepts"));
        let with = |row: &str| said(format!("{head}{row}\n").as_bytes());
        assert!(with("http://data.europa.eu/esco/isco/C1,,a,").starts_with("line 2: "));
        assert!(with("http://data.europa.eu/esco/skill/1,knowledge,,").contains("preferred label"));
        assert!(with("http://data.europa.eu/esco/skill/1,talent,a,").contains("\"talent\""));
        assert!(with("http://data.europa.eu/esco/skill/1,knowledge,a").contains("3 columns"));
        let latin = [head.as_bytes(), b"http://data.europa.eu/esco/skill/1,knowledge,caf\xe9,\n"].concat();
        assert!(said(&latin).contains("UTF-8"));
    }
}
