//! How an offer is paid, renewed and ends. Copied onto an engagement when it is agreed.
//! Source: `domain-rules.md`, section 6.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::money::{Currency, Money};
use crate::choices;
use crate::credits::ledger::CreditUnit;
use crate::error::{Issue, Problem};

choices! {
    /// From when on credits are good for their days.
    ExpiryClock {
        /// From the first day of the agreement.
        Agreement = "agreement",
        /// From the first session.
        FirstSession = "first_session",
    }
}

choices! {
    /// What has to happen before the last day.
    ExpiryMeaning {
        /// Sessions must be held by then.
        Held = "held",
        /// Sessions must be booked by then.
        Booked = "booked",
    }
}

choices! {
    /// What becomes of a period's credits that were not used.
    Rollover {
        /// They end.
        Nothing = "none",
        /// They are good for one more period.
        NextPeriod = "next_period",
        /// They stay.
        Unlimited = "unlimited",
    }
}

/// A price in several parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instalments {
    /// How many, 2 to 24.
    pub parts: u32,
    /// Days from one to the next; a month if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub every_days: Option<u32>,
}

/// Everything about an offer that goes beyond how many sessions at what price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct Arrangement {
    /// From when on credits are good for their days.
    pub expiry_clock: ExpiryClock,
    /// What has to happen before the last day.
    pub expiry_meaning: ExpiryMeaning,
    /// Where minutes are counted: a session takes a whole multiple of these, up to 15. The minutes themselves are kept.
    pub minute_step: u32,
    /// For a retainer: what becomes of credits that were not used.
    pub rollover: Rollover,
    /// For a retainer: the most that goes over to the next period; everything if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub rollover_cap: Option<u32>,
    /// What a session beyond the credits costs; a share of the price if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub overage_rate: Option<Money>,
    /// For a retainer: days of notice before it ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub notice_days: Option<u32>,
    /// The price in parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub instalments: Option<Instalments>,
    /// The client's organisation pays, unless somebody else is named.
    pub sponsor_pays: bool,
}

impl Default for Arrangement {
    fn default() -> Self {
        Self {
            expiry_clock: ExpiryClock::Agreement,
            expiry_meaning: ExpiryMeaning::Held,
            minute_step: 1,
            rollover: Rollover::Nothing,
            rollover_cap: None,
            overage_rate: None,
            notice_days: None,
            instalments: None,
            sponsor_pays: false,
        }
    }
}

impl Arrangement {
    /// The credits that a session of `minutes` takes.
    #[must_use]
    pub fn credits_for(&self, unit: CreditUnit, minutes: u32) -> i64 {
        match unit {
            CreditUnit::Session => 1,
            CreditUnit::Minute => i64::from(minutes.next_multiple_of(self.minute_step.max(1))),
        }
    }

    /// Every field that cannot be as it is; `prefix` names the arrangement in the request.
    #[must_use]
    pub fn issues(&self, currency: Currency, prefix: &str) -> Vec<Issue> {
        let mut issues = Vec::new();
        let mut check = |bad: bool, field: &str, problem: Problem| {
            if bad {
                issues.push(Issue::new(format!("{prefix}.{field}"), problem));
            }
        };
        check(!(1..=15).contains(&self.minute_step), "minuteStep", Problem::NotPossible);
        check(self.rollover_cap.is_some_and(|cap| cap > 10_000), "rolloverCap", Problem::TooLarge);
        if let Some(rate) = self.overage_rate {
            check(rate.minor < 0, "overageRate", Problem::TooSmall);
            check(rate.currency != currency, "overageRate", Problem::NotACurrency);
        }
        check(self.notice_days.is_some_and(|days| days > 365), "noticeDays", Problem::TooLarge);
        if let Some(instalments) = self.instalments {
            check(!(2..=24).contains(&instalments.parts), "instalments.parts", Problem::NotPossible);
            let days = instalments.every_days.unwrap_or(30);
            check(!(1..=365).contains(&days), "instalments.everyDays", Problem::NotPossible);
        }
        issues
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_rounded_up_to_the_step_and_sessions_never() {
        let of = |step, minutes| {
            Arrangement { minute_step: step, ..Arrangement::default() }
                .credits_for(CreditUnit::Minute, minutes)
        };
        assert_eq!((of(1, 52), of(5, 52), of(10, 52), of(15, 52)), (52, 55, 60, 60));
        assert_eq!((of(15, 60), of(15, 61)), (60, 75), "a whole multiple stays as it is");
        assert_eq!(Arrangement::default().credits_for(CreditUnit::Session, 52), 1);
    }

    #[test]
    fn what_was_stored_before_there_were_arrangements_reads_as_the_plain_one() {
        assert_eq!(serde_json::from_str::<Arrangement>("{}").unwrap(), Arrangement::default());
    }

    #[test]
    fn every_field_out_of_bounds_is_named_at_once() {
        let bad = Arrangement {
            minute_step: 16,
            overage_rate: Some(Money::new(-1, "CHF".parse().unwrap())),
            instalments: Some(Instalments { parts: 1, every_days: Some(0) }),
            ..Arrangement::default()
        };
        let issues = bad.issues("EUR".parse().unwrap(), "terms.arrangement");
        let fields: Vec<_> = issues.iter().map(|issue| &issue.field["terms.arrangement.".len()..]).collect();
        let expected =
            ["minuteStep", "overageRate", "overageRate", "instalments.parts", "instalments.everyDays"];
        assert_eq!(fields, expected);
    }
}
