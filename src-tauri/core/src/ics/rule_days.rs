//! Yearly and monthly rules whose days the `rrule` crate does not find: weeks of the year, and days that their month
//! does not have and that are moved instead of left out (SKIP, RFC 7529).
//!
//! Ours, because the crate takes the days of week 1 that lie in December for those of the year before, which is
//! wrong as soon as years are passed over, finds a week 53 in years without one, and knows no SKIP. As with libical,
//! the years of a rule with weeks are counted from the start's own, and each has its weeks whole.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::budget::{Budget, Taking};
use super::issue::Reason;
use super::rule::{Frequency, Rule, Skip};

/// Whether the days of the rule are found here.
pub(super) fn are_ours(rule: &Rule) -> bool {
    !rule.weeks.is_empty() || moves_days(rule)
}

/// Whether the rule can name a day that does not exist, and says where it goes.
pub(super) fn moves_days(rule: &Rule) -> bool {
    let only_weekdays = !rule.weekdays.is_empty() && rule.month_days.is_empty() && rule.year_days.is_empty();
    rule.skip != Skip::Omit
        && matches!(rule.frequency, Frequency::Monthly | Frequency::Yearly)
        && rule.weeks.is_empty()
        && !only_weekdays
}

pub(super) fn run(rule: &Rule, taking: &mut Taking, budget: &mut Budget) -> Result<(), Reason> {
    let months = if rule.frequency == Frequency::Monthly { 1 } else { 12 };
    let period = |at: NaiveDateTime| (i64::from(at.year()) * 12 + i64::from(at.month0())) / months;
    let (first, interval) = (period(taking.start), i64::from(rule.interval));
    // Days that are moved, and the weeks of a year, reach into the period before and after.
    let passed = (period(taking.first) - first) / interval - 2;
    // The start can lie in the last week of the year before.
    let earliest = if rule.weeks.is_empty() || interval > 1 { 0 } else { -1 };
    let mut index = if taking.counts() { earliest } else { passed.max(earliest) };
    let times = times(rule, taking.start);
    let mut latest = None;
    loop {
        budget.spend(1)?;
        let month = index.checked_mul(interval).and_then(|passed| (passed + first).checked_mul(months));
        let begins = month.and_then(|month| {
            let year = i32::try_from(month.div_euclid(12)).ok()?;
            NaiveDate::from_ymd_opt(year, u32::try_from(month.rem_euclid(12)).ok()? + 1, 1)
        });
        let Some(begins) = begins else { return Ok(()) };
        if begins.checked_sub_days(Days::new(7)).is_some_and(|earliest| earliest > taking.last.date()) {
            return Ok(());
        }
        let mut days = days(rule, taking.start.date(), begins);
        days.sort_unstable();
        days.dedup();
        // A day that was moved may be one of the period before.
        let instances: Vec<NaiveDateTime> = days
            .into_iter()
            .filter(|day| latest.is_none_or(|latest| *day > latest))
            .flat_map(|day| times.iter().map(move |time| day.and_time(*time)))
            .collect();
        for instance in chosen(rule, &instances) {
            if !taking.take(instance, budget)? {
                return Ok(());
            }
        }
        latest = instances.last().map(NaiveDateTime::date).or(latest);
        index += 1;
    }
}

/// The instances of a period that BYSETPOS leaves, in order.
pub(super) fn chosen(rule: &Rule, instances: &[NaiveDateTime]) -> Vec<NaiveDateTime> {
    if rule.positions.is_empty() {
        return instances.to_vec();
    }
    let place = |position: &i32| {
        let from_either_end = usize::try_from(position.unsigned_abs()).ok()?;
        if *position > 0 {
            from_either_end.checked_sub(1)
        } else {
            instances.len().checked_sub(from_either_end)
        }
    };
    let mut places: Vec<usize> = rule.positions.iter().filter_map(place).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().filter_map(|place| instances.get(place).copied()).collect()
}

fn times(rule: &Rule, start: NaiveDateTime) -> Vec<NaiveTime> {
    let or_own = |list: &[u8], own: u32| {
        if list.is_empty() { vec![own] } else { list.iter().map(|value| u32::from(*value)).collect() }
    };
    let (minutes, seconds) = (or_own(&rule.minutes, start.minute()), or_own(&rule.seconds, start.second()));
    let mut times = Vec::new();
    for hour in or_own(&rule.hours, start.hour()) {
        for minute in &minutes {
            times.extend(seconds.iter().filter_map(|second| NaiveTime::from_hms_opt(hour, *minute, *second)));
        }
    }
    times
}

/// The days of the year or month that begins with `begins`.
fn days(rule: &Rule, start: NaiveDate, begins: NaiveDate) -> Vec<NaiveDate> {
    let on_weekday = |day: &NaiveDate| {
        rule.weekdays.is_empty() || rule.weekdays.iter().any(|(_, wanted)| *wanted == day.weekday())
    };
    if !rule.weeks.is_empty() {
        return days_of_weeks(rule, start, begins.year())
            .into_iter()
            .filter(|day| fits(rule, *day))
            .collect();
    }
    if !rule.year_days.is_empty() {
        let length = if begins.leap_year() { 366 } else { 365 };
        let days =
            rule.year_days.iter().filter_map(|place| moved(rule.skip, begins, length, i64::from(*place)));
        let in_months = |day: &NaiveDate| rule.months.is_empty() || rule.months.contains(&month_of(*day));
        return days.filter(in_months).filter(on_weekday).collect();
    }
    let months: Vec<u32> = match rule.frequency {
        Frequency::Monthly => vec![begins.month()],
        _ if !rule.months.is_empty() => rule.months.iter().map(|month| u32::from(*month)).collect(),
        _ if rule.month_days.is_empty() => vec![start.month()],
        _ => (1..=12).collect(),
    };
    let months = months.into_iter().filter(|month| {
        rule.months.is_empty() || rule.months.iter().any(|wanted| u32::from(*wanted) == *month)
    });
    let own = [i8::try_from(start.day()).unwrap_or(1)];
    let wanted = if rule.month_days.is_empty() { &own[..] } else { &rule.month_days };
    let firsts = months.filter_map(|month| begins.with_month(month));
    let found = firsts.flat_map(|first| {
        let length = days_in_month(first);
        wanted.iter().filter_map(move |place| moved(rule.skip, first, length, i64::from(*place)))
    });
    found.filter(on_weekday).collect()
}

/// The day at a place of a year or month, counted from its first or (negative) from its last. One beyond its end, or
/// before its beginning, goes to the neighbouring day that the rule says.
fn moved(skip: Skip, first: NaiveDate, length: i64, place: i64) -> Option<NaiveDate> {
    let offset = if place > 0 { place - 1 } else { length + place };
    let offset = match skip {
        _ if (0..length).contains(&offset) => offset,
        Skip::Omit => return None,
        Skip::Forward if offset < 0 => 0,
        Skip::Forward => length,
        Skip::Backward if offset < 0 => -1,
        Skip::Backward => length - 1,
    };
    first.checked_add_signed(chrono::Duration::days(offset))
}

fn days_in_month(first: NaiveDate) -> i64 {
    first.checked_add_months(chrono::Months::new(1)).map_or(31, |next| (next - first).num_days())
}

fn month_of(day: NaiveDate) -> u8 {
    u8::try_from(day.month()).unwrap_or_default()
}

/// The days of a year's weeks: those of BYDAY; the start's weekday where nothing else says which (libical agrees).
fn days_of_weeks(rule: &Rule, start: NaiveDate, year: i32) -> Vec<NaiveDate> {
    let (Some(first), Some(next)) =
        (first_week(year, rule.week_start), first_week(year + 1, rule.week_start))
    else {
        return Vec::new();
    };
    let count = (next - first).num_days() / 7;
    let narrowed = !rule.month_days.is_empty() || !rule.year_days.is_empty();
    let weekdays: Vec<i64> = (0..7)
        .filter(|offset| {
            let weekday = (first + chrono::Duration::days(*offset)).weekday();
            match (rule.weekdays.is_empty(), narrowed) {
                (true, true) => true,
                (true, false) => weekday == start.weekday(),
                (false, _) => rule.weekdays.iter().any(|(_, wanted)| *wanted == weekday),
            }
        })
        .collect();
    let weeks = rule.weeks.iter().map(|week| i64::from(*week)).filter(|week| week.abs() <= count);
    let weeks = weeks.map(|week| if week > 0 { week - 1 } else { count + week });
    weeks
        .flat_map(|week| weekdays.iter().map(move |offset| 7 * week + offset))
        .filter_map(|offset| first.checked_add_signed(chrono::Duration::days(offset)))
        .collect()
}

/// The first day of week 1, which is the first with four days in the year.
fn first_week(year: i32, week_start: Weekday) -> Option<NaiveDate> {
    let fourth = NaiveDate::from_ymd_opt(year, 1, 4)?;
    fourth.checked_sub_days(Days::new(u64::from(fourth.weekday().days_since(week_start))))
}

/// Whether months, days of the month and days of the year allow a day of a week.
fn fits(rule: &Rule, day: NaiveDate) -> bool {
    let at = |list: &[i64], place: u32, length: i64| {
        let place = i64::from(place);
        list.is_empty() || list.iter().any(|wanted| *wanted == place || *wanted == place - length - 1)
    };
    let month_days: Vec<i64> = rule.month_days.iter().map(|day| i64::from(*day)).collect();
    let year_days: Vec<i64> = rule.year_days.iter().map(|day| i64::from(*day)).collect();
    let month_length = day.with_day(1).map_or(31, days_in_month);
    (rule.months.is_empty() || rule.months.contains(&month_of(day)))
        && at(&month_days, day.day(), month_length)
        && at(&year_days, day.ordinal(), if day.leap_year() { 366 } else { 365 })
}
