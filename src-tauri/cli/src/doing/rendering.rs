//! An invoice rendered from its snapshot, without a practice. For scripts, and for anyone who wants to check our
//! documents or how quickly they are made.

use std::path::Path;
use std::time::Instant;

use serde_json::json;
use stillpoint_core::einvoice::{Form, InvoiceSnapshot, rendering};
use stillpoint_core::error::{Error, FileError};

use super::practice::save_bytes;
use crate::arguments::Render;
use crate::desk::Desk;
use crate::exit::Failure;

/// Renders what was asked for, and says how long it took where it is done more than once.
pub fn render(desk: &mut Desk<'_, '_>, render: &Render) -> Result<(), Failure> {
    let snapshot = read(desk, &render.model)?;
    let started = Instant::now();
    let mut made = made(&snapshot, render).map_err(|error| desk.failure(&error))?;
    for _ in 1..render.repeat {
        made = self::made(&snapshot, render).map_err(|error| desk.failure(&error))?;
    }
    let micros = started.elapsed().as_micros() / u128::from(render.repeat);
    for (path, bytes) in &made {
        save_bytes(desk, path, bytes)?;
    }
    let files: Vec<&Path> = made.iter().map(|(path, _)| *path).collect();
    let mean = format!("{}.{:03}", micros / 1000, micros % 1000);
    let answer = json!({ "files": files, "repeat": render.repeat, "meanMilliseconds": mean });
    desk.answer(&answer, || {
        let saved: Vec<String> = files.iter().map(|file| format!("Saved: {}", file.display())).collect();
        format!("{}\nMean of {}: {mean} ms", saved.join("\n"), render.repeat)
    })
}

/// Every file that was asked for, made anew from the snapshot.
fn made<'r>(snapshot: &InvoiceSnapshot, render: &'r Render) -> Result<Vec<(&'r Path, Vec<u8>)>, Error> {
    let (cii, ubl) = match render.xrechnung {
        true => (Form::XrechnungCii, Form::Xrechnung),
        false => (Form::Facturx, Form::Peppol),
    };
    let mut made = Vec::new();
    if let Some(path) = &render.pdf {
        let attached = match render.plain {
            true => None,
            // What lies inside a PDF for people follows the profile that all of Europe reads.
            false => Some(rendering::xml(snapshot, Form::Facturx)?),
        };
        made.push((path.as_path(), rendering::pdf(snapshot, attached.as_deref())?.complete()?));
    }
    if let Some(path) = &render.xml {
        made.push((path.as_path(), rendering::xml(snapshot, cii)?));
    }
    if let Some(path) = &render.ubl {
        made.push((path.as_path(), rendering::xml(snapshot, ubl)?));
    }
    Ok(made)
}

fn read(desk: &Desk<'_, '_>, model: &Path) -> Result<InvoiceSnapshot, Failure> {
    let text = std::fs::read(model).map_err(|_| desk.failure(&FileError::Unreadable.into()))?;
    let mut json = serde_json::Deserializer::from_slice(&text);
    serde_path_to_error::deserialize(&mut json).map_err(|error| {
        Failure::Content(format!(
            "{} is not an invoice as invoice.schema.json describes it. At {}: {}.",
            model.display(),
            error.path(),
            error.inner()
        ))
    })
}
