//! Dates, times, numbers and countries as each language writes them.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Locale, local_date};
use crate::domain::language::Language;

const LATVIAN: Locale = Locale { language: Language::Latvian };
const ENGLISH: Locale = Locale { language: Language::English };

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn dates_stand_as_each_language_writes_them() {
    let (november, february) = (day("2026-11-26"), day("2027-02-01"));
    assert_eq!(ENGLISH.date(november), "26 November 2026");
    assert_eq!(LATVIAN.date(november), "2026. gada 26. novembris");
    assert_eq!(ENGLISH.date_short(february), "1 Feb 2027");
    assert_eq!(LATVIAN.date_short(february), "01.02.2027.");
    assert_eq!(ENGLISH.day_month(february), "1 Feb");
    assert_eq!(LATVIAN.day_month(february), "1. febr.");
}

#[test]
fn a_day_beyond_every_calendar_is_still_a_day() {
    assert_eq!(LATVIAN.date(NaiveDate::MAX), "+262142-12-31");
}

#[test]
fn a_period_says_once_what_both_days_share() {
    let period = |locale: Locale, from, to| locale.period(day(from), day(to));
    assert_eq!(period(ENGLISH, "2027-02-01", "2027-02-26"), "1–26 February 2027");
    assert_eq!(period(LATVIAN, "2027-02-01", "2027-02-26"), "2027. gada 1.–26. februāris");
    assert_eq!(period(ENGLISH, "2027-02-01", "2027-03-26"), "1 February – 26 March 2027");
    assert_eq!(period(LATVIAN, "2027-02-01", "2027-03-26"), "2027. gada 1. februāris – 26. marts");
    assert_eq!(period(ENGLISH, "2026-12-20", "2027-01-10"), "20 December 2026 – 10 January 2027");
    assert_eq!(period(LATVIAN, "2026-12-20", "2027-01-10"), "2026. gada 20. decembris – 2027. gada 10. janvāris");
    assert_eq!(period(ENGLISH, "2027-02-01", "2027-02-01"), "1 February 2027");
}

#[test]
fn moments_stand_as_the_clocks_of_latvia_show_them() {
    let winter = at("2026-11-26T07:05:00Z");
    assert_eq!(ENGLISH.moment(winter), "26 November 2026 at 09:05");
    assert_eq!(LATVIAN.moment(winter), "2026. gada 26. novembris plkst. 09:05");
    assert_eq!(ENGLISH.moment(at("2027-06-30T22:30:00Z")), "1 July 2027 at 01:30");
    assert_eq!(LATVIAN.time(at("2027-06-30T21:00:00Z")), "00:00");
    assert_eq!(local_date(at("2027-06-30T22:30:00Z")), day("2027-07-01"));
}

#[test]
fn deadlines_stand_by_their_distance() {
    let said = |locale: Locale, deadline| locale.due(day(deadline), day("2026-11-23"));
    assert_eq!(said(ENGLISH, "2026-11-23"), "today");
    assert_eq!(said(LATVIAN, "2026-11-24"), "rīt");
    assert_eq!(said(ENGLISH, "2026-11-26"), "in 3 days");
    assert_eq!(said(LATVIAN, "2026-11-26"), "pēc 3 dienām");
    assert_eq!(said(LATVIAN, "2026-12-14"), "pēc 21 dienas");
    assert_eq!(said(ENGLISH, "2026-11-22"), "1 day late");
    assert_eq!(said(LATVIAN, "2026-11-22"), "kavējas 1 dienu");
    assert_eq!(said(LATVIAN, "2026-11-12"), "kavējas 11 dienas");
}

#[test]
fn numbers_stand_with_the_separators_of_the_language() {
    assert_eq!(ENGLISH.number(1_234_567), "1,234,567");
    assert_eq!(LATVIAN.number(1_234_567), "1\u{a0}234\u{a0}567");
    assert_eq!(LATVIAN.number(-5), "-5");
    assert_eq!(ENGLISH.t1("ui-days-late", "n", 12_345), "12,345 days late");
}

#[test]
fn countries_stand_in_the_order_of_the_alphabet() {
    assert_eq!(LATVIAN.country("de"), "Vācija");
    assert_eq!(ENGLISH.country("xx"), "xx");
    let names: Vec<String> = LATVIAN.countries().into_iter().map(|(_, name)| name).collect();
    let place = |name: &str| names.iter().position(|other| other == name).unwrap();
    assert!(place("Bulgārija") < place("Čehija") && place("Čehija") < place("Dānija"), "{names:?}");
    assert!(place("Slovēnija") < place("Šveice") && place("Īrija") < place("Kipra"), "{names:?}");
}

#[test]
fn every_language_is_found_by_its_code() {
    for locale in [LATVIAN, ENGLISH] {
        assert_eq!(Language::from_code(locale.language.code()), Some(locale.language));
    }
    assert_eq!(Language::from_code("LV"), None);
    assert!(!LATVIAN.knows("nowhere"));
    assert_eq!(Language::default(), Language::Latvian);
}
