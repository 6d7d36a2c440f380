use super::{English, capital, count, days_ago, length, short_day, time, when};
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::credits::ledger::CreditUnit;
use crate::sessions::clocks::{ClockChange, Shift};
use crate::sync::neglected::Neglect;
use crate::today::model::{Act, Rule};
use crate::words::{AvailabilityWords, TodayWords};

impl TodayWords for English {
    fn today(&self, ahead: &[(LocalTime, &str)], overdue: usize, open: usize, now: LocalTime) -> String {
        let to_come: Vec<_> = ahead.iter().filter(|(start, _)| *start >= now).collect();
        let mut sentences = vec![match to_come.first() {
            None if ahead.is_empty() => "No more sessions today.".to_owned(),
            None => "No more sessions to come today.".to_owned(),
            Some((start, with)) => format!(
                "{} today, {} at {}.",
                capital_count(to_come.len()),
                if to_come.len() == 1 { format!("with {with}") } else { "the next".to_owned() },
                time(*start)
            ),
        }];
        match open {
            0 => {}
            1 => sentences.push("One session waits for its outcome.".into()),
            _ => sentences.push(format!("{open} sessions wait for their outcome.")),
        }
        match overdue {
            0 => {}
            1 => sentences.push("One invoice is overdue.".into()),
            _ => sentences.push(format!("{overdue} invoices are overdue.")),
        }
        sentences.join(" ")
    }

    fn tomorrow(&self, starts: &[LocalTime]) -> String {
        match starts.first() {
            None => "Tomorrow is free.".into(),
            Some(first) if starts.len() == 1 => format!("Tomorrow: one session, at {}.", time(*first)),
            Some(first) => {
                format!("Tomorrow: {} sessions, the first at {}.", starts.len(), time(*first))
            }
        }
    }

    fn needs_outcome(&self, session: LocalTime, today: Day) -> String {
        format!("{} at {}: what happened?", capital(&when(session.day(), today)), time(session))
    }

    fn needs_attendance(&self, date: LocalTime, today: Day) -> String {
        format!("{} at {}: who was there?", capital(&when(date.day(), today)), time(date))
    }

    fn invoice_overdue(&self, number: &str, days: i64) -> String {
        format!("Invoice {number} is {} overdue.", count(days, "day", "days"))
    }

    fn invoice_draft(&self) -> String {
        "A draft invoice waits to be issued.".into()
    }

    fn charges_waiting(&self, days: i64) -> String {
        match days {
            ..=0 => "New charges wait for an invoice.".into(),
            _ => format!("Charges have waited for an invoice for {}.", count(days, "day", "days")),
        }
    }

    fn credits_low(&self, left: i64) -> String {
        match left {
            1 => "One session is left: time to talk about what comes next.".into(),
            _ => "No session is left: time to renew, pause or close.".into(),
        }
    }

    fn credits_end(&self, unit: CreditUnit, left: i64, days: i64) -> String {
        let (what, end, _) = ending(unit, left);
        match days {
            1 => format!("{what} {end} tomorrow."),
            _ => format!("{what} {end} in {days} days."),
        }
    }

    fn credits_over(&self, unit: CreditUnit, left: i64, days: i64, grace: i64) -> String {
        let (what, end, them) = ending(unit, left);
        let left = grace - days;
        match (days, left) {
            (..=0, _) => format!("{what} {end} today: extend, or let {them} go."),
            (_, 1..) => {
                let more = count(left, "day", "days");
                format!("{what} ended {}: extend, or let {them} go. {more} of grace left.", days_ago(days))
            }
            _ => format!("{what} ended {}, and the grace is over: extend, or let {them} go.", days_ago(days)),
        }
    }

    fn ending_choice(&self, act: Act, days: Option<u32>) -> String {
        match (act, days) {
            (Act::ExtendCredits, Some(days)) => format!("Extend {}", count(i64::from(days), "day", "days")),
            (Act::LetExpire, _) => "Let expire".into(),
            (Act::OfferRefund, _) => "Offer refund".into(),
            _ => "Open".into(),
        }
    }

    fn calendar_apart(&self, why: Neglect, zone: Zone, today: Day) -> String {
        match why {
            Neglect::SignIn => "It no longer lets you in: it waits for a password or a sign-in.".into(),
            Neglect::Away(since) => {
                let day = since.day(zone);
                let since = if today.since(day) == 1 { "yesterday".to_owned() } else { short_day(day) };
                format!("Not everything of it could be looked at since {since}.")
            }
            Neglect::NotTaken(changes) => {
                format!("{} could not be written there.", count(i64::from(changes), "change", "changes"))
            }
        }
    }

    fn pause_over(&self, until: Day, today: Day) -> String {
        format!("The pause was to end {}: go on, or rest longer?", when(until, today))
    }

    fn offer_unanswered(&self, ends: LocalTime, ended: bool, today: Day) -> String {
        let end = format!("{} at {}", when(ends.day(), today), time(ends));
        if ended {
            format!("The offer of times ended {end}, without an answer.")
        } else {
            format!("No answer yet to the times you offered. They are held until the offer ends {end}.")
        }
    }

    fn nothing_booked(&self, left: i64) -> String {
        let are = if left == 1 { "is" } else { "are" };
        format!("{} {are} left and nothing is booked.", count(left, "session", "sessions"))
    }

    fn clock_change(&self, theirs: Zone, change: &ClockChange, shift: &Shift) -> String {
        format!("{} {}", self.clocks_change(theirs, change), self.clock_shift(shift))
    }

    fn note_missing(&self, session: LocalTime, today: Day) -> String {
        format!("No note yet of the session {}.", when(session.day(), today))
    }

    fn why(&self, rule: Rule) -> String {
        match rule {
            Rule::PrepUnread => "The session begins within a day and its prep has not been read yet.",
            Rule::NeedsOutcome => "The session is over and nothing has been said of it. Nothing is assumed.",
            Rule::NoteMissing => "The session was held more than a day ago and has no note.",
            Rule::NothingBooked => "The engagement is running and has no session in the calendar.",
            Rule::InvoiceDraft => "A draft has no number and is not sent until you issue it.",
            Rule::InvoiceOverdue => "Its due day has passed and it is not paid in full.",
            Rule::InvoiceDueSoon => {
                "It is due within three days, and a friendly word helps more than a reminder later."
            }
            Rule::CreditsLow => "The talk about renewal belongs in the second-to-last session.",
            Rule::CreditsEnd => "Credits never end silently: you decide on the day.",
            Rule::ClockShift => {
                "Your clocks and theirs come to be another time apart, so one of you may come an hour off."
            }
            Rule::OfferWaits => {
                "The times stay held, and free for nobody else, until it is answered or ends."
            }
            Rule::OfferEnded => "Its times are free again. Offer others, or withdraw it and let it rest.",
            Rule::PaidOnline => "Nothing of it is in your books until you say so.",
            Rule::PaymentDisputed => "Unanswered, the bank takes the money back.",
            Rule::CalendarApart => {
                "Until it is in step, somebody may be booked where your time is taken, and your sessions there may be old."
            }
            Rule::MessageWaits => {
                "Nothing is sent by itself: you read it, and send it with your own mail program."
            }
            Rule::BillingDue => "Nothing is billed by itself: you confirm it, and issue the draft.",
            Rule::PauseOver => "The day that was noted for going on has come.",
            Rule::ChargesWaiting => "Sessions were held or charged and stand on no invoice yet.",
        }
        .into()
    }
}

fn capital_count(sessions: usize) -> String {
    match sessions {
        1 => "One session".to_owned(),
        2 => "Two sessions".to_owned(),
        3 => "Three sessions".to_owned(),
        4 => "Four sessions".to_owned(),
        5 => "Five sessions".to_owned(),
        more => format!("{more} sessions"),
    }
}

/// "2 sessions" with the verb and the pronoun that go with them.
fn ending(unit: CreditUnit, left: i64) -> (String, &'static str, &'static str) {
    match unit {
        CreditUnit::Session if left == 1 => (count(left, "session", "sessions"), "ends", "it"),
        CreditUnit::Session => (count(left, "session", "sessions"), "end", "them"),
        CreditUnit::Minute => (length(left), "ends", "it"),
    }
}
