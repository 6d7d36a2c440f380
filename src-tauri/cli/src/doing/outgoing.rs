//! Many documents in one go.

use serde_json::json;
use stillpoint_core::error::Error;
use stillpoint_core::export::model::{Ended, ExportRequest};
use stillpoint_core::export::running::{Place, run};

use crate::arguments::Outgoing;
use crate::desk::Desk;
use crate::exit::Failure;

/// Writes a zip with what `kind` names.
pub fn write(desk: &mut Desk<'_, '_>, kind: &str, outgoing: &Outgoing) -> Result<(), Failure> {
    desk.unlock()?;
    let mut request = json!({ "kind": kind, "form": "archive" });
    for (field, day) in [("first", outgoing.from), ("last", outgoing.until)] {
        if let Some(day) = day {
            request[field] = json!(day.to_string());
        }
    }
    let request: ExportRequest = serde_json::from_value(request)
        .map_err(|cause| desk.failure(&Error::internal("reading what is to go out", cause)))?;
    let place = Place { path: &outgoing.to, may_replace: false };
    let ended = run(&desk.app, &request, place, &mut |_| {}).map_err(|error| desk.failure(&error))?;
    desk.answer(&ended, || match &ended {
        Ended::Done { documents, .. } => format!(
            "{documents} documents are in {}.\nThis file is NOT encrypted: anyone who has it can read it.",
            outgoing.to.display()
        ),
        Ended::Cancelled => "Nothing was written.".to_owned(),
    })
}
