//! What is asked for and answered about backups.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::basics::ids::FileId;
use crate::basics::moments::Instant;
use crate::basics::sensitive::Sensitive;
use crate::vault::backup::Reason;

/// The backups there are.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backups {
    /// The folder they go to.
    pub folder: String,
    /// Newest first.
    pub items: Vec<BackupItem>,
    /// A restore set a practice aside; `backups.undo_restore` brings it back.
    pub can_undo_restore: bool,
}

/// One backup.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupItem {
    /// For `backups.restore`.
    pub id: String,
    /// When it was taken.
    pub taken_at: Instant,
    /// Why.
    pub reason: Reason,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Of the practice that is here; another one's cannot have come from this program's own folder.
    pub of_this_practice: bool,
    /// When, why and how large, in words.
    pub sentence: String,
}

/// Which backup.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum BackupChoice {
    /// One of `backups.list`.
    Listed {
        /// Its id.
        id: String,
    },
    /// A file that was chosen or dropped.
    File {
        /// As `App::receive_file` named it.
        file_id: FileId,
    },
}

/// What opens a backup.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum BackupKey {
    /// The passphrase that was in force when it was taken.
    Passphrase {
        /// The passphrase.
        #[ts(type = "string")]
        passphrase: Sensitive,
    },
    /// The recovery code.
    RecoveryCode {
        /// The code, however it was typed.
        #[ts(type = "string")]
        code: Sensitive,
    },
}

/// Brings a backup back. The practice that is here is set aside, never deleted.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestoreBackup {
    /// Which.
    pub backup: BackupChoice,
    /// What opens it.
    pub key: BackupKey,
}
