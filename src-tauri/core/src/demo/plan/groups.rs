//! Two groups: evenings for six of which two have been, and a workshop to come for which some wait.

use chrono::{Datelike, Weekday};

use super::{Act, Day, Inventing, LocalTime, at, country, later};

/// The programme's number, and the workshop's.
const EVENINGS: usize = 0;
const WORKSHOP: usize = 1;
const MEMBERS: usize = 6;
/// Five have a place, two wait.
const GUESTS: usize = 7;

impl Inventing {
    /// Both groups, among people who came in time and pay in euros.
    pub fn groups(&mut self) {
        let dates = self.evenings();
        let Some(first) = dates.first().map(|start| start.day()) else { return };
        let people = self.came_before(first.plus(-40));
        let (members, guests) = people.split_at(people.len().min(MEMBERS));
        self.programme(&dates, members);
        self.workshop(&guests[..guests.len().min(GUESTS)]);
    }

    /// Every other Thursday evening, after the last session of the day; two have been.
    fn evenings(&self) -> Vec<LocalTime> {
        let yesterday = self.now.day().plus(-1);
        let since = (yesterday.0.weekday().num_days_from_monday() + 4) % 7;
        let second = yesterday.plus(-i64::from(since));
        [-14, 0, 14, 28].map(|days| at(second.plus(days), 18, 0)).to_vec()
    }

    /// Who came before that day and pays in euros, latest first; nobody twice.
    fn came_before(&self, day: Day) -> Vec<usize> {
        let met = self.plan.steps.iter().filter_map(|step| match step.act {
            Act::Meet { person, .. } if step.at.day(self.zone) < day => Some((step.at, person)),
            _ => None,
        });
        let mut met: Vec<_> = met.filter(|(_, person)| !matches!(country(*person), "GB" | "CH")).collect();
        met.sort_by_key(|(at, person)| (std::cmp::Reverse(*at), *person));
        met.into_iter().map(|(_, person)| person).collect()
    }

    fn programme(&mut self, dates: &[LocalTime], members: &[usize]) {
        let Some(first) = dates.first().map(|start| start.day()) else { return };
        self.step(at(first.plus(-35), 11, 0), Act::Gather { group: EVENINGS, dates: dates.to_vec() });
        for (day, person) in (0..).zip(members) {
            let enrolled = at(first.plus(-30 + 2 * day), 11, 0);
            self.step(enrolled, Act::Enrol { group: EVENINGS, person: *person, told: true });
        }
        for (date, start) in dates.iter().enumerate().take(2) {
            let excused = (date == 1).then_some(2);
            self.step(later(*start, 95), Act::FillSheet { group: EVENINGS, date, excused });
        }
    }

    /// On a Saturday in two or three weeks; the last who asked has not been told yet that they wait.
    fn workshop(&mut self, guests: &[usize]) {
        let mut saturday = self.now.day().plus(14);
        while saturday.0.weekday() != Weekday::Sat {
            saturday = saturday.plus(1);
        }
        let planned = self.now.day().plus(-20);
        self.step(at(planned, 11, 30), Act::Gather { group: WORKSHOP, dates: vec![at(saturday, 10, 0)] });
        for (turn, person) in (0..).zip(guests) {
            let told = turn + 1 < i64::try_from(guests.len()).unwrap_or(0);
            let asked = at(planned.plus(2 * turn + 3), 11, 30);
            self.step(asked, Act::Enrol { group: WORKSHOP, person: *person, told });
        }
    }
}
