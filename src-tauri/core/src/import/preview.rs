//! The plan of an import as a screen shows it.

use std::collections::BTreeSet;

use super::candidate::Candidate;
use super::files::IncomingFile;
use super::matching::Faces;
use super::model::{EventState, ImportEvent, ImportGroup, ImportPreview, ImportProblem};
use super::plan::{Plan, PlannedGroup};
use super::reading::{ReadFile, Span};
use super::steps::Step;
use super::suggest::{newcomer, others};
use crate::basics::ids::FileId;
use crate::basics::moments::{Day, LocalTime, Zone};
use crate::ics::{Effect, Reason};
use crate::words::Words;

/// Events shown of each group that come in, and of those with something to say.
const NEW_SHOWN: usize = 30;
const OTHERS_SHOWN: usize = 60;

/// What is needed to put a plan into words.
pub(super) struct Showing<'s> {
    pub(super) file_id: &'s FileId,
    pub(super) file: &'s IncomingFile,
    pub(super) read: &'s ReadFile,
    pub(super) span: Span,
    pub(super) zone: Zone,
    pub(super) faces: &'s Faces,
    pub(super) words: &'s dyn Words,
}

impl Showing<'_> {
    pub(super) fn show(&self, plan: &Plan) -> ImportPreview {
        let counts = plan.counts();
        let occurrences = small(self.read.contents.candidates.len() as u64);
        let people: BTreeSet<_> = plan.groups.iter().filter_map(|group| group.person.as_ref()).collect();
        let Span { from, to } = self.span;
        ImportPreview {
            file_id: self.file_id.clone(),
            file_name: self.file.name.clone(),
            calendar_names: self.read.calendar_names.clone(),
            from,
            to,
            zone: self.zone,
            sentence: self.words.import_found(occurrences, people.len(), counts, from, to),
            events: small(self.read.events),
            occurrences,
            outside: small(self.read.outside),
            counts,
            totals: plan.totals(),
            nothing_new: counts.new + counts.changed == 0,
            groups: plan.groups.iter().map(|group| self.group(group)).collect(),
            gone: plan
                .gone
                .iter()
                .map(|session| {
                    let name = self.faces.name(&session.person_id);
                    self.words.import_gone(&name, session.starts_at.local(self.zone))
                })
                .collect(),
            problems: self
                .read
                .issues
                .iter()
                .filter(|issue| is_worth_a_word(issue.reason))
                .map(|issue| ImportProblem {
                    line: issue.line,
                    title: issue.title.clone(),
                    loses: matches!(issue.reason.effect(), Effect::Skipped | Effect::Partial),
                    sentence: self.words.import_problem(issue.reason),
                })
                .collect(),
            more_problems: small(self.read.more_issues),
        }
    }

    fn group(&self, group: &PlannedGroup) -> ImportGroup {
        let events: Vec<&Candidate> =
            group.events.iter().map(|(index, _)| &self.read.contents.candidates[*index]).collect();
        let days = |event: &Candidate| {
            event.days.unwrap_or((event.start.day(self.zone), event.start.day(self.zone)))
        };
        let first = events.iter().map(|event| days(event).0).min();
        let last = events.iter().map(|event| days(event).1).max();
        let samples = self.samples(group);
        let title = events.last().map(|event| event.about.series_title.clone());
        ImportGroup {
            key: group.key.clone(),
            title: title.unwrap_or_default(),
            with: others(&events),
            decision: group.decision.clone(),
            suggested: group.suggested.clone(),
            person_name: group.person.as_ref().map(|person| self.faces.name(person)),
            why: self.words.import_why(&group.why),
            newcomer: if group.person.is_none() { newcomer(&events) } else { None },
            can_be_sessions: events.iter().any(|event| event.days.is_none()),
            occurrences: small(events.len() as u64),
            counts: group.counts(),
            first: first.unwrap_or(self.span.from),
            last: last.unwrap_or(self.span.to),
            more: small((events.len() - samples.len()) as u64),
            samples,
        }
    }

    fn samples(&self, group: &PlannedGroup) -> Vec<ImportEvent> {
        let (mut new, mut others) = (0, 0);
        let shown = group.events.iter().filter(|(_, step)| {
            let (met, most) = match step.state() {
                EventState::New => (&mut new, NEW_SHOWN),
                _ => (&mut others, OTHERS_SHOWN),
            };
            *met += 1;
            *met <= most
        });
        shown.map(|(index, step)| self.event(&self.read.contents.candidates[*index], step)).collect()
    }

    fn event(&self, event: &Candidate, step: &Step) -> ImportEvent {
        let midnight = |day: Day| LocalTime(day.0.and_time(chrono::NaiveTime::MIN));
        let (start, end) = match event.days {
            Some((first, last)) => (midnight(first), midnight(last.plus(1))),
            None => (event.start.local(self.zone), event.end.local(self.zone)),
        };
        ImportEvent {
            title: event.about.title.clone(),
            start,
            end,
            all_day: event.days.is_some(),
            state: step.state(),
            sentence: self.words.import_step(step, self.zone),
        }
    }
}

/// Programs leave out UIDs and keep older copies all the time; a coach has nothing to do about either.
fn is_worth_a_word(reason: Reason) -> bool {
    !matches!(reason, Reason::UidMissing | Reason::Superseded)
}

fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
