//! What the doors ask for and answer: first run, locking, unlocking.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::moments::Instant;
use crate::basics::sensitive::Sensitive;
use crate::choices;
use crate::engagements::model::OfferTerms;
use crate::engagements::policy::{Policy, PolicyPreset};

choices! {
    /// Which screen there is to show.
    PracticeState {
        /// Nothing has been made here: the welcome.
        None = "none",
        /// A practice is here and closed: the unlock screen.
        Locked = "locked",
        /// Open, but the first run has not ended: it goes on where it was left.
        Unfinished = "unfinished",
        /// Open.
        Open = "open",
    }
}

/// Whether a practice is open, and which.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PracticeStatus {
    /// Which screen there is to show.
    pub state: PracticeState,
    /// The sample practice is open: its people are made up.
    pub is_sample: bool,
    /// What the open practice is called. Nothing while locked: a locked window names nobody.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practice_name: Option<String>,
    /// Unfinished only: the recovery kit has been typed back, what is left is `practice.set_up`.
    pub recovery_kit_confirmed: bool,
    /// The keychain of this computer can open it.
    pub keychain_remembers: bool,
    /// Seconds until the next passphrase is taken.
    #[ts(type = "number")]
    pub wait_seconds: u64,
    /// The last verified backup; nothing while locked or if there is none.
    pub last_backup: Option<LastBackup>,
    /// Minutes without a touch until it locks itself.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_lock_minutes: Option<u32>,
    /// Stand-ins are shown for names.
    pub names_hidden: bool,
}

/// The last verified backup.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastBackup {
    /// When it was taken.
    pub at: Instant,
    /// The same in words.
    pub sentence: String,
}

/// A passphrase to open with, to make a practice with, or to judge.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GivenPassphrase {
    /// The passphrase.
    #[ts(type = "string")]
    pub passphrase: Sensitive,
}

/// A passphrase made up for the coach.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SuggestedPassphrase {
    /// Five words.
    pub passphrase: String,
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Strength {
    /// 0 is guessed at once, 4 is out of reach.
    pub score: u8,
    /// The same in words.
    pub sentence: String,
    /// Whether it is strong enough.
    pub ok: bool,
}

/// The recovery kit on the screen. Deliberately without `Debug`: it is a key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKit {
    /// The groups in the order of the sheet.
    pub recovery_groups: Vec<String>,
    /// The places (0 is the first) of the groups that are to be typed back.
    pub asked_groups: [u8; 2],
}

/// The groups that were asked for, typed back from the sheet.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmRecoveryKit {
    /// One for each group asked.
    pub groups: Vec<TypedGroup>,
}

/// One group typed back.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TypedGroup {
    /// Its place on the sheet, 0 is the first.
    pub index: u8,
    /// What was typed.
    #[ts(type = "string")]
    pub text: Sensitive,
}

/// Asks for the recovery kit once more.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShowRecoveryKit {
    /// Not needed until the first run has ended; afterwards an open window alone does not show the key.
    #[ts(optional, type = "string")]
    pub passphrase: Option<Sensitive>,
}

/// The code from the sheet, and the passphrase that takes the place of the lost one.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UnlockWithRecovery {
    /// The code, however it was typed.
    #[ts(type = "string")]
    pub code: Sensitive,
    /// The new passphrase.
    #[ts(type = "string")]
    pub new_passphrase: Sensitive,
}

/// Whether the keychain of this computer keeps the key.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RememberHere {
    /// Keeps it, or forgets it.
    pub remember: bool,
}

/// Another passphrase.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassphrase {
    /// The present one.
    #[ts(type = "string")]
    pub current: Sensitive,
    /// The new one.
    #[ts(type = "string")]
    pub new: Sensitive,
}

/// What came of locking.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Locked {
    /// Said if the practice is locked but its backup could not be taken.
    pub notice: Option<String>,
}

/// What a look at every page of the file has found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// That all is well, in words; anything else is an error.
    pub sentence: String,
}

/// A policy to pick.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PolicyChoice {
    /// For `policyPreset`.
    pub id: PolicyPreset,
    /// What it is called.
    pub name: String,
    /// What the client will read.
    pub client_sentence: String,
    /// The rules.
    pub policy: Policy,
    /// The one to begin with.
    pub suggested: bool,
}

/// In which currency.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InCurrency {
    /// ISO 4217.
    pub currency: String,
}

/// An offer to begin with.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StarterOffer {
    /// What it says; the description is what the client reads.
    pub terms: OfferTerms,
    /// What agreeing to it brings about.
    pub effect_sentence: String,
}

/// A time zone to pick.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ZoneChoice {
    /// IANA name.
    pub name: String,
    /// "Berlin".
    pub city: String,
    /// "UTC+01:00", as of now.
    pub offset: String,
}

/// A currency to pick.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyChoice {
    /// ISO 4217.
    pub code: String,
    /// In English, as ISO names it.
    pub name: String,
    /// Digits after the decimal point.
    pub digits: u32,
}

/// A country to pick.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryChoice {
    /// ISO 3166, two letters.
    pub code: String,
    /// In English, as ISO names it.
    pub name: String,
}
