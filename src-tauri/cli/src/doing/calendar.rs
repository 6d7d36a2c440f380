//! Calendar files: shown by themselves, or brought into the practice.

use std::fs::File;
use std::path::Path;

use chrono::NaiveDate;
use serde_json::{Value, json};
use stillpoint_core::error::{Error, FileError};
use stillpoint_core::ics::{IssueRow, OccurrenceRow, ReadOptions, Window, occurrences, read_window};

use super::text;
use crate::arguments::{Ics, Import};
use crate::desk::Desk;
use crate::exit::Failure;

/// When the events of a file take place. Needs no practice.
pub fn ics(desk: &mut Desk<'_, '_>, ics: Ics) -> Result<(), Failure> {
    let Ics::Occurrences { file, from, to, zone } = ics;
    if to <= from {
        return Err(Failure::Usage("--to is the day after the last and lies after --from.".into()));
    }
    let window = Window { from, to, zone };
    let opened = File::open(&file).map_err(|_| desk.failure(&FileError::Unreadable.into()))?;
    let calendar = read_window(opened, &ReadOptions { fallback_zone: zone }, &window)
        .map_err(|error| desk.failure(&error))?;
    let found = occurrences(&calendar, &window);
    for issues in [&calendar.issues, &found.issues] {
        for issue in issues.list() {
            let row = IssueRow::from(issue);
            desk.problem(&row, || format!("Line {}: {}", row.line, reason_word(&row)))?;
        }
        if issues.beyond_list() > 0 {
            let more = json!({ "more": issues.beyond_list() });
            desk.problem(&more, || format!("and {} more problems", issues.beyond_list()))?;
        }
    }
    let rows: Vec<OccurrenceRow<'_>> = found.list.iter().map(|found| calendar.row(found)).collect();
    desk.answer(&rows, || {
        let line = |row: &OccurrenceRow<'_>| format!("{}\t{}\t{}", row.start, row.end, row.summary);
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    })
}

/// Brings a file into the practice, or says what that would do.
pub fn import(desk: &mut Desk<'_, '_>, import: Import) -> Result<(), Failure> {
    let Import::Ics { file, from, to, preview } = import;
    desk.unlock()?;
    let shown = preview_of(desk, &file, from, to)?;
    for problem in shown["problems"].as_array().into_iter().flatten() {
        desk.problem(problem, || format!("Line {}: {}", problem["line"], text(problem, "sentence")))?;
    }
    if preview {
        return desk.answer(&shown, || text(&shown, "sentence").to_owned());
    }
    let decided = |group: &Value| json!({ "groupKey": group["key"], "decision": group["suggested"] });
    let decisions: Vec<Value> = shown["groups"].as_array().into_iter().flatten().map(decided).collect();
    let mut request = days(from, to);
    request["fileId"] = shown["fileId"].clone();
    request["decisions"] = decisions.into();
    let done = desk.call("calendar.import", request)?;
    desk.answer(&done, || text(&done, "sentence").to_owned())
}

fn preview_of(
    desk: &Desk<'_, '_>,
    file: &Path,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Value, Failure> {
    // Only its name is kept in the practice: where it lay is nobody's business.
    let Some(name) = file.file_name() else {
        let unreadable: Error = FileError::Unreadable.into();
        return Err(desk.failure(&unreadable));
    };
    let mut request = days(from, to);
    request["fileId"] = json!(desk.app.receive_file(file.to_owned(), &name.to_string_lossy()));
    desk.call("calendar.preview_file", request)
}

fn days(from: Option<NaiveDate>, to: Option<NaiveDate>) -> Value {
    json!({ "from": from.map(|day| day.to_string()), "to": to.map(|day| day.to_string()) })
}

/// The problem's name and what became of the event, for people who look into files.
fn reason_word(row: &IssueRow<'_>) -> String {
    let word = |value: Value| value.as_str().unwrap_or_default().replace('_', " ");
    format!("{} ({})", word(json!(row.reason)), word(json!(row.effect)))
}
