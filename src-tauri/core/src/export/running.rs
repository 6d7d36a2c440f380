//! A run, from its first document to its last.

use super::jobs::Run;
use super::model::{Ended, ExportKind, ExportRequest, Issued, Progress};
use super::naming::Names;
use super::pack;
use super::planning::Plan;
pub use super::target::Place;
use super::target::Target;
use crate::app::App;
use crate::error::{Error, Result, VaultError};
use crate::words;

/// Writes what is asked for; `told` hears after each document how far it is. Cancelling it, and closing the practice,
/// end it between two documents, and nothing of it is left.
///
/// # Errors
/// When something else goes out already, the request cannot be met, or the place cannot be written. Nothing of it is
/// left then, either.
pub fn run(
    app: &App,
    request: &ExportRequest,
    place: Place<'_>,
    told: &mut dyn FnMut(Progress),
) -> Result<Ended> {
    let run = app.exports().begin()?;
    let (plan, zone) =
        app.read(|r| Ok((Plan::read(r, request, app.now(), words::of(app))?, r.practice()?.zone)))?;
    let target = Target::begin(plan.form, place, &plan.name, app.now().local(zone))?;
    match written(app, &run, &plan, target, told) {
        // The practice was closed under it.
        Err(Error::Vault(VaultError::Locked)) => Ok(Ended::Cancelled),
        other => other,
    }
}

fn written(
    app: &App,
    run: &Run<'_>,
    plan: &Plan,
    mut target: Target,
    told: &mut dyn FnMut(Progress),
) -> Result<Ended> {
    let documents = u32::try_from(plan.documents.len()).unwrap_or(u32::MAX);
    let files = files(plan);
    let proofs = match plan.kind {
        ExportKind::AccountantPack => pack::write(app, plan, &files, &mut target)?,
        ExportKind::Documents => Vec::new(),
    };
    let of = documents.saturating_add(u32::try_from(proofs.len()).unwrap_or(u32::MAX));
    let mut progress = Progress { done: 0, of };
    told(progress);
    for (document, file) in plan.documents.iter().zip(&files) {
        if run.is_cancelled() {
            return Ok(Ended::Cancelled);
        }
        put(app, document, file, &mut target)?;
        progress.done += 1;
        told(progress);
    }
    for proof in &proofs {
        if run.is_cancelled() {
            return Ok(Ended::Cancelled);
        }
        let bytes = app.read(|r| r.receipt_bytes(&proof.id))?;
        target.put(&proof.file, true, &bytes)?;
        progress.done += 1;
        told(progress);
    }
    if run.is_cancelled() {
        return Ok(Ended::Cancelled);
    }
    Ok(Ended::Done { name: target.finish()?, documents })
}

/// The file of each document, without its ending. In a pack they have a folder of their own.
fn files(plan: &Plan) -> Vec<String> {
    let mut names = Names::default();
    let folder = if plan.kind == ExportKind::AccountantPack { pack::DOCUMENTS } else { "" };
    plan.documents.iter().map(|document| format!("{folder}{}", names.free(&document.number))).collect()
}

/// One document: the bytes that were kept of it, and the XML that went out with it. The practice is held for the
/// reading only.
fn put(app: &App, document: &Issued, file: &str, target: &mut Target) -> Result<()> {
    let (pdf, xml) = app.read(|r| Ok((r.invoice_file(&document.id)?, r.issued_xml(&document.id)?)))?;
    target.put(&format!("{file}.pdf"), true, &pdf)?;
    match xml {
        Some(xml) => target.put(&format!("{file}.xml"), false, &xml),
        None => Ok(()),
    }
}
