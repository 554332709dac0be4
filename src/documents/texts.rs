//! A unit, a memorandum or a learning agreement as a paper: what it says, who approved and signed it, and how that came about.

use super::engine::File;
use super::record;
use super::sheet::{Attached, Block, Cell, Frame, Outcome, Pair, Part, Row, Said, Section, Sheet, Signature, Tongues, Words};
use crate::domain::papers::{Code, Face, Languages, Trail, number};
use crate::domain::roles::Role;
use crate::domain::texts::{ChangedField, Content, Label, Party, Passage, Revision, Signature as Signed, Text, Value, passages};
use crate::i18n::Locale;
use chrono::{DateTime, Utc};

/// What a paper of a text is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The text.
    pub text: &'a Text,
    /// The revision.
    pub revision: &'a Revision,
    /// What that revision says.
    pub content: &'a (dyn Content + Send + Sync),
    /// The same as it is stored.
    pub body: &'a [u8],
    /// How it came to be signed.
    pub trail: &'a Trail,
    /// In which languages the paper is.
    pub languages: &'a Languages,
    /// What one types to check it.
    pub code: &'a Code,
    /// The address people use, without a slash at the end.
    pub origin: &'a str,
}

impl std::fmt::Debug for Source<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Source").field("text", &self.text.id).field("revision", &self.revision.number).finish_non_exhaustive()
    }
}

impl Source<'_> {
    pub(super) fn tongues(&self) -> Tongues {
        Tongues { first: Locale::new(self.languages.own), other: self.languages.beside.map(Locale::new) }
    }

    /// The moment the paper speaks of: when it was complete, else when it was last changed.
    pub(super) fn at(&self) -> DateTime<Utc> {
        let revision = self.revision;
        let given = revision.approvals.iter().map(|approval| approval.at).chain(revision.signatures.iter().map(|signature| signature.at)).max();
        revision.completed_at().or(given).or(revision.submitted.as_ref().map(|sent| sent.at)).unwrap_or(revision.saved_at)
    }

    /// The frame of every paper of this text.
    pub(super) fn frame(&self, kind: Words, face: Face, sections: Vec<Section>) -> Sheet {
        let t = self.tongues();
        let titles = self.languages.text.iter().map(|code| self.content.title_in(code));
        let mut title: Words = Vec::new();
        for (text, lang) in titles.filter(|(text, _)| !text.is_empty()) {
            if title.iter().all(|said| said.text != text) {
                title.push(Said::new(&lang, text));
            }
        }
        if title.is_empty() {
            title = t.t("papers-untitled");
        }
        let frame = Frame {
            tongues: t,
            title,
            kind,
            face,
            at: self.at(),
            text: self.text.id,
            revision: self.revision.number,
            code: self.code,
            origin: self.origin,
        };
        Sheet { facts: self.facts(), sections, ..frame.sheet() }
    }

    fn facts(&self) -> Vec<Pair> {
        let t = self.tongues();
        let revision = self.revision;
        let plain = |key: &str, text: String| Pair { label: t.t(key), value: vec![Said::new("", text)] };
        let mut facts = vec![plain("texts-paper-number", number(self.text.id))];
        facts.push(t.pair("texts-revision-word", |locale| match &revision.submitted {
            Some(sent) => format!("{}, {}", revision.number, locale.moment(sent.at)),
            None => revision.number.to_string(),
        }));
        if let Some(at) = revision.completed_at() {
            let key = if revision.signatures.is_empty() { "papers-agreed" } else { "papers-signed" };
            facts.push(t.pair(key, |locale| locale.moment(at)));
        }
        match (self.content.dates(), self.text.kind) {
            ((Some(from), Some(to)), _) => facts.push(t.pair("papers-period", |locale| locale.period(from, to))),
            ((None, Some(to)), _) => facts.push(t.pair("papers-until", |locale| locale.date(to))),
            _ => {}
        }
        facts.push(match revision.hash {
            Some(hash) => plain("texts-paper-hash", record::grouped(&hash.to_string())),
            None => Pair { label: t.t("texts-paper-hash"), value: t.t("texts-paper-no-hash") },
        });
        facts
    }
}

/// The paper itself and the files it carries.
pub fn text(source: &Source<'_>) -> (Sheet, Vec<File>) {
    let t = source.tongues();
    let face = Face::of(source.revision);
    let mut sections = contents(source);
    if source.revision.parties.iter().any(|party| party.signs) {
        let mut blocks = vec![Block::Signatures { blocks: signatures(source) }];
        blocks.push(Block::Text { value: t.t("texts-eidas"), small: true });
        sections.push(Section::new(t.t("texts-signatures"), blocks));
    }
    if source.revision.parties.iter().any(|party| party.approves || party.absent_reason.is_some()) {
        sections.push(Section::new(t.t("papers-approvals"), vec![approvals(source)]));
    }
    if source.content.quotes_esco() {
        sections.push(Section::new(t.t("papers-esco"), vec![Block::Text { value: t.t("esco-attribution"), small: true }]));
    }
    if face.is_final() {
        sections.extend(record::sections(source));
    }
    let mut sheet = source.frame(t.t(source.text.kind.key()), face, sections);
    sheet.attached.push(Attached { file: "content.json", kind: "application/json", says: t.first.t("papers-attached") });
    (sheet, vec![("content.json", source.body.to_vec())])
}

/// What the text says, section by section.
fn contents(source: &Source<'_>) -> Vec<Section> {
    let t = source.tongues();
    let lines = source.content.fields().into_iter().map(ChangedField::plain).collect();
    let mut sections: Vec<(&'static str, Section)> = Vec::new();
    for passage in passages(lines) {
        let Some(first) = passage.first().map(|line| line.field.clone()) else { continue };
        if sections.last().is_none_or(|(key, _)| *key != first.section) {
            let at = sections.iter().position(|(key, _)| *key == first.section);
            match at {
                // Fields of one section that come later stand where it began.
                Some(at) => {
                    let section = sections.remove(at);
                    sections.push(section);
                }
                None => sections.push((first.section, Section::new(t.t(first.section), Vec::new()))),
            }
        }
        let Some((_, section)) = sections.last_mut() else { continue };
        let value = words(source, &passage.lines);
        let label = label(t, &first.label);
        let is_heading = matches!(&first.label, Label::Mark(mark) if mark.is_empty());
        if first.base().ends_with("-lead-in") {
            section.lead = value;
        } else if first.outcome.is_some() && is_heading {
            section.blocks.push(Block::Heading { value });
        } else if first.outcome.is_some() {
            let mark = if let Label::Mark(mark) = &first.label { mark.clone() } else { String::new() };
            let row = Outcome { mark, depth: first.depth.min(6), value, under: under(source, &passage) };
            match section.blocks.last_mut() {
                Some(Block::Outcomes { rows }) => rows.push(row),
                _ => section.blocks.push(Block::Outcomes { rows: vec![row] }),
            }
        } else {
            let row = Pair { label, value };
            match section.blocks.last_mut() {
                Some(Block::Pairs { rows }) => rows.push(row),
                _ => section.blocks.push(Block::Pairs { rows: vec![row] }),
            }
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

fn under(source: &Source<'_>, passage: &Passage) -> Vec<Pair> {
    let t = source.tongues();
    let pairs = passage.under.iter().filter_map(|lines| {
        let field = &lines.first()?.field;
        Some(Pair { label: label(t, &field.label), value: words(source, lines) })
    });
    pairs.collect()
}

fn label(t: Tongues, label: &Label) -> Words {
    match label {
        Label::Key(key) => t.t(key),
        Label::Mark(mark) => vec![Said::new("", mark.as_str())],
    }
}

/// A passage in the languages of the paper. What is said in none of them is said in the one it was written in.
fn words(source: &Source<'_>, lines: &[ChangedField]) -> Words {
    let t = source.tongues();
    let said = |line: &ChangedField| match &line.field.value {
        Value::Text => vec![Said::new(line.field.language.as_deref().unwrap_or_default(), line.field.text.as_str())],
        Value::Day(day) => t.say(|locale| locale.date(*day)),
        Value::Message(key) => t.t(key),
        Value::Country(code) => t.say(|locale| locale.country(code)),
    };
    let is_worded = lines.iter().any(|line| line.field.worded);
    if !is_worded {
        return lines.iter().flat_map(said).collect();
    }
    let find = |code: &String| lines.iter().find(|line| line.field.language.as_ref() == Some(code));
    match source.languages.text.as_slice() {
        [one, other] => [one, other]
            .into_iter()
            .map(|code| find(code).map_or_else(|| Said::new("", "–"), |line| Said::new(code, line.field.text.as_str())))
            .collect(),
        all => all.first().and_then(find).or(lines.first()).map(said).unwrap_or_default(),
    }
}

fn signatures(source: &Source<'_>) -> Vec<Signature> {
    let t = source.tongues();
    let signing = source.revision.parties.iter().filter(|party| party.signs);
    signing
        .map(|party| match source.revision.signature(party.id) {
            Some(signature) => Signature { signed: true, name: signature.name.clone(), lines: given(source, party, signature) },
            None => Signature { signed: false, name: party.name.clone(), lines: vec![t.t(party.seat.key()), t.t("papers-by-hand")] },
        })
        .collect()
}

fn given(source: &Source<'_>, party: &Party, signature: &Signed) -> Vec<Words> {
    let t = source.tongues();
    let plain = |text: &str| vec![Said::new("", text)];
    let mut lines = Vec::new();
    // A learner signs in no role but his own, which the party's part says.
    if !signature.role.is_empty() {
        lines.push(t.say(|locale| role(locale, &signature.role)));
    }
    if party.organisation.is_some() {
        lines.push(plain(&party.name));
    }
    lines.push(t.t(party.seat.key()));
    lines.push(t.say(|locale| locale.t2("texts-place-and-day", "place", signature.place.as_str(), "day", record::given_at(locale, signature))));
    lines.extend(record::means(t, signature));
    if let Some(reason) = &signature.late_reason {
        lines.push(t.t(record::odd(source, signature)));
        lines.push(plain(reason));
    }
    lines
}

/// The role in which somebody acted: a position as it was worded, or the name of a role.
pub fn role(locale: Locale, role: &str) -> String {
    Role::from_code(role).map_or_else(|| role.to_owned(), |role| locale.t(role.key()))
}

fn approvals(source: &Source<'_>) -> Block {
    let t = source.tongues();
    let revision = source.revision;
    let plain = |text: &str| vec![Said::new("", text)];
    let parties = revision.parties.iter().filter(|party| party.approves || party.absent_reason.is_some());
    let rows = parties.map(|party| {
        let approval = revision.approval(party.id);
        let answer: Cell = match (approval, &party.absent_reason) {
            (_, Some(reason)) => vec![Part::new(t.t("texts-no-employer")), Part::small(plain(reason))],
            (Some(approval), _) => {
                let mut parts = vec![Part::new(t.t("texts-answer-approved")), Part::small(t.say(|locale| locale.moment(approval.at)))];
                if !approval.comment.is_empty() {
                    parts.push(Part::small(plain(&approval.comment)));
                }
                parts
            }
            (None, None) => vec![Part::new(t.t("texts-answer-waiting"))],
        };
        let who: Cell = approval
            .map(|approval| vec![Part::new(plain(&approval.name)), Part::small(t.say(|locale| role(locale, &approval.role)))])
            .unwrap_or_default();
        let name = if party.absent_reason.is_some() { Vec::new() } else { vec![Part::new(plain(&party.name))] };
        let seat = Part::small(t.t(party.seat.key()));
        Row { span: false, cells: vec![name.into_iter().chain([seat]).collect(), who, answer] }
    });
    Block::Table { head: vec![t.t("papers-party"), t.t("papers-who"), t.t("papers-answer")], widths: vec![4, 3, 4], rows: rows.collect() }
}
