//! A unit while it is being read: what was said of each field, and the lines of each column.

use super::labels::{Label, key};
use super::lines::{Bullet, Line, joined};
use super::outline::{Item, outline};
use super::values::{self, Number};
use super::{Found, Fresh, Place, Reading, Rest};
use crate::domain::texts::Wording;
use crate::domain::units::{Area, OUTCOME_CHARACTERS, TRANSLATIONS, Unit, lead_in};
use std::collections::BTreeMap;

/// A unit under way.
#[derive(Debug, Default)]
pub(super) struct Draft {
    values: BTreeMap<Label, Vec<Line>>,
    others: Vec<(Label, String, Line)>,
    lists: [Vec<Item>; 3],
    lead_ins: [Option<String>; 3],
    pub rest: Vec<Rest>,
    pub notes: Vec<&'static str>,
    /// Languages beside the first, in the order they were met.
    pub languages: Vec<String>,
}

fn index(area: Area) -> usize {
    match area {
        Area::Knowledge => 0,
        Area::Skills => 1,
        Area::Competence => 2,
    }
}

impl Draft {
    /// Whether something was said of this field.
    pub fn has(&self, label: Label) -> bool {
        self.values.contains_key(&label)
    }

    /// Whether any column has a line.
    pub fn has_outcomes(&self) -> bool {
        self.lists.iter().any(|list| !list.is_empty()) || self.has(Label::Outcomes)
    }

    /// The lines of a column so far.
    pub fn list(&self, area: Area) -> &[Item] {
        self.lists.get(index(area)).map_or(&[], Vec::as_slice)
    }

    /// The last line said of a field.
    pub fn last(&self, label: Label) -> Option<&Line> {
        self.values.get(&label)?.last()
    }

    pub fn say(&mut self, label: Label, line: Line) {
        self.values.entry(label).or_default().push(line);
    }

    /// What a field says in another language.
    pub fn say_in(&mut self, label: Label, language: &str, line: Line) {
        self.speak(language);
        self.others.push((label, language.to_owned(), line));
    }

    pub fn push(&mut self, area: Area, item: Item) {
        let spoken: Vec<String> = item.others.iter().chain(&item.criteria).map(|(language, _)| language.clone()).collect();
        for language in spoken {
            self.speak(&language);
        }
        if let Some(list) = self.lists.get_mut(index(area)) {
            list.push(item);
        }
    }

    pub fn lead(&mut self, area: Area, words: &str) {
        if let Some(lead_in) = self.lead_ins.get_mut(index(area)) {
            lead_in.get_or_insert_with(|| words.trim().trim_end_matches([':', '.', '…', ',']).trim_end().to_owned());
        }
    }

    pub fn reject(&mut self, place: Place, text: impl Into<String>, why: &'static str) {
        self.rest.push(Rest { place, text: text.into(), why });
    }

    pub fn note(&mut self, key: &'static str) {
        if !self.notes.contains(&key) {
            self.notes.push(key);
        }
    }

    /// Whether it says nothing that makes it a unit.
    pub fn is_empty(&self) -> bool {
        !self.has_outcomes() && !self.has(Label::Title) && !self.has(Label::Description)
    }

    /// Everything it says, as what found no place.
    pub fn into_rest(self) -> Vec<Rest> {
        let outside = |place: &Place, text: String| Rest { place: place.clone(), text, why: "imports-why-outside" };
        let mut rest: Vec<Rest> = Vec::new();
        for line in self.values.into_values().flatten().chain(self.others.into_iter().map(|(_, _, line)| line)) {
            rest.push(outside(&line.place, line.whole));
        }
        for item in self.lists.into_iter().flatten() {
            let place = item.line.place.clone();
            rest.push(outside(&place, item.line.whole));
            rest.extend(item.others.into_iter().chain(item.criteria).map(|(_, text)| outside(&place, text)));
            rest.extend(item.skills.into_iter().map(|concept| outside(&place, format!("{} {}", concept.label, concept.uri))));
        }
        rest.extend(self.rest);
        rest
    }

    /// All its words, to tell their language.
    pub fn text(&self) -> String {
        let values = self.values.values().flatten().map(|line| line.whole.as_str());
        let items = self.lists.iter().flatten().map(|item| item.line.text.as_str());
        values.chain(items).chain(self.lead_ins.iter().flatten().map(String::as_str)).collect::<Vec<_>>().join("\n")
    }

    /// Gives back the last line of the last column, where it stands apart and has no bullet: a heading of what follows.
    pub fn give_back(&mut self) -> Option<Line> {
        let list = self.lists.get_mut(index(Area::Competence))?;
        let alike = list.iter().filter(|item| item.line.is_bulleted()).count() + 1 == list.len();
        let last = list.pop_if(|item| !item.line.is_bulleted() && (alike || item.line.gap > 0))?;
        Some(Line { is_apart: true, ..last.line })
    }

    fn speak(&mut self, language: &str) {
        if !language.is_empty() && !self.languages.iter().any(|known| known == language) {
            self.languages.push(language.to_owned());
        }
    }

    /// The unit as it can be stored.
    pub fn finish(mut self, language: &str, reading: &Reading<'_>, fresh: Fresh<'_>) -> Found {
        let mut unit = Unit::empty(language, reading.sides.clone());
        unit.translations = self.languages.iter().filter(|spoken| *spoken != language).take(TRANSLATIONS).cloned().collect();
        if self.list(Area::Skills).is_empty() {
            let loose = self.values.remove(&Label::Outcomes).unwrap_or_default();
            if !loose.is_empty() {
                self.note("imports-note-outcomes");
            }
            loose.into_iter().for_each(|line| self.push(Area::Skills, line.into()));
        }
        self.words(&mut unit, language);
        self.facts(&mut unit);
        let mut places = BTreeMap::new();
        for &area in Area::ALL {
            let items = self.items(area, language, &unit.translations);
            let column = unit.column_mut(area);
            column.outcomes = outline(&items, area, language, &mut *fresh, &mut places);
            let said = self.lead_ins.get(index(area)).cloned().flatten();
            column.lead_in.set(language, said.unwrap_or_else(|| lead_in(language, area).to_owned()));
            for other in &unit.translations.clone() {
                unit.column_mut(area).lead_in.set(other, lead_in(other, area));
            }
        }
        for (label, lines) in std::mem::take(&mut self.values) {
            let why = if label == Label::Criteria { "imports-why-criteria" } else { "imports-why-no-field" };
            lines.into_iter().for_each(|line| self.reject(line.place, line.whole, why));
        }
        unit.note_sources(&Unit::empty(language, reading.sides.clone()), &[]);
        Found { unit, places, rest: self.rest, notes: self.notes, origin: None }
    }

    fn words(&mut self, unit: &mut Unit, language: &str) {
        for label in [Label::Title, Label::Qualification, Label::WorkTaskArea, Label::Description, Label::Prerequisites, Label::Tools, Label::Safety]
        {
            let Some(lines) = self.values.remove(&label) else { continue };
            let lines = joined(&lines, language);
            let separator = if label.is_long() { "\n" } else { " " };
            let text = lines.iter().map(shown).collect::<Vec<_>>().join(separator);
            let place = lines.first().map_or(Place::Line(1), |line| line.place.clone());
            if values::is_placeholder(&text) {
                self.reject(place, text, "imports-why-placeholder");
                continue;
            }
            let longest = if label.is_long() {
                10_000
            } else if label == Label::Title {
                200
            } else {
                500
            };
            if text.chars().count() > longest {
                self.reject(place, text, "imports-why-long");
                continue;
            }
            if let Some(wording) = wording(unit, label) {
                wording.set(language, text);
            }
        }
        for (label, spoken, line) in std::mem::take(&mut self.others) {
            let known = unit.languages().any(|known| known == spoken);
            match wording(unit, label) {
                Some(wording) if known && wording.get(&spoken).is_empty() => wording.set(&spoken, line.whole),
                Some(wording) if known && label.is_long() => {
                    let whole = format!("{}\n{}", wording.get(&spoken), line.whole);
                    wording.set(&spoken, whole);
                }
                _ => self.reject(line.place, line.whole, if known { "imports-why-twice" } else { "imports-why-language" }),
            }
        }
        // A form's capitals say nothing that the title does not say.
        let (title, area) = (unit.title.get(language).to_owned(), unit.work_task_area.get(language));
        if key(&title) == key(area) && !area.chars().any(char::is_lowercase) {
            unit.work_task_area.set(language, title);
        }
    }

    fn facts(&mut self, unit: &mut Unit) {
        if let Some((place, text)) = self.fact(Label::NationalLevel) {
            if values::is_placeholder(&text) || text.chars().count() > 200 {
                self.reject(place, text, "imports-why-placeholder");
            } else {
                unit.national_level = text;
            }
        }
        unit.eqf_level = self.number(Label::EqfLevel, values::level, "imports-why-level").and_then(|level| u8::try_from(level).ok());
        unit.days = self.number(Label::Days, values::days, "imports-why-number");
        unit.hours = self.number(Label::Hours, values::hours, "imports-why-number");
        unit.points = self.number(Label::Points, values::points, "imports-why-number");
        if let Some((place, text)) = self.fact(Label::Length) {
            let (days, hours, whole) = values::length(&text);
            unit.days = unit.days.or(days);
            unit.hours = unit.hours.or(hours);
            if !whole {
                self.reject(place, text, if days.or(hours).is_some() { "imports-why-words" } else { "imports-why-number" });
            }
        }
        if let Some((place, text)) = self.fact(Label::Sector) {
            match values::sector(&text) {
                Some(code) => {
                    if code != text.trim() {
                        self.reject(place, text, "imports-why-words");
                    }
                    unit.sector = code;
                }
                None => self.reject(place, text, "imports-why-number"),
            }
        }
    }

    fn fact(&mut self, label: Label) -> Option<(Place, String)> {
        let lines = self.values.remove(&label)?;
        let text = lines.iter().map(|line| line.whole.as_str()).collect::<Vec<_>>().join(" ");
        Some((lines.first()?.place.clone(), text)).filter(|(_, text)| !text.trim().is_empty())
    }

    fn number(&mut self, label: Label, read: fn(&str) -> Option<Number>, why: &'static str) -> Option<u16> {
        let (place, text) = self.fact(label)?;
        let number = read(&text);
        match number {
            Some(Number { alone: true, .. }) => {}
            Some(_) => self.reject(place, text, "imports-why-words"),
            None => self.reject(place, text, why),
        }
        number.map(|number| number.value)
    }

    /// The lines of a column, wrapped ones joined, several on one line apart.
    fn items(&mut self, area: Area, language: &str, translations: &[String]) -> Vec<Item> {
        let list = self.lists.get_mut(index(area)).map(std::mem::take).unwrap_or_default();
        let mut items: Vec<Item> = Vec::new();
        let mut run: Vec<Line> = Vec::new();
        for item in list {
            // What a row of a table says with more than its text stays a line of its own.
            if item.others.is_empty() && item.criteria.is_empty() && item.skills.is_empty() && item.depth.is_none() {
                run.push(item.line);
            } else {
                items.extend(joined(&std::mem::take(&mut run), language).into_iter().map(Item::from));
                items.push(item);
            }
        }
        items.extend(joined(&run, language).into_iter().map(Item::from));
        let mut kept = Vec::new();
        for mut item in items.into_iter().flat_map(apart) {
            let is_known = |spoken: &str| spoken.is_empty() || spoken == language || translations.iter().any(|known| known == spoken);
            for said in [&mut item.others, &mut item.criteria] {
                let unknown: Vec<_> = said.extract_if(.., |(spoken, _)| !is_known(spoken)).collect();
                unknown.into_iter().for_each(|(_, text)| self.reject(item.line.place.clone(), text, "imports-why-language"));
            }
            if item.line.text.chars().count() > OUTCOME_CHARACTERS || item.criteria.iter().any(|(_, text)| text.chars().count() > OUTCOME_CHARACTERS)
            {
                self.reject(item.line.place.clone(), item.line.text.clone(), "imports-why-long");
                item.criteria.into_iter().for_each(|(_, text)| self.reject(item.line.place.clone(), text, "imports-why-long"));
            } else if item.line.text.trim().is_empty() {
                self.reject(item.line.place, item.line.whole, "imports-why-no-field");
            } else {
                kept.push(item);
            }
        }
        kept
    }
}

/// A line of a longer text, its bullet kept as one that everybody knows.
fn shown(line: &Line) -> String {
    match line.bullet {
        Bullet::None => line.text.clone(),
        Bullet::Glyph(_) => format!("• {}", line.text),
        Bullet::Number(_) | Bullet::Letter => line.whole.clone(),
    }
}

fn wording(unit: &mut Unit, label: Label) -> Option<&mut Wording> {
    Some(match label {
        Label::Title => &mut unit.title,
        Label::Qualification => &mut unit.qualification,
        Label::WorkTaskArea => &mut unit.work_task_area,
        Label::Description => &mut unit.description,
        Label::Prerequisites => &mut unit.prerequisites,
        Label::Tools => &mut unit.tools,
        Label::Safety => &mut unit.safety,
        _ => return None,
    })
}

/// Several outcomes on one line: `theory; circuits; sensors`, `• theory • circuits`.
fn apart(item: Item) -> Vec<Item> {
    let is_plain = item.others.is_empty() && item.criteria.is_empty();
    let text = &item.line.text;
    let separator =
        ['•', '▪', '●'].into_iter().find(|separator| text.contains(*separator)).or((!item.line.is_bulleted() && text.contains("; ")).then_some(';'));
    let Some(separator) = separator.filter(|_| is_plain) else { return vec![item] };
    let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return vec![item];
    }
    parts.iter().map(|part| Item { line: Line { text: (*part).to_owned(), ..item.line.clone() }, ..item.clone() }).collect()
}
