//! What leaves this computer, as the coach reads it.

use serde::Serialize;
use ts_rs::TS;

use crate::basics::moments::LocalTime;
use crate::choices;

choices! {
    /// What something is sent for.
    Purpose {
        /// A calendar is fetched from a link that the coach pasted.
        CalendarLink = "calendar_link",
        /// A calendar that the coach subscribed to is looked at.
        CalendarFeed = "calendar_feed",
        /// A calendar account of CalDAV is kept in step.
        CalendarAccount = "calendar_account",
        /// A calendar of Google is kept in step.
        GoogleCalendar = "google_calendar",
        /// A calendar of Microsoft is kept in step.
        MicrosoftCalendar = "microsoft_calendar",
        /// A payment provider is asked for a page to pay on, and for what was paid.
        Payments = "payments",
        /// The coach signs in to an account, or the sign-in is renewed.
        SignIn = "sign_in",
    }
}

choices! {
    /// What became of a connection.
    Became {
        /// Begun, and no end was noted: Stillpoint was closed or locked meanwhile.
        Begun = "begun",
        /// Answered.
        Answered = "answered",
        /// Answered that nothing has changed.
        Unchanged = "unchanged",
        /// Answered with another address.
        Forwarded = "forwarded",
        /// The server said no, or has nothing there.
        Declined = "declined",
        /// Not begun: the address is not secure or not public.
        AddressRefused = "address_refused",
        /// There was no way to the server.
        Unreachable = "unreachable",
        /// The server was too slow.
        TimedOut = "timed_out",
        /// Cut off: the answer was larger than we take.
        TooLarge = "too_large",
        /// Broken off by the server, or not understood.
        Broken = "broken",
    }
}

/// One line of the ledger of connections.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionItem {
    /// Its id.
    pub id: String,
    /// When, on the coach's clock.
    pub at: LocalTime,
    /// What for.
    pub purpose: Purpose,
    /// With which computer.
    pub host: String,
    /// Bytes of content that were sent.
    pub bytes_out: u32,
    /// Bytes of content that came.
    pub bytes_in: u32,
    /// The status of the answer (RFC 9110, section 15), if there was one.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// What became of it.
    pub became: Became,
    /// All of it in words.
    pub sentence: String,
}
