//! One run of the program: where the practice lies, how it is opened, how answers are written.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::SystemClock;
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::error::{Error, FileError};
use stillpoint_core::rpc::dispatch;
use zeroize::Zeroizing;

use crate::Terminal;
use crate::exit::{Failure, wire};

/// Names one folder that holds everything, as for the program with the window.
const HOME_VARIABLE: &str = "STILLPOINT_HOME";
/// The folder that the system keeps for the program with the window.
const IDENTIFIER: &str = "app.stillpoint.desktop";

/// The app, and the person in front of it.
pub struct Desk<'t, 'io> {
    pub app: App,
    terminal: &'t mut Terminal<'io>,
    json: bool,
    passphrase_stdin: bool,
}

impl<'t, 'io> Desk<'t, 'io> {
    /// Sits down at the practice in `practice`, or where it usually is.
    pub fn new(
        practice: Option<&Path>,
        json: bool,
        passphrase_stdin: bool,
        terminal: &'t mut Terminal<'io>,
    ) -> Result<Self, Failure> {
        let randomness = Randomness::from_system()
            .map_err(|cause| wire(&Error::internal("asking the system for random bytes", cause), "en"))?;
        let app = App::new(folders(practice)?, Arc::new(SystemClock), Arc::new(randomness));
        Ok(Self { app, terminal, json, passphrase_stdin })
    }

    /// Asks for the passphrase and opens the practice.
    pub fn unlock(&mut self) -> Result<(), Failure> {
        // Said before anyone types: a practice that is not there, or the wrong folder.
        if self.call("practice.status", Value::Null)?["state"] == "none" {
            return Err(self.failure(&stillpoint_core::error::VaultError::Missing.into()));
        }
        let passphrase = self.secret("Passphrase: ")?;
        self.call("practice.unlock", json!({ "passphrase": passphrase.as_str() }))?;
        Ok(())
    }

    /// Runs a command of the core.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, Failure> {
        Ok(dispatch(&self.app, name, request)?.data)
    }

    /// A passphrase or recovery code: the next line of the standard input, or typed unseen.
    pub fn secret(&mut self, prompt: &str) -> Result<Zeroizing<String>, Failure> {
        if !self.passphrase_stdin {
            return Ok(Zeroizing::new(rpassword::prompt_password(prompt)?));
        }
        let mut line = Zeroizing::new(String::new());
        self.terminal.input.read_line(&mut line)?;
        Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// The rest of the standard input.
    pub fn rest_of_input(&mut self) -> Result<String, Failure> {
        let mut text = String::new();
        self.terminal.input.read_to_string(&mut text)?;
        Ok(text)
    }

    /// Writes the answer: for programs as it is, for people in `sentence`.
    pub fn answer(
        &mut self,
        data: &impl Serialize,
        sentence: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        if self.json {
            serde_json::to_writer_pretty(&mut *self.terminal.output, data).map_err(std::io::Error::from)?;
            writeln!(self.terminal.output)?;
        } else {
            writeln!(self.terminal.output, "{}", sentence())?;
        }
        Ok(())
    }

    /// Writes one problem, which does not end the run.
    pub fn problem(
        &mut self,
        data: &impl Serialize,
        sentence: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        if self.json {
            serde_json::to_writer(&mut *self.terminal.errors, data).map_err(std::io::Error::from)?;
            writeln!(self.terminal.errors)?;
        } else {
            writeln!(self.terminal.errors, "{}", sentence())?;
        }
        Ok(())
    }

    /// An error of the core, ready to be told.
    pub fn failure(&self, error: &Error) -> Failure {
        wire(error, &self.app.language()).into()
    }

    /// Closes the practice, with a verified backup if something changed.
    pub fn close(self) -> Result<(), Failure> {
        self.app.quit().map_err(|error| self.failure(&error))
    }
}

/// Writes a file that is not there yet, for its owner only.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let outcome = options.open(path).and_then(|mut file| file.write_all(bytes));
    outcome.map_err(|cause| match cause.kind() {
        std::io::ErrorKind::AlreadyExists => FileError::AlreadyThere.into(),
        _ => FileError::NotWritable.into(),
    })
}

fn folders(practice: Option<&Path>) -> Result<Folders, Failure> {
    if let Some(practice) = practice {
        return Ok(Folders {
            practice: practice.to_owned(),
            sample: practice.join("sample"),
            backups: stillpoint_core::vault::folder::own_backups(practice),
        });
    }
    if let Some(home) = std::env::var_os(HOME_VARIABLE).filter(|value| !value.is_empty()).map(PathBuf::from) {
        let at = |name: &str| home.join(name);
        return Ok(Folders { practice: at("practice"), sample: at("sample"), backups: at("backups") });
    }
    let data = dirs::data_dir().map(|data| data.join(IDENTIFIER)).ok_or_else(|| {
        Failure::Usage(
            "This computer has no usual place for the practice. Name its folder with --practice.".into(),
        )
    })?;
    let documents = dirs::document_dir().map(|documents| documents.join("Practice Backups"));
    Ok(Folders {
        practice: data.join("practice"),
        sample: data.join("sample"),
        backups: documents.unwrap_or_else(|| data.join("backups")),
    })
}
