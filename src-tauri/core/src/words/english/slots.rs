use super::{English, short_day, time, when};
use crate::basics::moments::{Day, LocalTime};
use crate::slots::model::OfferStanding;
use crate::words::SlotWords;

impl SlotWords for English {
    fn slots_found(&self, count: usize) -> String {
        match count {
            0 => "Nothing is free in the next weeks. Add a time of your own, or look at your working hours."
                .into(),
            1 => "One time is free.".into(),
            _ => "These times are free. The ones that suit best are ticked.".into(),
        }
    }

    fn offer_standing(&self, standing: OfferStanding, ends: LocalTime, today: Day, waits: bool) -> String {
        let end = format!("{} at {}", when(ends.day(), today), time(ends));
        match standing {
            OfferStanding::Open if waits => format!("Held until it ends {end}. The message is not sent yet."),
            OfferStanding::Open => format!("Waits for an answer. It ends {end}."),
            OfferStanding::Ended => format!("It ended {end}, without an answer."),
            OfferStanding::Taken => "One of the times was taken.".into(),
            OfferStanding::Declined => "None of the times fits.".into(),
            OfferStanding::Withdrawn => "Withdrawn.".into(),
        }
    }

    fn offers_wait(&self, count: usize, next_end: LocalTime, today: Day) -> String {
        let end = format!("{} at {}", when(next_end.day(), today), time(next_end));
        match count {
            1 => format!("An offer of times waits for an answer. It ends {end}."),
            _ => format!("{count} offers of times wait for an answer. The first ends {end}."),
        }
    }

    fn slot_taken(&self, at: &str) -> String {
        format!("Taken: {at}")
    }

    fn held_for(&self, name: &str) -> String {
        format!("Held for {name}")
    }

    fn held_times_file(&self, name: &str) -> String {
        format!("Held times, {name}.ics")
    }

    fn answer_subject(&self, at: LocalTime) -> String {
        format!("{} {}", short_day(at.day()), time(at))
    }

    fn none_fits_subject(&self) -> String {
        "None fits".into()
    }

    fn answer_booked(&self, name: &str, at: &str) -> String {
        format!("Booked with {name}: {at}. The other times are free again.")
    }

    fn answer_declined(&self, name: &str) -> String {
        format!("None of the times fits for {name}. They are free again; offer others when you like.")
    }

    fn answer_occupied(&self, at: &str, by: &str) -> String {
        format!(
            "{at} is taken now by {by}. Nothing was booked. Take another of the times, or write that it is gone."
        )
    }

    fn answer_over(&self, standing: OfferStanding, name: &str, booked: Option<&str>) -> String {
        match (standing, booked) {
            (OfferStanding::Taken, Some(booked)) => {
                format!("{name} has a time from this offer already: {booked}. Nothing has changed.")
            }
            (OfferStanding::Taken, None) => {
                "A time of this offer was taken already, and its session has been removed since. Nothing has changed."
                    .into()
            }
            (OfferStanding::Withdrawn, _) => {
                format!("You withdrew this offer to {name}. Nothing has changed; book by hand or offer other times.")
            }
            (OfferStanding::Declined, _) => {
                format!("{name} wrote before that none of the times fits. Nothing has changed; book by hand if you like.")
            }
            (OfferStanding::Open | OfferStanding::Ended, _) => {
                "The time was held until it ended and is held no more. Nothing has changed; take it by hand if it still suits."
                    .into()
            }
        }
    }

    fn answer_unclear(&self, name: &str) -> String {
        format!("This does not say which of the times {name} takes. Choose it below. Nothing has changed.")
    }

    fn answer_another(&self, name: &str) -> String {
        format!("This answers the offer to {name}. Nothing has changed here.")
    }

    fn answer_unknown(&self) -> String {
        "This names no offer that is known here. Paste the subject of the mail with the code in brackets, or choose the time by hand."
            .into()
    }
}
