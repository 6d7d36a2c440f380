use super::{English, and, capital, clock, count, length, moment, short_day, time};
use crate::basics::dates::Shown;
use crate::basics::moments::{LocalTime, Zone};
use crate::credits::ledger::CreditUnit;
use crate::sessions::fitting::{By, Misfit, Taken};
use crate::sessions::foreseeing::{Place, Remark};
use crate::words::{AvailabilityWords, BookingWords};

impl BookingWords for English {
    fn booking_remark(&self, remark: &Remark, zone: Zone) -> String {
        match remark {
            Remark::Series { count, until, colliding } => {
                let meets = match colliding {
                    0 => "none meets anything else".to_owned(),
                    1 => "one of them meets something else".to_owned(),
                    more => format!("{more} of them meet something else"),
                };
                format!("{count} sessions, the last on {}; {meets}.", short_day(*until))
            }
            Remark::Misfit(misfit, place) => placed(&self.misfit(misfit, *place, zone), *place),
            Remark::ClockChange { shown: Shown::Twice, asked, .. } => format!(
                "On {} the clocks show {} twice; the first time is meant.",
                short_day(asked.day()),
                time(*asked)
            ),
            Remark::ClockChange { asked, begins, .. } => format!(
                "On {} the clocks leave out {}; the session begins at {}.",
                short_day(asked.day()),
                time(*asked),
                time(*begins)
            ),
            Remark::ClientTime { name, at, zone, shifts } => client_time(name, *at, *zone, *shifts),
            Remark::Credits { left, unit } => credits(*left, *unit),
        }
    }

    fn conflict(&self, taken: &Taken, zone: Zone) -> String {
        match taken.by {
            By::WholeDays => format!("{} (all day)", taken.what),
            By::Session | By::Busy | By::Held => {
                let (start, end) = (taken.start.local(zone), taken.end.local(zone));
                let held = if taken.by == By::Held { "a time held for " } else { "" };
                format!("{held}{} ({} to {})", taken.what, time(start), time(end))
            }
        }
    }
}

impl English {
    /// Without capital letter and full stop, so that a day can stand before it.
    fn misfit(&self, misfit: &Misfit, place: Option<Place>, zone: Zone) -> String {
        match misfit {
            Misfit::Overlaps(others) => {
                let others: Vec<String> = others.iter().map(|other| self.conflict(other, zone)).collect();
                format!("at the same time as {}", and(&others))
            }
            Misfit::ShortPause { wanted, to } => {
                format!("less than {} from {}", length(i64::from(*wanted)), self.conflict(to, zone))
            }
            Misfit::ShortTravel { wanted, to } => format!(
                "less than {} for the way between this and {}",
                length(i64::from(*wanted)),
                self.conflict(to, zone)
            ),
            Misfit::Away(days) => {
                let reason = days.reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
                let days = self.days(days.first_day, days.last_day);
                format!("within your days off, {days}{reason}")
            }
            Misfit::ShortNotice(hours) => {
                format!("sooner than the {} that you want to know beforehand", length(i64::from(*hours) * 60))
            }
            Misfit::FarAhead(weeks) => {
                format!("further ahead than the {} that you book", count(i64::from(*weeks), "week", "weeks"))
            }
            Misfit::DayOff if place.is_some() => "not one of your working days".into(),
            Misfit::DayOff => "that is not one of your working days".into(),
            Misfit::OutsideHours(hours) => {
                let hours: Vec<String> =
                    hours.iter().map(|(from, to)| format!("{} to {}", clock(*from), clock(*to))).collect();
                format!("outside your working hours ({})", and(&hours))
            }
            Misfit::DayFull { place, most } => {
                format!("session {place} of the day, more than the {most} that you take")
            }
        }
    }
}

fn placed(what: &str, place: Option<Place>) -> String {
    let Some(Place { first, more }) = place else { return format!("{}.", capital(what)) };
    let more = match more {
        0 => String::new(),
        1 => ", and once more".to_owned(),
        more => format!(", and {more} more times"),
    };
    format!("{}: {what}{more}.", short_day(first))
}

fn client_time(name: &str, at: LocalTime, zone: Zone, shifts: Option<LocalTime>) -> String {
    let city = zone.city();
    let later = match shifts {
        Some(shifts) => format!(", and {} from {} on", time(shifts), short_day(shifts.day())),
        None => String::new(),
    };
    format!("For {name} it is {} ({city}){later}.", moment(at))
}

fn credits(left: i64, unit: CreditUnit) -> String {
    let amount = |number: i64| match unit {
        CreditUnit::Session => count(number, "session", "sessions"),
        CreditUnit::Minute => length(number),
    };
    match left {
        0 => "Nothing is left to book afterwards.".into(),
        1.. => format!("{} left to book afterwards.", amount(left)),
        _ => format!("This takes {} more than is left.", amount(-left)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::availability::model::DaysOff;
    use crate::basics::ids::DaysOffId;
    use crate::sessions::fitting::Where;

    fn at(text: &str) -> LocalTime {
        text.parse().unwrap()
    }

    fn berlin() -> Zone {
        "Europe/Berlin".parse().unwrap()
    }

    fn taken(what: &str, by: By) -> Taken {
        let instant = |text: &str| at(text).instant(berlin());
        let (start, end) = (instant("2026-03-10T10:00"), instant("2026-03-10T11:30"));
        Taken { what: what.into(), by, place: Where::Anywhere, start, end }
    }

    fn series(count: usize, colliding: usize) -> Remark {
        Remark::Series { count, until: at("2026-05-12T10:00").day(), colliding }
    }

    fn away(last: &str, reason: Option<&str>) -> Misfit {
        Misfit::Away(DaysOff {
            id: DaysOffId("off".into()),
            first_day: "2026-03-10".parse().unwrap(),
            last_day: last.parse().unwrap(),
            reason: reason.map(str::to_owned),
        })
    }

    fn credits(left: i64, unit: CreditUnit) -> Remark {
        Remark::Credits { left, unit }
    }

    fn on_tuesday(misfit: Misfit, more: usize) -> Remark {
        Remark::Misfit(misfit, Some(Place { first: at("2026-03-10T10:00").day(), more }))
    }

    #[test]
    fn every_remark_is_a_sentence() {
        let both = || Misfit::Overlaps(vec![taken("Anna", By::Session), taken("Fair", By::WholeDays)]);
        let pause = || Misfit::ShortPause { wanted: 15, to: taken("Anna", By::Session) };
        let clocks = |shown| Remark::ClockChange {
            shown,
            asked: at("2026-03-29T02:30"),
            begins: at("2026-03-29T03:30"),
        };
        let tokyo = |shifts| Remark::ClientTime {
            name: "Kenji".into(),
            at: at("2026-03-10T18:00"),
            zone: "Asia/Tokyo".parse().unwrap(),
            shifts,
        };
        for (remark, expected) in [
            (series(6, 0), "6 sessions, the last on Tue 12 May; none meets anything else."),
            (series(6, 1), "6 sessions, the last on Tue 12 May; one of them meets something else."),
            (series(6, 2), "6 sessions, the last on Tue 12 May; 2 of them meet something else."),
            (Remark::Misfit(both(), None), "At the same time as Anna (10:00 to 11:30) and Fair (all day)."),
            (
                on_tuesday(both(), 0),
                "Tue 10 Mar: at the same time as Anna (10:00 to 11:30) and Fair (all day).",
            ),
            (Remark::Misfit(pause(), None), "Less than 15 min from Anna (10:00 to 11:30)."),
            (
                on_tuesday(pause(), 1),
                "Tue 10 Mar: less than 15 min from Anna (10:00 to 11:30), and once more.",
            ),
            (
                Remark::Misfit(Misfit::ShortTravel { wanted: 30, to: taken("Anna", By::Session) }, None),
                "Less than 30 min for the way between this and Anna (10:00 to 11:30).",
            ),
            (
                Remark::Misfit(away("2026-03-10", Some("Training")), None),
                "Within your days off, Tue 10 Mar (Training).",
            ),
            (
                on_tuesday(away("2026-03-12", None), 1),
                "Tue 10 Mar: within your days off, Tue 10 Mar to Thu 12 Mar, and once more.",
            ),
            (
                Remark::Misfit(Misfit::ShortNotice(24), None),
                "Sooner than the 24 h that you want to know beforehand.",
            ),
            (Remark::Misfit(Misfit::FarAhead(8), None), "Further ahead than the 8 weeks that you book."),
            (Remark::Misfit(Misfit::DayOff, None), "That is not one of your working days."),
            (on_tuesday(Misfit::DayOff, 5), "Tue 10 Mar: not one of your working days, and 5 more times."),
            (
                Remark::Misfit(Misfit::OutsideHours(vec![(540, 720), (840, 1440)]), None),
                "Outside your working hours (09:00 to 12:00 and 14:00 to 24:00).",
            ),
            (
                Remark::Misfit(Misfit::DayFull { place: 5, most: 4 }, None),
                "Session 5 of the day, more than the 4 that you take.",
            ),
            (clocks(Shown::Never), "On Sun 29 Mar the clocks leave out 02:30; the session begins at 03:30."),
            (clocks(Shown::Twice), "On Sun 29 Mar the clocks show 02:30 twice; the first time is meant."),
            (tokyo(None), "For Kenji it is Tue 10 Mar, 18:00 (Tokyo)."),
            (
                tokyo(Some(at("2026-03-31T17:00"))),
                "For Kenji it is Tue 10 Mar, 18:00 (Tokyo), and 17:00 from Tue 31 Mar on.",
            ),
            (credits(2, CreditUnit::Session), "2 sessions left to book afterwards."),
            (credits(1, CreditUnit::Session), "1 session left to book afterwards."),
            (credits(0, CreditUnit::Session), "Nothing is left to book afterwards."),
            (credits(-1, CreditUnit::Session), "This takes 1 session more than is left."),
            (credits(-90, CreditUnit::Minute), "This takes 1 h 30 min more than is left."),
        ] {
            assert_eq!(English.booking_remark(&remark, berlin()), expected);
        }
    }
}
