//! Lists go on: while an earlier program runs on a newer one's rows, a list leaves out what it has no words for. Whoever decides by one
//! row reads that row alone, and is refused.

use super::Error;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

/// The rows of a list that this program can read; the log has the others. Every other error is one.
pub(super) fn readable<T>(rows: impl IntoIterator<Item = Result<T, Error>>) -> Result<Vec<T>, Error> {
    let known = rows.into_iter().filter_map(|row| match row {
        Err(Error::Inconsistent { table, column }) => {
            tracing::warn!(table, column, "a row of a list is left out: this program does not know its words");
            None
        }
        row => Some(row),
    });
    known.collect()
}

/// A list inside of a row, in JSON: what this program can read of it.
#[derive(Debug)]
pub(super) struct Known<T>(pub Vec<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Known<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let values = Vec::<serde_json::Value>::deserialize(deserializer)?;
        let known = values.into_iter().filter_map(|value| match serde_json::from_value(value) {
            Ok(known) => Some(known),
            Err(error) => {
                tracing::warn!(%error, "an entry of a list is left out: this program does not know its words");
                None
            }
        });
        Ok(Self(known.collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, readable};
    use crate::domain::roles::Role;
    use crate::store::Error;

    #[test]
    fn a_list_goes_on_without_what_is_not_known() {
        let Known(roles) = serde_json::from_str::<Known<Role>>(r#"["coordinator", "astronaut", "mentor"]"#).unwrap();
        assert_eq!(roles, [Role::Coordinator, Role::Mentor]);
        assert_eq!(readable([Ok(1), Err(Error::inconsistent("members", "role")), Ok(3)]).unwrap(), [1, 3]);
        assert!(readable([Ok(1), Err(Error::LostUpdate)]).is_err(), "any other error is one");
    }
}
