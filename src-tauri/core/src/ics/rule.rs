//! One repeating rule: read, guarded and made ready for a clock without zones.
//!
//! Read by us, because the `rrule` crate's reader panics on `BYDAY=€`, refuses 12 of 100 real rules over the type
//! of UNTIL and lets one period of a rule hold 31 million instances. Never written back: calendars keep the text.

use chrono::{NaiveDate, NaiveDateTime, Weekday};

use super::budget::{Budget, Taking};
use super::issue::Reason;
use super::rule_parts::{frequency, numbers, skip, until, weekday, weekdays};
use super::{rule_days, rule_steps, sub_daily};

pub(crate) const MAX_TEXT: usize = 4 * 1024;
/// |BYHOUR| x |BYMINUTE| x |BYSECOND|: every quarter of an hour is dense enough for any calendar.
const MAX_TIMES_A_DAY: usize = 96;
/// Instances that one period may hold: the crate builds a period at once.
const MAX_IN_PERIOD: usize = 20_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frequency {
    Secondly,
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// The end of a rule as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Until {
    Day(NaiveDate),
    Utc(NaiveDateTime),
    Local(NaiveDateTime),
}

/// What becomes of a day that its month or year does not have (RFC 7529).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Skip {
    Omit,
    Forward,
    Backward,
}

/// A rule that can be expanded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rule {
    pub(crate) frequency: Frequency,
    pub(crate) interval: u32,
    pub(crate) count: Option<u32>,
    pub(crate) until: Option<Until>,
    pub(crate) week_start: Weekday,
    pub(crate) months: Vec<u8>,
    pub(crate) month_days: Vec<i8>,
    pub(crate) year_days: Vec<i16>,
    pub(crate) weeks: Vec<i8>,
    /// With its ordinal, 0 for "every".
    pub(crate) weekdays: Vec<(i16, Weekday)>,
    pub(crate) hours: Vec<u8>,
    pub(crate) minutes: Vec<u8>,
    pub(crate) seconds: Vec<u8>,
    pub(crate) positions: Vec<i32>,
    pub(crate) skip: Skip,
    /// Whether the start is the first that is counted though the rule does not meet it (RFC 5545, 3.3.10).
    pub(crate) start_counts: bool,
}

impl Rule {
    /// Reads `FREQ=WEEKLY;BYDAY=MO`, and refuses what would take the machine down or be expanded wrongly.
    pub(crate) fn parse(text: &str) -> Result<Self, Reason> {
        if text.len() > MAX_TEXT {
            return Err(Reason::RuleTooLong);
        }
        if !text.is_ascii() {
            return Err(Reason::RuleUnreadable);
        }
        let text = text.trim().to_ascii_uppercase();
        let part = |name: &str| {
            let parts = text.split(';').filter_map(|part| part.split_once('='));
            parts.map(|(known, value)| (known.trim(), value.trim())).find(|(known, _)| *known == name)
        };
        let value = |name: &str| part(name).map(|(_, value)| value).filter(|value| !value.is_empty());
        // Calendars of other peoples: no program that coaches use writes them.
        if value("RSCALE").is_some_and(|scale| scale != "GREGORIAN") {
            return Err(Reason::RuleUnsupported);
        }
        let mut rule = Self {
            frequency: value("FREQ").and_then(frequency).ok_or(Reason::RuleUnreadable)?,
            // 0 is written for "each" by some; beyond u32 nothing ever happens again.
            interval: match value("INTERVAL") {
                None => 1,
                Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => {
                    text.parse().unwrap_or(u32::MAX).max(1)
                }
                Some(_) => return Err(Reason::RuleUnreadable),
            },
            // COUNT=0 and COUNT=-1 are written for "without end".
            count: match value("COUNT").map(str::parse::<i64>) {
                None => None,
                Some(Ok(count)) => {
                    u32::try_from(count.min(i64::from(u32::MAX))).ok().filter(|count| *count > 0)
                }
                Some(Err(_)) => return Err(Reason::RuleUnreadable),
            },
            until: value("UNTIL").map(until).transpose()?,
            week_start: value("WKST").map_or(Some(Weekday::Mon), weekday).ok_or(Reason::RuleUnreadable)?,
            months: numbers(value("BYMONTH"), |month| (1..=12).contains(&month))?,
            month_days: numbers(value("BYMONTHDAY"), |day| day != 0 && (-31..=31).contains(&day))?,
            year_days: numbers(value("BYYEARDAY"), |day| day != 0 && (-366..=366).contains(&day))?,
            weeks: numbers(value("BYWEEKNO"), |week| week != 0 && (-53..=53).contains(&week))?,
            weekdays: weekdays(value("BYDAY"))?,
            hours: numbers(value("BYHOUR"), |hour| (0..24).contains(&hour))?,
            minutes: numbers(value("BYMINUTE"), |minute| (0..60).contains(&minute))?,
            seconds: numbers(value("BYSECOND"), |second| (0..=60).contains(&second))?,
            positions: numbers(value("BYSETPOS"), |place| place != 0 && (-366..=366).contains(&place))?,
            skip: value("SKIP").map_or(Some(Skip::Omit), skip).ok_or(Reason::RuleUnreadable)?,
            start_counts: true,
        };
        rule.settle();
        rule.guard()?;
        Ok(rule)
    }

    /// Resolves what the RFC calls meaningless, as the programs that write it mean it.
    fn settle(&mut self) {
        use Frequency::{Monthly, Yearly};
        for second in &mut self.seconds {
            *second = (*second).min(59);
        }
        self.seconds.sort_unstable();
        self.seconds.dedup();
        // "Each Monday", however it is written: an ordinal counts only within a month or a year.
        if !matches!(self.frequency, Monthly | Yearly) || !self.weeks.is_empty() {
            for (ordinal, _) in &mut self.weekdays {
                *ordinal = 0;
            }
            self.weekdays.sort_unstable_by_key(|(_, day)| day.num_days_from_monday());
            self.weekdays.dedup();
        }
        let selects = !(self.months.is_empty()
            && self.month_days.is_empty()
            && self.year_days.is_empty()
            && self.weeks.is_empty()
            && self.weekdays.is_empty()
            && self.hours.is_empty()
            && self.minutes.is_empty()
            && self.seconds.is_empty());
        if !selects {
            self.positions.clear();
        }
    }

    fn guard(&self) -> Result<(), Reason> {
        use Frequency::{Daily, Monthly, Weekly, Yearly};
        let times: usize =
            [&self.hours, &self.minutes, &self.seconds].iter().map(|list| list.len().max(1)).product();
        let days = match self.frequency {
            Yearly => 366,
            Monthly => 31,
            Weekly => 7,
            _ => 1,
        };
        if times > MAX_TIMES_A_DAY || times * days > MAX_IN_PERIOD {
            return Err(Reason::RuleTooDense);
        }
        let furthest = self.positions.iter().map(|place| place.abs()).max().unwrap_or(0);
        let unsupported = match self.frequency {
            Yearly => false,
            Monthly => !self.weeks.is_empty() || !self.year_days.is_empty() || furthest > 31,
            Weekly => {
                let others = [self.weeks.len(), self.year_days.len(), self.month_days.len()];
                others.iter().any(|count| *count > 0) || furthest > 53
            }
            Daily => !self.weeks.is_empty() || !self.year_days.is_empty(),
            _ => !self.weeks.is_empty(),
        };
        // Of which month or year a moved day is the first Monday, nobody says.
        let ordinals = self.weekdays.iter().any(|(ordinal, _)| *ordinal != 0);
        let both = !self.year_days.is_empty() && !self.month_days.is_empty();
        let unclear = rule_days::moves_days(self) && (ordinals || both);
        if unsupported || unclear { Err(Reason::RuleUnsupported) } else { Ok(()) }
    }

    /// The rule for whole days: times of day have no meaning there.
    pub(crate) fn for_days(mut self) -> Result<Self, Reason> {
        if self.frequency < Frequency::Daily {
            return Err(Reason::RuleUnsupported);
        }
        self.hours.clear();
        self.minutes.clear();
        self.seconds.clear();
        self.settle();
        Ok(self)
    }

    /// The instances from `first` to `last`, both included, on a clock without zones that started at `start`.
    /// `start` itself counts as the first instance (RFC 5545, 3.3.10) but is listed only where the rule meets it.
    pub(crate) fn starts(
        &self,
        start: NaiveDateTime,
        first: NaiveDateTime,
        last: NaiveDateTime,
        budget: &mut Budget,
    ) -> Result<Vec<NaiveDateTime>, Reason> {
        if last < start || last < first || self.never() {
            return Ok(Vec::new());
        }
        let mut taking = Taking::new(start, first, last, self.count.map(|count| (count, self.start_counts)));
        if self.frequency < Frequency::Daily {
            sub_daily::run(self, &mut taking, budget)?;
        } else if rule_days::are_ours(self) {
            rule_days::run(self, &mut taking, budget)?;
        } else {
            rule_steps::run(self, &mut taking, budget)?;
        }
        Ok(taking.found())
    }

    /// A day after which no instance comes, where that can be said without expanding.
    pub(crate) fn surely_over(&self, start: NaiveDateTime) -> Option<NaiveDate> {
        let until = self.until.map(|until| match until {
            Until::Day(day) => day,
            Until::Utc(civil) | Until::Local(civil) => civil.date(),
        });
        let counted = self.days_each_holding_one().zip(self.count).and_then(|(days, count)| {
            let days = (u64::from(count) + 1).checked_mul(days * u64::from(self.interval))?;
            start.date().checked_add_days(chrono::Days::new(days))
        });
        match (until, counted) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        }
    }

    /// The days of a period, where each period holds an instance: a count limits nothing else.
    fn days_each_holding_one(&self) -> Option<u64> {
        if !self.months.is_empty() || !self.positions.is_empty() || !self.month_days.is_empty() {
            return None;
        }
        match self.frequency {
            Frequency::Daily if self.weekdays.is_empty() => Some(1),
            Frequency::Weekly => Some(7),
            // A fifth Monday is not in each month.
            Frequency::Monthly if self.weekdays.iter().any(|(ordinal, _)| ordinal.abs() <= 4) => Some(31),
            _ => None,
        }
    }

    /// Whether no calendar has such a day, as 30 February: found here, because the search would be long.
    fn never(&self) -> bool {
        let longest = |month: &u8| match month {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        self.skip == Skip::Omit
            && !self.months.is_empty()
            && !self.month_days.is_empty()
            && self.months.iter().all(|month| self.month_days.iter().all(|day| day.abs() > longest(month)))
    }
}

#[cfg(test)]
#[path = "rule_tests.rs"]
mod tests;
