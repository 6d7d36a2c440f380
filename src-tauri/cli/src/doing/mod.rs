//! Doing what was asked for.

mod calendar;
mod documents;
mod outgoing;
mod practice;
mod rendering;

use serde_json::Value;
use stillpoint_core::error::{Error, What};
use stillpoint_core::rpc::NAMES;

use crate::Terminal;
use crate::arguments::{Arguments, Command};
use crate::desk::Desk;
use crate::exit::Failure;

/// Runs one command and closes the practice, whatever came of it.
pub fn run(arguments: Arguments, terminal: &mut Terminal<'_>) -> Result<(), Failure> {
    let Arguments { practice, passphrase_stdin, json, command } = arguments;
    let mut desk = Desk::new(practice.as_deref(), json, passphrase_stdin, terminal)?;
    let done = one(&mut desk, command);
    // The first thing that went wrong is the one to tell.
    let closed = desk.close();
    done.and(closed)
}

fn one(desk: &mut Desk<'_, '_>, command: Command) -> Result<(), Failure> {
    match command {
        Command::Demo { dir, scale } => practice::demo(desk, &dir, scale),
        Command::New(new) => practice::new(desk, &new),
        Command::Check => practice::check(desk),
        Command::Import(import) => calendar::import(desk, import),
        Command::Ics(ics) => calendar::ics(desk, ics),
        Command::Invoice(invoice) => documents::invoice(desk, invoice),
        Command::Summary(summary) => documents::summary(desk, summary),
        Command::Export { dir } => practice::export(desk, &dir),
        Command::AccountantPack(outgoing) => outgoing::write(desk, "accountant_pack", &outgoing),
        Command::Connections => practice::connections(desk),
        Command::Backup { to } => practice::backup(desk, to.as_deref()),
        Command::Restore { file, recovery_code } => practice::restore(desk, &file, recovery_code),
        Command::Call { name, request } => call(desk, &name, request),
    }
}

/// What runs on a locked practice, or opens one by itself. Everything else asks for the passphrase first.
const WHILE_LOCKED: [&str; 16] = [
    "backups.list",
    "backups.restore",
    "backups.undo_restore",
    "practice.countries",
    "practice.create",
    "practice.currencies",
    "practice.look_around",
    "practice.policy_presets",
    "practice.starter_offers",
    "practice.status",
    "practice.strength",
    "practice.suggest_passphrase",
    "practice.unlock",
    "practice.unlock_with_keychain",
    "practice.unlock_with_recovery",
    "practice.zones",
];

fn call(desk: &mut Desk<'_, '_>, name: &str, request: String) -> Result<(), Failure> {
    // Said before anyone types a passphrase for a name that does not exist.
    if !NAMES.contains(&name) {
        return Err(desk.failure(&Error::not_found(What::Command, name)));
    }
    if !WHILE_LOCKED.contains(&name) {
        desk.unlock()?;
    }
    let request = if request == "-" { desk.rest_of_input()? } else { request };
    let request: Value = serde_json::from_str(&request)
        .map_err(|cause| Failure::Usage(format!("The request is not JSON: {cause}.")))?;
    let data = desk.call(name, request)?;
    // There is no sentence for any command; people who call one read JSON.
    desk.answer(&data, || serde_json::to_string_pretty(&data).unwrap_or_default())
}

/// A text inside an answer of the core; empty where there is none.
fn text<'a>(answer: &'a Value, field: &str) -> &'a str {
    answer.get(field).and_then(Value::as_str).unwrap_or_default()
}
