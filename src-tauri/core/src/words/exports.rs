//! What leaves as files.

use crate::basics::moments::Day;
use crate::export::model::{ExportKind, Period};
use crate::export::pack::postings::file::Posted;
use crate::paying::model::MoveKind;

/// Sentences about exports.
pub trait ExportWords {
    /// What the file or the folder is called.
    fn export_name(&self, kind: ExportKind, practice: &str, period: Period) -> String;
    /// How much it is, and what it means that it leaves the encrypted file.
    fn export_sentence(&self, kind: ExportKind, documents: u32) -> String;
    /// What is in it.
    fn export_contents(&self, kind: ExportKind) -> Vec<String>;
    /// A payment in the posting file; the number of its invoice is empty where it paid none.
    fn posted_payment(&self, number: &str, who: &str) -> String;
    /// A fee or a transfer of a provider of online payments in the posting file; a fee is of an invoice.
    fn posted_move(&self, kind: MoveKind, provider: &str, number: Option<&str>) -> String;
    /// The page that lies in an accountant pack.
    fn pack_readme(&self, practice: &str, period: Period, made_on: Day, posted: &Posted) -> String;
}
