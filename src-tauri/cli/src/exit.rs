//! How it ended: an exit code for scripts, a sentence for people.

use std::io::{self, Write};
use std::process::ExitCode;

use stillpoint_core::error::Error;
use stillpoint_core::rpc::wire::{ErrorCode, WireError};

/// The exit codes; a promise to scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// Done.
    Done = 0,
    /// The arguments are not understood.
    Usage = 2,
    /// Locked, or what was given does not open the practice.
    Locked = 3,
    /// A value cannot be taken; the issues say which.
    Invalid = 4,
    /// Understood, but a rule of the practice says no.
    Refused = 5,
    /// The thing is not there.
    NotFound = 6,
    /// A file cannot be read or written, or the practice itself is damaged, missing, in use or newer.
    File = 7,
    /// Something of ours went wrong.
    Internal = 8,
    /// A server elsewhere could not be reached or said no.
    Remote = 9,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why it was not done.
pub enum Failure {
    /// The core says no.
    Wire(WireError),
    /// The arguments do not go together.
    Usage(String),
    /// The content of a file cannot be taken.
    Content(String),
    /// The standard input ended, or the output is closed.
    Terminal(io::Error),
}

impl Failure {
    /// The code that goes with it.
    pub fn exit(&self) -> Exit {
        match self {
            Self::Usage(_) => Exit::Usage,
            Self::Content(_) => Exit::Invalid,
            Self::Terminal(_) => Exit::File,
            Self::Wire(error) => match error.code {
                ErrorCode::Invalid => Exit::Invalid,
                ErrorCode::NotFound => Exit::NotFound,
                ErrorCode::Refused => Exit::Refused,
                ErrorCode::Locked | ErrorCode::WrongKey => Exit::Locked,
                ErrorCode::Vault | ErrorCode::File => Exit::File,
                ErrorCode::Remote | ErrorCode::LocalAddress => Exit::Remote,
                ErrorCode::Internal => Exit::Internal,
            },
        }
    }

    /// Writes it down for people, or for programs.
    pub fn tell(&self, out: &mut dyn Write, json: bool) -> io::Result<()> {
        match self {
            Self::Wire(error) if json => {
                serde_json::to_writer(&mut *out, error)?;
                writeln!(out)
            }
            Self::Wire(error) => {
                writeln!(out, "{}", error.message)?;
                if let Some(incident) = &error.incident {
                    writeln!(out, "({incident})")?;
                }
                error
                    .issues
                    .iter()
                    .try_for_each(|issue| writeln!(out, "  {}: {}", issue.field, issue.sentence))
            }
            Self::Usage(sentence) | Self::Content(sentence) => writeln!(out, "{sentence}"),
            Self::Terminal(cause) => writeln!(out, "The terminal cannot be read or written: {cause}."),
        }
    }
}

impl From<WireError> for Failure {
    fn from(error: WireError) -> Self {
        Self::Wire(error)
    }
}

impl From<io::Error> for Failure {
    fn from(cause: io::Error) -> Self {
        Self::Terminal(cause)
    }
}

/// An error of the core as it crosses to people.
pub fn wire(error: &Error, language: &str) -> WireError {
    WireError::from_error(error, stillpoint_core::words::in_language(language), || match error {
        // There is no log here: who runs a command line is the one who needs the cause.
        Error::Internal { doing, cause } => format!("{doing}: {cause}"),
        _ => String::new(),
    })
}
