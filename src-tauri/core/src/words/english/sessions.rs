use super::{English, and, count, length, moment, notice};
use crate::basics::moments::LocalTime;
use crate::credits::ledger::{CreditKind, CreditUnit};
use crate::engagements::model::Terms;
use crate::engagements::policy::{Consequence, Policy, PolicyPreset};
use crate::sessions::model::{AskedBy, MovePreview, SessionStatus};
use crate::sessions::outcomes::Effects;
use crate::words::{MoneyWords, SessionWords};

impl SessionWords for English {
    fn preset(&self, preset: PolicyPreset) -> String {
        match preset {
            PolicyPreset::Gentle => "Gentle",
            PolicyPreset::Standard => "Standard",
            PolicyPreset::Firm => "Firm",
            PolicyPreset::Executive => "Executive",
        }
        .into()
    }

    fn policy(&self, policy: &Policy) -> String {
        let mut sentences = vec![format!(
            "You can move or cancel a session free of charge until {} before it starts.",
            count(i64::from(policy.window_hours), "hour", "hours")
        )];
        if policy.free_waivers > 0 {
            let times = match policy.free_waivers {
                1 => "The first time".to_owned(),
                more => format!("The first {more} times"),
            };
            sentences.push(format!("{times}, a later cancellation is on me."));
        }
        sentences.push(if policy.late_cancel == policy.no_show {
            format!("After that, or if you do not come, {}.", costs(policy.late_cancel))
        } else {
            format!(
                "After that, {}; if you do not come, {}.",
                costs(policy.late_cancel),
                costs(policy.no_show)
            )
        });
        if let Some(moves) = policy.moves_allowed {
            sentences.push(match moves {
                0 => "Sessions cannot be moved.".to_owned(),
                1 => "One session can be moved.".to_owned(),
                more => format!("Sessions can be moved {more} times in all."),
            });
        }
        if policy.grace_minutes > 0 {
            let minutes = count(i64::from(policy.grace_minutes), "minute", "minutes");
            sentences.push(format!("I wait for you for {minutes}."));
        }
        sentences.join(" ")
    }

    fn effects(&self, effects: &Effects, credits_left: i64, terms: Option<&Terms>) -> Vec<String> {
        let mut sentences = vec![status(effects)];
        sentences.extend(self.uses_and_charges(effects, credits_left, terms));
        match effects.hours_minutes {
            Some(minutes) => sentences.push(format!("{} counted for your log.", length(i64::from(minutes)))),
            None if terms.is_some() => sentences.push("No hours are counted.".into()),
            None => {}
        }
        sentences
    }

    fn uses_and_charges(&self, effects: &Effects, credits_left: i64, terms: Option<&Terms>) -> Vec<String> {
        let mut sentences = Vec::new();
        if effects.needs_choice {
            sentences.push("No credit is left: choose whether this one is a gift or is charged.".into());
        }
        if let Some(credit) = effects.credit {
            let left = left(credits_left + credit.amount, credit.unit);
            sentences.push(match credit.kind {
                CreditKind::Courtesy => {
                    format!("{} as a courtesy, {} left.", credits(credit.amount, credit.unit), left)
                }
                CreditKind::UseByPolicy => {
                    format!("{} used by the policy, {left} left.", credits(-credit.amount, credit.unit))
                }
                _ => format!("{} used, {left} left.", credits(-credit.amount, credit.unit)),
            });
        } else if let Some(terms) = terms.filter(|terms| terms.uses_credits() && !effects.needs_choice) {
            sentences.push(format!("No credit is used, {} left.", left(credits_left, terms.unit)));
        }
        match effects.charge {
            Some(charge) if charge.percent < 100 => sentences.push(format!(
                "{} ({} % of the fee) waits for the next invoice.",
                self.money(charge.amount),
                charge.percent
            )),
            Some(charge) => {
                sentences.push(format!("{} waits for the next invoice.", self.money(charge.amount)))
            }
            None if terms.is_some() && effects.credit.is_none() && !effects.needs_choice => {
                sentences.push("Nothing is charged.".into());
            }
            None => {}
        }
        sentences
    }

    fn outcome(&self, became: SessionStatus, actual: Option<u32>, told: Option<i64>, waived: bool) -> String {
        let kindly = if waived { ", forgiven" } else { "" };
        match became {
            SessionStatus::Scheduled => "Booked.".into(),
            SessionStatus::Held => format!("Held, {}.", length(i64::from(actual.unwrap_or_default()))),
            SessionStatus::CancelledInTime => format!("Cancelled in time{}.", with_notice(told)),
            SessionStatus::LateCancelled => format!("Cancelled late{}{kindly}.", with_notice(told)),
            SessionStatus::NoShow => format!("Missed{kindly}."),
            SessionStatus::CoachCancelled => "Cancelled by you.".into(),
        }
    }

    fn deadline(&self, coach: LocalTime, client: LocalTime, passed: bool) -> String {
        let theirs =
            if client == coach { String::new() } else { format!(" ({} their time)", moment(client)) };
        if passed {
            format!("Changes were free until {}{theirs}.", moment(coach))
        } else {
            format!("Free to change until {}{theirs}.", moment(coach))
        }
    }

    fn moved(&self, from: LocalTime, to: LocalTime, within_window: bool) -> String {
        let late = if within_window { ", with little notice" } else { "" };
        format!("Moved from {} to {}{late}.", moment(from), moment(to))
    }

    fn move_preview(
        &self,
        name: &str,
        to: LocalTime,
        preview: &MovePreview,
        window_hours: i64,
        asked_by: AskedBy,
    ) -> String {
        let mut sentences = vec![format!("{name} moves to {}.", moment(to))];
        if preview.within_window {
            sentences.push(format!(
                "That is {} before the session; the policy asks for {}.",
                notice(preview.notice_minutes.max(0)),
                count(window_hours, "hour", "hours")
            ));
        } else if asked_by == AskedBy::Client && window_hours > 0 && preview.notice_minutes > 0 {
            sentences.push("That is in time, nothing is used or charged.".into());
        }
        if let Some(allowed) = preview.moves_allowed.filter(|allowed| preview.moves_so_far >= *allowed) {
            sentences.push(match allowed {
                0 => "This engagement allows no moves.".to_owned(),
                1 => "The one move of this engagement has been used.".to_owned(),
                _ => format!("All {allowed} moves of this engagement have been used."),
            });
        }
        if !preview.conflicts.is_empty() {
            sentences.push(format!("Also then: {}.", and(&preview.conflicts)));
        }
        sentences.join(" ")
    }

    fn calendar(&self, sessions: u32, minutes: u32, open: usize) -> String {
        let mut sentence = match sessions {
            0 => "No sessions in these days.".to_owned(),
            1 => format!("One session, {}.", length(i64::from(minutes))),
            _ => format!(
                "{}, {} in all.",
                count(i64::from(sessions), "session", "sessions"),
                length(i64::from(minutes))
            ),
        };
        match open {
            0 => {}
            1 => sentence.push_str(" One waits for its outcome."),
            _ => sentence.push_str(&format!(" {open} wait for their outcome.")),
        }
        sentence
    }
}

fn costs(consequence: Consequence) -> String {
    match (consequence.uses_credit, consequence.percent) {
        (true, 100) => "the session counts as used".into(),
        (true, percent) => format!("the session counts as used, or {percent} % of its fee is due"),
        (false, 0) => "there is no charge".into(),
        (false, percent) => format!("{percent} % of the fee is due"),
    }
}

fn status(effects: &Effects) -> String {
    match effects.status {
        SessionStatus::Scheduled => "Booked.".into(),
        SessionStatus::Held => "The session took place.".into(),
        SessionStatus::CancelledInTime => {
            format!("Cancelled in time{}.", with_notice(effects.notice_minutes))
        }
        SessionStatus::LateCancelled if effects.waived => {
            format!("Cancelled late{}, forgiven.", with_notice(effects.notice_minutes))
        }
        SessionStatus::LateCancelled => format!("Cancelled late{}.", with_notice(effects.notice_minutes)),
        SessionStatus::NoShow if effects.waived => "Missed, forgiven.".into(),
        SessionStatus::NoShow => "The client did not come.".into(),
        SessionStatus::CoachCancelled => "Cancelled by you.".into(),
    }
}

fn with_notice(minutes: Option<i64>) -> String {
    match minutes {
        Some(minutes) if minutes > 0 => format!(", {} before", notice(minutes)),
        Some(_) => ", after it had begun".into(),
        None => String::new(),
    }
}

/// What is left beside an amount that named the unit: "5", or "5 h" where minutes are counted.
fn left(amount: i64, unit: CreditUnit) -> String {
    match unit {
        CreditUnit::Session => amount.to_string(),
        CreditUnit::Minute => length(amount),
    }
}

fn credits(amount: i64, unit: CreditUnit) -> String {
    match unit {
        CreditUnit::Session => count(amount, "session", "sessions"),
        CreditUnit::Minute => length(amount),
    }
}
