//! Telling what would go out, and stopping what goes out. It is begun by the front that knows a place for it:
//! [`super::running::run`].

use super::model::{ExportPreview, ExportRequest};
use super::planning;
use crate::app::App;
use crate::error::Result;
use crate::words;

/// What would go out, and that it leaves the encrypted file. Writes nothing.
pub fn preview(app: &App, request: ExportRequest) -> Result<ExportPreview> {
    app.read(|r| planning::preview(r, &request, app.now(), words::of(app)))
}

/// Ends the run that goes on before its next document; nothing of it is left.
#[allow(clippy::unnecessary_wraps, reason = "every command answers so")]
pub fn cancel(app: &App, (): ()) -> Result<()> {
    app.exports().cancel();
    Ok(())
}
