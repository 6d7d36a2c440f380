use proptest::prelude::*;

use super::*;

fn day(hours: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_772_000_000 + hours * 3600, 0).unwrap()
}

fn taken(seq: i64, hours: i64) -> Taken {
    Taken { seq, at: day(hours), reason: Reason::OnQuit, whole: true }
}

fn kept(list: &[Taken], now: DateTime<Utc>) -> Vec<i64> {
    list.iter().zip(keep(list, now)).filter(|(_, stays)| *stays).map(|(one, _)| one.seq).collect()
}

#[test]
fn nothing_in_nothing_out() {
    assert!(keep(&[], day(0)).is_empty());
}

#[test]
fn of_a_busy_day_the_last_twelve_stay() {
    let list: Vec<Taken> = (0..20).map(|n| taken(n, n)).collect();
    assert_eq!(kept(&list, day(20)), (8..20).collect::<Vec<_>>());
}

#[test]
fn after_two_years_of_days_about_twenty_are_left_and_they_reach_back_a_year() {
    let mut list: Vec<Taken> = Vec::new();
    for n in 0..730 {
        list.push(taken(n, n * 24));
        let stays = keep(&list, list.last().unwrap().at);
        list = list.into_iter().zip(stays).filter_map(|(one, stays)| stays.then_some(one)).collect();
    }
    let oldest = list.iter().map(|one| one.at).min().unwrap();
    assert!(list.len() <= DAYS + WEEKS + MONTHS, "{} are too many for a disk", list.len());
    assert!(list.len() >= 18, "only {} are left", list.len());
    assert!(list.last().unwrap().at - oldest >= TimeDelta::days(330), "a year can be looked back on");
}

#[test]
fn a_long_holiday_deletes_nothing() {
    let list: Vec<Taken> = (0..7).map(|n| taken(n, n * 24)).collect();
    assert_eq!(kept(&list, day(24 * 300)).len(), 7, "days without a backup do not count");
}

#[test]
fn a_clock_that_jumped_ten_years_ahead_and_back_deletes_no_other_day() {
    let mut list: Vec<Taken> = (0..5).map(|n| taken(n, n * 24)).collect();
    list.push(taken(5, 24 * 3650));
    assert_eq!(kept(&list, day(24 * 3650)), [0, 1, 2, 3, 4, 5]);
    list.push(taken(6, 24 * 5));
    assert_eq!(kept(&list, day(24 * 5)), [0, 1, 2, 3, 4, 5, 6]);
}

#[test]
fn a_backup_that_is_not_whole_takes_nobodys_place() {
    let mut list = vec![taken(1, 0), taken(2, 1)];
    list[1].whole = false;
    assert_eq!(kept(&list, day(24 * 400)), [1, 2], "the last whole one stays");
}

#[test]
fn a_copy_from_before_an_update_stays_ninety_days() {
    let mut list: Vec<Taken> = (0..200).map(|n| taken(n, n)).collect();
    list[3].reason = Reason::BeforeUpdate;
    assert!(kept(&list, day(24 * 89)).contains(&3));
    assert!(!kept(&list, day(24 * 92)).contains(&3));
}

fn any_list() -> impl Strategy<Value = Vec<Taken>> {
    prop::collection::vec((0_i64..20_000, any::<bool>(), 0_u8..4), 0..80).prop_map(|list| {
        (0..)
            .zip(list)
            .map(|(seq, (hours, whole, reason))| Taken {
                seq,
                at: day(hours),
                whole,
                reason: if reason == 0 { Reason::BeforeUpdate } else { Reason::OnQuit },
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn the_newest_and_the_newest_whole_one_always_stay(list in any_list(), hours in -100_000_i64..100_000) {
        let kept = kept(&list, day(hours));
        for newest in [list.last(), list.iter().rfind(|one| one.whole)].into_iter().flatten() {
            prop_assert!(kept.contains(&newest.seq));
        }
    }

    #[test]
    fn keeping_twice_keeps_the_same(list in any_list(), hours in 0_i64..20_000) {
        let once: Vec<Taken> = list.iter().zip(keep(&list, day(hours))).filter(|(_, s)| *s).map(|(o, _)| *o).collect();
        prop_assert!(keep(&once, day(hours)).into_iter().all(|stays| stays));
    }

    #[test]
    fn without_updates_no_more_than_the_promised_number_stays(list in any_list(), hours in 0_i64..20_000) {
        let list: Vec<Taken> = list.into_iter().map(|one| Taken { reason: Reason::OnQuit, ..one }).collect();
        prop_assert!(kept(&list, day(hours)).len() <= RECENT + DAYS + WEEKS + MONTHS + 2);
    }
}
