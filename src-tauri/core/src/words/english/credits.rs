use super::{English, and, count, length, long_day};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::billing::periods::Period;
use crate::billing::turning::Turn;
use crate::credits::expiring::Pace;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::engagements::arrangement::{Arrangement, ExpiryClock, ExpiryMeaning, Rollover};
use crate::engagements::model::{Engagement, EngagementKind};
use crate::words::{CreditWords, MoneyWords};

impl CreditWords for English {
    fn arrangement(&self, kind: EngagementKind, arrangement: &Arrangement) -> Option<String> {
        let mut sentences = Vec::new();
        if let Some(plan) = arrangement.instalments {
            let every = match plan.every_days {
                Some(days) => format!("every {}", count(i64::from(days), "day", "days")),
                None => "each month".to_owned(),
            };
            sentences.push(format!("Paid in {} parts, one {every}.", plan.parts));
        }
        if kind == EngagementKind::Retainer {
            sentences.push(match (arrangement.rollover, arrangement.rollover_cap) {
                (Rollover::Nothing, _) => "What is not used ends with its month.".to_owned(),
                (Rollover::NextPeriod, None) => "What is not used is good for one more month.".to_owned(),
                (Rollover::NextPeriod, Some(cap)) => {
                    format!("Of what is not used, at most {cap} goes over to the next month.")
                }
                (Rollover::Unlimited, _) => "What is not used stays.".to_owned(),
            });
        }
        if arrangement.expiry_clock == ExpiryClock::FirstSession {
            sentences.push("The time runs from the first session.".to_owned());
        }
        if arrangement.expiry_meaning == ExpiryMeaning::Booked {
            sentences.push("It is enough to have booked by the last day.".to_owned());
        }
        if let Some(rate) = arrangement.overage_rate {
            sentences.push(format!("A session beyond them costs {}.", self.money(rate)));
        }
        if arrangement.minute_step > 1 {
            sentences.push(format!("Time is counted in steps of {} minutes.", arrangement.minute_step));
        }
        if let Some(days) = arrangement.notice_days {
            sentences.push(format!("{} of notice.", count(i64::from(days), "day", "days")));
        }
        if arrangement.sponsor_pays {
            sentences.push("The organisation pays.".to_owned());
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    fn opening(&self, engagement: &Engagement) -> String {
        let bought = amount(engagement.terms.unit, i64::from(engagement.quantity));
        let used = amount_alone(engagement.terms.unit, engagement.credits_used_before());
        let paid = self.money(engagement.paid_before);
        let owed = engagement.price.minor - engagement.paid_before.minor;
        let rest = if owed > 0 {
            let owed = Money::new(owed, engagement.price.currency);
            format!("{} of {} were left to pay", self.money(owed), self.money(engagement.price))
        } else {
            "nothing was owed".to_owned()
        };
        format!("Before Stillpoint: {bought} bought, {used} used, {paid} paid; {rest}.")
    }

    fn pace(&self, pace: Pace, last_day: Day) -> String {
        let fit = if pace.fit == 1 { "fits" } else { "fit" };
        let fitting = if pace.fit == 0 { "none".to_owned() } else { pace.fit.to_string() };
        format!("Will not fit: {} left, {fitting} {fit} until {}.", pace.left, long_day(last_day))
    }

    fn extend_reason(&self, days: u32) -> String {
        format!("Extended by {}", count(i64::from(days), "day", "days"))
    }

    fn expire_reason(&self, on: Day) -> String {
        format!("Ended on {}", long_day(on))
    }

    fn pause_reason(&self, days: i64) -> String {
        match days {
            ..0 => format!("The pause ended {} early", count(-days, "day", "days")),
            _ => format!("{} of pause", count(days, "day", "days")),
        }
    }

    fn clock_reason(&self, first: Day) -> String {
        format!("First session on {}", long_day(first))
    }

    fn transfer_reason(&self, away: bool, reason: &str) -> String {
        let way = if away { "To another engagement" } else { "From another engagement" };
        format!("{way}. {reason}")
    }

    fn period_reason(&self, kind: CreditKind, period: Period) -> String {
        let last = period.first_day.plus(-1);
        match kind {
            CreditKind::Expire | CreditKind::RolloverOut => format!("Period until {}", long_day(last)),
            CreditKind::RolloverIn => format!("From the period until {}", long_day(last)),
            _ => span(period),
        }
    }

    fn credit_statement_file(&self, person: &str) -> String {
        format!("Statement of sessions, {person}")
    }

    fn account_statement_file(&self, whom: &str, until: Day) -> String {
        format!("Account statement {until}, {whom}")
    }

    fn given_to(&self, giver: &str, taker: &str) -> String {
        if giver == taker { giver.to_owned() } else { format!("{giver} to {taker}") }
    }

    fn some_names(&self, names: &[&str]) -> String {
        let (shown, more) = names.split_at(names.len().min(3));
        let mut parts: Vec<String> = shown.iter().map(|name| (*name).to_owned()).collect();
        if !more.is_empty() {
            parts.push(format!("{} more", more.len()));
        }
        and(&parts)
    }

    fn instalment_line(&self, title: &str, part: u32, parts: u32) -> String {
        format!("{title}, part {part} of {parts}")
    }

    fn retainer_line(&self, title: &str, period: Period) -> String {
        format!("{title}, {}", span(period))
    }

    fn instalment_due(&self, part: u32, parts: u32) -> String {
        format!("Part {part} of {parts} becomes a draft of its own.")
    }

    fn retainer_due(&self, unit: CreditUnit, granted: i64, turn: &Turn, charges: usize) -> String {
        let mut sentences = vec![format!("A new period begins with {}.", amount(unit, granted))];
        let over = amount_alone(unit, turn.carried);
        let ends = amount_alone(unit, turn.ended);
        match (turn.carried, turn.ended) {
            (0, 0) => {}
            (_, 0) => sentences.push(format!("{over} not used {} over.", goes(turn.carried))),
            (0, _) => sentences.push(format!("{ends} not used {}.", end(turn.ended))),
            _ => sentences.push(format!(
                "Of those not used, {over} {} over and {ends} {}.",
                goes(turn.carried),
                end(turn.ended)
            )),
        }
        if charges > 0 {
            let many = i64::try_from(charges).unwrap_or(i64::MAX);
            sentences.push(format!(
                "{} from before {} on the same draft.",
                count(many, "charge", "charges"),
                if charges == 1 { "is" } else { "are" }
            ));
        }
        sentences.join(" ")
    }

    fn usage_due(&self, lines: usize, until: Day) -> String {
        let many = i64::try_from(lines).unwrap_or(i64::MAX);
        format!("{} until {} on one draft.", count(many, "session", "sessions"), long_day(until))
    }

    fn outcomes_first(&self, open: usize) -> String {
        let wait = waiting(open);
        format!("{wait}. Say it first; then it is known what is left of the last period.")
    }

    fn outcomes_missing(&self, open: usize) -> String {
        format!("{} and will be on the next draft.", waiting(open))
    }

    fn billing_sentence(&self, ready: usize, waiting: usize, sums: &[Money]) -> String {
        let amounts: Vec<String> = sums.iter().map(|sum| self.money(*sum)).collect();
        let many = |number| i64::try_from(number).unwrap_or(i64::MAX);
        let drafts = format!("{} to draft, {}", count(many(ready), "invoice", "invoices"), and(&amounts));
        let waits = match waiting {
            1 => "1 period waits for an outcome".to_owned(),
            _ => format!("{waiting} periods wait for an outcome"),
        };
        match (ready, waiting) {
            (0, 0) => "Nothing is due.".to_owned(),
            (_, 0) => format!("{drafts}."),
            (0, _) => format!("{waits}."),
            _ => format!("{drafts}; {waits}."),
        }
    }
}

/// "2 sessions", "1 h 30 min".
fn amount(unit: CreditUnit, number: i64) -> String {
    match unit {
        CreditUnit::Session => count(number, "session", "sessions"),
        CreditUnit::Minute => length(number),
    }
}

/// "2", "1 h 30 min".
fn amount_alone(unit: CreditUnit, number: i64) -> String {
    match unit {
        CreditUnit::Session => number.to_string(),
        CreditUnit::Minute => length(number),
    }
}

fn goes(number: i64) -> &'static str {
    if number == 1 { "goes" } else { "go" }
}

fn end(number: i64) -> &'static str {
    if number == 1 { "ends" } else { "end" }
}

fn waiting(open: usize) -> String {
    match open {
        1 => "1 session waits for its outcome".to_owned(),
        _ => format!("{open} sessions wait for their outcome"),
    }
}

/// "31 January 2026 to 27 February 2026".
fn span(period: Period) -> String {
    format!("{} to {}", long_day(period.first_day), long_day(period.last_day))
}
