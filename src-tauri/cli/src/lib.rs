//! Stillpoint from the command line: the second thin front on the core, for scripts, backups by cron and proofs.
//!
//! Every use goes through the core's own commands. A passphrase comes from a prompt or, with
//! `--passphrase-stdin`, from the first line of the standard input; never from an argument or the environment,
//! which other programs can read. What was asked for goes to the standard output, everything else to the
//! standard error. With `--json` both are JSON: the answer in the shape of the core's command (`ui/src/bindings`
//! lists them), an error as `{code, message, issues, retry, incident?}`.
//!
//! Start at [`arguments`] for what there is and at [`exit::Exit`] for what the exit codes mean.

mod arguments;
mod desk;
mod doing;
pub mod exit;

use std::ffi::OsString;
use std::io::{BufRead, Write};

use clap::Parser;

use arguments::Arguments;
use exit::Exit;

/// Where the program reads and writes; the real one, or a test's.
pub struct Terminal<'a> {
    /// Standard input.
    pub input: &'a mut dyn BufRead,
    /// Standard output.
    pub output: &'a mut dyn Write,
    /// Standard error.
    pub errors: &'a mut dyn Write,
}

/// Runs the program with `arguments`, the first of which is its name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, terminal: &mut Terminal<'_>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(answer) => return help_or_usage(&answer, terminal),
    };
    let json = arguments.json;
    match doing::run(arguments, terminal) {
        Ok(()) => Exit::Done,
        Err(failure) => {
            // Where even this cannot be written, the exit code still tells.
            let _ = failure.tell(terminal.errors, json);
            failure.exit()
        }
    }
}

/// Asking for help is no mistake; anything else that cannot be understood is.
fn help_or_usage(answer: &clap::Error, terminal: &mut Terminal<'_>) -> Exit {
    let text = answer.render();
    if answer.use_stderr() {
        let _ = write!(terminal.errors, "{text}");
        Exit::Usage
    } else {
        let _ = write!(terminal.output, "{text}");
        Exit::Done
    }
}
