//! The fields of a mobility that can be changed later too.

use crate::actions::mobilities::Terms;
use crate::domain::ids::TextId;
use crate::domain::mobilities::usual_length;
use crate::store::mobilities::Basis;
use crate::web::ui::{Choice, Form, Page};
use chrono::NaiveDate;

/// What was typed, as far as it can be read.
pub(super) struct Typed {
    pub title: String,
    pub memorandum: Option<TextId>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

impl Typed {
    pub(super) fn read(form: &mut Form) -> Self {
        let typed = Self {
            title: form.required_line("title", "mobilities-error-title"),
            memorandum: form.id("memorandum"),
            starts_on: form.required_date("starts-on"),
            ends_on: form.required_date("ends-on"),
        };
        if typed.stay().is_some_and(|(starts_on, ends_on)| ends_on < starts_on) {
            form.reject("ends-on", "mobilities-error-order");
        }
        typed
    }

    pub(super) fn stay(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.starts_on.zip(self.ends_on)
    }

    /// The terms, once nothing was rejected.
    pub(super) fn terms(&self) -> Option<Terms<'_>> {
        let (starts_on, ends_on) = self.stay()?;
        Some(Terms { title: &self.title, memorandum: self.memorandum, starts_on, ends_on })
    }

    /// The message of the next page: saved, and where the length is unusual, that it is.
    pub(super) fn said(&self, plain: &'static str, unusual: &'static str) -> &'static str {
        if self.stay().is_none_or(|(starts_on, ends_on)| usual_length(starts_on, ends_on)) { plain } else { unusual }
    }
}

/// The memoranda one can choose.
pub(super) fn bases(p: &Page, offered: &[Basis], own: Option<&(TextId, String)>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = offered
        .iter()
        .map(|basis| match basis.ends_on {
            Some(day) => Choice::new(basis.id, p.t2("mobilities-memorandum-until", "title", basis.title.as_str(), "day", p.date_short(&day))),
            None => Choice::new(basis.id, basis.title.clone()),
        })
        .collect();
    if let Some((id, title)) = own.filter(|(id, _)| !offered.iter().any(|basis| basis.id == *id)) {
        choices.push(Choice::new(id, title.clone()));
    }
    choices
}
