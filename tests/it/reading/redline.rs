//! The redline: to the letter, word by word, what moved and what was taken out, in every script, in bounded time.

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::HashSet;
use std::time::Instant;
use tilts::domain::ids::OutcomeId;
use tilts::domain::texts::{Change, ChangedField, Field, Label, Piece, Value, compare, redline};
use unicode_segmentation::UnicodeSegmentation;
use uuid::Uuid;

fn said(pieces: &[Piece]) -> Vec<(Change, &str)> {
    pieces.iter().map(|piece| (piece.change, piece.text.as_str())).collect()
}

/// Without what came it is the old text, without what went the new one; and no piece begins within one sign.
fn holds(before: &str, after: &str) {
    let pieces = compare(before, after);
    for (whole, other) in [(before, Change::Added), (after, Change::Removed)] {
        let kept: Vec<&Piece> = pieces.iter().filter(|piece| piece.change != other).collect();
        assert_eq!(kept.iter().map(|piece| piece.text.as_str()).collect::<String>(), whole, "{pieces:?}");
        let borders: HashSet<usize> = whole.grapheme_indices(true).map(|(at, _)| at).chain([whole.len()]).collect();
        let mut at = 0;
        for piece in kept {
            assert!(borders.contains(&at), "{:?} begins within a sign of {whole:?}", piece.text);
            assert!(!piece.text.is_empty(), "an empty piece of {whole:?}");
            at += piece.text.len();
        }
    }
}

#[test]
fn words_are_compared_and_not_letters() {
    use Change::{Added, Removed, Same};
    assert_eq!(said(&compare("3 days", "5 days")), [(Removed, "3"), (Added, "5"), (Same, " days")]);
    assert_eq!(said(&compare("Tests a brake", "Tests a brake")), [(Same, "Tests a brake")]);
    assert_eq!(said(&compare("", "New")), [(Added, "New")]);
    assert_eq!(said(&compare("Old", "")), [(Removed, "Old")]);
    // A sentence of which every word is another is one change, not seven.
    assert_eq!(said(&compare("read the code", "choose any tool")), [(Removed, "read the code"), (Added, "choose any tool")]);
    // A line break is not swallowed: lists keep their lines.
    assert_eq!(said(&compare("one\ntwo", "uno\ndos")), [(Removed, "one"), (Added, "uno"), (Same, "\n"), (Removed, "two"), (Added, "dos")]);
}

#[test]
fn no_sign_is_ever_split() {
    let pairs = [
        ("Z̵a̶l̷g̸o̴", "Z̵a̶l̷g̸o̶"),
        ("e\u{301}te", "e\u{300}te"),
        ("ทำงาน", "ทำนา"),
        ("น้ำมันเครื่อง", "น้ำมันเบรก"),
        ("각각 검사", "각의 검사"),
        ("👨‍👩‍👧 and 🇱🇻🇫🇮", "👨‍👩‍👦 and 🇱🇻🇪🇪"),
        ("يفحص نظام المكابح", "يفحص نظام التوجيه"),
        ("בודק את הבלמים 3 פעמים", "בודק את הבלמים 5 פעמים"),
        ("क्षत्रिय शिक्षा", "क्षत्रिय परीक्षा"),
        ("a\r\nb", "a\r\nc"),
    ];
    for (before, after) in pairs {
        holds(before, after);
        holds(after, before);
    }
}

#[test]
fn whatever_is_compared_is_whole_on_both_sides() {
    let seed = crate::harness::storm::seed();
    let mut random = StdRng::seed_from_u64(seed);
    let signs = [
        "a", "b", "brake", "ķēde", "e\u{301}", "\u{301}", " ", " ", "  ", "\n", ".", ", ", "ำ", "น", "้", "각", "🇱", "🇻", "👨", "\u{200d}", "👧", "ب",
        "ָ", "ש", "क", "्", "ष", "\u{600}", "3", "1,5", "-", "\t", "\u{feff}", "<b>", "&",
    ];
    for round in 0..crate::harness::storm::rounds(20_000) {
        let mut text = |most: usize| (0..random.random_range(0..most)).map(|_| *signs.choose(&mut random).unwrap()).collect::<String>();
        let (before, after) = (text(30), text(30));
        let compared = std::panic::catch_unwind(|| holds(&before, &after));
        assert!(compared.is_ok(), "round {round} of TILTS_SEED={seed}: {before:?} and {after:?}");
    }
}

fn line(id: OutcomeId, area: &'static str, mark: &str, text: &str) -> Field {
    let path = format!("{area}.{id}");
    Field {
        path,
        section: area,
        outcome: Some(id),
        label: Label::Mark(mark.to_owned()),
        depth: 0,
        text: text.to_owned(),
        language: Some("en".into()),
        value: Value::Text,
        worded: true,
    }
}

fn part(of: &Field, suffix: &str, text: &str) -> Field {
    Field { path: format!("{}{suffix}", of.path), label: Label::Key("units-criteria"), text: text.to_owned(), ..of.clone() }
}

fn ids<const N: usize>() -> [OutcomeId; N] {
    [(); N].map(|()| OutcomeId(Uuid::now_v7()))
}

fn told(lines: &[ChangedField]) -> Vec<String> {
    lines
        .iter()
        .map(|line| {
            let was = line.was.as_ref().map(|was| format!(" ({}{:?})", if was.moved { "moved " } else { "" }, was.label)).unwrap_or_default();
            let sign = if line.is_gone() {
                "-"
            } else if line.changed {
                "*"
            } else {
                ""
            };
            format!("{sign}{}{was}", line.field.text)
        })
        .collect()
}

#[test]
fn what_was_taken_out_stands_where_it_stood() {
    let [a, b, c, d] = ids();
    let all = [line(a, "skills", "S1", "A"), line(b, "skills", "S2", "B"), line(c, "skills", "S3", "C"), line(d, "skills", "S4", "D")];
    let left = [line(a, "skills", "S1", "A"), line(c, "skills", "S2", "C"), line(d, "skills", "S3", "D")];
    assert_eq!(told(&redline(&all, &left)), ["A", "-B", "C", "D"], "a number that only follows from it is no change");
    assert_eq!(told(&redline(&left, &all)), ["A", "*B", "C", "D"]);
    assert_eq!(told(&redline(&all, &[])), ["-A", "-B", "-C", "-D"]);
}

#[test]
fn what_moved_is_told_once_and_nothing_else_is() {
    let [a, b, c, d] = ids();
    let all = [line(a, "skills", "S1", "A"), line(b, "skills", "S2", "B"), line(c, "skills", "S3", "C"), line(d, "skills", "S4", "D")];
    let last_first = [line(d, "skills", "S1", "D"), line(a, "skills", "S2", "A"), line(b, "skills", "S3", "B"), line(c, "skills", "S4", "C")];
    assert_eq!(told(&redline(&all, &last_first)), ["*D (moved Mark(\"S4\"))", "A", "B", "C"]);
    // One goes and another comes to the top: the one that is gone stays with what it followed.
    let mixed = [line(d, "skills", "S1", "D"), line(a, "skills", "S2", "A"), line(b, "skills", "S3", "B!")];
    assert_eq!(told(&redline(&all, &mixed)), ["*D (moved Mark(\"S4\"))", "A", "*B!", "-C"]);
    // Into another column: the same outcome, with its history.
    let elsewhere = [line(a, "skills", "S1", "A"), line(c, "skills", "S2", "C"), line(d, "skills", "S3", "D"), line(b, "competence", "C1", "B")];
    assert_eq!(told(&redline(&all, &elsewhere)), ["A", "C", "D", "*B (moved Mark(\"S2\"))"]);
    // A point that becomes an outcome, a heading that is rated.
    let deep = Field { depth: 1, label: Label::Mark("S1.1".into()), ..line(b, "skills", "", "B") };
    assert_eq!(told(&redline(&[all[0].clone(), deep], &all[..2])), ["A", "*B (moved Mark(\"S1.1\"))"]);
    assert_eq!(told(&redline(&[line(a, "skills", "", "A")], &all[..1])), ["*A (Mark(\"\"))"]);
}

#[test]
fn criteria_and_translations_are_compared_with_their_own() {
    let [a, b] = ids();
    let (one, two) = (line(a, "skills", "S1", "A"), line(b, "skills", "S2", "B"));
    let old = [one.clone(), part(&one, ".criteria", "seen"), two.clone(), part(&two, ".criteria", "heard")];
    let new = [two.clone(), part(&two, ".criteria", "heard twice"), one.clone(), part(&one, ".criteria", "seen")];
    let lines = redline(&old, &new);
    assert_eq!(lines.iter().filter(|line| line.was.is_some()).count(), 1, "a move is told of the outcome alone: {:?}", told(&lines));
    assert_eq!(said(&lines[1].pieces), [(Change::Same, "heard"), (Change::Added, " twice")]);
    assert_eq!(said(&lines[3].pieces), [(Change::Same, "seen")]);
}

#[test]
fn large_units_are_compared_in_bounded_time() {
    // 300 outcomes, each with criteria in seven languages, 40,000 characters in each language; every second one changed, all turned round.
    let words = |n: usize| format!("Outcome {n}: checks, measures and repairs part {n} of the system and says why it was necessary to do so. ");
    let fields = |changed: bool| -> Vec<Field> {
        let mut fields = Vec::new();
        for n in 0..300_u128 {
            let id = OutcomeId(Uuid::from_u128(n + 1));
            let text = if changed && n % 2 == 0 {
                words(usize::try_from(n).unwrap()).replace("measures", "weighs")
            } else {
                words(usize::try_from(n).unwrap())
            };
            let own = line(id, "skills", &format!("S{n}"), &text);
            for language in ["lv", "fi", "de", "et", "sv", "lt"] {
                fields.push(Field { language: Some(language.into()), path: format!("{}@{language}", own.path), ..own.clone() });
            }
            fields.push(part(&own, ".criteria", &text));
            fields.insert(fields.len() - 7, own);
        }
        if changed {
            fields.rotate_left(8 * 150);
        }
        fields
    };
    let started = Instant::now();
    let lines = redline(&fields(false), &fields(true));
    assert_eq!(lines.len(), 2_400);
    assert!(started.elapsed().as_secs() < 10, "{:?}", started.elapsed());

    // Passages of 10,000 characters that have nothing in common, with and without sentences, in words and in signs.
    let long = |word: &str, gap: &str| std::iter::repeat_n(word, 10_000 / (word.chars().count() + gap.chars().count())).collect::<Vec<_>>().join(gap);
    for (before, after) in [("a b ", "c d "), ("制", "動"), ("One. ", "Two! "), ("x", "y"), ("e\u{301}", "e\u{300}")] {
        for gap in ["", " ", ". "] {
            let (before, after) = (long(before, gap), long(after, gap));
            let started = Instant::now();
            holds(&before, &after);
            assert!(started.elapsed().as_secs() < 10, "{:?} for {:.20}", started.elapsed(), before);
        }
    }
    // Much the same with a little changed is still told word by word.
    let before: String = (0..800).map(|n| format!("Sentence {n} stands here. ")).collect();
    let pieces = compare(&before, &before.replace("Sentence 400 stands", "Sentence 400 stood"));
    assert_eq!(pieces.iter().filter(|piece| piece.is_added()).map(|piece| piece.text.as_str()).collect::<Vec<_>>(), ["stood"]);
}
