//! What was wrong in a calendar file, event by event. Carries a line number, the UID and a reason code, never a
//! title, a name or an address: these issues end up in logs and on terminals.

use serde::{Deserialize, Serialize};

/// How many issues one reading keeps; the rest is only counted, so that a hostile file cannot fill memory.
const KEPT: usize = 2_000;

/// Why something in the file was left out, repaired or is worth a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// The line is longer than we take.
    LineTooLong,
    /// The line has no name or no colon.
    LineUnreadable,
    /// The line has more parameters than any program writes.
    TooManyParameters,
    /// The event is larger than we take.
    EventTooLarge,
    /// Components are nested deeper than any program nests them.
    NestedTooDeep,
    /// The event does not say when it starts.
    StartMissing,
    /// When the event starts cannot be understood.
    StartUnreadable,
    /// The recurrence id of a changed instance cannot be understood.
    RecurrenceIdUnreadable,
    /// The end cannot be understood; the event is shown without a length.
    EndUnreadable,
    /// The end lies before the start.
    EndsBeforeStart,
    /// One of the added or excluded dates cannot be understood; the others hold.
    DateUnreadable,
    /// The repeating rule cannot be understood; only the stored dates are shown.
    RuleUnreadable,
    /// The repeating rule is longer than we take; only the stored dates are shown.
    RuleTooLong,
    /// One period of the rule holds more instances than we take; only the stored dates are shown.
    RuleTooDense,
    /// The rule uses a combination that we do not expand; only the stored dates are shown.
    RuleUnsupported,
    /// The rule ended before it began; nothing is shown.
    RuleEndedBeforeStart,
    /// The rule has too many instances in the asked days; none is shown.
    TooManyOccurrences,
    /// The time zone is unknown; the times were read in the coach's zone.
    ZoneUnknown,
    /// The event has no UID; one was derived from its start and title.
    UidMissing,
    /// A newer copy of the same event is in the file.
    Superseded,
    /// "This and prior" changes only its own instance: RFC 5545 dropped it.
    RangeIgnored,
    /// The file ends inside this event.
    CutShort,
    /// The event's end mark is missing.
    EndMarkMissing,
}

/// What became of the thing that an issue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Effect {
    /// It is not shown.
    Skipped,
    /// It is shown, as well as it could be read.
    Repaired,
    /// Only some of it is shown.
    Partial,
    /// Nothing is lost; it is only worth knowing.
    Noted,
}

impl Reason {
    /// Each of them: a test has to show its line.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 23] = [
        Self::LineTooLong,
        Self::LineUnreadable,
        Self::TooManyParameters,
        Self::EventTooLarge,
        Self::NestedTooDeep,
        Self::StartMissing,
        Self::StartUnreadable,
        Self::RecurrenceIdUnreadable,
        Self::EndUnreadable,
        Self::EndsBeforeStart,
        Self::DateUnreadable,
        Self::RuleUnreadable,
        Self::RuleTooLong,
        Self::RuleTooDense,
        Self::RuleUnsupported,
        Self::RuleEndedBeforeStart,
        Self::TooManyOccurrences,
        Self::ZoneUnknown,
        Self::UidMissing,
        Self::Superseded,
        Self::RangeIgnored,
        Self::CutShort,
        Self::EndMarkMissing,
    ];

    /// What this reason means for the event.
    #[must_use]
    pub fn effect(self) -> Effect {
        match self {
            Self::StartMissing
            | Self::StartUnreadable
            | Self::RecurrenceIdUnreadable
            | Self::EventTooLarge
            | Self::NestedTooDeep
            | Self::TooManyOccurrences => Effect::Skipped,
            Self::RuleUnreadable
            | Self::RuleTooLong
            | Self::RuleTooDense
            | Self::RuleUnsupported
            | Self::LineTooLong
            | Self::LineUnreadable
            | Self::TooManyParameters
            | Self::DateUnreadable => Effect::Partial,
            Self::EndUnreadable
            | Self::EndsBeforeStart
            | Self::ZoneUnknown
            | Self::UidMissing
            | Self::CutShort
            | Self::EndMarkMissing => Effect::Repaired,
            Self::RuleEndedBeforeStart | Self::Superseded | Self::RangeIgnored => Effect::Noted,
        }
    }
}

/// One problem, and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EventIssue {
    /// The line of the file, counted from 1; of the event's first line where no single line is to blame.
    pub line: u32,
    /// The event's UID, when it was read before the problem.
    pub uid: Option<String>,
    /// The event's title, by which a person knows it.
    pub title: Option<String>,
    /// What is wrong.
    pub reason: Reason,
}

/// The issues of one reading, bounded.
#[derive(Debug, Clone, Default)]
pub struct Issues {
    kept: Vec<EventIssue>,
    uncounted: u64,
}

impl Issues {
    /// `whose` is the event's UID and title; empty where it has none.
    pub(crate) fn add(&mut self, line: u32, whose: Option<(&str, &str)>, reason: Reason) {
        if self.kept.len() < KEPT {
            let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let (uid, title) = whose.map_or((None, None), |(uid, title)| (given(uid), given(title)));
            self.kept.push(EventIssue { line, uid, title, reason });
        } else {
            self.uncounted += 1;
        }
    }

    /// The issues, in the order in which they were met.
    #[must_use]
    pub fn list(&self) -> &[EventIssue] {
        &self.kept
    }

    /// How many more there were than [`Self::list`] holds.
    #[must_use]
    pub fn beyond_list(&self) -> u64 {
        self.uncounted
    }

    /// Whether some issue has this reason.
    #[must_use]
    pub fn has(&self, reason: Reason) -> bool {
        self.kept.iter().any(|issue| issue.reason == reason)
    }
}
