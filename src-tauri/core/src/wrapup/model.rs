//! The sheet after a session, as asked for and as shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::actions::model::{ActionItem, ActionStatus, DueBy};
use crate::basics::ids::{ActionId, InstrumentId, MessageId, SessionId};
use crate::basics::moments::LocalTime;
use crate::measurements::views::InstrumentItem;
use crate::sessions::foreseeing::BookingRemark;
use crate::sessions::model::{OutcomePreview, SayOutcome, SessionDetail, SessionItem};

/// What the sheet begins with.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrapUpSheet {
    /// The session.
    pub session: SessionItem,
    /// What the note says the client will do and what no action says yet.
    pub commitments: Vec<NewCommitment>,
    /// Actions from before that are open: each wants a word.
    pub open_actions: Vec<ActionItem>,
    /// The next session, where one is booked already, in words.
    pub booked_next: Option<String>,
    /// Times for the next one; none where the person has no engagement to book on.
    pub proposed: Vec<ProposedTime>,
    /// What is asked in every session: the session check, pulses.
    pub instruments: Vec<InstrumentItem>,
    /// Where a summary would go; nothing where no address is known.
    pub mail: Option<String>,
}

/// Something the client will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewCommitment {
    /// What.
    pub title: String,
    /// By when.
    pub due: DueBy,
}

/// A time for the next session.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposedTime {
    /// When it begins, on the coach's clock.
    pub start: LocalTime,
    /// The same in words, with the client's clock where it differs.
    pub sentence: String,
    /// What there is to know before booking it.
    pub remarks: Vec<BookingRemark>,
}

/// The sheet as filled in. Everything but the outcome may be left out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WrapUp {
    /// What became of the session.
    pub outcome: SayOutcome,
    /// What the client will do.
    #[serde(default)]
    pub commitments: Vec<NewCommitment>,
    /// What became of the actions from before.
    #[serde(default)]
    pub actions: Vec<ActionWord>,
    /// When the next session begins, on the coach's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub next: Option<LocalTime>,
    /// What was asked of the client.
    #[serde(default)]
    pub answers: Vec<InstrumentAnswers>,
    /// A message to keep as a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub message: Option<MessageWords>,
}

/// A word about an action from before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum ActionWord {
    /// What became of it.
    Said {
        /// Which.
        action_id: ActionId,
        /// Done, partly, dropped.
        status: ActionStatus,
    },
    /// It goes on.
    Carried {
        /// Which.
        action_id: ActionId,
        /// By when now.
        due: DueBy,
    },
}

/// Answers to one instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstrumentAnswers {
    /// Which.
    pub instrument_id: InstrumentId,
    /// The numbers, by item.
    pub answers: BTreeMap<String, i64>,
}

/// A message's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MessageWords {
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// What the sheet would do, before it is confirmed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrapUpPreview {
    /// The outcome with its effects.
    pub outcome: OutcomePreview,
    /// The rest of it, in words.
    pub sentences: Vec<String>,
    /// What there is to know of the next session.
    pub remarks: Vec<BookingRemark>,
    /// The message as it would be drafted now, from what may be shared; the coach changes it as she likes.
    pub message: MessageWords,
}

/// What was done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WrappedUp {
    /// The session.
    pub session: SessionDetail,
    /// The next one, if it was booked here.
    pub next_session_id: Option<SessionId>,
    /// The draft, if one was kept.
    pub message_id: Option<MessageId>,
}
