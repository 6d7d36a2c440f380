//! The few words that the system's own dialogs show. A language is added by filling in [`Words`].

/// What the dialogs say.
#[derive(Debug)]
pub struct Words {
    /// Above the choice of a file.
    pub choose: &'static str,
    /// Above the choice of a folder.
    pub choose_folder: &'static str,
    /// Above the choice of a place.
    pub save: &'static str,
    /// A calendar.
    pub calendar: &'static str,
    /// A copy of a practice.
    pub backup: &'static str,
    /// A file of a bank.
    pub statement: &'static str,
    /// A receipt.
    pub receipt: &'static str,
    /// A picture.
    pub picture: &'static str,
    /// A document.
    pub pdf: &'static str,
    /// An electronic invoice.
    pub xml: &'static str,
    /// Several files in one.
    pub archive: &'static str,
    /// A message for a mail program.
    pub message: &'static str,
    /// Above the word that the copy on quitting could not be made.
    pub copy_failed: &'static str,
}

const ENGLISH: Words = Words {
    choose: "Choose a file",
    choose_folder: "Choose a folder",
    save: "Save as",
    calendar: "Calendar",
    backup: "Stillpoint backup",
    statement: "Bank file",
    receipt: "Receipt",
    picture: "Picture",
    pdf: "PDF document",
    xml: "Electronic invoice",
    archive: "Archive",
    message: "E-mail message",
    copy_failed: "Today's backup could not be made",
};

/// The words of a language (BCP 47); English where there are none yet.
#[must_use]
pub fn of(_language: &str) -> &'static Words {
    &ENGLISH
}
