//! What was found in a text, for its readers: grouped by what it is, each with its reason and links to its places; and beside the fields
//! of an editor. `templates/texts/findings.html` shows them.

use crate::domain::texts::{Content, Field, Finding, Label, Quoted, Told, Weight};
use crate::i18n::Arg;
use crate::web::ui::{Page, Phrase};
use std::collections::HashMap;

/// Letters of a heading that name it.
const NAME: usize = 40;

/// All findings of a text.
#[derive(Debug, Default)]
pub(in crate::web) struct Findings {
    /// How many weigh, in words: "7 hints, 2 translations to check"; empty where none does.
    pub title: String,
    /// Those that weigh.
    pub weighing: Vec<Group>,
    /// Those that are worth a thought.
    pub soft: Vec<Group>,
    beside: HashMap<String, Vec<Hint>>,
}

/// The same finding at one place or at several.
#[derive(Debug)]
pub(in crate::web) struct Group {
    /// The icon's name.
    pub icon: &'static str,
    /// The class that gives it its colour.
    pub tone: &'static str,
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub reason: String,
    /// Where; one without a label is reached by the words of the group.
    pub places: Vec<Place>,
    is_translation: bool,
}

/// One place of a finding.
#[derive(Debug)]
pub(in crate::web) struct Place {
    /// Where it leads; empty where the page does not show it.
    pub href: String,
    /// Its mark or label; empty where the text says nothing there.
    pub label: String,
    /// The language of the label where it is words of the text.
    pub lang: String,
    /// The words it is about.
    pub quoted: Option<Words>,
}

/// Words of the text between the quotation marks of the reader's language, or a mark.
#[derive(Debug, Clone)]
pub(in crate::web) struct Words {
    /// With what stands before and after them.
    pub said: Phrase,
    /// Their language; empty for a mark.
    pub lang: String,
}

impl Words {
    fn of(p: &Page, quoted: &Quoted) -> Self {
        match &quoted.language {
            Some(language) => Self { said: p.around("texts-quoted", "words", quoted.words.as_str()), lang: language.clone() },
            None => Self { said: Phrase::of(quoted.words.as_str()), lang: String::new() },
        }
    }
}

/// A finding beside its field.
#[derive(Debug, Clone)]
pub(in crate::web) struct Hint {
    /// What was found.
    pub what: String,
    /// Why it matters.
    pub reason: String,
    /// The words it is about.
    pub quoted: Option<Words>,
}

/// Where the places of findings lead.
#[derive(Debug, Clone, Copy)]
enum Links<'a> {
    /// To the fields of the editor at this address.
    Editor(&'a str),
    /// To what the review at this address shows.
    Review(&'a str),
}

impl Findings {
    /// The findings of an open text in its editor, where every field has its path as its name.
    pub fn in_editor(p: &Page, content: &dyn Content) -> Self {
        Self::new(p, content, Links::Editor(""))
    }

    /// The same on another page: the links lead to the editor at this address.
    pub fn to_editor(p: &Page, content: &dyn Content, editor: &str) -> Self {
        Self::new(p, content, Links::Editor(editor))
    }

    /// The findings for readers: the links lead to the review at this address, on the review itself an empty one.
    pub fn in_review(p: &Page, content: &dyn Content, review: &str) -> Self {
        Self::new(p, content, Links::Review(review))
    }

    fn new(p: &Page, content: &dyn Content, links: Links<'_>) -> Self {
        let found = content.findings();
        if found.is_empty() {
            return Self::default();
        }
        let mut findings = Self { title: title(p, &found), ..Self::default() };
        let fields = content.fields();
        let fields: HashMap<&str, &Field> = fields.iter().map(|field| (field.path.as_str(), field)).collect();
        let mut groups: Vec<(&Finding, Group)> = Vec::new();
        for finding in &found {
            let quoted = finding.quoted.as_ref().map(|quoted| Words::of(p, quoted));
            if !is_translation(finding.weight) {
                let hint = Hint { what: said(p, finding), reason: p.t(finding.reason), quoted: quoted.clone() };
                findings.beside.entry(finding.path.clone()).or_default().push(hint);
            }
            let near = nearest(&fields, &finding.path);
            let (label, lang) = near.map(|field| label(p, field)).unwrap_or_default();
            let place = Place { href: links.to(&finding.path, near), label, lang, quoted };
            match groups.iter_mut().find(|(other, _)| (other.weight, other.key, &other.told) == (finding.weight, finding.key, &finding.told)) {
                Some((_, group)) => group.places.push(place),
                None => groups.push((finding, group(p, finding, place))),
            }
        }
        for (finding, group) in groups {
            if finding.weight.asks_why() { findings.weighing.push(group) } else { findings.soft.push(group) }
        }
        findings
    }

    /// What stands beside a field: everything but how its translations stand, which an editor says itself.
    pub fn at(&self, path: &str) -> &[Hint] {
        self.beside.get(path).map_or(&[], Vec::as_slice)
    }

    /// Whether there is nothing to look at.
    pub fn is_empty(&self) -> bool {
        self.weighing.is_empty() && self.soft.is_empty()
    }

    /// Whether an approval is asked for a word why.
    pub fn asks_why(&self) -> bool {
        !self.weighing.is_empty()
    }

    /// Without how the translations stand, for an editor that says so itself.
    #[must_use]
    pub fn without_translations(mut self) -> Self {
        self.weighing.retain(|group| !group.is_translation);
        self
    }
}

impl Group {
    /// Whether its places have names to be reached by.
    pub fn is_named(&self) -> bool {
        self.places.iter().all(|place| !place.label.is_empty())
    }

    /// Where it leads, where its only place has no name.
    pub fn href(&self) -> Option<&str> {
        self.places.first().map(|place| place.href.as_str()).filter(|href| !href.is_empty())
    }
}

impl Links<'_> {
    fn to(self, path: &str, near: Option<&Field>) -> String {
        match self {
            Self::Editor(address) => match path.split_once('@').filter(|_| !address.is_empty()) {
                Some((_, language)) => format!("{address}?beside={language}#{path}"),
                None => format!("{address}#{path}"),
            },
            Self::Review(address) => near.map(|field| format!("{address}#o-{}", field.path)).unwrap_or_default(),
        }
    }
}

fn is_translation(weight: Weight) -> bool {
    matches!(weight, Weight::Untranslated | Weight::ToCheck)
}

/// The field of a path; where it says nothing in that language, the same in the first, and for criteria their outcome.
fn nearest<'a>(fields: &HashMap<&str, &'a Field>, path: &str) -> Option<&'a Field> {
    let first = path.split('@').next().unwrap_or(path);
    let outcome = first.strip_suffix(".criteria").unwrap_or(first);
    [path, first, outcome].into_iter().find_map(|path| fields.get(path).copied())
}

/// What a place is called: the mark of its outcome, the label of its field, the first words of a heading; and their language.
fn label(p: &Page, field: &Field) -> (String, String) {
    match &field.label {
        Label::Key(key) => (p.t(key), String::new()),
        Label::Mark(mark) if !mark.is_empty() => (mark.clone(), String::new()),
        Label::Mark(_) => (field.text.chars().take(NAME).collect(), field.language.clone().unwrap_or_default()),
    }
}

fn group(p: &Page, finding: &Finding, place: Place) -> Group {
    let (icon, tone) = match finding.weight {
        Weight::Hint | Weight::Soft => ("info", "ic-wait"),
        Weight::Untranslated => ("open", "ic-wait"),
        Weight::ToCheck => ("new", "ic-new"),
    };
    let is_translation = is_translation(finding.weight);
    Group { icon, tone, what: said(p, finding), reason: p.t(finding.reason), places: vec![place], is_translation }
}

fn said(p: &Page, finding: &Finding) -> String {
    let told: Vec<(&str, Arg)> = finding
        .told
        .iter()
        .map(|(name, told)| match told {
            Told::Number(number) => (*name, Arg::from(*number)),
            Told::Message(key) => (*name, Arg::from(p.t(key))),
        })
        .collect();
    p.locale().format(finding.key, &told)
}

fn title(p: &Page, found: &[Finding]) -> String {
    let count = |weight: Weight| found.iter().filter(|finding| finding.weight == weight).count();
    let counted =
        [("findings-hints", count(Weight::Hint)), ("findings-missing", count(Weight::Untranslated)), ("findings-changed", count(Weight::ToCheck))];
    counted.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| p.t1(key, "n", count)).collect::<Vec<_>>().join(", ")
}
