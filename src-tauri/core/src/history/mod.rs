//! What was done and by which operation, and taking it back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::App;
use crate::basics::ids::OperationId;
use crate::basics::moments::LocalTime;
use crate::error::Result;
use crate::notes::lasting::Lasting;
use crate::vault::writer::{Change, Changed};
use crate::words;

/// One thing that was done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HistoryItem {
    /// The operation.
    pub operation_id: OperationId,
    /// When, on the coach's clock.
    pub at: LocalTime,
    /// What was done, in words.
    pub sentence: String,
    /// Whether it can be taken back now.
    pub undoable: bool,
    /// Whether it was taken back.
    pub undone: bool,
}

/// One operation to act on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OneOperation {
    /// Which.
    pub operation_id: OperationId,
}

/// The last hundred things that were done, latest first.
pub fn list(app: &App, (): ()) -> Result<Vec<HistoryItem>> {
    let words = words::of(app);
    app.read(|r| {
        let zone = r.practice()?.zone;
        r.all(
            "reading the change history",
            "SELECT id, name, subject, at, undoable, undone_by_id IS NOT NULL AS undone
             FROM operations ORDER BY position DESC LIMIT 100",
            [],
            |row| {
                let (name, subject): (String, String) = (row.get("name")?, row.get("subject")?);
                let at: crate::basics::moments::Instant = row.get("at")?;
                let (undoable, undone): (bool, bool) = (row.get("undoable")?, row.get("undone")?);
                Ok(HistoryItem {
                    operation_id: row.get("id")?,
                    at: at.local(zone),
                    sentence: words.operation(&name, &subject),
                    undoable: undoable && !undone,
                    undone,
                })
            },
        )
    })
}

/// Takes one operation back, all of it or nothing. Taking back an undo does it again.
pub fn undo(app: &App, request: OneOperation) -> Result<Changed<()>> {
    app.write(Change::named("history.undo"), |w| {
        let lasting = Lasting::before_undo(w, &request.operation_id)?;
        w.undo(&request.operation_id)?;
        lasting.stand(w)
    })
}
