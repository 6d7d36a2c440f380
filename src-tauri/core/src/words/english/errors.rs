use super::{English, count};
use crate::error::{Error, FileError, Problem, Refusal, RemoteError, VaultError, What};
use crate::words::ErrorWords;

impl ErrorWords for English {
    fn error(&self, error: &Error) -> String {
        match error {
            Error::Invalid(issues) if issues.len() == 1 => {
                "One field needs another look. Nothing has been changed.".into()
            }
            Error::Invalid(_) => "Some fields need another look. Nothing has been changed.".into(),
            Error::NotFound { what, .. } => not_found(*what),
            Error::Refused(Refusal::IdentifierSurvives { place }) => survives(*place),
            Error::Refused(refusal) => refused(*refusal).into(),
            Error::Vault(cause) => vault(cause),
            Error::File(cause) => file(*cause).into(),
            Error::Remote(cause) => remote(*cause).into(),
            Error::Internal { .. } => "Something went wrong on our side. Your data is as it was before. \
                 Please try once more; if it happens again, the number below helps to find the cause."
                .into(),
        }
    }

    fn problem(&self, problem: Problem) -> String {
        match problem {
            Problem::Missing => "Please fill this in.",
            Problem::TooLong => "This is longer than fits here.",
            Problem::NotAnEmail => "This does not look like an e-mail address.",
            Problem::NotAZone => "This is not a time zone we know, like Europe/Berlin.",
            Problem::NotACurrency => "This is not the currency we expect here.",
            Problem::NotADay => "This is not a day of the calendar.",
            Problem::TooSmall => "This is too small.",
            Problem::TooLarge => "This is too large.",
            Problem::EndsBeforeStart => "This ends before it starts.",
            Problem::InTheFuture => "This lies in the future.",
            Problem::InThePast => "This lies in the past.",
            Problem::Overlaps => "This meets other hours of the same day.",
            Problem::AlreadyUsed => "This is in use already.",
            Problem::TooEasyToGuess => {
                "This is too easy to guess. A few unrelated words make a good passphrase."
            }
            Problem::DoesNotMatch => "This differs from what is printed. Please compare it letter by letter.",
            Problem::NotAnIban => "This account number has a typing error.",
            Problem::NotPossible => "This is not possible here.",
            Problem::NotALink => "This is not a link that can be opened. It begins with https://.",
            Problem::NothingLeft => "Nothing is left for this one.",
            Problem::DoesNotAddUp => "This differs from what the other figures add up to.",
        }
        .into()
    }
}

fn not_found(what: What) -> String {
    let thing = match what {
        What::Person => "This person",
        What::Organisation => "This organisation",
        What::Offer => "This offer",
        What::Engagement => "This engagement",
        What::Session => "This session",
        What::Charge => "This charge",
        What::Invoice => "This invoice",
        What::Payment => "This payment",
        What::Expense => "This expense",
        What::Note => "This note",
        What::NoteVersion => "This version of the note",
        What::Template => "This template",
        What::Quote => "This quote",
        What::Action => "This commitment",
        What::Goal => "This goal",
        What::Milestone => "This milestone",
        What::Instrument => "This instrument",
        What::Measurement => "This measurement",
        What::Import => "This import",
        What::Message => "This message",
        What::SlotOffer => "This offer of times",
        What::Group => "This group",
        What::GroupSession => "This date",
        What::Participant => "This participant",
        What::DaysOff => "These days off",
        What::Operation => "This change",
        What::File => "This file",
        What::Command => "This command",
        What::Backup => "This backup",
        What::CalendarAccount => "This calendar account",
        What::Calendar => "This calendar",
        What::Proposal => "This question",
        What::PayProvider => "This payment provider",
        What::PaymentRequest => "This payment link",
        What::OnlinePayment => "This payment",
        What::OnlineRefund | What::RefundRequest => "This refund",
    };
    format!("{thing} is no longer there. It may have been removed meanwhile; nothing else has changed.")
}

fn refused(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::InvoiceAlreadyIssued => {
            "This invoice has been issued and stays as it is. To correct it, write a credit note."
        }
        Refusal::InvoiceIsDraft => {
            "This invoice is still a draft. Issue it first, then it has a number and a file."
        }
        Refusal::InvoiceHasNoLines => "This invoice has no lines yet. Add one before issuing it.",
        Refusal::CurrenciesDiffer => {
            "All amounts of an invoice are in one currency. Make a second invoice for the other one."
        }
        Refusal::IssueDateBeforeLast => {
            "Numbers follow the calendar: this date lies before that of the last invoice. Choose a later day."
        }
        Refusal::NothingLeftToCredit => "This invoice has been credited in full already.",
        Refusal::DepositDeducted => {
            "A final invoice deducts this deposit. Credit that invoice first; its credit note gives the deposit back."
        }
        Refusal::NothingOpen => "Nothing is left to pay here, so there is nothing to write off.",
        Refusal::NotOverdue => {
            "This invoice is not overdue, so there is nothing to remind of. No letter was written."
        }
        Refusal::MoreThanOpen => "This is more than is still open. Nothing has been booked.",
        Refusal::BooksChanged => {
            "Payments or invoices have changed since you looked at this file. Nothing has been imported; please look at it once more."
        }
        Refusal::AlreadyReminded => {
            "This reminder has been drafted for this invoice already. Nothing has been changed; look among the messages."
        }
        Refusal::NothingToRemind => "Nothing is to be reminded of here now. Nothing has been drafted.",
        Refusal::SyncRuns => {
            "Calendars are being kept in step already. Nothing is lost; look again in a moment."
        }
        Refusal::CalendarReadOnly => {
            "Nothing can be written to this calendar. Your sessions are as they were. Choose another calendar for them."
        }
        Refusal::SecretKeyGiven => {
            "This is a secret key: it may do everything with your account, so it was not kept. Make a restricted key with the button above and paste that one. If you have pasted this key elsewhere, roll it in the provider's dashboard."
        }
        Refusal::PublishableKeyGiven => {
            "This is a publishable key: it is meant for web pages and cannot see payments. It was not kept. Make a restricted key with the button above and paste that one."
        }
        Refusal::OtherKindOfKey => {
            "A test key and a live key cannot take each other's place: links that were made with one are not known to the other. Disconnect this provider and connect it anew with the other key. Nothing has been changed."
        }
        Refusal::CheckRuns => {
            "Payments are being looked for already. Nothing is lost; look again in a moment."
        }
        Refusal::LinksOpen => {
            "Some payment links are still open there, and clients could pay unseen. Withdraw them first; nothing has been changed."
        }
        Refusal::NothingToAskFor => {
            "Nothing is left to pay here, or the invoice is still a draft. No link was made."
        }
        Refusal::AlreadyAskedFor => {
            "There is an open payment link for this invoice already. Withdraw it first if it is to be another one."
        }
        Refusal::AmountNotPayable => {
            "The provider cannot take this amount in this currency. No link was made; a bank transfer works as always."
        }
        Refusal::NothingToBook => "This payment is booked or set aside already, or it has not arrived yet.",
        Refusal::NothingToPayBack => {
            "Nothing of this payment is left to pay back, or it has not arrived yet. Nothing was sent."
        }
        Refusal::MoreThanLeft => {
            "This is more than is left of the payment: what went back, or is on its way back, counts. Nothing was sent."
        }
        Refusal::RefundUnderWay => {
            "A refund of this payment is on its way and its end is not known yet. Wait for it, then go on."
        }
        Refusal::PaymentDisputed => {
            "Your client's bank has asked for this payment itself. Answer that at the provider first; paid back as well, the money would go out twice. Nothing was sent."
        }
        Refusal::ProviderGone => {
            "The provider of this payment is no longer connected here. Pay it back in its dashboard. Nothing was sent."
        }
        Refusal::RefundSent => {
            "This refund has left this computer and can no longer be withdrawn. What became of it is said here."
        }
        Refusal::ExportRuns => {
            "Something is being exported now. Wait until it is done, or cancel it. Nothing has been written."
        }
        Refusal::GlyphsMissing => {
            "Some characters of this document cannot be printed with the fonts we have. It has not been issued; please write them another way."
        }
        Refusal::ChargeAlreadyInvoiced => {
            "This session stands on an invoice already. Credit the invoice first, then its outcome can be changed."
        }
        Refusal::OutcomeAlreadySaid => "An outcome has been said of this session already.",
        Refusal::SessionNotYet => "This session has not begun yet, so it cannot have been held or missed.",
        Refusal::SessionHasOutcome => {
            "An outcome has been said of this session, so its time is fixed. Open the outcome again first."
        }
        Refusal::NoCreditLeft => {
            "No credit is left on this engagement. Choose whether the session is a gift or is charged."
        }
        Refusal::OfferClosed => "These times are offered no more. Nothing has changed.",
        Refusal::NothingBooked => "Nothing is booked from now on, so there is nothing to put into a file.",
        Refusal::EngagementClosed => "This engagement is over. Begin a new one to book more sessions.",
        Refusal::NotANextState => "An engagement cannot go there from where it stands.",
        Refusal::ChangedSince => {
            "Something was changed since, so this can no longer be taken back. Nothing has been touched."
        }
        Refusal::NotUndoable => "This cannot be taken back. A number that was given stays given.",
        Refusal::AlreadyUndone => "This has been taken back already.",
        Refusal::HasDocuments => {
            "There are documents here that the law wants kept. Put the person away instead."
        }
        Refusal::PracticeExists => "There is a practice in this place already. It has not been touched.",
        Refusal::OnlyASample => "This is the sample practice. Start your own to keep things safe and copied.",
        Refusal::KeychainUnavailable => {
            "The keychain of this computer cannot be used now. Nothing is lost: your passphrase opens the practice as before."
        }
        Refusal::RecoveryKitNotConfirmed => {
            "Please type back two groups of the recovery kit first. Without it, nobody can help if the passphrase is lost."
        }
        // Said by `survives`, which knows where.
        Refusal::IdentifierSurvives { .. } => {
            "Something in this file still tells who it is about. It was not written."
        }
        Refusal::NamesHidden => {
            "Names are hidden, and a stand-in for one would be written down. Show the names, then save; nothing was changed."
        }
        Refusal::AddressNotAllowed => "This address lies inside your own network and is not opened.",
        Refusal::NotSignedIn => {
            "The sign-in was not finished, so nothing was connected. Begin again whenever you like."
        }
        Refusal::CalendarsNotAllowed => {
            "You are signed in, but the calendars were not allowed, so nothing was connected. Begin again and leave every box ticked."
        }
        Refusal::ActionClosed => {
            "This was done or dropped, so there is nothing to carry on. Open it again first, or agree something new."
        }
        Refusal::InstrumentRetired => {
            "This was put away. What was measured with it stays; take it up again to measure anew."
        }
        Refusal::MessageAlreadySent => {
            "This message has been sent, so its words stay as they are. Undo in the history makes it a draft again."
        }
        Refusal::NoMailAddress => {
            "A mail file needs your own address and the client's, and one of them is missing. Nothing has changed: note it down, or copy the text."
        }
        Refusal::AlreadyInGroup => "This person is in the group already. Nothing has changed.",
        Refusal::NotInGroup => "This person no longer takes part. Nothing has changed.",
        Refusal::GroupPutAway => {
            "This group has been put away. Take it out again first; nothing has changed."
        }
        Refusal::DateCancelled => {
            "This date has been cancelled. Open it again first, then it can be said who was there."
        }
    }
}

fn survives(place: u32) -> String {
    let place = match place {
        0 => "Something in this file".to_owned(),
        place => format!("Something in session {place} of the pack"),
    };
    format!(
        "{place} still tells who it is about. The file was not written; say it another way in the note, then try again."
    )
}

fn vault(cause: &VaultError) -> String {
    match cause {
        VaultError::Locked => "Your practice is locked. Please unlock it.".into(),
        VaultError::WrongPassphrase => "This passphrase does not open your practice. Nothing is lost; check the keyboard layout and Caps Lock, or use the recovery kit.".into(),
        VaultError::WrongRecoveryCode => "This recovery code does not open your practice. Please compare it with the printed page, group by group.".into(),
        VaultError::NoKeychainEntry => "This computer does not remember the key. Please enter your passphrase; nothing is lost.".into(),
        VaultError::Wait { seconds } => format!(
            "Please wait {} before the next try. Your data is safe.",
            count(i64::try_from(*seconds).unwrap_or(i64::MAX), "second", "seconds")
        ),
        VaultError::InUse => "Your practice is open in another window. Close it there first; two at once could harm the file.".into(),
        VaultError::Missing => "There is no practice in this place. Nothing has been created; check the folder, or restore a backup.".into(),
        VaultError::HeaderDamaged => "The small file beside your data is missing or damaged. Your data is still there: open it with the recovery kit.".into(),
        VaultError::Damaged => "The file with your data is damaged or incomplete. It has not been touched. Please restore the last backup.".into(),
        VaultError::NewerThanApp => "This practice was last opened with a newer Stillpoint. Please update; the file has not been touched.".into(),
        VaultError::NoSpace => "The disk is full. Your last change was not kept; everything before it is safe. Free some space and try again.".into(),
        VaultError::ReadOnly => "This place cannot be written to. Nothing has been changed. Check the folder's permissions or choose another.".into(),
        VaultError::BackupNotVerified => "The backup that was just made does not read back and was thrown away. Your practice is unharmed; please choose another place for backups.".into(),
    }
}

fn file(cause: FileError) -> &'static str {
    match cause {
        FileError::Unreadable => {
            "This file cannot be read. It may have been moved, or you may not be allowed to open it. Nothing has been imported."
        }
        FileError::Empty => "This file is empty. Nothing has been imported; please export it once more.",
        FileError::TooLarge => {
            "This file is larger than we take. Nothing has been imported; export a shorter period."
        }
        FileError::NotACalendar => {
            "This file is not a calendar. Nothing has been imported; look for one that ends in .ics."
        }
        FileError::NotAStatement => {
            "This file is not a bank statement that we can read. Nothing has been imported; export it as CAMT, CSV, MT940 or OFX."
        }
        FileError::Changed => {
            "This file has changed since you looked at it. Nothing has been imported; please look at it once more."
        }
        FileError::NotAFont => "This font cannot be embedded in a document.",
        FileError::NotAPicture => "This file is not a picture that documents can show. A PNG or JPEG works.",
        FileError::NotAReceipt => {
            "This file is not a receipt that can be kept. Nothing has been saved; a PDF, or a photo as JPEG or PNG, works."
        }
        FileError::ReceiptTooLarge => {
            "This receipt is larger than 10 MB. Nothing has been saved; a smaller photo, or a PDF of it, shows as much."
        }
        FileError::NotABackup => {
            "This file is not a backup of a practice, or it is damaged. Your practice has not been touched; choose another backup."
        }
        FileError::NotWritable => "The file could not be written there. Please choose another place.",
        FileError::AlreadyThere => {
            "A file of that name is there already and has been left as it is. Please choose another name."
        }
    }
}

fn remote(cause: RemoteError) -> &'static str {
    match cause {
        RemoteError::Offline => {
            "There is no connection. Nothing has been changed; try again when you are online."
        }
        RemoteError::TimedOut => {
            "The other side did not answer in time. Nothing has been changed; please try again."
        }
        RemoteError::Refused | RemoteError::Forbidden => {
            "The other side does not let us in. Check the address and whether the link is still valid."
        }
        RemoteError::Nothing => {
            "There is nothing at this address. Check the link; it may have been withdrawn."
        }
        RemoteError::Busy => "The other side is busy. Nothing has been changed; please try again in a while.",
        RemoteError::TooLarge => "The answer is larger than we take. Nothing has been imported.",
        RemoteError::AddressNotAllowed => {
            "This address cannot be used: it is not a secure public address. Nothing has been sent."
        }
        RemoteError::Unexpected => "The other side answered something unexpected. Nothing has been changed.",
    }
}
