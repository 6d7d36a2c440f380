//! What a session leaves behind: a goal that moves, actions looked at and agreed, a wheel, a pulse, a session check.

use std::collections::BTreeMap;

use super::{Acting, known};
use crate::actions::commands as actions;
use crate::actions::model::{
    Action, ActionDetails, ActionSize, ActionStatus, CarryAction, DueBy, SaveAction, SayAction,
};
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Instant};
use crate::demo::wishes;
use crate::engagements::model::HourKind;
use crate::error::Result;
use crate::goals::commands as goals;
use crate::goals::milestones;
use crate::goals::model::{
    Goal, GoalState, GoalWording, NoteMovement, ReachMilestone, SaveGoal, SaveMilestone, SetGoalState,
};
use crate::measurements::commands as measurements;
use crate::measurements::instruments;
use crate::measurements::model::{
    AnswerKind, Instrument, InstrumentKind, MeasuringMoment, SaveInstrument, Shipped, TakeMeasurement,
};
use crate::sessions::model::{Session, SessionStatus};
use crate::vault::writer::Change;

pub const SEED: u64 = 20_190_902;
/// Without a package there is no last session; about as many belong together.
const USUAL: usize = 8;

/// Where a session stands within what was agreed.
struct Place {
    session: Session,
    /// The first is 1.
    nth: usize,
    of: usize,
    is_led: bool,
}

impl Place {
    fn moment(&self) -> Option<MeasuringMoment> {
        match self.nth {
            1 => Some(MeasuringMoment::Baseline),
            nth if nth == self.of => Some(MeasuringMoment::End),
            nth if nth == self.of.div_ceil(2) => Some(MeasuringMoment::Mid),
            _ => None,
        }
    }
}

impl Acting<'_, '_> {
    pub(super) fn look_back(&mut self, session: usize) -> Result<()> {
        let session = self.w.reader().session(&known(&self.sessions, session)?)?;
        let Some(engagement) = &session.engagement_id else { return Ok(()) };
        let engagement = self.w.reader().engagement(engagement)?;
        let held = self.w.reader().sessions_of(&engagement.id)?;
        let nth = held
            .iter()
            .filter(|other| other.status == SessionStatus::Held && other.starts_at <= session.starts_at)
            .count();
        let of = match usize::try_from(engagement.quantity) {
            Ok(sessions @ 4..=20) => sessions,
            _ => USUAL,
        };
        let is_led = engagement.payer_id.is_some() || engagement.terms.hour_kind == HourKind::ThirdParty;
        let place = Place { session, nth, of, is_led };
        self.goal(&place)?;
        self.next("actions.save", &place)?;
        self.actions(&place)?;
        if nth == 1 {
            self.next("instruments.save", &place)?;
            self.instruments(&place)?;
        }
        self.next("measurements.take", &place)?;
        self.measure(&place)
    }

    fn next(&mut self, name: &'static str, place: &Place) -> Result<()> {
        let at = self.w.now();
        self.w.next_operation(Change::named(name), at)?;
        self.w.concerns(self.w.reader().person(&place.session.person_id)?.name());
        Ok(())
    }

    fn today(&self) -> Day {
        Instant(self.w.now()).day(self.practice.zone)
    }
}

/// Goals.
impl Acting<'_, '_> {
    fn goal(&mut self, place: &Place) -> Result<()> {
        let person = place.session.person_id.clone();
        self.w.concerns(self.w.reader().person(&person)?.name());
        let mut active = self.w.reader().goals_of(&person)?;
        active.retain(|goal| goal.state == GoalState::Active);
        let Some(goal) = active.pop() else { return self.begin_goal(person) };
        if self.dice.percent(65) {
            let text = self.dice.percent(85).then(|| wishes::moved(self.dice.below(9)));
            let session_id = Some(place.session.id.clone());
            goals::note_movement_in(self.w, &NoteMovement { goal_id: goal.id.clone(), session_id, text })?;
        }
        match place.moment() {
            Some(MeasuringMoment::Mid) => self.at_midpoint(goal),
            Some(MeasuringMoment::End) => self.at_the_end(goal),
            _ => Ok(()),
        }
    }

    fn begin_goal(&mut self, person_id: PersonId) -> Result<()> {
        let wording = wishes::wording(self.dice.below(8));
        let by = Some(self.today().plus(120));
        let first = format!("Halfway: {}", wording.target.clone().unwrap_or_default());
        let wording = GoalWording { by, ..wording };
        let new = SaveGoal { goal_id: None, person_id, engagement_id: None, wording };
        let goal_id = goals::save_in(self.w, new)?;
        let by = Some(self.today().plus(60));
        milestones::save_in(self.w, &SaveMilestone { milestone_id: None, goal_id, title: first, by })
            .map(drop)
    }

    /// Some milestones are reached, and some goals have become others.
    fn at_midpoint(&mut self, goal: Goal) -> Result<()> {
        if let Some(milestone) = self.w.reader().milestones(&goal.id)?.pop()
            && self.dice.percent(60)
        {
            let reached = ReachMilestone { milestone_id: milestone.id, reached_on: Some(self.today()) };
            milestones::reach_in(self.w, &reached)?;
        }
        if self.dice.percent(30) {
            let evidence = Some("I would say so myself, without being asked.".to_owned());
            let wording = GoalWording { evidence, ..goal.wording };
            let anew =
                SaveGoal { goal_id: Some(goal.id), person_id: goal.person_id, engagement_id: None, wording };
            goals::save_in(self.w, anew)?;
        }
        Ok(())
    }

    fn at_the_end(&mut self, goal: Goal) -> Result<()> {
        let (state, reason) = match self.dice.below(10) {
            0..=6 => (GoalState::Met, "As we said we would know."),
            7 => (GoalState::Released, "It was somebody else's wish."),
            _ => return Ok(()),
        };
        let said = SetGoalState { goal_id: goal.id, state, reason: Some(reason.to_owned()) };
        goals::set_state_in(self.w, &said).map(drop)
    }
}

/// Actions.
impl Acting<'_, '_> {
    fn actions(&mut self, place: &Place) -> Result<()> {
        let person = &place.session.person_id;
        let is_last = place.nth >= place.of;
        let mut open = self.w.reader().actions_of(person)?;
        open.retain(|action| action.status == ActionStatus::Open);
        for action in &open {
            self.becomes_of(action, is_last)?;
        }
        let carried = self.w.reader().actions_of(person)?;
        let carried = carried.iter().filter(|action| action.status == ActionStatus::Open).count();
        let new = if is_last || carried > 2 { 0 } else { 1 + usize::from(self.dice.percent(45)) };
        for _ in 0..new {
            self.agree(place)?;
        }
        Ok(())
    }

    /// What was carried on once is more likely to be carried on again.
    fn becomes_of(&mut self, action: &Action, is_last: bool) -> Result<()> {
        let sticks = if action.carried > 0 { 55 } else { 22 };
        if !is_last && self.dice.percent(sticks) {
            let carry = CarryAction { action_id: action.id.clone(), due: DueBy::NextSession };
            return actions::carry_in(self.w, &carry).map(drop);
        }
        let status = match self.dice.below(100) {
            0..=72 => ActionStatus::Done,
            73..=86 => ActionStatus::Partly,
            _ => ActionStatus::Dropped,
        };
        let remark = (status == ActionStatus::Partly).then(|| "Once, and it helped.".to_owned());
        actions::say_in(self.w, SayAction { action_id: action.id.clone(), status, remark }).map(drop)
    }

    fn agree(&mut self, place: &Place) -> Result<()> {
        let (title, why) = wishes::action(self.dice.below(11));
        let due =
            if self.dice.percent(70) { DueBy::NextSession } else { DueBy::Day { on: self.today().plus(7) } };
        let size =
            self.dice.of(&[ActionSize::Small, ActionSize::Small, ActionSize::Medium, ActionSize::Large]);
        let new = SaveAction {
            action_id: None,
            person_id: place.session.person_id.clone(),
            engagement_id: None,
            session_id: Some(place.session.id.clone()),
            details: ActionDetails { title, why: Some(why), due, size },
        };
        actions::save_in(self.w, new).map(drop)
    }
}

/// Instruments and measurements.
impl Acting<'_, '_> {
    /// A wheel for everybody, a pulse and a session check for most, a scale for some.
    fn instruments(&mut self, place: &Place) -> Result<()> {
        let there = self.w.reader().instruments_of(&place.session.person_id)?;
        if !there.is_empty() {
            return Ok(());
        }
        let wheel = match place.is_led {
            true => Shipped::WheelOfLeadership,
            false => self.dice.of(&[Shipped::WheelOfLife, Shipped::WheelOfLife, Shipped::WheelOfBusiness]),
        };
        self.begin_instrument(place, wheel)?;
        for (chance, shipped) in [(80, Shipped::Pulse), (65, Shipped::SessionCheck), (45, Shipped::Scale)] {
            if self.dice.percent(chance) {
                self.begin_instrument(place, shipped)?;
            }
        }
        Ok(())
    }

    fn begin_instrument(&mut self, place: &Place, shipped: Shipped) -> Result<()> {
        let new = SaveInstrument {
            instrument_id: None,
            person_id: place.session.person_id.clone(),
            shipped: Some(shipped),
            title: None,
            question: None,
            items: None,
        };
        instruments::save_in(self.w, new, self.words).map(drop)
    }

    fn measure(&mut self, place: &Place) -> Result<()> {
        for instrument in self.w.reader().instruments_of(&place.session.person_id)? {
            let moment = match instrument.kind {
                InstrumentKind::Wheel => place.moment(),
                InstrumentKind::Scale => place.moment().or(Some(MeasuringMoment::AlongTheWay)),
                // Now and then there was no time for it.
                _ => self.dice.percent(88).then_some(MeasuringMoment::AlongTheWay),
            };
            if let Some(moment) = moment {
                self.take(place, &instrument, moment)?;
            }
        }
        Ok(())
    }

    fn take(&mut self, place: &Place, instrument: &Instrument, moment: MeasuringMoment) -> Result<()> {
        let definition = self.w.reader().newest_version(&instrument.id)?.definition;
        let last = self.w.reader().measurements_with(&instrument.id)?.pop();
        let mut answers = BTreeMap::new();
        for item in definition.items.iter().filter(|item| item.answer == AnswerKind::Number) {
            let was = last.as_ref().and_then(|last| last.numbers.get(&item.key).copied());
            let value = match (instrument.kind, was) {
                (InstrumentKind::Check, _) => self.dice.of(&[10, 10, 9, 9, 10, 9, 8, 10, 9, 7]),
                (_, Some(was)) if item.key == "target" => was,
                (_, None) if item.key == "target" => 8,
                // More often up than down, and never far at once.
                (_, Some(was)) => was + self.dice.of(&[-1, 0, 0, 0, 1, 1, 2]) - i64::from(was > 8),
                (_, None) => 3 + i64::try_from(self.dice.below(5)).unwrap_or(0),
            };
            answers.insert(item.key.clone(), value.clamp(item.lowest, item.highest));
        }
        let new = TakeMeasurement {
            instrument_id: instrument.id.clone(),
            person_id: place.session.person_id.clone(),
            session_id: Some(place.session.id.clone()),
            taken_on: self.today(),
            moment,
            respondent: None,
            answers,
            words: BTreeMap::new(),
        };
        measurements::take_in(self.w, new).map(drop)
    }
}
