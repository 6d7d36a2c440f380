use super::{English, short_day, time};
use crate::availability::model::DaysOff;
use crate::basics::moments::{Day, Zone};
use crate::sessions::clocks::{Anchor, ClockChange, Shift, Turn, Turns};
use crate::words::AvailabilityWords;

impl AvailabilityWords for English {
    fn days(&self, first: Day, last: Day) -> String {
        if first == last {
            return short_day(first);
        }
        format!("{} to {}", short_day(first), short_day(last))
    }

    fn days_off(&self, days: &DaysOff, booked: u32) -> String {
        let when = self.days(days.first_day, days.last_day);
        let what = days.reason.as_ref().map(|reason| format!(": {reason}")).unwrap_or_default();
        let it = if days.first_day == days.last_day { "on that day" } else { "in it" };
        match booked {
            0 => format!("{when}{what}."),
            1 => format!("{when}{what}. One session is booked {it}."),
            _ => format!("{when}{what}. {booked} sessions are booked {it}."),
        }
    }

    fn clocks_change(&self, theirs: Zone, change: &ClockChange) -> String {
        let (city, day) = (theirs.city(), change.day.0.format("%A %-d %B"));
        match change.turns {
            Turns::Theirs(turn) => format!("In {city} the clocks go {} on {day}; yours do not.", way(turn)),
            Turns::Ours(turn) => format!("Your clocks go {} on {day}; those in {city} do not.", way(turn)),
            Turns::Both => format!("Your clocks and those in {city} change on {day}, but not alike."),
        }
    }

    fn clock_of(&self, zone: Zone, names: &[String]) -> String {
        match names {
            [] => zone.city(),
            [one] => format!("{} ({one})", zone.city()),
            [one, two] => format!("{} ({one}, {two})", zone.city()),
            [one, others @ ..] => format!("{} ({one} and {} others)", zone.city(), others.len()),
        }
    }

    fn clock_shift(&self, shift: &Shift) -> String {
        let (day, name) = (short_day(shift.ours.day()), &shift.person_name);
        let before = time(shift.before);
        match shift.anchor {
            Anchor::Ours => format!(
                "{day}: your {} is {} for {name}; before the change it was {before}.",
                time(shift.ours),
                time(shift.theirs)
            ),
            Anchor::Theirs => format!(
                "{day}: {} for {name} is {} for you; before the change it was {before}.",
                time(shift.theirs),
                time(shift.ours)
            ),
        }
    }
}

fn way(turn: Turn) -> &'static str {
    match turn {
        Turn::Forward => "forward",
        Turn::Back => "back",
    }
}
