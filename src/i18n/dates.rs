//! Dates, times and numbers as each language writes them.

use std::thread::LocalKey;
use std::{cell::LazyCell, fmt::Display};

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Europe::Riga;
use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{MD, T, YMD};
use icu::datetime::input::Time;
use icu::datetime::options::YearStyle;
use icu::datetime::{DateTimeFormatterLoadError, DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::decimal::{DecimalFormatter, DecimalFormatterPreferences, input::Decimal, options::DecimalFormatterOptions};
use icu::locale::{Locale as Tag, locale};

use super::Locale;
use crate::domain::days::local_date;
use crate::domain::language::Language;

type DateFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// ICU's formatters of one language.
struct Formatters {
    date: DateFormatter<YMD>,
    date_short: DateFormatter<YMD>,
    day_month: DateFormatter<MD>,
    day_month_short: DateFormatter<MD>,
    time: NoCalendarFormatter<T>,
    decimal: DecimalFormatter,
}

impl Formatters {
    fn new(tag: &Tag, date_short: YMD) -> Result<Self, DateTimeFormatterLoadError> {
        let preferences = DateTimeFormatterPreferences::from(tag);
        Ok(Self {
            date: DateFormatter::try_new(preferences, YMD::long())?,
            date_short: DateFormatter::try_new(preferences, date_short)?,
            day_month: DateFormatter::try_new(preferences, MD::long())?,
            day_month_short: DateFormatter::try_new(preferences, MD::medium())?,
            time: NoCalendarFormatter::try_new(preferences, T::hm())?,
            decimal: DecimalFormatter::try_new(DecimalFormatterPreferences::from(tag), DecimalFormatterOptions::default())?,
        })
    }

    #[expect(clippy::expect_used, reason = "the data of both languages are compiled in, and tests use every field")]
    fn latvian() -> Self {
        let short = YMD::short().with_year_style(YearStyle::Full);
        Self::new(&locale!("lv"), short).expect("the data of Latvian are compiled in")
    }

    #[expect(clippy::expect_used, reason = "the data of both languages are compiled in, and tests use every field")]
    fn english() -> Self {
        Self::new(&locale!("en-GB"), YMD::medium()).expect("the data of British English are compiled in")
    }
}

// One set a thread: without ICU's `sync` feature its formatters stay on the thread that made them.
thread_local! {
    static LATVIAN: LazyCell<Formatters> = LazyCell::new(Formatters::latvian);
    static ENGLISH: LazyCell<Formatters> = LazyCell::new(Formatters::english);
}

fn formatters(language: Language) -> &'static LocalKey<LazyCell<Formatters>> {
    match language {
        Language::Latvian => &LATVIAN,
        Language::English => &ENGLISH,
    }
}

/// A date in ICU's own type, or none for a year that no calendar of ours can hold.
fn gregorian(date: NaiveDate) -> Option<Date<Gregorian>> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    Date::try_new_gregorian(date.year(), month, day).ok()
}

/// A number in digits with the language's separators, or none for what is no number.
pub(super) fn decimal(language: Language, digits: &str) -> Option<String> {
    let number = Decimal::try_from_str(digits).ok()?;
    Some(formatters(language).with(|with| with.decimal.format_to_string(&number)))
}

/// The hour in Riga, 0 to 23: greetings follow it.
pub fn local_hour(at: DateTime<Utc>) -> u32 {
    at.with_timezone(&Riga).hour()
}

impl Locale {
    /// A date in full: “26 November 2026”, “2026. gada 26. novembris”.
    pub fn date(&self, date: NaiveDate) -> String {
        self.write(date, |with, date| with.date.format(&date).to_string())
    }

    /// A date for tables: “26 Nov 2026”, “26.11.2026.”.
    pub fn date_short(&self, date: NaiveDate) -> String {
        self.write(date, |with, date| with.date_short.format(&date).to_string())
    }

    /// A date whose year is plain from where it stands: “26 Nov”, “26. nov.”.
    pub fn day_month(&self, date: NaiveDate) -> String {
        self.write(date, |with, date| with.day_month_short.format(&date).to_string())
    }

    /// From one day to another, both included, with what the two share said once: “1–26 February 2027”,
    /// “2027. gada 1.–26. februāris”.
    ///
    /// ICU's formatter of intervals is not in its Rust crate, so messages put its parts together.
    pub fn period(&self, from: NaiveDate, to: NaiveDate) -> String {
        let month = |date| self.write(date, |with, date| with.day_month.format(&date).to_string());
        let year = to.year().to_string();
        if from == to {
            self.date(from)
        } else if from.year() != to.year() {
            self.t2("ui-period", "from", self.date(from), "to", self.date(to))
        } else if from.month() != to.month() {
            self.t3("ui-period-year", "from", month(from), "to", month(to), "year", year)
        } else {
            self.t3("ui-period-month", "day", from.day(), "to", month(to), "year", year)
        }
    }

    /// A moment as the clocks of Latvia show it: “26 November 2026 at 09:05”, “2026. gada 26. novembris plkst. 09:05”.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        self.t2("ui-moment", "date", self.date(local_date(at)), "time", self.time(at))
    }

    /// The time of day as the clocks of Latvia show it: “09:05”.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        let local = at.with_timezone(&Riga).time();
        let part = |part: u32| u8::try_from(part).unwrap_or_default();
        match Time::try_new(part(local.hour()), part(local.minute()), 0, 0) {
            Ok(time) => formatters(self.language).with(|with| with.time.format(&time).to_string()),
            Err(_) => plain(&local.format("%H:%M")),
        }
    }

    /// How far a deadline is from today: “today”, “tomorrow”, “in 3 days”, “3 days late”.
    pub fn due(&self, deadline: NaiveDate, today: NaiveDate) -> String {
        if deadline == today {
            self.t("ui-today")
        } else if today.checked_add_days(Days::new(1)) == Some(deadline) {
            self.t("ui-tomorrow")
        } else if deadline > today {
            self.t1("ui-in-days", "n", (deadline - today).num_days())
        } else {
            self.t1("ui-days-late", "n", (today - deadline).num_days())
        }
    }

    /// A whole number with the language's separators: “12,345”, “12 345”.
    pub fn number(&self, number: i64) -> String {
        let digits = number.to_string();
        decimal(self.language, &digits).unwrap_or(digits)
    }

    /// A date through one of ICU's formatters; a year out of their reach stands as ISO 8601 writes it.
    fn write(self, date: NaiveDate, format: impl Fn(&Formatters, Date<Gregorian>) -> String) -> String {
        match gregorian(date) {
            Some(gregorian) => formatters(self.language).with(|with| format(with, gregorian)),
            None => plain(&date),
        }
    }
}

fn plain(value: &impl Display) -> String {
    value.to_string()
}
