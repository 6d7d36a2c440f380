//! The practice as a whole: made, checked, copied, brought back, taken along.

use std::path::Path;

use serde_json::{Value, json};
use stillpoint_core::demo::Scale;
use stillpoint_core::export;
use stillpoint_core::practice::{backups, sample};

use super::text;
use crate::arguments::New;
use crate::desk::{Desk, write_new};
use crate::exit::Failure;

/// Makes a practice with made-up people.
pub fn demo(desk: &mut Desk<'_, '_>, dir: &Path, scale: u32) -> Result<(), Failure> {
    let clients = Scale::SAMPLE.clients.saturating_mul(scale);
    let made = sample::make_in(&desk.app, dir, Scale { clients, ..Scale::SAMPLE });
    made.map_err(|error| desk.failure(&error))?;
    let data = json!({ "practice": dir, "passphrase": sample::PASSPHRASE });
    desk.answer(&data, || {
        format!("A sample practice is in {}.\nIts passphrase is: {}", dir.display(), sample::PASSPHRASE)
    })
}

/// Makes a practice and writes its recovery kit before anything else is.
pub fn new(desk: &mut Desk<'_, '_>, new: &New) -> Result<(), Failure> {
    let passphrase = desk.secret("New passphrase: ")?;
    let kit = desk.call("practice.create", json!({ "passphrase": passphrase.as_str() }))?;
    let pdf = desk.call("practice.recovery_kit_pdf", json!({}))?;
    super::documents::save(desk, &pdf, &new.recovery_kit)?;
    // The file that was just written takes the place of typing two groups back.
    let group = |index: &Value| {
        let at = index.as_u64().and_then(|at| usize::try_from(at).ok()).unwrap_or_default();
        json!({ "index": index, "text": kit["recoveryGroups"][at] })
    };
    let groups: Vec<Value> = kit["askedGroups"].as_array().into_iter().flatten().map(group).collect();
    desk.call("practice.confirm_recovery_kit", json!({ "groups": groups }))?;
    let offers = match new.starter_offers {
        true => desk.call("practice.starter_offers", json!({ "currency": new.currency }))?,
        false => json!([]),
    };
    let offers: Vec<&Value> = offers.as_array().into_iter().flatten().map(|offer| &offer["terms"]).collect();
    let about = json!({
        "coachName": new.coach, "practiceName": new.name, "country": new.country, "zone": new.zone,
        "currency": new.currency,
    });
    let request = json!({ "about": about, "policyPreset": new.policy.word(), "offers": offers });
    let status = desk.call("practice.set_up", request)?;
    desk.answer(&status, || {
        format!(
            "{} is ready. Print the recovery kit and keep it away from this computer, then delete the file:\n{}",
            text(&status, "practiceName"),
            new.recovery_kit.display()
        )
    })
}

/// Looks at every page.
pub fn check(desk: &mut Desk<'_, '_>) -> Result<(), Failure> {
    desk.unlock()?;
    let checked = desk.call("practice.check", Value::Null)?;
    desk.answer(&checked, || text(&checked, "sentence").to_owned())
}

/// Lists what left this computer.
pub fn connections(desk: &mut Desk<'_, '_>) -> Result<(), Failure> {
    desk.unlock()?;
    let all = desk.call("connections.list", Value::Null)?;
    desk.answer(&all, || {
        let line = |one: &Value| {
            format!(
                "{}  {}  {} sent, {} came  {}",
                text(one, "at"),
                text(one, "host"),
                one["bytesOut"],
                one["bytesIn"],
                text(one, "sentence")
            )
        };
        let lines: Vec<String> = all.as_array().into_iter().flatten().map(line).collect();
        if lines.is_empty() { "Nothing has left this computer.".to_owned() } else { lines.join("\n") }
    })
}

/// Takes a verified backup.
pub fn backup(desk: &mut Desk<'_, '_>, to: Option<&Path>) -> Result<(), Failure> {
    desk.unlock()?;
    let made = match to {
        Some(folder) => {
            let made = backups::make_in(&desk.app, folder).map_err(|error| desk.failure(&error))?;
            json!(made)
        }
        None => desk.call("backups.make", Value::Null)?,
    };
    desk.answer(&made, || format!("Backup taken and checked. {}", text(&made, "sentence")))
}

/// Brings a backup back.
pub fn restore(desk: &mut Desk<'_, '_>, file: &Path, recovery_code: bool) -> Result<(), Failure> {
    let key = if recovery_code {
        let code = desk.secret("Recovery code: ")?;
        json!({ "kind": "recoveryCode", "code": code.as_str() })
    } else {
        let passphrase = desk.secret("Passphrase of the backup: ")?;
        json!({ "kind": "passphrase", "passphrase": passphrase.as_str() })
    };
    let file_id = desk.app.receive_file(file.to_owned(), &file.to_string_lossy());
    let request = json!({ "backup": { "kind": "file", "fileId": file_id }, "key": key });
    let status = desk.call("backups.restore", request)?;
    desk.answer(&status, || {
        format!("{} is back. What was there before is set aside beside it.", text(&status, "practiceName"))
    })
}

/// Writes everything into a folder.
pub fn export(desk: &mut Desk<'_, '_>, dir: &Path) -> Result<(), Failure> {
    desk.unlock()?;
    let done = export::everything(&desk.app, dir).map_err(|error| desk.failure(&error))?;
    desk.answer(&done, || {
        format!(
            "{} rows of {} tables and {} documents are in {}.\nThis folder is NOT encrypted: anyone who has it can \
             read it.",
            done.rows,
            done.tables,
            done.documents,
            done.folder.display()
        )
    })
}

/// Writes a new file, or says why not.
pub fn save_bytes(desk: &Desk<'_, '_>, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    write_new(path, bytes).map_err(|error| desk.failure(&error))
}
