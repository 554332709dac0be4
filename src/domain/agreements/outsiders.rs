//! People of the host side who have no account and are named in words: a mentor, and an assessor, who assesses by a link.

use super::{Misfit, Person, Terms};
use crate::domain::actor::same_name;
use crate::domain::organisations::Named;

impl Person {
    /// Somebody of this organisation who is not in Tilts; without a name nobody.
    pub(super) fn without_account(name: &str, role: &str, at: &Named) -> Option<Self> {
        (!name.is_empty()).then(|| Self {
            member: None,
            name: name.to_owned(),
            role: role.to_owned(),
            organisation: Some(at.id),
            organisation_name: at.card.name.clone(),
        })
    }
}

impl Terms {
    /// The assessor without an account, of the organisation where the learner works, beside those who were chosen among the
    /// members. The same name twice in one organisation would be one person with two ways to assess, and a
    /// member of that name could assess in the place of somebody else.
    pub(super) fn assessor_without_account(&self, at: &Named, chosen: &[Person], members: &[Person]) -> Result<Option<Person>, Misfit> {
        let refused = |key| Err(Misfit { field: "assessor-name".to_owned(), key });
        let Some(person) = Person::without_account(&self.assessor_name, &self.assessor_role, at) else {
            return if self.assessor_role.is_empty() { Ok(None) } else { refused("agreements-error-assessor-nameless") };
        };
        if !person.name.chars().any(char::is_alphabetic) {
            return refused("agreements-error-assessor-letters");
        }
        let same = |other: &Person| other.organisation == person.organisation && same_name(&other.name, &person.name);
        if chosen.iter().any(same) {
            return refused("agreements-error-assessor-twice");
        }
        if members.iter().any(same) {
            return refused("agreements-error-assessor-member");
        }
        Ok(Some(person))
    }
}
