//! The values of a rule's parts: frequencies, weekdays, numbers, the end.

use chrono::Weekday;

use super::issue::Reason;
use super::rule::{Frequency, Skip, Until};
use super::times::{self, Written};

pub(super) fn frequency(name: &str) -> Option<Frequency> {
    Some(match name {
        "SECONDLY" => Frequency::Secondly,
        "MINUTELY" => Frequency::Minutely,
        "HOURLY" => Frequency::Hourly,
        "DAILY" => Frequency::Daily,
        "WEEKLY" => Frequency::Weekly,
        "MONTHLY" => Frequency::Monthly,
        "YEARLY" => Frequency::Yearly,
        _ => return None,
    })
}

pub(super) fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "MO" => Weekday::Mon,
        "TU" => Weekday::Tue,
        "WE" => Weekday::Wed,
        "TH" => Weekday::Thu,
        "FR" => Weekday::Fri,
        "SA" => Weekday::Sat,
        "SU" => Weekday::Sun,
        _ => return None,
    })
}

pub(super) fn skip(name: &str) -> Option<Skip> {
    Some(match name {
        "OMIT" => Skip::Omit,
        "FORWARD" => Skip::Forward,
        "BACKWARD" => Skip::Backward,
        _ => return None,
    })
}

pub(super) fn until(value: &str) -> Result<Until, Reason> {
    match times::read(value) {
        Some(Written::Day(day)) => Ok(Until::Day(day)),
        Some(Written::Utc(civil)) => Ok(Until::Utc(civil)),
        Some(Written::Local(civil)) => Ok(Until::Local(civil)),
        None => Err(Reason::RuleUnreadable),
    }
}

pub(super) fn numbers<N: TryFrom<i64> + Ord>(
    value: Option<&str>,
    allowed: impl Fn(i64) -> bool,
) -> Result<Vec<N>, Reason> {
    let items = value.into_iter().flat_map(|value| value.split(','));
    let mut numbers = items
        .map(|item| {
            let number = item.trim().parse::<i64>().ok().filter(|number| allowed(*number));
            number.and_then(|number| N::try_from(number).ok()).ok_or(Reason::RuleUnreadable)
        })
        .collect::<Result<Vec<N>, Reason>>()?;
    numbers.sort_unstable();
    numbers.dedup();
    Ok(numbers)
}

pub(super) fn weekdays(value: Option<&str>) -> Result<Vec<(i16, Weekday)>, Reason> {
    let items = value.into_iter().flat_map(|value| value.split(','));
    let mut days = items
        .map(|item| {
            let item = item.trim();
            let (ordinal, name) = item.split_at(item.len().saturating_sub(2));
            let ordinal = if ordinal.is_empty() { Some(0) } else { ordinal.parse::<i16>().ok() };
            let ordinal = ordinal.filter(|ordinal| (-53..=53).contains(ordinal));
            ordinal.zip(weekday(name)).ok_or(Reason::RuleUnreadable)
        })
        .collect::<Result<Vec<_>, Reason>>()?;
    days.sort_unstable_by_key(|(ordinal, day)| (*ordinal, day.num_days_from_monday()));
    days.dedup();
    Ok(days)
}
