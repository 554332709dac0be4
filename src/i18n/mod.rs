//! interim
use crate::domain::language::Language;
use chrono::{DateTime, NaiveDate, Utc};
/// a
#[derive(Debug, Clone, Copy)]
pub struct Locale { /// l
 pub language: Language }
/// arg
#[derive(Debug, Clone)]
pub struct Arg(String);
impl<T: std::fmt::Display> From<T> for Arg { fn from(t: T) -> Self { Self(t.to_string()) } }
/// d
pub fn local_date(at: DateTime<Utc>) -> NaiveDate { at.date_naive() }
#[allow(missing_docs, clippy::all, clippy::pedantic, unused)]
impl Locale {
 pub fn t(&self, k: &str) -> String { k.to_owned() }
 pub fn knows(&self, k: &str) -> bool { true }
 pub fn t1(&self, k: &str, a: &str, b: impl Into<Arg>) -> String { k.to_owned() }
 pub fn t2(&self, k: &str, a: &str, b: impl Into<Arg>, c: &str, d: impl Into<Arg>) -> String { k.to_owned() }
 pub fn t3(&self, k: &str, a: &str, b: impl Into<Arg>, c: &str, d: impl Into<Arg>, e: &str, f: impl Into<Arg>) -> String { k.to_owned() }
 pub fn date(&self, d: NaiveDate) -> String { d.to_string() }
 pub fn date_short(&self, d: NaiveDate) -> String { d.to_string() }
 pub fn period(&self, d: NaiveDate, e: NaiveDate) -> String { d.to_string() }
 pub fn moment(&self, d: DateTime<Utc>) -> String { d.to_string() }
 pub fn number(&self, n: i64) -> String { n.to_string() }
}
