//! What can go wrong with the database, sorted by what the caller can do about it.

use thiserror::Error;

/// An error of this layer.
#[derive(Debug, Error)]
pub enum Error {
    /// The row is not there, or not visible to this actor: the two look the same.
    #[error("not found")]
    NotFound,
    /// Somebody saved in between: the version in the form is not the stored one.
    #[error("lost update")]
    LostUpdate,
    /// The same form was already carried out and led here.
    #[error("already done: {0}")]
    Already(String),
    /// A form key was used again for another form.
    #[error("form key used twice")]
    OnceMisused,
    /// A named rule of the database refused it.
    #[error("constraint {0}")]
    Constraint(String),
    /// A stored value this program does not know.
    #[error("inconsistent {table}.{column}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
    },
    /// Anything else.
    #[error(transparent)]
    Database(sqlx::Error),
}

impl Error {
    /// A stored word this program does not know.
    pub(super) fn inconsistent(table: &'static str, column: &'static str) -> Self {
        Self::Inconsistent { table, column }
    }

    /// Whether the database cannot be reached or is overloaded: worth trying again.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Database(sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed))
            || matches!(self, Self::Database(sqlx::Error::Database(error)) if error.code().is_some_and(|code| code.starts_with("57P") || code == "55P03"))
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::Database(database) => match (database.constraint(), database.code().as_deref()) {
                (Some(name), _) => Self::Constraint(name.to_owned()),
                // A row that the policies do not let in.
                (None, Some("42501")) => Self::NotFound,
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}
