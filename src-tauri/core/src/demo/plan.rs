//! Invents what happens, pure: from now, a scale and a seed follow all steps in order of time.

mod calendar;
mod diary;
mod groups;
mod money;
mod road;
mod spending;

use calendar::Lanes;
use chrono::{Duration, NaiveTime};
use diary::Diary;
use money::Bill;
pub use spending::SPENDING;

use super::Scale;
use super::cast;
use super::dice::Dice;
use crate::basics::moments::{Day, Instant, LocalTime, Zone};
use crate::engagements::model::EngagementState;
use crate::engagements::policy::PolicyPreset;
use crate::people::model::LeadState;
use crate::sessions::model::{AskedBy, Repeat};
use crate::sessions::outcomes::Saying;

const SEED: u64 = 20_190_901;
/// People who only asked, for every ten who came.
const ASKED_ONLY: usize = 2;

/// One thing that happens.
pub struct Step {
    /// When.
    pub at: Instant,
    /// What.
    pub act: Act,
}

/// People, engagements and sessions are numbered as they are invented.
pub enum Act {
    Meet {
        person: usize,
        as_lead: bool,
    },
    Lead {
        person: usize,
        state: LeadState,
    },
    FirstTalk {
        session: usize,
        person: usize,
        start: LocalTime,
    },
    Begin {
        engagement: usize,
        person: usize,
        offer: usize,
        policy: Option<PolicyPreset>,
    },
    Book {
        session: usize,
        engagement: usize,
        start: LocalTime,
        repeat: Option<Repeat>,
    },
    Move {
        session: usize,
        to: LocalTime,
        asked_by: AskedBy,
    },
    Say {
        session: usize,
        saying: Saying,
    },
    Note {
        session: usize,
        with_private: bool,
    },
    Go {
        engagement: usize,
        state: EngagementState,
    },
    /// After a session: goals, actions and measurements.
    LookBack {
        session: usize,
    },
    /// What waits is put on an invoice, which is issued.
    Bill {
        person: usize,
    },
    /// The oldest invoice that is open is paid.
    Pay {
        person: usize,
    },
    /// Something of [`SPENDING`] is paid.
    Spend {
        spending: usize,
    },
    /// A group is planned, with its dates.
    Gather {
        group: usize,
        dates: Vec<LocalTime>,
    },
    /// Someone comes into a group and is told so, or will be.
    Enrol {
        group: usize,
        person: usize,
        told: bool,
    },
    /// A date of a group was held; one may have been excused, by the order in which they came.
    FillSheet {
        group: usize,
        date: usize,
        excused: Option<usize>,
    },
}

/// All that happens, and how many of each there are.
pub struct Plan {
    pub steps: Vec<Step>,
    pub people: usize,
    pub engagements: usize,
    pub sessions: usize,
}

/// What is being invented.
struct Inventing {
    dice: Dice,
    lanes: Lanes,
    diary: Diary,
    bills: Vec<Bill>,
    now: LocalTime,
    zone: Zone,
    plan: Plan,
}

/// Everything up to `now`, with sessions booked beyond it.
pub fn plan(scale: Scale, now: Instant, zone: Zone) -> Plan {
    let clients = scale.clients as usize;
    let mut inventing = Inventing {
        dice: Dice::new(SEED),
        lanes: Lanes::for_clients(clients),
        diary: Diary::for_clients(clients),
        bills: Vec::new(),
        now: now.local(zone),
        zone,
        plan: Plan { steps: Vec::new(), people: 0, engagements: 0, sessions: 0 },
    };
    let days = i64::from(scale.years) * 365;
    let first = inventing.now.day().plus(-days);
    for client in 0..clients {
        // The last ones came a month ago; who came yesterday has only asked.
        let share =
            i64::try_from(client).unwrap_or(0) * (days - 30) / i64::try_from(clients.max(1)).unwrap_or(1);
        let jitter = i64::try_from(inventing.dice.below(9)).unwrap_or(0);
        inventing.client(first.plus(share + jitter));
        if client % 10 < ASKED_ONLY {
            let later = (client / 10 + client % 10) % 3 == 1;
            inventing.only_asked(first.plus(share + 4), later);
        }
    }
    inventing.nearly_done();
    inventing.still_asking();
    inventing.settle();
    inventing.groups();
    inventing.spend(first);
    let Inventing { mut plan, mut diary, .. } = inventing;
    calendar::make_today_a_day(&mut plan.steps, &mut diary, now, zone);
    // Stable: what was invented first happens first.
    plan.steps.sort_by_key(|step| step.at);
    plan.steps.retain(|step| step.at <= now);
    plan
}

impl Inventing {
    /// Someone who becomes a client, perhaps after a first talk.
    fn client(&mut self, day: Day) {
        let person = self.next_person();
        let as_lead = self.dice.percent(40);
        self.step(at(day, 8, 40), Act::Meet { person, as_lead });
        let mut start = day.plus(2);
        if as_lead {
            let talk = calendar::workday(day.plus(4));
            start = self.first_talk(person, day, at(talk, 12, 30)).plus(3);
        }
        self.road_of(person, calendar::workday(start));
    }

    /// Someone who asked and did not come.
    fn only_asked(&mut self, day: Day, later: bool) {
        let person = self.next_person();
        self.step(at(day, 9, 5), Act::Meet { person, as_lead: true });
        let state = if later { LeadState::Nurture } else { LeadState::Lost };
        if self.dice.percent(50) {
            let talk = calendar::workday(day.plus(5));
            self.first_talk(person, day, at(talk, 17, 0));
        }
        self.step(at(day.plus(12), 9, 30), Act::Lead { person, state });
    }

    /// Three who ask right now: one new, one with a talk to come, one who has had it.
    fn still_asking(&mut self) {
        let today = self.now.day();
        for ago in [9, 3, 1] {
            let person = self.next_person();
            let day = today.plus(-ago);
            self.step(at(day, 18, 20), Act::Meet { person, as_lead: true });
            match ago {
                9 => drop(self.first_talk(person, day, at(calendar::workday(day.plus(3)), 12, 30))),
                3 => drop(self.first_talk(person, day, at(calendar::workday(today.plus(2)), 12, 30))),
                _ => {}
            }
        }
    }

    /// Answers the day on which it takes place.
    fn first_talk(&mut self, person: usize, asked: Day, wished: LocalTime) -> Day {
        let Some(start) = self.diary.give(wished, 30) else { return wished.day() };
        let session = self.next_session();
        self.step(at(asked, 19, 0), Act::FirstTalk { session, person, start });
        self.step(at(asked, 19, 1), Act::Lead { person, state: LeadState::DiscoveryBooked });
        if end(start, 30) <= self.now {
            self.step(later(start, 35), Act::Say { session, saying: road::held(Some(30)) });
            self.step(later(start, 36), Act::Lead { person, state: LeadState::DiscoveryDone });
        }
        start.day()
    }

    fn step(&mut self, at: LocalTime, act: Act) {
        self.plan.steps.push(Step { at: at.instant(self.zone), act });
    }

    fn next_person(&mut self) -> usize {
        self.plan.people += 1;
        self.plan.people - 1
    }

    fn next_engagement(&mut self) -> usize {
        self.plan.engagements += 1;
        self.plan.engagements - 1
    }

    fn next_session(&mut self) -> usize {
        self.plan.sessions += 1;
        self.plan.sessions - 1
    }
}

/// A time of a day.
fn at(day: Day, hour: u32, minute: u32) -> LocalTime {
    LocalTime(day.0.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()))
}

fn later(time: LocalTime, minutes: i64) -> LocalTime {
    LocalTime(time.0 + Duration::minutes(minutes))
}

fn end(start: LocalTime, minutes: i64) -> LocalTime {
    later(start, minutes)
}

/// Where someone lives decides in which currency they pay.
fn country(person: usize) -> &'static str {
    cast::country(person)
}
