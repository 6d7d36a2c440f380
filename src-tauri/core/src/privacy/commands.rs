//! Hiding names and showing them again.

use super::model::SetPrivacy;
use crate::app::App;
use crate::error::Result;
use crate::practice::requests::PracticeStatus;
use crate::practice::status;

/// Hides names, or shows them, until that is said otherwise or the practice is locked.
pub fn set(app: &App, request: SetPrivacy) -> Result<PracticeStatus> {
    // Only of an open practice: a locked one shows no names.
    app.read(|_| Ok(()))?;
    app.hiding().set(request.hidden);
    status::status(app, ())
}
