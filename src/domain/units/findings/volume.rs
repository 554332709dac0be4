//! The number of outcomes against the days: what can be learnt, shown and rated in them.

use crate::domain::texts::{Finding, Weight};
use crate::domain::units::Unit;

/// The longest stay that the programme pays for, in days.
const LONGEST_STAY: u16 = 365;
/// The most hours one works and learns in a day.
const DAY_AT_MOST: u16 = 10;
/// Hours of a day where only days are given.
const DAY: u16 = 7;
/// Fewer hours than these for one outcome, and nobody can learn it, show it and be rated.
const LEAST: usize = 2;
/// More hours than these for one outcome, two working weeks, and what is learnt in them is hardly said.
const MOST: usize = 80;

/// Findings of days and hours, each and against the number of rated outcomes.
pub(super) fn volume(unit: &Unit, rated: usize, found: &mut Vec<Finding>) {
    let mut say = |path: &str, key, reason, n: u64| found.push(Finding::new(path, Weight::Hint, key, reason).number("n", n));
    if let Some(days) = unit.days.filter(|&days| days > LONGEST_STAY) {
        return say("days", "findings-days", "findings-why-days", days.into());
    }
    let hours = match (unit.days, unit.hours) {
        (None, None) => return say("days", "findings-no-volume", "findings-why-no-volume", 0),
        (Some(days), Some(hours)) if u32::from(hours) > u32::from(days) * u32::from(DAY_AT_MOST) => {
            return say("hours", "findings-long-day", "findings-why-volume", hours.div_ceil(days.max(1)).into());
        }
        (Some(days), Some(hours)) if hours < days => return say("hours", "findings-short-day", "findings-why-volume", hours.into()),
        (_, Some(hours)) => usize::from(hours),
        (Some(days), None) => usize::from(days) * usize::from(DAY),
    };
    if rated == 0 {
        return;
    }
    let path = if unit.days.is_some() { "days" } else { "hours" };
    let count = u64::try_from(rated).unwrap_or(u64::MAX);
    if hours < rated * LEAST {
        say(path, "findings-many-outcomes", "findings-why-many-outcomes", count);
    } else if hours > rated * MOST {
        say(path, "findings-few-outcomes", "findings-why-few-outcomes", count);
    }
}
