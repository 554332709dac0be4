//! The message files, embedded and read once.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::Embed;
use unic_langid::LanguageIdentifier;

use super::{Arg, dates};
use crate::domain::language::Language;

/// The files of Latvian.
#[derive(Embed)]
#[folder = "src/i18n/lv/"]
struct LatvianFiles;

/// The files of English.
#[derive(Embed)]
#[folder = "src/i18n/en/"]
struct EnglishFiles;

type Bundle = FluentBundle<FluentResource>;

static LATVIAN: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = read::<LatvianFiles>("lv");
    bundle.set_formatter(Some(|value, _| write_number(Language::Latvian, value)));
    bundle
});

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    let mut bundle = read::<EnglishFiles>("en-GB");
    bundle.set_formatter(Some(|value, _| write_number(Language::English, value)));
    bundle
});

/// One bundle of all files of a language; its tag chooses the plural rules. The marks that isolate set-in text for mixed
/// directions are off: no language of Tilts is written from right to left, and people copy what they see.
fn read<Files: Embed>(tag: &str) -> Bundle {
    let tag: LanguageIdentifier = tag.parse().unwrap_or_else(|problem| {
        complain(&format!("{tag} is no language: {problem}"));
        LanguageIdentifier::default()
    });
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for name in Files::iter() {
        let text = Files::get(&name).map(|file| String::from_utf8_lossy(&file.data).into_owned());
        let resource = FluentResource::try_new(text.unwrap_or_default()).unwrap_or_else(|(resource, errors)| {
            complain(&format!("{name} cannot be read whole: {errors:?}"));
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            complain(&format!("{name} defines a message again: {errors:?}"));
        }
    }
    bundle
}

/// Fluent writes every number through this; anything else keeps Fluent's own form.
fn write_number(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => dates::decimal(language, &number.as_string()),
        _ => None,
    }
}

fn bundle(language: Language) -> &'static Bundle {
    match language {
        Language::Latvian => &LATVIAN,
        Language::English => &ENGLISH,
    }
}

/// Whether a language has a message of this key.
pub(super) fn knows(language: Language, key: &str) -> bool {
    bundle(language).has_message(key)
}

/// The message of a key in a language with its values set in, or the key itself where there is none.
pub(super) fn format(language: Language, key: &str, values: &[(&str, Arg)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        // A test finds keys without a message by the text of the sources; a page is never lost for one.
        tracing::error!(key, language = language.code(), "no message");
        return key.to_owned();
    };
    let arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.value())).collect();
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    if !errors.is_empty() {
        complain(&format!("message {key:?} in {} is not whole: {errors:?}", language.code()));
    }
    text
}

/// A mistake of ours in a message: loud where we work, a line in the log where people do.
fn complain(problem: &str) {
    tracing::error!(problem, "a message is wrong");
    debug_assert!(problem.is_empty(), "{problem}");
}
