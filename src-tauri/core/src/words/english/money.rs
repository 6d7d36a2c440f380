use super::{English, count, length, long_day, short_day};
use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::Money;
use crate::credits::ledger::{Balance, CreditKind, CreditUnit};
use crate::documents::Locale;
use crate::engagements::model::{EngagementKind, OfferKind, OfferTerms};
use crate::sessions::model::SessionStatus;
use crate::words::{CreditWords, MoneyWords};

impl MoneyWords for English {
    fn money(&self, money: Money) -> String {
        Locale::EnGb.money(money)
    }

    fn starter_offers(&self) -> Vec<(String, String)> {
        let offers = [
            ("First talk", "Thirty minutes to get to know each other. Free, and without obligation."),
            ("Single session", "One hour, booked and paid one at a time."),
            ("Six sessions", "Six one-hour sessions within four months: time to change one thing well."),
            ("Twelve sessions", "Twelve sessions of fifty minutes within nine months, for a longer road."),
            ("Two a month", "Two one-hour sessions every month, for as long as they help."),
            (
                "Executive, six months",
                "Twelve sessions of ninety minutes within six months, often paid by the employer.",
            ),
        ];
        offers.iter().map(|(name, description)| ((*name).to_owned(), (*description).to_owned())).collect()
    }

    fn offer_effect(&self, terms: &OfferTerms) -> String {
        let each = length(i64::from(terms.session_minutes));
        let brings = match terms.unit {
            CreditUnit::Session => count(i64::from(terms.quantity), "session", "sessions"),
            CreditUnit::Minute => length(i64::from(terms.quantity)),
        };
        let within = terms
            .validity_days
            .map(|days| format!(", good for {}", count(i64::from(days), "day", "days")))
            .unwrap_or_default();
        let kind = match terms.kind {
            OfferKind::Retainer => EngagementKind::Retainer,
            _ => EngagementKind::Package,
        };
        let arranged = terms.arrangement.as_ref().and_then(|arrangement| self.arrangement(kind, arrangement));
        let in_parts =
            terms.arrangement.as_ref().is_some_and(|arrangement| arrangement.instalments.is_some());
        let effect = match terms.kind {
            OfferKind::Discovery => format!("A first talk of {each}; no credits, no hours, no charge."),
            OfferKind::Single => format!("Each session of {each} is charged when it was held."),
            OfferKind::Package if in_parts => format!("{brings} of {each}{within}."),
            OfferKind::Package => {
                format!("{brings} of {each}{within}. The price waits for the next invoice at once.")
            }
            OfferKind::Group => {
                format!("A place in a group: {brings} of {each}{within}, one for each date.")
            }
            OfferKind::Retainer => {
                format!("{brings} of {each} each month. The price is due with each new period.")
            }
            OfferKind::Usage => format!("Sessions of {each}, charged at the end of each month."),
            OfferKind::ProBono => format!("Sessions of {each}; nothing is charged, the hours count."),
        };
        match arranged {
            Some(arranged) => format!("{effect} {arranged}"),
            None => effect,
        }
    }

    fn grant_reason(&self, kind: CreditKind, title: &str, used_before: u32) -> String {
        match kind {
            CreditKind::Opening => format!("{title}, {used_before} used before Stillpoint"),
            _ => title.to_owned(),
        }
    }

    fn credit_reason(
        &self,
        kind: CreditKind,
        status: SessionStatus,
        start: LocalTime,
        reason: Option<&str>,
    ) -> String {
        let what = match (kind, status) {
            (CreditKind::Courtesy, _) => "Courtesy for the session",
            (_, SessionStatus::LateCancelled) => "Cancelled late: session",
            (_, SessionStatus::NoShow) => "Missed: session",
            _ => "Session",
        };
        let why = reason.map(|reason| format!(". {reason}")).unwrap_or_default();
        format!("{what} of {}{why}", long_day(start.day()))
    }

    fn credit_kind(&self, kind: CreditKind, reverses: bool) -> String {
        let name = match kind {
            CreditKind::Grant => "Agreed",
            CreditKind::Use => "Used",
            CreditKind::UseByPolicy => "Used by policy",
            CreditKind::Restore => "Given back",
            CreditKind::Courtesy => "Courtesy",
            CreditKind::Adjust => "Correction",
            CreditKind::Expire => "Ended",
            CreditKind::Extend => "Extended",
            CreditKind::RolloverIn => "Brought over",
            CreditKind::RolloverOut => "Carried over",
            CreditKind::Transfer => "Transferred",
            CreditKind::Refund => "Paid back",
            CreditKind::Opening => "Left at the start",
        };
        if reverses { format!("{name}, taken back") } else { name.to_owned() }
    }

    fn balance(
        &self,
        unit: CreditUnit,
        balance: Option<&Balance>,
        last_day: Option<Day>,
        held: usize,
    ) -> String {
        let Some(sums) = balance else {
            return match held {
                0 => "No session held yet.".into(),
                _ => format!(
                    "{} held so far.",
                    count(i64::try_from(held).unwrap_or(i64::MAX), "session", "sessions")
                ),
            };
        };
        let until = last_day.map(|day| format!(" until {}", long_day(day))).unwrap_or_default();
        match unit {
            CreditUnit::Session => {
                format!("{} of {} left{until}.", sums.balance, count(sums.granted, "session", "sessions"))
            }
            CreditUnit::Minute => {
                format!("{} of {} left{until}.", length(sums.balance), length(sums.granted))
            }
        }
    }

    fn credit_sums(&self, unit: CreditUnit, sums: &Balance) -> String {
        let amount = |number: i64| match unit {
            CreditUnit::Session => number.to_string(),
            CreditUnit::Minute => length(number),
        };
        let other = sums.balance - (sums.granted - sums.used);
        let corrected = if other == 0 { String::new() } else { format!(", {} by correction", signed(other)) };
        let booked = if sums.reserved == 0 {
            String::new()
        } else {
            format!(
                " {} of them held for booked sessions, {} free.",
                amount(sums.reserved),
                amount(sums.available)
            )
        };
        format!(
            "{} in, {} used{corrected}: {} left.{booked}",
            amount(sums.granted),
            amount(sums.used),
            amount(sums.balance)
        )
    }

    fn session_line(&self, status: SessionStatus, start: LocalTime, minutes: u32, percent: u8) -> String {
        let part = if percent == 100 { String::new() } else { format!(", {percent} %") };
        match status {
            SessionStatus::LateCancelled => {
                format!("Coaching session {}, cancelled late{part}", short_day(start.day()))
            }
            SessionStatus::NoShow => {
                format!("Coaching session {}, not attended{part}", short_day(start.day()))
            }
            _ => format!("Coaching session, {}{part}", length(i64::from(minutes))),
        }
    }

    fn timeline_invoice(&self, number: &str, total: Money, credit_note: bool) -> String {
        let what = if credit_note { "Credit note" } else { "Invoice" };
        format!("{what} {number}: {}", self.money(total))
    }

    fn timeline_payment(&self, amount: Money) -> String {
        if amount.minor < 0 {
            format!("Paid back: {}", self.money(amount.negated()))
        } else {
            format!("Payment: {}", self.money(amount))
        }
    }
}

fn signed(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { format!("\u{2212}{}", number.abs()) }
}
