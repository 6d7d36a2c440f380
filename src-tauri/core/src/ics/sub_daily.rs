//! Hourly and denser rules, by arithmetic on a clock without zones.
//!
//! Ours, because the `rrule` crate tries each second of a day to find the next one that fits (milliseconds for
//! each instance) and gives nothing at all for such a rule with a month and a day of the month.

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::budget::{Budget, Taking};
use super::issue::Reason;
use super::rule::{Frequency, Rule};
use super::rule_days;

pub(super) fn run(rule: &Rule, taking: &mut Taking, budget: &mut Budget) -> Result<(), Reason> {
    let unit = match rule.frequency {
        Frequency::Hourly => 3600,
        Frequency::Minutely => 60,
        _ => 1,
    };
    let start = taking.start.and_utc().timestamp();
    let base = start - start.rem_euclid(unit);
    let step = unit * i64::from(rule.interval);
    let jump = (taking.first.and_utc().timestamp() - base) / step - 1;
    let mut index = if taking.counts() { 0 } else { jump.max(0) };
    loop {
        budget.spend(1)?;
        let Some(period) = civil(base, step, index) else { return Ok(()) };
        if period > taking.last {
            return Ok(());
        }
        let after = |next: NaiveDateTime| {
            let distance = next.and_utc().timestamp() - base;
            (distance + step - 1).div_euclid(step).max(index + 1)
        };
        if !fits_day(rule, period.date()) {
            let Some(next) = period.date().succ_opt() else { return Ok(()) };
            index = after(next.and_time(NaiveTime::MIN));
            continue;
        }
        if !allows(&rule.hours, period.hour()) {
            index = after(whole_hour(period) + Duration::hours(1));
            continue;
        }
        for instance in rule_days::chosen(rule, &instances(rule, taking.start, period)) {
            if !taking.take(instance, budget)? {
                return Ok(());
            }
        }
        index += 1;
    }
}

fn civil(base: i64, step: i64, index: i64) -> Option<NaiveDateTime> {
    let seconds = index.checked_mul(step)?.checked_add(base)?;
    chrono::DateTime::from_timestamp(seconds, 0).map(|instant| instant.naive_utc())
}

fn whole_hour(time: NaiveDateTime) -> NaiveDateTime {
    time - Duration::seconds(i64::from(time.minute() * 60 + time.second()))
}

fn allows(list: &[u8], value: u32) -> bool {
    list.is_empty() || list.iter().any(|allowed| u32::from(*allowed) == value)
}

fn fits_day(rule: &Rule, day: NaiveDate) -> bool {
    let from_end = |length: u32, place: u32| i64::from(place) - i64::from(length) - 1;
    let in_list = |place: u32, length: u32, list: Vec<i64>| {
        list.iter().any(|wanted| *wanted == i64::from(place) || *wanted == from_end(length, place))
    };
    let month_length = day.with_day(1).and_then(|first| first.checked_add_months(chrono::Months::new(1)));
    let month_length = month_length.and_then(|next| next.pred_opt()).map_or(31, |last| last.day());
    let year_length = if day.leap_year() { 366 } else { 365 };
    allows(&rule.months, day.month())
        && (rule.month_days.is_empty()
            || in_list(day.day(), month_length, rule.month_days.iter().map(|day| i64::from(*day)).collect()))
        && (rule.year_days.is_empty()
            || in_list(
                day.ordinal(),
                year_length,
                rule.year_days.iter().map(|day| i64::from(*day)).collect(),
            ))
        && (rule.weekdays.is_empty() || rule.weekdays.iter().any(|(_, weekday)| *weekday == day.weekday()))
}

/// The instances of one hour, minute or second: finer parts multiply, the others only allow.
fn instances(rule: &Rule, start: NaiveDateTime, period: NaiveDateTime) -> Vec<NaiveDateTime> {
    let expand = |list: &[u8], own: u32| {
        if list.is_empty() { vec![own] } else { list.iter().map(|value| u32::from(*value)).collect() }
    };
    let limit = |list: &[u8], own: u32| if allows(list, own) { vec![own] } else { Vec::new() };
    let (minutes, seconds) = match rule.frequency {
        Frequency::Hourly => (expand(&rule.minutes, start.minute()), expand(&rule.seconds, start.second())),
        Frequency::Minutely => (limit(&rule.minutes, period.minute()), expand(&rule.seconds, start.second())),
        _ => (limit(&rule.minutes, period.minute()), limit(&rule.seconds, period.second())),
    };
    let hour = whole_hour(period);
    minutes
        .iter()
        .flat_map(|minute| seconds.iter().map(move |second| i64::from(minute * 60 + second)))
        .map(|offset| hour + Duration::seconds(offset))
        .collect()
}
