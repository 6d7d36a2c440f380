//! Accounts, their calendars, and how keeping in step goes, as the coach reads them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::{CalendarAccountId, CalendarId, ProposalId};
use crate::basics::moments::LocalTime;
use crate::basics::sensitive::Sensitive;
use crate::calendar_files::model::Titles;
use crate::choices;

choices! {
    /// Where calendars come from.
    AccountKind {
        /// An address that gives a calendar file.
        Link = "link",
        /// A calendar file of this computer.
        File = "file",
        /// A folder of calendar files.
        Folder = "folder",
        /// A server that speaks CalDAV (RFC 4791).
        Caldav = "caldav",
        /// Google Calendar.
        Google = "google",
        /// Microsoft 365 or Outlook.com.
        Microsoft = "microsoft",
    }
}

choices! {
    /// What keeps an account from being in step.
    Trouble {
        /// Password or sign-in is no longer accepted.
        SignIn = "sign_in",
        /// There was no way to it.
        Offline = "offline",
        /// It asks to slow down, or is down.
        Busy = "busy",
        /// The calendar is no longer there.
        Gone = "gone",
        /// It may not be looked at any more.
        Forbidden = "forbidden",
        /// What came could not be used.
        Unusable = "unusable",
        /// The address is inside the local network and was not allowed.
        Address = "address",
    }
}

choices! {
    /// Why something could not be read as a whole.
    Unread {
        /// It cannot be opened.
        NotOpened = "not_opened",
        /// It is no calendar.
        NotACalendar = "not_a_calendar",
        /// It is larger than we take.
        TooLarge = "too_large",
        /// The other side does not give it.
        Withheld = "withheld",
    }
}

choices! {
    /// What of the coach's stands in a calendar of others.
    CopyKind {
        /// A session.
        Session = "session",
        /// A date of a group.
        GroupSession = "group_session",
    }
}

choices! {
    /// What was done elsewhere.
    ProposedChange {
        /// It was given another time.
        Moved = "moved",
        /// It was taken out, or cancelled.
        Deleted = "deleted",
        /// It was made to repeat.
        Repeats = "repeats",
    }
}

choices! {
    /// What is the occasion to ask.
    Trigger {
        /// Stillpoint was opened or unlocked.
        Started = "started",
        /// The window came to the front.
        Focused = "focused",
        /// Time has passed while the window was looked at.
        Timer = "timer",
        /// Something of the coach's changed.
        Changed = "changed",
        /// The coach wants it now.
        Asked = "asked",
    }
}

/// A calendar to be connected.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConnectCalendar {
    /// A link, a folder, a file or CalDAV.
    pub kind: AccountKind,
    /// The link, or the server: an address or the e-mail address of the account. A chosen file or folder for those.
    pub address: String,
    /// For CalDAV.
    #[ts(optional)]
    pub username: Option<String>,
    /// For CalDAV. It goes into the practice's encrypted file and to that server, nowhere else.
    #[ts(optional, type = "string")]
    pub password: Option<Sensitive>,
    /// The coach confirmed that the server stands in her own network.
    #[serde(default)]
    pub in_my_network: bool,
}

/// A sign-in with Google or Microsoft. What the coach registered there stands with her account, nowhere else.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginSignIn {
    /// Google or Microsoft.
    pub kind: AccountKind,
    /// The client id that she was given; the one that stands with the account where none is given.
    #[ts(optional)]
    pub client_id: Option<String>,
    /// Google gives one to programs, too; the one that stands with the account where none is given with the same id.
    #[ts(optional, type = "string")]
    pub client_secret: Option<Sensitive>,
    /// An account that is there already and asks to be signed in to again.
    #[ts(optional)]
    pub account_id: Option<CalendarAccountId>,
}

/// A sign-in that has begun.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SignInBegun {
    /// Its name.
    pub attempt: String,
    /// What the browser opens.
    pub url: String,
}

/// One sign-in that has begun.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneSignIn {
    /// Which.
    pub attempt: String,
}

/// Waits for the coach to come back from her browser.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FinishSignIn {
    /// Google or Microsoft.
    pub kind: AccountKind,
    /// Which.
    pub attempt: String,
    /// An account that is there already and asks to be signed in to again.
    #[ts(optional)]
    pub account_id: Option<CalendarAccountId>,
}

/// How one calendar is used from now on.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UseCalendar {
    /// Which.
    pub calendar_id: CalendarId,
    /// Its times are taken.
    pub shades: bool,
    /// The coach's sessions go there. No other calendar carries them then.
    pub carries: bool,
    /// What they are called there.
    pub titles: Titles,
}

/// One account.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneAccount {
    /// Which.
    pub account_id: CalendarAccountId,
}

/// What an account is called and whether it is asked.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EditAccount {
    /// Which.
    pub account_id: CalendarAccountId,
    /// Its name.
    pub name: String,
    /// It is not asked for now.
    pub paused: bool,
    /// Another password, where the old one is no longer accepted.
    #[ts(optional, type = "string")]
    pub password: Option<Sensitive>,
}

/// Keeps accounts in step where that is due.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepInStep {
    /// The occasion.
    pub trigger: Trigger,
    /// Only this account.
    #[ts(optional)]
    pub account_id: Option<CalendarAccountId>,
}

/// One proposal.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneProposal {
    /// Which.
    pub proposal_id: ProposalId,
}

/// A calendar of an account.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarItem {
    /// Its id.
    pub id: CalendarId,
    /// What it is called there.
    pub name: String,
    /// `#rrggbb`, where the account says one.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// Nothing can be written there.
    pub read_only: bool,
    /// Its times are taken.
    pub shades: bool,
    /// The coach's sessions go there.
    pub carries: bool,
    /// What they are called there.
    pub titles: Titles,
    /// What keeps this one from being in step, while the account is.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Trouble>,
    /// The same in words: what that means, and what to do.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<String>,
    /// What of it could not be read.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unread: Option<UnreadParts>,
}

/// What of a calendar could not be read, or not as it is meant. Names files and lines, never what stands in them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnreadParts {
    /// How many.
    pub sentence: String,
    /// Where and why, one sentence each.
    pub parts: Vec<String>,
}

/// An account.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountItem {
    /// Its id.
    pub id: CalendarAccountId,
    /// What it is.
    pub kind: AccountKind,
    /// Its name.
    pub name: String,
    /// Where it is: the host, or the name of the file or folder. An address may hold a key, so it is not shown whole.
    pub whereabouts: String,
    /// With which name the coach signs in.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// With which client id the coach signed in to Google or Microsoft: for signing in again.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// It is not asked for now.
    pub paused: bool,
    /// What keeps it from being in step.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Trouble>,
    /// How it is, in words: "In step since 14:02, 1 request."
    pub sentence: String,
    /// How many changes wait to be written there.
    pub waiting: u32,
    /// How many it did not take.
    pub not_taken: u32,
    /// Its calendars.
    pub calendars: Vec<CalendarItem>,
}

/// A change that was made elsewhere, to be taken over or not.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProposalItem {
    /// Its id.
    pub id: ProposalId,
    /// A session, or a date of a group.
    pub kind: CopyKind,
    /// Which.
    pub subject_id: String,
    /// What was done there.
    pub what: ProposedChange,
    /// The new start on the coach's clock, where it was moved.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<LocalTime>,
    /// The new length, where it was moved.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// The question in words.
    pub sentence: String,
}

/// Every account, and what waits for the coach's word.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CalendarAccounts {
    /// By name.
    pub accounts: Vec<AccountItem>,
    /// Earliest first.
    pub proposals: Vec<ProposalItem>,
}

/// What keeping in step came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepReport {
    /// How many requests were made.
    pub requests: u32,
    /// How many accounts were asked.
    pub accounts: u32,
    /// How many events were written elsewhere.
    pub written: u32,
    /// What is worth a word.
    pub sentences: Vec<String>,
}
