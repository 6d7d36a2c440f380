//! One error type, sorted by what the reader can do about it, not by which library failed.
//!
//! Deliberately not here: a blanket `From<rusqlite::Error>`. A statement says what it was doing
//! ([`Doing::doing`]) or what its failure means ([`OrNotFound::or_not_found`]).

mod issue;
mod what;

pub use issue::{Issue, Problem};
pub use what::What;

/// What every function of the core answers.
pub type Result<T> = std::result::Result<T, Error>;

/// Everything that can go wrong, for the person in front of it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The input can be corrected; every issue found, not just the first.
    #[error("the input has {} issue(s)", .0.len())]
    Invalid(Vec<Issue>),
    /// The named thing is not in the practice (deleted meanwhile, stale link).
    #[error("{what:?} not found")]
    NotFound {
        /// The kind of thing.
        what: What,
        /// The id that was asked for.
        id: String,
    },
    /// Understood, but a rule of the practice says no.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The encrypted file: locked, wrong passphrase, damaged, newer than this program.
    #[error("vault: {0:?}")]
    Vault(VaultError),
    /// A file given to us cannot be used at all.
    #[error("file: {0:?}")]
    File(FileError),
    /// A server elsewhere could not be reached or said no.
    #[error("remote: {0:?}")]
    Remote(RemoteError),
    /// Our bug or the machine's: storage, a broken invariant. Shown as an incident number; the cause goes to
    /// the log only.
    #[error("{doing}: {cause}")]
    Internal {
        /// What we were doing, in words.
        doing: String,
        /// What the library said; never shown.
        cause: String,
    },
}

/// A rule of the practice that says no. One variant for each rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// An issued document never changes; it is corrected by a credit note.
    InvoiceAlreadyIssued,
    /// A draft has no number and no file yet.
    InvoiceIsDraft,
    /// An invoice needs at least one line to be issued.
    InvoiceHasNoLines,
    /// Every amount of an invoice is in one currency.
    CurrenciesDiffer,
    /// A number can be given only in order of dates.
    IssueDateBeforeLast,
    /// The invoice has been credited in full already.
    NothingLeftToCredit,
    /// The deposit is deducted by a final invoice, which has to be credited first.
    DepositDeducted,
    /// Nothing is left to pay, so nothing can be written off.
    NothingOpen,
    /// A letter about an invoice that is paid, or not due yet.
    NotOverdue,
    /// Money cannot be allocated beyond what is open.
    MoreThanOpen,
    /// Payments or invoices have changed since the statement of the bank was looked at.
    BooksChanged,
    /// The step of the ladder was taken for this invoice.
    AlreadyReminded,
    /// Nothing is to be reminded of now.
    NothingToRemind,
    /// The document has characters that no shipped font can draw.
    GlyphsMissing,
    /// Something else is being exported.
    ExportRuns,
    /// Calendars are being kept in step already.
    SyncRuns,
    /// Nothing can be written to that calendar.
    CalendarReadOnly,
    /// The charge stands on an invoice already.
    ChargeAlreadyInvoiced,
    /// The session already has this outcome.
    OutcomeAlreadySaid,
    /// The session lies in the future, so it cannot have been held yet.
    SessionNotYet,
    /// An outcome has been said, so the session's time is fixed.
    SessionHasOutcome,
    /// No credit is left and no way to go on was chosen.
    NoCreditLeft,
    /// The times are offered no more: one was taken, or they were withdrawn.
    OfferClosed,
    /// Nothing is booked with the person.
    NothingBooked,
    /// The engagement is over.
    EngagementClosed,
    /// The engagement cannot go from its state to the one asked for.
    NotANextState,
    /// Later changes stand on what would be undone.
    ChangedSince,
    /// This operation cannot be undone, by its nature.
    NotUndoable,
    /// The operation was undone already.
    AlreadyUndone,
    /// The person has documents that the law wants kept.
    HasDocuments,
    /// The practice exists already in this folder.
    PracticeExists,
    /// This is the sample practice: it has no key worth keeping and no copies.
    OnlyASample,
    /// The keychain of this computer did not do what it was asked.
    KeychainUnavailable,
    /// Setup is not finished: the recovery kit has not been confirmed.
    RecoveryKitNotConfirmed,
    /// The address is inside the local network and was not allowed.
    AddressNotAllowed,
    /// The sign-in was not finished: declined, too late or broken off.
    NotSignedIn,
    /// The sign-in was finished, but without leave to the calendars.
    CalendarsNotAllowed,
    /// A secret key of a payment provider may do everything, so it is not taken.
    SecretKeyGiven,
    /// A publishable key of a payment provider may do nothing that is needed.
    PublishableKeyGiven,
    /// A live key in place of a test key, or the other way round.
    OtherKindOfKey,
    /// Payments are being looked for already.
    CheckRuns,
    /// The provider still has open pages to pay on.
    LinksOpen,
    /// The invoice is a draft, or nothing is left to pay of it.
    NothingToAskFor,
    /// There is a page to pay on for this already.
    AlreadyAskedFor,
    /// The provider takes no such amount in that currency.
    AmountNotPayable,
    /// The payment is booked already, or has not come yet.
    NothingToBook,
    /// Nothing of the payment is left to go back, or it has not arrived.
    NothingToPayBack,
    /// More than is left of the payment.
    MoreThanLeft,
    /// A refund of the payment waits, or is under way.
    RefundUnderWay,
    /// The client's bank has a dispute open on the payment.
    PaymentDisputed,
    /// The provider is no longer connected.
    ProviderGone,
    /// The refund has left this computer.
    RefundSent,
    /// What was done or dropped is carried no further.
    ActionClosed,
    /// The instrument was put away; nothing new is measured with it.
    InstrumentRetired,
    /// The coach has said that the message was sent, so its words stay.
    MessageAlreadySent,
    /// A mail file needs the coach's address and the client's.
    NoMailAddress,
    /// Names are hidden, and the change holds a stand-in for one.
    NamesHidden,
    /// The person has a place in the group, or waits for one.
    AlreadyInGroup,
    /// The person has gone from the group already.
    NotInGroup,
    /// The group was put away.
    GroupPutAway,
    /// The date of the group was cancelled.
    DateCancelled,
    /// Something in the supervision pack still tells who it is about: in this session of it, from 1; 0 is anywhere.
    IdentifierSurvives {
        /// Its place in the pack.
        place: u32,
    },
}

/// What the encrypted file can say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultError {
    /// No practice is open.
    Locked,
    /// The passphrase does not open this practice.
    WrongPassphrase,
    /// The recovery code does not open this practice, or has a typing error.
    WrongRecoveryCode,
    /// The keychain of this computer has no key for this practice, or cannot be asked.
    NoKeychainEntry,
    /// Too many wrong tries: wait.
    Wait {
        /// Seconds until the next try is taken.
        seconds: u64,
    },
    /// Another window or program has this practice open.
    InUse,
    /// There is no practice in the folder.
    Missing,
    /// The header file is missing or unreadable; the recovery code still opens the data.
    HeaderDamaged,
    /// The data file is damaged, cut short or not ours. Nothing was written.
    Damaged,
    /// Written by a newer Stillpoint.
    NewerThanApp,
    /// The disk is full.
    NoSpace,
    /// The folder or file cannot be written to.
    ReadOnly,
    /// The copy that was just made does not read back; the practice itself is unharmed.
    BackupNotVerified,
}

/// Why a file given to us cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileError {
    /// It cannot be read (gone, no permission).
    Unreadable,
    /// It is empty.
    Empty,
    /// It is larger than we take.
    TooLarge,
    /// It is not a calendar.
    NotACalendar,
    /// It is not a statement of a bank in a form that we read.
    NotAStatement,
    /// It is no longer what was looked at.
    Changed,
    /// It is not a font that can be embedded.
    NotAFont,
    /// It is not a picture that can be printed (PNG or JPEG).
    NotAPicture,
    /// It is neither a PDF nor a picture, so it is no receipt.
    NotAReceipt,
    /// It is a receipt, and larger than we keep.
    ReceiptTooLarge,
    /// It is not a backup of a practice, or it is damaged.
    NotABackup,
    /// The place to write to cannot be written.
    NotWritable,
    /// A file of that name is there already and is never overwritten.
    AlreadyThere,
}

/// Why a server's answer could not be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RemoteError {
    /// No connection.
    Offline,
    /// It took too long.
    TimedOut,
    /// The server does not know us (401).
    Refused,
    /// It knows us, and does not let us do this (403).
    Forbidden,
    /// There is nothing at the address (404, 410).
    Nothing,
    /// The server asks us to slow down, or is down (429, 5xx).
    Busy,
    /// The answer is larger than we take.
    TooLarge,
    /// The address cannot be used: not https, or inside the local network.
    AddressNotAllowed,
    /// Something else came back.
    Unexpected,
}

impl Error {
    /// One bad field.
    #[must_use]
    pub fn invalid(field: &str, problem: Problem) -> Self {
        Self::Invalid(vec![Issue::new(field, problem)])
    }

    /// The thing of kind `what` with this id is not there.
    #[must_use]
    pub fn not_found(what: What, id: impl Into<String>) -> Self {
        Self::NotFound { what, id: id.into() }
    }

    /// A broken invariant or a failure of the machine.
    #[must_use]
    pub fn internal(doing: impl Into<String>, cause: impl ToString) -> Self {
        Self::Internal { doing: doing.into(), cause: cause.to_string() }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<VaultError> for Error {
    fn from(cause: VaultError) -> Self {
        Self::Vault(cause)
    }
}

impl From<FileError> for Error {
    fn from(cause: FileError) -> Self {
        Self::File(cause)
    }
}

impl From<RemoteError> for Error {
    fn from(cause: RemoteError) -> Self {
        Self::Remote(cause)
    }
}

/// Says what was being done when a library failed.
pub trait Doing<T> {
    /// Turns the failure into [`Error`], with `what` for the log.
    fn doing(self, what: &str) -> Result<T>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, what: &str) -> Result<T> {
        self.map_err(|cause| match cause.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => VaultError::NoSpace.into(),
            Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen) => {
                VaultError::ReadOnly.into()
            }
            Some(rusqlite::ErrorCode::DatabaseCorrupt | rusqlite::ErrorCode::NotADatabase) => {
                VaultError::Damaged.into()
            }
            Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
                VaultError::InUse.into()
            }
            _ => Error::internal(what, cause),
        })
    }
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, what: &str) -> Result<T> {
        use std::io::ErrorKind;
        self.map_err(|cause| match cause.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                VaultError::NoSpace.into()
            }
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => VaultError::ReadOnly.into(),
            _ => Error::internal(what, cause),
        })
    }
}

impl<T> Doing<T> for serde_json::Result<T> {
    fn doing(self, what: &str) -> Result<T> {
        self.map_err(|cause| Error::internal(what, cause))
    }
}

/// Makes "no such row" an answer that a person understands.
pub trait OrNotFound<T> {
    /// `NotFound` where the query had no row.
    fn or_not_found(self, what: What, id: impl Into<String>) -> Result<T>;
}

impl<T> OrNotFound<T> for rusqlite::Result<T> {
    fn or_not_found(self, what: What, id: impl Into<String>) -> Result<T> {
        match self {
            Err(rusqlite::Error::QueryReturnedNoRows) => Err(Error::not_found(what, id)),
            other => other.doing("reading one row"),
        }
    }
}

impl<T> OrNotFound<T> for Option<T> {
    fn or_not_found(self, what: What, id: impl Into<String>) -> Result<T> {
        self.ok_or_else(|| Error::not_found(what, id))
    }
}
