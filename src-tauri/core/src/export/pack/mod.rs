//! What an accountant needs of a period, in one zip: tables that any spreadsheet opens, a posting file in the form of
//! DATEV where the coach has a chart of accounts, every document, and a page that says what is what.
//!
//! Every amount is that of the documents themselves, in the currency they are in; credit notes are negative, so that
//! a column adds up to what the practice has earned. The accounts that the posting file names are the coach's settings:
//! a suggestion, which the accountant confirms.

pub(super) mod documents;
pub(super) mod expenses;
mod payments;
pub mod postings;
mod providers;
mod queries;
pub(super) mod reading;
mod table;
pub(super) mod tax;

use expenses::Proof;

use super::planning::Plan;
use super::target::Target;
use crate::app::App;
use crate::error::{Doing, Result};
use crate::words;

/// The folder of the documents within the zip.
pub(super) const DOCUMENTS: &str = "documents/";

/// Writes everything but the documents and the receipts of expenses themselves; `files` is what each document will be
/// called. Answers the receipts.
pub(super) fn write(app: &App, plan: &Plan, files: &[String], target: &mut Target) -> Result<Vec<Proof>> {
    documents::write(app, plan, files, target)?;
    payments::write(app, plan.period, target)?;
    tax::write(app, plan, target)?;
    let spent = expenses::of_period(app, plan.period)?;
    let proofs = expenses::write(&spent, target)?;
    let moved = providers::of_period(app, plan.period)?;
    providers::write(&moved, target)?;
    let posted = postings::file::write(app, plan, &spent, &moved, target)?;
    let (practice, zone) = app.read(|r| {
        let practice = r.practice()?;
        Ok((practice.practice_name, practice.zone))
    })?;
    let made_on = app.now().day(zone);
    let text = words::of(app).pack_readme(&practice, plan.period, made_on, &posted);
    target.file("README.txt", false)?;
    std::io::Write::write_all(target, text.replace('\n', "\r\n").as_bytes()).doing("writing the pack")?;
    Ok(proofs)
}
