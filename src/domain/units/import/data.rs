//! Reading JSON: files of Tilts (`tilts-unit/1`), and the plainer shape with one language. What is not known is shown, not dropped.

use super::{Found, Fresh, Origin, Place, Reading, Rest, UNITS, Understood};
use crate::domain::esco::Pillar;
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, CONCEPTS, Check, Concept, Criterion, DEPTH, Node, Sources, TRANSLATIONS, Unit, language_name};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Object = Map<String, Value>;

/// Reads the units of a JSON file.
pub(super) fn read(value: &Value, reading: &Reading<'_>, fresh: Fresh<'_>) -> Understood {
    let mut understood = Understood::default();
    let mut file = match value {
        Value::Object(file) => file.clone(),
        Value::Array(units) => Object::from_iter([("units".to_owned(), Value::Array(units.clone()))]),
        _ => Object::new(),
    };
    let origin = file.remove("origin").and_then(|origin| serde_json::from_value::<Origin>(origin).ok());
    // What describes the file and not its units is for the machine.
    for known in ["format", "exported_at", "$schema"] {
        file.remove(known);
    }
    let mut units: Vec<(String, Value)> = Vec::new();
    if let Some(unit) = file.remove("unit") {
        units.push(("unit".to_owned(), unit));
    }
    if let Some(Value::Array(list)) = file.remove("units") {
        units.extend(list.into_iter().enumerate().map(|(at, unit)| (format!("units[{at}]"), unit)));
    }
    if units.is_empty() && file.contains_key("title") {
        units.push((String::new(), Value::Object(std::mem::take(&mut file))));
    }
    for (name, value) in &file {
        leftover(&mut understood.around, name, value, "imports-why-outside");
    }
    for (at, (path, value)) in units.into_iter().enumerate() {
        match value {
            Value::Object(unit) if at < UNITS => {
                let mut reader =
                    Reader { path, language: String::new(), ids: BTreeMap::new(), places: BTreeMap::new(), rest: Vec::new(), fresh: &mut *fresh };
                let mut found = reader.unit(unit, reading);
                found.origin.clone_from(&origin);
                understood.units.push(found);
            }
            other => leftover(&mut understood.around, &path, &other, "imports-why-outside"),
        }
    }
    understood
}

struct Reader<'a> {
    path: String,
    language: String,
    /// New ids by the file's.
    ids: BTreeMap<String, OutcomeId>,
    places: BTreeMap<OutcomeId, Place>,
    rest: Vec<Rest>,
    fresh: Fresh<'a>,
}

impl Reader<'_> {
    fn unit(&mut self, mut object: Object, reading: &Reading<'_>) -> Found {
        let said = take_text(&mut object, "language");
        let language = said.as_deref().filter(|code| language_name(code).is_some()).or(reading.language).unwrap_or(reading.fallback).to_owned();
        if let Some(said) = said.filter(|said| *said != language) {
            self.reject("language", said, "imports-why-language");
        }
        self.language.clone_from(&language);
        let mut unit = Unit::empty(&language, reading.sides.clone());
        if let Some(Value::Array(translations)) = object.remove("translations") {
            for value in translations {
                match value
                    .as_str()
                    .filter(|code| language_name(code).is_some() && *code != language && !unit.translations.iter().any(|known| known == code))
                {
                    Some(code) if unit.translations.len() < TRANSLATIONS => unit.translations.push(code.to_owned()),
                    _ => self.leave("translations", &value, "imports-why-language"),
                }
            }
        }
        let spoken = &mut unit.translations;
        unit.title = self.passage(&mut object, "title", "title", spoken);
        unit.qualification = self.passage(&mut object, "qualification", "qualification", spoken);
        unit.work_task_area = self.passage(&mut object, "work_task_area", "work_task_area", spoken);
        unit.description = self.passage(&mut object, "description", "description", spoken);
        unit.prerequisites = self.passage(&mut object, "prerequisites", "prerequisites", spoken);
        unit.tools = self.passage(&mut object, "tools", "tools", spoken);
        unit.safety = self.passage(&mut object, "safety", "safety", spoken);
        unit.national_level = self.text(&mut object, "national_level");
        unit.sector = self.text(&mut object, "sector");
        if !unit.sector.is_empty() && super::values::sector(&unit.sector).as_ref() != Some(&unit.sector) {
            let code = std::mem::take(&mut unit.sector);
            self.reject("sector", code, "imports-why-number");
        }
        unit.eqf_level = self.number(&mut object, "eqf_level", 1..=8, "imports-why-level").and_then(|level| u8::try_from(level).ok());
        unit.days = self.number(&mut object, "days", 1..=999, "imports-why-number");
        unit.hours = self.number(&mut object, "hours", 1..=9_999, "imports-why-number");
        unit.points = self.number(&mut object, "points", 0..=u16::MAX, "imports-why-number");
        unit.transversal = matches!(object.remove("transversal"), Some(Value::Bool(true)));
        unit.occupations = self.concepts(&mut object, "occupations", "occupations", Pillar::Occupations);
        self.checklist(&mut object, &mut unit);
        for &area in Area::ALL {
            self.column(&mut object, area, &mut unit);
        }
        let marks = object.remove("translated_from");
        // The sides are chosen anew.
        object.remove("sides");
        for (name, value) in &object {
            self.leave(name, value, "imports-why-no-field");
        }
        unit.note_sources(&Unit::empty(&language, reading.sides.clone()), &[]);
        if let Some(marks) = marks {
            self.marks(&marks, &mut unit.sources);
        }
        let (places, rest) = (std::mem::take(&mut self.places), std::mem::take(&mut self.rest));
        Found { unit, places, rest, notes: Vec::new(), origin: None }
    }

    fn place(&self, name: &str) -> Place {
        Place::Path(if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) })
    }

    fn reject(&mut self, name: &str, text: impl Into<String>, why: &'static str) {
        let place = self.place(name);
        self.rest.push(Rest { place, text: text.into(), why });
    }

    fn leave(&mut self, name: &str, value: &Value, why: &'static str) {
        let Place::Path(path) = self.place(name) else { return };
        leftover(&mut self.rest, &path, value, why);
    }

    fn passage(&mut self, object: &mut Object, key: &str, name: &str, translations: &mut Vec<String>) -> Wording {
        let mut wording = Wording::default();
        match object.remove(key) {
            Some(Value::String(text)) => wording.set(&self.language, tidy(&text)),
            Some(Value::Object(texts)) => {
                for (language, text) in texts {
                    let name = format!("{name}.{language}");
                    let is_known = language == self.language || translations.contains(&language);
                    let is_new = !is_known && language_name(&language).is_some() && translations.len() < TRANSLATIONS;
                    match text.as_str() {
                        Some(text) if is_known => wording.set(&language, tidy(text)),
                        Some(text) if is_new => {
                            translations.push(language.clone());
                            wording.set(&language, tidy(text));
                        }
                        _ => self.leave(&name, &text, "imports-why-language"),
                    }
                }
            }
            Some(other) => self.leave(name, &other, "imports-why-no-field"),
            None => {}
        }
        wording
    }

    fn text(&mut self, object: &mut Object, key: &str) -> String {
        match object.remove(key) {
            Some(Value::String(text)) => tidy(&text),
            Some(Value::Number(number)) => number.to_string(),
            Some(other) => {
                self.leave(key, &other, "imports-why-no-field");
                String::new()
            }
            None => String::new(),
        }
    }

    fn number(&mut self, object: &mut Object, key: &str, range: std::ops::RangeInclusive<u16>, why: &'static str) -> Option<u16> {
        let value = object.remove(key).filter(|value| !value.is_null())?;
        let number = value.as_u64().or_else(|| value.as_str()?.trim().parse().ok()).and_then(|number| u16::try_from(number).ok());
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            self.leave(key, &value, why);
        }
        number
    }

    fn concepts(&mut self, object: &mut Object, key: &str, name: &str, pillar: Pillar) -> Vec<Concept> {
        let mut found = Vec::new();
        match object.remove(key) {
            Some(Value::Array(values)) => {
                for value in values {
                    let said = serde_json::from_value::<Concept>(value.clone()).ok();
                    // An address leads to ESCO or is none.
                    match said.and_then(|said| super::values::concept(&said.label, &said.uri, pillar)).filter(|_| found.len() < CONCEPTS) {
                        Some(concept) => found.push(concept),
                        _ => self.leave(name, &value, "imports-why-no-field"),
                    }
                }
            }
            Some(other) => self.leave(name, &other, "imports-why-no-field"),
            None => {}
        }
        found
    }

    fn checklist(&mut self, object: &mut Object, unit: &mut Unit) {
        let Some(value) = object.remove("checklist") else { return };
        let Value::Object(answers) = value else { return self.leave("checklist", &value, "imports-why-no-field") };
        for (code, answer) in answers {
            match (Criterion::from_code(&code), serde_json::from_value::<Check>(answer.clone())) {
                (Some(criterion), Ok(check)) => {
                    unit.checklist.0.insert(criterion, check);
                }
                _ => self.leave(&format!("checklist.{code}"), &answer, "imports-why-no-field"),
            }
        }
    }

    fn column(&mut self, object: &mut Object, area: Area, unit: &mut Unit) {
        let code = area.code();
        let Some(value) = object.remove(code) else { return };
        let (lead_in, outcomes) = match value {
            Value::Object(mut column) => {
                let lead_in = self.passage(&mut column, "lead_in", &format!("{code}.lead_in"), &mut unit.translations);
                let outcomes = column.remove("outcomes");
                for (name, value) in &column {
                    self.leave(&format!("{code}.{name}"), value, "imports-why-no-field");
                }
                (lead_in, outcomes)
            }
            // A plain list of outcomes.
            value => (Wording::default(), Some(value)),
        };
        let outcomes = self.nodes(outcomes, area, &format!("{code}.outcomes"), 1, &mut unit.translations);
        let column = unit.column_mut(area);
        column.lead_in = lead_in;
        column.outcomes = outcomes;
    }

    fn nodes(&mut self, value: Option<Value>, area: Area, path: &str, depth: usize, translations: &mut Vec<String>) -> Vec<Node> {
        let values = match value {
            Some(Value::Array(values)) => values,
            None | Some(Value::Null) => return Vec::new(),
            Some(other) => {
                self.leave(path, &other, "imports-why-no-field");
                return Vec::new();
            }
        };
        let mut found = Vec::new();
        for (at, value) in values.into_iter().enumerate() {
            let name = format!("{path}[{at}]");
            let mut object = match value {
                Value::Object(object) => object,
                Value::String(text) => Object::from_iter([("text".to_owned(), Value::String(text))]),
                other => {
                    self.leave(&name, &other, "imports-why-no-field");
                    continue;
                }
            };
            let id = (self.fresh)();
            if let Some(old) = take_text(&mut object, "id") {
                self.ids.insert(format!("{}.{old}", area.code()), id);
            }
            let text = self.passage(&mut object, "text", &format!("{name}.text"), translations);
            let assessable = object.remove("assessable").and_then(|value| value.as_bool()).unwrap_or(true);
            let mut node = Node::new(id, text, assessable);
            node.criteria = self.passage(&mut object, "criteria", &format!("{name}.criteria"), translations);
            node.skills = self.concepts(&mut object, "skills", &format!("{name}.skills"), Pillar::Skills);
            let children = object.remove("children");
            if depth < DEPTH {
                node.children = self.nodes(children, area, &format!("{name}.children"), depth + 1, translations);
            } else if let Some(children) = children {
                self.leave(&format!("{name}.children"), &children, "imports-why-depth");
            }
            for (key, value) in &object {
                self.leave(&format!("{name}.{key}"), value, "imports-why-no-field");
            }
            self.places.insert(id, self.place(&name));
            if !node.is_blank() || !node.skills.is_empty() {
                found.push(node);
            }
        }
        found
    }

    /// Marks of translations under the new ids.
    fn marks(&mut self, value: &Value, sources: &mut Sources) {
        let Value::Object(paths) = value else { return };
        for (path, languages) in paths {
            let path = self.renamed(path);
            let Some(marks) = sources.get_mut(&path) else { continue };
            for (language, mark) in languages.as_object().into_iter().flatten() {
                if let (Some(known), Some(mark)) = (marks.get_mut(language), mark.as_str())
                    && mark.len() == 8
                    && mark.chars().all(|c| c.is_ascii_hexdigit())
                {
                    mark.clone_into(known);
                }
            }
        }
    }

    fn renamed(&self, path: &str) -> String {
        let (outcome, tail) = match path.strip_suffix(".criteria") {
            Some(outcome) => (outcome, ".criteria"),
            None => (path, ""),
        };
        match (self.ids.get(outcome), outcome.split_once('.')) {
            (Some(id), Some((area, _))) => format!("{area}.{id}{tail}"),
            _ => path.to_owned(),
        }
    }
}

fn tidy(text: &str) -> String {
    super::source::tidy_value(text).trim().to_owned()
}

fn take_text(object: &mut Object, key: &str) -> Option<String> {
    match object.remove(key)? {
        Value::String(text) => Some(text.trim().to_owned()),
        other => {
            object.insert(key.to_owned(), other);
            None
        }
    }
}

/// Every text of a value that found no place, with its path.
fn leftover(rest: &mut Vec<Rest>, path: &str, value: &Value, why: &'static str) {
    match value {
        Value::Null | Value::Bool(false) => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => rest.push(Rest { place: Place::Path(path.to_owned()), text: text.clone(), why }),
        Value::Array(values) => values.iter().enumerate().for_each(|(at, value)| leftover(rest, &format!("{path}[{at}]"), value, why)),
        Value::Object(values) => values.iter().for_each(|(key, value)| leftover(rest, &format!("{path}.{key}"), value, why)),
        other => rest.push(Rest { place: Place::Path(path.to_owned()), text: other.to_string(), why }),
    }
}
