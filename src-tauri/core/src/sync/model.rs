//! Accounts, their calendars, and how keeping in step goes, as the coach reads them.

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
    /// How a session is called in a calendar of others.
    Titles {
        /// The client's name.
        Full = "full",
        /// The client's initials.
        Initials = "initials",
        /// Only that the time is taken.
        Busy = "busy",
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
        /// What came could not be used.
        Unusable = "unusable",
        /// The address is inside the local network and was not allowed.
        Address = "address",
    }
}
