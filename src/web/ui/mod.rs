//! What every page is made of: its frame, forms, the conflict page, and answers.

mod answer;
mod choice;
mod conflict;
mod file;
mod form;
mod journey;
mod link;
mod mail;
mod organisation;
pub mod outcomes;
mod page;
mod parts;
mod sectors;

pub use answer::{html, html_with, saying, see_other, see_other_saying};
pub use choice::Choice;
pub use conflict::{Conflict, ConflictField, conflict};
pub use file::{Shown, file};
pub use form::{Form, LINE};
pub use journey::{TimelineStep, journey};
pub use link::LinkPage;
pub use mail::{fared, letter_languages};
pub use organisation::{OrganisationChoices, organisation_form, organisation_label, read_organisation, text_values};
pub use page::Page;
pub use parts::{Crumb, Line, LogLine, Pair, Phrase};
pub use sectors::{ChoiceGroup, sector_choices, sector_groups};
