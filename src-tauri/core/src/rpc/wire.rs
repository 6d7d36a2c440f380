//! What crosses to the interface: [`Reply`] or [`WireError`], nothing else.

use serde::Serialize;
use ts_rs::TS;

use super::topics::Topic;
use crate::basics::ids::OperationId;
use crate::error::{Error, Issue, Problem, RemoteError, VaultError};
use crate::words::Words;

/// A command's answer, what it touched, and how to take it back.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reply {
    /// The answer, in the shape that the command list gives.
    #[ts(type = "unknown")]
    pub data: serde_json::Value,
    /// What the interface may have to read again.
    pub touched: Vec<Topic>,
    /// The undo line, if the command changed something that can be taken back.
    pub undo: Option<UndoLine>,
}

/// What the undo line offers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UndoLine {
    /// The operation to give to `history.undo`.
    pub operation_id: OperationId,
    /// A sentence that says what was done.
    pub sentence: String,
}

/// A failure, for people and for programs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// For programs.
    pub code: ErrorCode,
    /// A finished sentence for a coach: what happened, what it means for the data, what to do.
    pub message: String,
    /// Every bad field.
    pub issues: Vec<FieldIssue>,
    /// Whether the same call may succeed later.
    pub retry: bool,
    /// For `internal`: the number under which the cause stands in the log.
    #[ts(optional)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub incident: Option<String>,
}

/// A bad field with its sentence.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldIssue {
    /// The field's name in the request.
    pub field: String,
    /// For programs.
    pub problem: Problem,
    /// For the coach, beside the field.
    pub sentence: String,
}

/// The cases that the interface shows differently. One that nobody tells apart does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    /// Beside the fields.
    Invalid,
    /// The thing is gone: go back to the list.
    NotFound,
    /// A rule says no: a calm notice.
    Refused,
    /// No practice is open: the unlock screen.
    Locked,
    /// The passphrase, code or keychain entry is wrong: at the unlock field.
    WrongKey,
    /// The file is damaged, missing or newer: the recovery screen.
    Vault,
    /// No space, read-only, a file that cannot be used: a notice.
    File,
    /// Elsewhere: a notice, worth another try.
    Remote,
    /// The address lies inside the local network, or is no safe one: the coach may say that it is right.
    LocalAddress,
    /// Ours: an alert with the incident number.
    Internal,
}

impl WireError {
    /// The error as the coach reads it, in the words of their language.
    #[must_use]
    pub fn from_error(error: &Error, words: &dyn Words, incident: impl FnOnce() -> String) -> Self {
        let code = code(error);
        Self {
            code,
            message: words.error(error),
            issues: match error {
                Error::Invalid(issues) => issues.iter().map(|issue| field_issue(issue, words)).collect(),
                _ => Vec::new(),
            },
            retry: matches!(code, ErrorCode::Remote | ErrorCode::LocalAddress)
                || matches!(error, Error::Vault(VaultError::Wait { .. })),
            incident: matches!(code, ErrorCode::Internal).then(incident),
        }
    }
}

fn field_issue(issue: &Issue, words: &dyn Words) -> FieldIssue {
    let sentence = words.issue(&issue.field, issue.problem);
    FieldIssue { field: issue.field.clone(), problem: issue.problem, sentence }
}

fn code(error: &Error) -> ErrorCode {
    match error {
        Error::Invalid(_) => ErrorCode::Invalid,
        Error::NotFound { .. } => ErrorCode::NotFound,
        Error::Refused(_) => ErrorCode::Refused,
        Error::File(_) => ErrorCode::File,
        Error::Remote(RemoteError::AddressNotAllowed) => ErrorCode::LocalAddress,
        Error::Remote(_) => ErrorCode::Remote,
        Error::Internal { .. } => ErrorCode::Internal,
        Error::Vault(cause) => match cause {
            VaultError::Locked => ErrorCode::Locked,
            VaultError::WrongPassphrase
            | VaultError::WrongRecoveryCode
            | VaultError::NoKeychainEntry
            | VaultError::Wait { .. } => ErrorCode::WrongKey,
            VaultError::NoSpace | VaultError::ReadOnly | VaultError::BackupNotVerified => ErrorCode::File,
            _ => ErrorCode::Vault,
        },
    }
}
