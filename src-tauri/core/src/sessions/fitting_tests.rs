//! How times fit, by tables.

use super::*;

// Monday.
const DAY: &str = "2026-03-02";

fn at(time: &str) -> Instant {
    format!("{DAY}T{time}").parse::<LocalTime>().unwrap().instant(zone())
}

fn zone() -> Zone {
    "Europe/Berlin".parse().unwrap()
}

fn taken(by: By, from: &str, to: &str) -> Taken {
    Taken { what: "Anna".into(), by, place: Where::Anywhere, start: at(from), end: at(to) }
}

const MONDAYS: [WorkingDay; 1] = [WorkingDay { weekday: 1, from_minute: 9 * 60, to_minute: 17 * 60 }];

/// Fifteen minutes of pause, two sessions a day, and nothing else to keep to.
fn habits(week: &[WorkingDay]) -> Habits<'_> {
    Habits {
        zone: zone(),
        week,
        buffer_minutes: 15,
        sessions_per_day: 2,
        limits: BookingLimits { notice_hours: 0, horizon_weeks: None, travel_minutes: 0, before_minutes: 0 },
        days_off: &[],
        now: at("00:00").plus_minutes(-7 * 24 * 60),
    }
}

fn wanted(start: Instant, end: Instant) -> Wanted<'static> {
    Wanted { start, end, place: &Where::Anywhere }
}

fn found(from: &str, to: &str, taken: &[Taken]) -> Vec<Misfit> {
    misfits(&wanted(at(from), at(to)), taken, &habits(&MONDAYS))
}

#[test]
fn a_free_hour_of_a_working_day_fits() {
    assert_eq!(found("09:00", "10:00", &[]), []);
    assert_eq!(found("16:00", "17:00", &[taken(By::Session, "14:45", "15:45")]), []);
}

#[test]
fn what_is_at_the_same_time_is_named_and_what_only_touches_is_not() {
    let busy = taken(By::Busy, "10:30", "12:00");
    let days = taken(By::WholeDays, "00:00", "23:59");
    let all = [busy.clone(), days.clone(), taken(By::Busy, "08:00", "10:00")];
    assert_eq!(found("10:00", "11:00", &all), [Misfit::Overlaps(vec![busy, days])]);
}

#[test]
fn the_pause_is_kept_after_every_session() {
    let short = |to: &Taken| vec![Misfit::ShortPause { wanted: 15, to: to.clone() }];
    let before = taken(By::Session, "09:00", "09:46");
    assert_eq!(found("10:00", "11:00", std::slice::from_ref(&before)), short(&before));
    assert_eq!(found("10:01", "11:01", &[before]), []);
    let after = taken(By::Busy, "11:14", "12:00");
    assert_eq!(
        found("10:00", "11:00", std::slice::from_ref(&after)),
        short(&after),
        "before anything that follows"
    );
    let busy_before = taken(By::Busy, "09:00", "10:00");
    assert_eq!(found("10:00", "11:00", &[busy_before]), [], "a dentist leaves no pause to keep");
    let nearest = taken(By::Session, "11:05", "12:05");
    assert_eq!(found("10:00", "11:00", &[after, nearest.clone()]), short(&nearest), "the nearest is named");
}

#[test]
fn before_a_session_as_much_is_kept_free_as_the_coach_wants() {
    let limits = BookingLimits { before_minutes: 10, ..habits(&MONDAYS).limits };
    let found = |from: &str, to: &str, taken: &Taken, after: u32| {
        let habits = Habits { limits, buffer_minutes: after, ..habits(&MONDAYS) };
        misfits(&wanted(at(from), at(to)), std::slice::from_ref(taken), &habits)
    };
    let short = |wanted: u32, to: &Taken| [Misfit::ShortPause { wanted, to: to.clone() }];
    let dentist = taken(By::Busy, "09:00", "09:51");
    assert_eq!(found("10:00", "11:00", &dentist, 15), short(10, &dentist));
    assert_eq!(found("10:01", "11:01", &dentist, 15), []);
    // A session or a held time that follows wants its own minutes before it.
    for by in [By::Session, By::Held] {
        let next = taken(by, "11:09", "12:09");
        assert_eq!(found("10:00", "11:00", &next, 0), short(10, &next));
        assert_eq!(found("09:59", "10:59", &next, 0), []);
        // One pause serves both, and the longer is kept.
        let earlier = taken(by, "08:46", "09:46");
        assert_eq!(found("10:00", "11:00", &earlier, 15), short(15, &earlier));
        assert_eq!(found("10:01", "11:01", &earlier, 15), []);
    }
    let lunch = taken(By::Busy, "11:00", "12:00");
    assert_eq!(found("10:00", "11:00", &lunch, 0), [], "a lunch asks for nothing before it");
}

#[test]
fn hours_are_the_ones_of_that_weekday_on_the_coachs_clock() {
    let outside = vec![Misfit::OutsideHours(vec![(540, 1020)])];
    assert_eq!(found("08:59", "09:59", &[]), outside);
    assert_eq!(found("16:01", "17:01", &[]), outside);
    let week = [WorkingDay { weekday: 2, from_minute: 0, to_minute: 24 * 60 }];
    let ten = wanted(at("10:00"), at("11:00"));
    assert_eq!(misfits(&ten, &[], &habits(&week)), [Misfit::DayOff]);
    assert_eq!(misfits(&ten, &[], &habits(&[])), []);
    let midnight = at("10:00").plus_minutes(37 * 60);
    let into_wednesday = misfits(&wanted(midnight, midnight.plus_minutes(120)), &[], &habits(&week));
    assert_eq!(into_wednesday, [Misfit::OutsideHours(vec![(0, 1440)])], "it goes on past midnight");
}

#[test]
fn a_full_day_counts_sessions_alone() {
    let day = [
        taken(By::Session, "09:00", "10:00"),
        taken(By::Busy, "10:00", "11:00"),
        taken(By::Session, "16:00", "17:00"),
    ];
    assert_eq!(found("12:00", "13:00", &day), [Misfit::DayFull { place: 3, most: 2 }]);
    assert_eq!(found("12:00", "13:00", &day[..2]), []);
}
#[test]
fn a_break_parts_the_day() {
    let week = [
        WorkingDay { weekday: 1, from_minute: 9 * 60, to_minute: 12 * 60 },
        WorkingDay { weekday: 1, from_minute: 14 * 60, to_minute: 18 * 60 },
    ];
    let fits = |from, to| misfits(&wanted(at(from), at(to)), &[], &habits(&week)).is_empty();
    assert!(fits("11:00", "12:00") && fits("14:00", "15:00") && fits("17:00", "18:00"));
    assert!(!fits("11:30", "12:30") && !fits("12:00", "13:00") && !fits("11:00", "15:00"));
}

fn off(first: &str, last: &str) -> DaysOff {
    DaysOff {
        id: crate::basics::ids::DaysOffId(first.into()),
        first_day: first.parse().unwrap(),
        last_day: last.parse().unwrap(),
        reason: None,
    }
}

#[test]
fn days_off_stand_above_the_hours_of_the_week() {
    let days = [off("2026-02-27", "2026-03-02"), off("2026-03-04", "2026-03-04")];
    let habits = Habits { days_off: &days, ..habits(&MONDAYS) };
    let says =
        |start: Instant, minutes: i64| misfits(&wanted(start, start.plus_minutes(minutes)), &[], &habits);
    assert_eq!(says(at("10:00"), 60), [Misfit::Away(days[0].clone())]);
    assert_eq!(says(at("22:00"), 60), [Misfit::Away(days[0].clone())], "no word of hours on a day off");
    let tuesday_night = at("23:00").plus_minutes(24 * 60);
    assert_eq!(says(tuesday_night, 60), [Misfit::DayOff], "until midnight is still Tuesday");
    assert_eq!(says(tuesday_night, 61), [Misfit::Away(days[1].clone())]);
}

#[test]
fn notice_and_horizon_are_counted_from_now_and_the_past_is_never_too_soon() {
    let limits =
        BookingLimits { notice_hours: 24, horizon_weeks: Some(8), travel_minutes: 0, before_minutes: 0 };
    let habits = Habits { limits, now: at("10:00"), ..habits(&[]) };
    let says = |minutes: i64| {
        let start = at("10:00").plus_minutes(minutes);
        misfits(&wanted(start, start.plus_minutes(60)), &[], &habits)
    };
    let day = 24 * 60;
    assert_eq!(says(day - 1), [Misfit::ShortNotice(24)]);
    assert_eq!(says(0), [Misfit::ShortNotice(24)]);
    assert_eq!(says(day), [], "exactly the notice is enough");
    assert_eq!(says(-1), []);
    // The clocks go forward in between: eight weeks are counted in days.
    assert_eq!(says(56 * day), []);
    assert_eq!(says(57 * day), [Misfit::FarAhead(8)]);
    let agreed = habits.however_far_ahead();
    let next_year = at("10:00").plus_minutes(365 * day);
    assert_eq!(misfits(&wanted(next_year, next_year.plus_minutes(60)), &[], &agreed), []);
}

#[test]
fn the_way_is_kept_free_before_and_after_what_is_elsewhere() {
    let limits =
        BookingLimits { notice_hours: 0, horizon_weeks: None, travel_minutes: 30, before_minutes: 0 };
    let habits = Habits { limits, ..habits(&MONDAYS) };
    let at_place = |name: &str| Where::At(Some(name.into()));
    let says = |place: Where, other: &Taken| {
        misfits(
            &Wanted { start: at("10:00"), end: at("11:00"), place: &place },
            std::slice::from_ref(other),
            &habits,
        )
    };
    let way = |to: &Taken| vec![Misfit::ShortTravel { wanted: 30, to: to.clone() }];
    let after = |place: Where| Taken { place, ..taken(By::Session, "11:20", "12:20") };
    let (call, office) = (after(Where::Anywhere), after(at_place("Office")));
    assert_eq!(says(Where::Anywhere, &call), []);
    assert_eq!(says(Where::Anywhere, &office), way(&office), "there");
    assert_eq!(says(at_place("Office"), &call), way(&call), "and back");
    assert_eq!(says(at_place("Office"), &office), [], "nobody travels within one place");
    assert_eq!(says(at_place("Park"), &office), way(&office));
    assert_eq!(says(Where::At(None), &after(Where::At(None))).len(), 1, "two unknown places are two places");
    let before = Taken { ..taken(By::Busy, "08:30", "09:31") };
    assert_eq!(says(at_place("Office"), &before), way(&before), "from the dentist, too");
    let near = Taken { place: at_place("Office"), ..taken(By::Session, "11:10", "12:10") };
    assert_eq!(says(Where::Anywhere, &near), way(&near), "the longer of pause and way is said, once");
}
