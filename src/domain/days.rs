//! Days: which one a moment falls on.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Riga;

/// The day on which a moment falls in Latvia: the day that deadlines and signatures are counted by.
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Riga).date_naive()
}
