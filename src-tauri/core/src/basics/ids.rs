//! Ids: `UUIDv7` (RFC 9562, section 5.7) as text, made from the clock and the randomness passed in, one type
//! for each kind of thing, so that an invoice's id cannot be given where a client's is asked for.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// Where random bytes come from: the system's generator, or a seeded one for tests and sample data.
pub struct Randomness(Mutex<ChaCha20Rng>);

impl Randomness {
    /// Seeded by the operating system. Fails only where the system has no generator.
    pub fn from_system() -> Result<Self, getrandom::Error> {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)?;
        Ok(Self(Mutex::new(ChaCha20Rng::from_seed(seed))))
    }

    /// The same bytes for the same seed. Never for keys.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }

    /// Fills `bytes`.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(bytes);
    }

    /// A new `UUIDv7` text for `now`.
    #[must_use]
    pub fn uuid(&self, now: DateTime<Utc>) -> String {
        let mut bytes = [0; 10];
        self.fill(&mut bytes);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().to_string()
    }
}

/// Declares id types: a transparent text on the wire and in the file.
#[macro_export]
macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )+};
}

id_types! {
    /// A person: lead, client, sponsor contact or referrer.
    PersonId,
    /// An organisation: payer or employer.
    OrganisationId,
    /// An offer from the coach's list.
    OfferId,
    /// An engagement: what one client and the coach agreed.
    EngagementId,
    /// A session.
    SessionId,
    /// A series of sessions.
    SeriesId,
    /// Days on which the coach does not work.
    DaysOffId,
    /// A row of the credit ledger.
    CreditEntryId,
    /// A charge waiting for an invoice.
    ChargeId,
    /// An invoice or credit note.
    InvoiceId,
    /// A payment.
    PaymentId,
    /// An expense.
    ExpenseId,
    /// A file that proves an expense.
    ReceiptId,
    /// A note.
    NoteId,
    /// A note template of the coach's own.
    NoteTemplateId,
    /// Something the client said.
    QuoteId,
    /// Something that a client will do.
    ActionId,
    /// A goal.
    GoalId,
    /// A step on the way to a goal.
    MilestoneId,
    /// Something to measure with.
    InstrumentId,
    /// A version of an instrument.
    InstrumentVersionId,
    /// A measurement.
    MeasurementId,
    /// An imported file.
    ImportId,
    /// A file of a bank that was imported.
    StatementImportId,
    /// A file that was handed in, while Stillpoint runs.
    FileId,
    /// A busy time from an imported calendar.
    BusyTimeId,
    /// A calendar of others: an account or a single source.
    CalendarAccountId,
    /// One calendar of an account.
    CalendarId,
    /// A change of a session in a calendar of others, to be taken over or not.
    ProposalId,
    /// A payment provider that the coach connected.
    PayProviderId,
    /// What a client is asked to pay on a page.
    PaymentRequestId,
    /// A payment as a provider tells it.
    OnlinePaymentId,
    /// Money that went back through a provider.
    OnlineRefundId,
    /// Money that the coach pays back through a provider.
    RefundRequestId,
    /// A message to a person.
    MessageId,
    /// Times that were offered to a client.
    SlotOfferId,
    /// One of them.
    SlotId,
    /// A group programme or a workshop.
    GroupId,
    /// A date of a group.
    GroupSessionId,
    /// A person in a group: registered, waiting or withdrawn.
    ParticipantId,
    /// A named operation in the change history.
    OperationId,
}

/// What a credit is used or a charge noted for: a session with one person, or a date of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    /// With one person.
    Session(SessionId),
    /// With a group.
    Group(GroupSessionId),
}

impl Meeting {
    /// The one of the two that is there.
    #[must_use]
    pub fn of(session: Option<SessionId>, group: Option<GroupSessionId>) -> Option<Self> {
        session.map(Self::Session).or(group.map(Self::Group))
    }

    /// The session with one person.
    #[must_use]
    pub fn session(&self) -> Option<&SessionId> {
        match self {
            Self::Session(id) => Some(id),
            Self::Group(_) => None,
        }
    }

    /// The date of a group.
    #[must_use]
    pub fn group_session(&self) -> Option<&GroupSessionId> {
        match self {
            Self::Session(_) => None,
            Self::Group(id) => Some(id),
        }
    }
}
