//! Daily to yearly rules, stepped by the `rrule` crate on a clock without zones.
//!
//! Fed with UTC as that clock: with real zones the crate loses instances on days without a midnight and refuses a
//! start in a gap. UNTIL and COUNT are ours, because the crate compares them in the wrong clock or counts the
//! wrong start. Where nothing is counted it starts near the wanted days instead of at the first instance.

use chrono::{Datelike, Days, Month, Months, NaiveDateTime};
use rrule::{NWeekday, RRule, RRuleSet, Tz, Unvalidated};

use super::budget::{Budget, Taking};
use super::issue::Reason;
use super::rule::{Frequency, Rule};

pub(super) fn run(rule: &Rule, taking: &mut Taking, budget: &mut Budget) -> Result<(), Reason> {
    let Ok(interval) = u16::try_from(rule.interval) else {
        // More than 179 years of days: of the whole calendar only the first instance is left.
        let start = taking.start;
        return taking.take(start, budget).map(|_| ());
    };
    let anchor = anchor(rule, taking);
    let days = u64::try_from((taking.last - anchor).num_days()).unwrap_or(0);
    let periods = match rule.frequency {
        Frequency::Daily => days,
        Frequency::Weekly => days / 7,
        _ => days / 28,
    };
    // Periods without an instance are stepped over inside the crate, where no budget is asked.
    if periods / u64::from(interval) > 200_000 {
        return Err(Reason::TooManyOccurrences);
    }
    let anchor = anchor.and_utc().with_timezone(&Tz::UTC);
    let validated =
        for_crate(rule, interval, taking.start).validate(anchor).map_err(|_| Reason::RuleUnsupported)?;
    let set = RRuleSet::new(anchor).rrule(validated).limit();
    for instance in &set {
        if !taking.take(instance.naive_utc(), budget)? {
            return Ok(());
        }
    }
    budget.fruitless();
    Ok(())
}

fn for_crate(rule: &Rule, interval: u16, start: NaiveDateTime) -> RRule<Unvalidated> {
    let frequency = match rule.frequency {
        Frequency::Yearly => rrule::Frequency::Yearly,
        Frequency::Monthly => rrule::Frequency::Monthly,
        Frequency::Weekly => rrule::Frequency::Weekly,
        _ => rrule::Frequency::Daily,
    };
    let mut weekdays: Vec<NWeekday> = rule
        .weekdays
        .iter()
        .map(|(ordinal, day)| NWeekday::new(Some(*ordinal).filter(|ordinal| *ordinal != 0), *day))
        .collect();
    // A weekly rule may begin on another day (see `anchor`).
    if weekdays.is_empty() && rule.frequency == Frequency::Weekly {
        weekdays.push(NWeekday::Every(start.weekday()));
    }
    let months: Vec<Month> = rule.months.iter().filter_map(|month| Month::try_from(*month).ok()).collect();
    RRule::new(frequency)
        .interval(interval)
        .week_start(rule.week_start)
        .by_month(&months)
        .by_month_day(rule.month_days.clone())
        .by_year_day(rule.year_days.clone())
        .by_weekday(weekdays)
        .by_hour(rule.hours.clone())
        .by_minute(rule.minutes.clone())
        .by_second(rule.seconds.clone())
        .by_set_pos(rule.positions.clone())
}

/// Where stepping begins: whole periods before the first wanted day, so that the pattern stays the same.
fn anchor(rule: &Rule, taking: &Taking) -> NaiveDateTime {
    let start = taking.start;
    let jumped = if taking.counts() { start } else { jump(rule, taking).unwrap_or(start) };
    if rule.frequency == Frequency::Weekly && !rule.positions.is_empty() {
        // BYSETPOS counts within the whole week, the days before the start included; the crate would begin
        // counting at the start.
        let into_week = jumped.weekday().days_since(rule.week_start);
        return jumped.checked_sub_days(Days::new(u64::from(into_week))).unwrap_or(jumped);
    }
    jumped
}

fn jump(rule: &Rule, taking: &Taking) -> Option<NaiveDateTime> {
    let start = taking.start;
    let interval = i64::from(rule.interval);
    let days = (taking.first - start).num_days();
    // One period of reserve, so that the wanted days never begin inside the first period.
    let periods = |length: i64| (days / (length * interval) - 1).max(0);
    match rule.frequency {
        Frequency::Daily => start.checked_add_days(Days::new(u64::try_from(periods(1) * interval).ok()?)),
        Frequency::Weekly => {
            start.checked_add_days(Days::new(u64::try_from(periods(7) * 7 * interval).ok()?))
        }
        // Later days do not exist in each month, and the jump must not move the start's own.
        Frequency::Monthly if start.day() <= 28 => {
            start.checked_add_months(Months::new(u32::try_from(periods(31) * interval).ok()?))
        }
        Frequency::Yearly if start.day() <= 28 => {
            start.checked_add_months(Months::new(u32::try_from(periods(366) * interval * 12).ok()?))
        }
        _ => None,
    }
}
