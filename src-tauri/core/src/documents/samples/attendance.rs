use chrono::{Days, NaiveDate, NaiveTime};

use super::super::attendance::{AttendanceDate, AttendanceDocument};
use super::super::{Locale, Paper};
use super::day;

fn meeting(on: NaiveDate, from: &str, to: &str) -> AttendanceDate {
    let at = |text: &str| on.and_time(text.parse::<NaiveTime>().unwrap());
    AttendanceDate { from: at(from), to: at(to) }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// One Saturday.
pub fn workshop() -> AttendanceDocument {
    AttendanceDocument {
        locale: Locale::EnGb,
        paper: Paper::A4,
        accent: None,
        title: "Saying no, kindly".into(),
        coach: "Clara Whitfield".into(),
        place: Some("Old Bakery, 14 Mill Lane, Bristol".into()),
        dates: vec![meeting(day("2026-05-09"), "10:00:00", "15:30:00")],
        participants: names(&[
            "Anna Marchetti",
            "Ben Okafor",
            "Łukasz Żółć",
            "שרה כהן",
            "Maximiliane Freifrau von Hohenstein-Waldburgskirchen",
            "Priya Raman",
            "Tomás Ferreira",
        ]),
        capacity: Some(12),
    }
}

/// Five evenings.
pub fn circle() -> AttendanceDocument {
    let first = day("2026-09-03");
    AttendanceDocument {
        title: "Leading from the middle: an evening circle for new team leads".into(),
        dates: (0..5).map(|week| meeting(first + Days::new(14 * week), "18:00:00", "19:30:00")).collect(),
        capacity: None,
        ..workshop()
    }
}

/// Twenty evenings, in German.
pub fn programme() -> AttendanceDocument {
    let first = day("2026-01-08");
    let more = (1..=9).map(|place| format!("Teilnehmerin Nummer {place} mit langem Nachnamen"));
    AttendanceDocument {
        locale: Locale::DeDe,
        title: "Ausbildungsgruppe Systemisches Coaching und Organisationsentwicklung".into(),
        place: Some("Haus am See, Seminarraum 2".into()),
        dates: (0..20).map(|week| meeting(first + Days::new(7 * week), "17:30:00", "20:45:00")).collect(),
        participants: workshop().participants.into_iter().chain(more).collect(),
        capacity: Some(18),
        ..workshop()
    }
}
