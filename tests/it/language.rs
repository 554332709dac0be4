//! What Tilts says: both languages say all of it, and no message is missing or left over. How dates and numbers are written
//! is tested beside them, in `src/i18n/tests.rs`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fs, iter};

use regex::Regex;
use tilts::domain::language::Language;
use tilts::i18n::{Arg, Locale};

const LATVIAN: Locale = Locale { language: Language::Latvian };
const ENGLISH: Locale = Locale { language: Language::English };

/// One message as it stands in its file.
struct Message {
    file: String,
    text: String,
}

type Messages = BTreeMap<String, Message>;

static VARIABLE: LazyLock<Regex> = LazyLock::new(|| regex(r"\$([a-z][a-z0-9_]*)"));
static CHOICE: LazyLock<Regex> = LazyLock::new(|| regex(r"\{ *\$\w+ *->|(?m)^ *\*?\[\w+\]"));
static PLACEABLE: LazyLock<Regex> = LazyLock::new(|| regex(r"\{[^{}]*\}"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with this ending, in alphabetical order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The messages of a language by their keys; a key that two messages have fails.
fn messages(locale: Locale) -> Messages {
    let mut messages = Messages::new();
    for path in files(&root().join("src/i18n").join(locale.language.code()), "ftl") {
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let mut current = None;
        for line in fs::read_to_string(&path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                let (key, text) = line.split_once('=').unwrap_or_else(|| panic!("{}: {line:?} is no message", path.display()));
                let (key, text) = (key.trim().to_owned(), text.trim().to_owned());
                assert!(!messages.contains_key(&key), "{}: {key} stands twice", path.display());
                messages.insert(key.clone(), Message { file: file.clone(), text });
                current = Some(key);
            } else if let Some(message) = current.as_ref().and_then(|key| messages.get_mut(key)) {
                message.text.push('\n');
                message.text.push_str(line);
            }
        }
    }
    assert!(!messages.is_empty(), "there are messages");
    messages
}

/// The names of the values a message takes.
fn variables(message: &Message) -> BTreeSet<String> {
    VARIABLE.captures_iter(&message.text).map(|found| found[1].to_owned()).collect()
}

/// A message without the parts that are for Fluent: what a person reads in it.
fn words(message: &Message) -> String {
    let text = CHOICE.replace_all(&message.text, " ");
    PLACEABLE.replace_all(&text, " ").into_owned()
}

/// A string literal of the code or of a template, and where it stands.
struct Literal {
    place: String,
    text: String,
    /// Whether it is the first argument of `t`, `t1`, `t2` or `t3` of a page or a locale.
    is_said: bool,
}

/// Every string literal of the code outside comments, and of the templates within their tags.
fn literals() -> Vec<Literal> {
    let tags = regex(r"(?s)\{\{.*?\}\}|\{%.*?%\}");
    let comments = regex(r"(?m)^\s*//.*$");
    let template_comments = regex(r"(?s)\{#.*?#\}");
    let literal = regex(r#"(\.(?:t|t1|t2|t3)\(\s*)?"([^"\\\n]*)""#);
    let mut found = Vec::new();
    let sources = files(&root().join("src"), "rs").into_iter().chain(files(&root().join("templates"), "html"));
    for path in sources {
        let text = fs::read_to_string(&path).unwrap();
        let code = if path.extension().is_some_and(|extension| extension == "rs") {
            comments.replace_all(&text, "").into_owned()
        } else {
            let text = template_comments.replace_all(&text, "");
            tags.find_iter(&text).map(|tag| tag.as_str()).collect::<Vec<_>>().join("\n")
        };
        let place = path.strip_prefix(root()).unwrap().display().to_string();
        for captures in literal.captures_iter(&code) {
            found.push(Literal { place: place.clone(), text: captures[2].to_owned(), is_said: captures.get(1).is_some() });
        }
    }
    found
}

/// Fails with all findings at once, one on a line.
fn none(findings: &BTreeSet<String>, rule: &str) {
    assert!(findings.is_empty(), "{rule} ({}):\n{}", findings.len(), findings.iter().cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn both_languages_have_the_same_files_keys_and_values() {
    let (latvian, english) = (messages(LATVIAN), messages(ENGLISH));
    let mut findings = BTreeSet::new();
    for key in latvian.keys().chain(english.keys()) {
        match (latvian.get(key), english.get(key)) {
            (Some(lv), Some(en)) if lv.file != en.file => findings.insert(format!("{key}: in {}.ftl and in {}.ftl", lv.file, en.file)),
            (Some(lv), Some(en)) if variables(lv) != variables(en) => {
                findings.insert(format!("{key}: {:?} in Latvian, {:?} in English", variables(lv), variables(en)))
            }
            (Some(_), Some(_)) => false,
            (lv, _) => findings.insert(format!("{key}: not in {}", if lv.is_none() { "Latvian" } else { "English" })),
        };
    }
    none(&findings, "both languages say the same");
}

#[test]
fn every_key_begins_with_the_noun_of_its_file() {
    let form = regex("^[a-z][a-z0-9]*(-[a-z0-9]+)+$");
    let findings = iter::chain(messages(LATVIAN), messages(ENGLISH))
        .filter(|(key, message)| !form.is_match(key) || !key.starts_with(&format!("{}-", message.file)))
        .map(|(key, message)| format!("{key} in {}.ftl", message.file));
    none(&findings.collect(), "a key is the noun of its file and words in lower case, joined by hyphens");
}

/// A literal that looks like a key is one: a noun of the domain or of a message file, a hyphen, and more of the same. What is given to `t` is one
/// whatever it looks like. Something else that looks like a key wants another name.
#[test]
fn every_key_that_is_used_exists() {
    let messages = messages(ENGLISH);
    let modules = fs::read_dir(root().join("src/domain")).into_iter().flatten();
    let nouns = modules.map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned());
    let nouns: BTreeSet<String> = nouns.chain(messages.values().map(|message| message.file.clone())).collect();
    let form = regex("^([a-z][a-z0-9]*)(-[a-z0-9]+)+$");
    let findings = literals()
        .into_iter()
        .filter(|literal| literal.is_said || form.captures(&literal.text).is_some_and(|parts| nouns.contains(&parts[1])))
        .filter(|literal| !messages.contains_key(&literal.text))
        .map(|literal| format!("{} in {}", literal.text, literal.place));
    none(&findings.collect(), "what is said has a message");
}

#[test]
fn every_key_that_exists_is_used() {
    let literals: BTreeSet<String> = literals().into_iter().map(|literal| literal.text).collect();
    let messages = messages(ENGLISH);
    let texts: Vec<&str> = messages.values().map(|message| message.text.as_str()).collect();
    let findings = messages
        .keys()
        .filter(|key| !literals.contains(*key))
        .filter(|key| !texts.iter().any(|text| text.contains(&format!("{{ {key} }}"))))
        .map(|key| format!("{key} in {}.ftl", messages[key].file));
    none(&findings.collect(), "every message is said somewhere, its key written as one string");
}

#[test]
fn every_message_can_be_said_with_every_number() {
    let mut findings = BTreeSet::new();
    for locale in [LATVIAN, ENGLISH] {
        for (key, message) in messages(locale) {
            for number in [0, 1, 2, 10, 11, 21] {
                let names = variables(&message);
                let values: Vec<(&str, Arg)> = names.iter().map(|name| (name.as_str(), Arg::from(number))).collect();
                // A message that is not whole panics here.
                let said = locale.format(&key, &values);
                if said.is_empty() || said == key || said.contains(['{', '}']) || said != said.trim() {
                    findings.insert(format!("{key} in {} with {number}: {said:?}", locale.language.code()));
                }
            }
        }
    }
    none(&findings, "every message can be said");
}

#[test]
fn every_choice_by_number_has_the_plurals_of_its_language() {
    let mut findings = BTreeSet::new();
    let variant = regex(r"(?m)^ *(\*?\[\w+\])");
    for (locale, plurals) in [(LATVIAN, &["[zero]", "[one]", "*[other]"][..]), (ENGLISH, &["[one]", "*[other]"])] {
        for (key, message) in messages(locale) {
            let variants: Vec<&str> = variant.captures_iter(&message.text).map(|found| found.get(1).unwrap().as_str()).collect();
            let choices = message.text.matches("->").count();
            let by_number = variants.iter().any(|variant| plurals.contains(variant) && !variant.starts_with('*'));
            if by_number && plurals.iter().any(|plural| variants.iter().filter(|variant| *variant == plural).count() != choices) {
                findings.insert(format!("{key} in {}: {variants:?}, not {plurals:?}", locale.language.code()));
            }
        }
    }
    none(&findings, "plurals are whole");
}

/// Words that are common in one language and none in the other; `no`, `to`, `a` and `as` are Latvian or too short to tell.
#[test]
fn no_language_speaks_in_the_other() {
    let english_words = regex(
        r"(?i)\b(the|of|and|or|is|are|was|were|has|have|had|will|would|can|cannot|may|must|not|you|your|we|our|this|that|these|with|without|from|for|by|on|in|at|an|it|its|who|what|when|where|there|here|please|yes|add|save|send|sign|back|show|edit|page|date|name|unit|learner|agreement|school|company|before|after|during)\b",
    );
    let latvian_letters = regex("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]");
    let letters = regex(r"\p{L}{2,}");
    let (latvian, english) = (messages(LATVIAN), messages(ENGLISH));
    let mut findings = BTreeSet::new();
    for (key, message) in &latvian {
        let text = words(message);
        if let Some(word) = english_words.find(&text) {
            findings.insert(format!("{key} in Latvian: {:?}", word.as_str()));
        }
        let same = english.get(key).is_some_and(|other| words(other).trim() == text.trim());
        if same && letters.find_iter(&text).count() > 1 {
            findings.insert(format!("{key}: the same in both languages"));
        }
    }
    for (key, message) in &english {
        if latvian_letters.is_match(&words(message)) {
            findings.insert(format!("{key} in English: Latvian letters"));
        }
    }
    none(&findings, "each language speaks its own words");
}
