//! Messages as stored, as asked for and as shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{GroupId, GroupSessionId, MessageId, PersonId, SessionId};
use crate::basics::moments::{Instant, LocalTime};
use crate::choices;

choices! {
    /// What a message is for.
    MessageKind {
        /// What a session was about.
        Summary = "summary",
        /// A time is booked, or a place in a group is kept.
        Confirmation = "confirmation",
        /// A time comes near.
        Reminder = "reminder",
        /// A time has changed.
        Change = "change",
        /// Cancelled in time: when next?
        Rebook = "rebook",
        /// Cancelled late: what the policy says.
        LateCancel = "late_cancel",
        /// Cancelled late or missed, and forgiven.
        Waiver = "waiver",
        /// Missed: first how they are, then what the policy says.
        NoShow = "no_show",
        /// The coach cancelled.
        CoachCancelled = "coach_cancelled",
        /// About a waiting list.
        Waitlist = "waitlist",
        /// About times that are offered.
        SlotOffer = "slot_offer",
        /// An invoice is open.
        PaymentReminder = "payment_reminder",
        /// Money goes back.
        Refund = "refund",
        /// Anything else.
        Other = "other",
    }
}

choices! {
    /// Where a message stands.
    MessageState {
        /// Waits for the coach.
        Draft = "draft",
        /// The coach has sent it, by her own word.
        Sent = "sent",
    }
}

choices! {
    /// How a message left.
    SentBy {
        /// Its text was copied.
        Copied = "copied",
        /// It was opened in the mail program.
        MailProgram = "mail_program",
        /// It was saved as a mail file.
        EmlFile = "eml_file",
        /// Some other way.
        Other = "other",
    }
}

/// A message as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in the migration that made the table")]
pub struct Message {
    pub id: MessageId,
    pub person_id: PersonId,
    pub person_name: String,
    pub session_id: Option<SessionId>,
    pub group_id: Option<GroupId>,
    pub kind: MessageKind,
    pub text: MessageText,
    pub state: MessageState,
    pub sent_by: Option<SentBy>,
    pub sent_at: Option<Instant>,
    pub updated_at: Instant,
}

/// What is written: the only words that a message can hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageText {
    /// One line.
    pub subject: String,
    /// Plain text with line breaks.
    pub body: String,
}

/// A draft to be put in; see [`crate::vault::writer::Writer::insert_message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// To whom.
    pub person_id: PersonId,
    /// The session it is about.
    pub session_id: Option<SessionId>,
    /// The group it is about.
    pub group_id: Option<GroupId>,
    /// The date of the group it is about.
    pub group_session_id: Option<GroupSessionId>,
    /// What it is for.
    pub kind: MessageKind,
    /// What it says.
    pub text: MessageText,
}

/// Which messages.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListMessages {
    /// Only those to this person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub person_id: Option<PersonId>,
    /// Only drafts, or only those that were sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub state: Option<MessageState>,
}

/// One message to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneMessage {
    /// Which.
    pub message_id: MessageId,
}

/// A draft in other words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveMessage {
    /// Which.
    pub message_id: MessageId,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A new draft in the coach's own words.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteMessage {
    /// To whom.
    pub person_id: PersonId,
    /// What it is for.
    pub kind: MessageKind,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A new draft about a session, from the words that come with Stillpoint.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DraftAboutSession {
    /// The session.
    pub session_id: SessionId,
    /// What for; what fits where the session stands if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<MessageKind>,
}

/// The coach says that she has sent a message.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkSent {
    /// Which.
    pub message_id: MessageId,
    /// How.
    pub by: SentBy,
}

/// A message in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageItem {
    /// Its id.
    pub id: MessageId,
    /// To whom.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// The session it is about.
    pub session_id: Option<SessionId>,
    /// The group it is about.
    pub group_id: Option<GroupId>,
    /// What it is for.
    pub kind: MessageKind,
    /// Its subject.
    pub subject: String,
    /// Draft or sent.
    pub state: MessageState,
    /// How it left.
    pub sent_by: Option<SentBy>,
    /// When it left, on the coach's clock.
    pub sent_at: Option<LocalTime>,
    /// When it was last written, on the coach's clock.
    pub updated_at: LocalTime,
}

/// A message opened.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageDetail {
    /// As in lists.
    pub item: MessageItem,
    /// Its text.
    pub body: String,
    /// Where it goes; nothing where no address is known.
    pub to: Option<String>,
    /// A link that opens it in the mail program; nothing where no address is known.
    pub mailto: Option<String>,
    /// Whether the link carries the text. A long one does not fit in a link: copy it, or save the mail file.
    pub mailto_complete: bool,
    /// Whether it can be saved as a mail file: both addresses are known.
    pub has_file: bool,
}

/// A mail as a file, to be opened in any mail program.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MailFile {
    /// A name for the file.
    pub name: String,
    /// Its bytes.
    pub base64: String,
}

impl std::fmt::Debug for MailFile {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("<a mail>")
    }
}
