//! One client's road: engagements one after the other, and what becomes of each session.

use super::calendar::{is_holiday, workday};
use super::{Act, Day, Inventing, LocalTime, at, country, end, later};
use crate::demo::cast;
use crate::demo::practice::{EXECUTIVE, PRO_BONO, SINGLE, SINGLE_IN_FRANCS, SIX, SIX_IN_POUNDS, TWELVE};
use crate::engagements::model::EngagementState;
use crate::engagements::policy::PolicyPreset;
use crate::sessions::model::{AskedBy, Repeat};
use crate::sessions::outcomes::{Outcome, Saying, WithoutCredit};

/// Booked so far ahead and no further.
const HORIZON: i64 = 21;

/// What was agreed, as far as the calendar needs it.
struct Agreed {
    engagement: usize,
    offer: usize,
    sessions: u32,
    minutes: i64,
    weekly: bool,
    in_series: bool,
}

/// What becomes of a session.
#[derive(Clone, Copy)]
enum Fate {
    Held,
    HeldAfterMove,
    InTime,
    Late,
    LateForgiven,
    Missed,
    CoachCancelled,
}

impl Inventing {
    /// Everything between a client and the coach, from `start` until it ends or until now.
    pub fn road_of(&mut self, person: usize, start: Day) {
        let mut start = start;
        for renewal in 0..5 {
            let agreed = self.agree(person, start, renewal);
            let Some(last) = self.sessions_of(&agreed, start) else { return };
            let again = self.dice.percent(if renewal == 0 { 75 } else { 55 });
            let over = workday(last.plus(1));
            if over >= self.now.day() {
                return;
            }
            self.step(
                at(over, 17, 10),
                Act::Go { engagement: agreed.engagement, state: EngagementState::Closing },
            );
            self.step(
                at(over, 17, 40),
                Act::Go { engagement: agreed.engagement, state: EngagementState::Completed },
            );
            if !again {
                return;
            }
            start = workday(last.plus(10));
            if start >= self.now.day() {
                return;
            }
        }
    }

    /// One who has held five of six sessions, so that the talk about what comes next is due on any day.
    pub fn nearly_done(&mut self) {
        const SO_FAR: i64 = 5;
        let (today, person) = (self.now.day(), self.next_person());
        let start = workday(today.plus(-42));
        self.step(at(start.plus(-5), 8, 40), Act::Meet { person, as_lead: false });
        let engagement = self.next_engagement();
        self.step(at(start, 8, 30), Act::Begin { engagement, person, offer: SIX, policy: None });
        self.money_of(person, start, SIX, false);
        let agreed =
            Agreed { engagement, offer: SIX, sessions: 6, minutes: 60, weekly: true, in_series: false };
        let mut booked_at = at(start, 8, 45);
        for week in 0..=SO_FAR {
            let day = if week == SO_FAR { today.plus(4) } else { today.plus(7 * (week - SO_FAR)) };
            // Every week has a free hour; the diary of a coach is never full.
            let Some(begins) = self.diary.give(at(workday(day), 13, 30), agreed.minutes) else { continue };
            let session = self.next_session();
            self.step(booked_at, Act::Book { session, engagement, start: begins, repeat: None });
            if week < SO_FAR {
                self.held(session, begins, &agreed);
                booked_at = later(begins, agreed.minutes + 20);
            }
        }
    }

    fn agree(&mut self, person: usize, start: Day, renewal: u32) -> Agreed {
        let sponsored = cast::sponsor(person).is_some();
        let offer = match (country(person), renewal) {
            _ if sponsored && renewal == 0 => EXECUTIVE,
            _ if person == 13 => PRO_BONO,
            ("GB", _) => SIX_IN_POUNDS,
            ("CH", _) => SINGLE_IN_FRANCS,
            (_, 0) => self.dice.of(&[SIX, SIX, TWELVE, SINGLE]),
            _ => self.dice.of(&[SIX, TWELVE, TWELVE]),
        };
        let (sessions, minutes) = match offer {
            SIX | SIX_IN_POUNDS => (6, 60),
            TWELVE => (12, 50),
            EXECUTIVE => (12, 90),
            _ => (u32::try_from(5 + self.dice.below(8)).unwrap_or(6), 60),
        };
        let policy = match offer {
            EXECUTIVE => Some(PolicyPreset::Executive),
            _ if self.dice.percent(12) => Some(PolicyPreset::Gentle),
            _ => None,
        };
        let engagement = self.next_engagement();
        self.step(at(start, 8, 30), Act::Begin { engagement, person, offer, policy });
        let weekly = self.dice.percent(25);
        self.money_of(person, start, offer, sponsored);
        Agreed { engagement, offer, sessions, minutes, weekly, in_series: self.dice.percent(25) }
    }

    /// Books and holds the sessions; answers the last day, or nothing while it goes on.
    fn sessions_of(&mut self, agreed: &Agreed, start: Day) -> Option<Day> {
        let at_lane = self.lanes.take(start, agreed.weekly);
        let lane = self.lanes.lane(at_lane);
        let every: u32 = if agreed.weekly { 1 } else { 2 };
        let first = lane.first(start.plus(4), agreed.weekly);
        let repeat = Repeat { every_weeks: every, count: agreed.sessions.max(2) };
        let starts = crate::sessions::rules::starts(lane.start(first), repeat);
        let has_room =
            |starts: &[LocalTime]| starts.iter().all(|start| self.diary.has_room(*start, agreed.minutes));
        let last = if agreed.in_series && agreed.offer != PRO_BONO && has_room(&starts) {
            self.series(agreed, start, &starts, repeat)
        } else {
            self.one_by_one(agreed, start, first, every, |day| lane.start(day))
        };
        let until = last.unwrap_or_else(|| self.now.day().plus(60));
        self.lanes.keep(at_lane, until, agreed.weekly);
        last
    }

    /// Each session is booked at the end of the one before.
    fn one_by_one(
        &mut self,
        agreed: &Agreed,
        start: Day,
        first: Day,
        every: u32,
        start_on: impl Fn(Day) -> LocalTime,
    ) -> Option<Day> {
        let mut left = agreed.sessions;
        let mut day = first;
        let mut last = first;
        let mut booked_at = at(start, 8, 45);
        while left > 0 {
            let (until_then, begun) = (day, left < agreed.sessions);
            while is_holiday(day) {
                day = day.plus(i64::from(every) * 7);
            }
            if day != until_then && begun {
                self.rest(agreed, until_then, day);
            }
            if booked_at > self.now || day.since(self.now.day()) > HORIZON {
                return None;
            }
            let Some(begins) = self.diary.give(start_on(day), agreed.minutes) else {
                day = day.plus(i64::from(every) * 7);
                continue;
            };
            let session = self.next_session();
            let engagement = agreed.engagement;
            self.step(booked_at, Act::Book { session, engagement, start: begins, repeat: None });
            if end(begins, agreed.minutes) > self.now {
                return None;
            }
            let (turns, over) = self.becomes(session, booked_at, begins, agreed);
            left -= turns;
            last = last.max(over);
            booked_at = later(begins, agreed.minutes + 20);
            day = day.plus(i64::from(every) * 7);
        }
        Some(last)
    }

    /// Some rest over the holidays, and say so.
    fn rest(&mut self, agreed: &Agreed, from: Day, until: Day) {
        let engagement = agreed.engagement;
        if engagement.is_multiple_of(2) {
            self.step(at(from, 8, 0), Act::Go { engagement, state: EngagementState::Paused });
            self.step(at(until, 8, 0), Act::Go { engagement, state: EngagementState::Active });
        }
    }

    /// All are booked at the beginning, holidays or not.
    fn series(&mut self, agreed: &Agreed, start: Day, starts: &[LocalTime], repeat: Repeat) -> Option<Day> {
        for start in starts {
            self.diary.enter(*start, agreed.minutes);
        }
        let first = *starts.first()?;
        let sessions: Vec<usize> = (0..repeat.count).map(|_| self.next_session()).collect();
        let book = Act::Book {
            session: sessions[0],
            engagement: agreed.engagement,
            start: first,
            repeat: Some(repeat),
        };
        let booked_at = at(start, 8, 45);
        self.step(booked_at, book);
        let mut last = first.day();
        for (session, begins) in sessions.iter().zip(starts) {
            if end(*begins, agreed.minutes) > self.now {
                return None;
            }
            last = last.max(self.becomes(*session, booked_at, *begins, agreed).1);
        }
        Some(last)
    }

    /// What becomes of a session in the past; answers how many credits or turns it took, and on which day it was over.
    fn becomes(
        &mut self,
        session: usize,
        booked_at: LocalTime,
        begins: LocalTime,
        agreed: &Agreed,
    ) -> (u32, Day) {
        // What was booked at short notice takes place: there is no time to move or cancel it first.
        let fate = if later(booked_at, 60 * 60) < begins { self.fate() } else { Fate::Held };
        let mut over = begins.day();
        let before = |hours: i64| later(begins, -hours * 60);
        match fate {
            Fate::Held => self.held(session, begins, agreed),
            Fate::HeldAfterMove => {
                // The same hour a day later, over the weekend where that is one.
                let wished = LocalTime(workday(begins.day().plus(1)).0.and_time(begins.0.time()));
                let Some(to) = self.diary.give(wished, agreed.minutes) else {
                    self.held(session, begins, agreed);
                    return (1, over);
                };
                over = to.day();
                let asked_by = if self.dice.percent(80) { AskedBy::Client } else { AskedBy::Coach };
                self.step(before(52), Act::Move { session, to, asked_by });
                if end(to, agreed.minutes) > self.now {
                    return (1, over);
                }
                self.held(session, to, agreed);
            }
            Fate::InTime => self.say(session, before(55), saying(Outcome::Cancelled)),
            Fate::Late => self.say(session, before(5), saying(Outcome::Cancelled)),
            Fate::LateForgiven => {
                let reason = self.dice.of(&["Child ill.", "Train cancelled.", "A funeral. Of course."]);
                let forgiven =
                    Saying { waive: true, reason: Some(reason.into()), ..saying(Outcome::Cancelled) };
                self.say(session, before(4), forgiven);
            }
            Fate::Missed => self.say(session, later(begins, 40), saying(Outcome::NoShow)),
            Fate::CoachCancelled => {
                let thanks = Saying { courtesy: true, ..saying(Outcome::CoachCancelled) };
                self.say(session, before(20), thanks);
            }
        }
        (u32::from(matches!(fate, Fate::Held | Fate::HeldAfterMove | Fate::Late | Fate::Missed)), over)
    }

    fn fate(&self) -> Fate {
        match self.dice.below(100) {
            0..=80 => Fate::Held,
            81..=86 => Fate::HeldAfterMove,
            87..=91 => Fate::InTime,
            92..=93 => Fate::Late,
            94..=95 => Fate::LateForgiven,
            96..=97 => Fate::Missed,
            _ => Fate::CoachCancelled,
        }
    }

    fn held(&mut self, session: usize, begins: LocalTime, agreed: &Agreed) {
        let off = i64::try_from(self.dice.below(9)).unwrap_or(0) - 5;
        let minutes = u32::try_from(agreed.minutes + off).ok();
        self.say(session, later(begins, agreed.minutes + 12), held(minutes));
        if self.dice.percent(88) && later(begins, 40 * 60) < self.now {
            let with_private = self.dice.percent(45);
            self.step(later(begins, agreed.minutes + 14), Act::Note { session, with_private });
        }
        self.step(later(begins, agreed.minutes + 16), Act::LookBack { session });
    }

    fn say(&mut self, session: usize, when: LocalTime, saying: Saying) {
        self.step(when, Act::Say { session, saying });
    }
}

/// It took place.
pub fn held(minutes: Option<u32>) -> Saying {
    Saying { actual_minutes: minutes, ..saying(Outcome::Held) }
}

fn saying(outcome: Outcome) -> Saying {
    Saying {
        outcome,
        actual_minutes: None,
        told_at: None,
        waive: false,
        courtesy: false,
        // After an outcome that took no credit there may be one session more than was bought.
        without_credit: Some(WithoutCredit::Courtesy),
        reason: None,
    }
}
