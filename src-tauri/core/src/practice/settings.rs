//! The practice in the settings.

use super::form::EditPractice;
use super::form_rules;
use super::model::Practice;
use crate::app::App;
use crate::error::Result;
use crate::vault::writer::{Change, Changed};

/// The practice as it is.
pub fn details(app: &App, (): ()) -> Result<Practice> {
    app.read(|r| r.practice())
}

/// Changes it. Engagements that have begun keep what was agreed.
pub fn edit(app: &App, request: EditPractice) -> Result<Changed<Practice>> {
    let practice = form_rules::check(request.practice, "practice")?;
    let changed = app.write(Change::named("practice.edit"), |w| {
        w.reader().practice()?;
        w.concerns(practice.practice_name.as_str());
        w.save_practice(&practice)?;
        w.reader().practice()
    })?;
    app.read_language()?;
    Ok(changed)
}
