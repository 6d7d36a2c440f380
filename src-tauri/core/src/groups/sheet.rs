//! The sheet that goes round for signing. Names and dates, nothing else.

use super::model::{Group, GroupSession, GroupSessionStatus, ParticipantState};
use super::queries::Dates;
use super::requests::AttendanceSheet;
use crate::app::App;
use crate::documents::attendance::{self, AttendanceDate, AttendanceDocument};
use crate::documents::{Colour, Locale, Paper, PdfFile};
use crate::error::{Error, Problem, Result};
use crate::practice::model::Practice;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// The sheet of all dates of a group that take place, or of one.
pub fn pdf(app: &App, request: AttendanceSheet) -> Result<PdfFile> {
    let words = words::of(app);
    app.read(|r| {
        let practice = r.practice()?;
        let group = r.group(&request.group_id)?;
        let dates = match &request.group_session_id {
            Some(id) => vec![r.group_session(id)?],
            None => all(r, &group, &practice, app, words)?,
        };
        if dates.is_empty() || dates.iter().any(|date| date.group_id != group.id) {
            return Err(Error::invalid("groupSessionId", Problem::NotPossible));
        }
        let everybody = r.participants(&group.id)?.into_iter();
        let names =
            everybody.filter(|one| one.state == ParticipantState::Registered).map(|one| one.person_name);
        let document = document(&practice, &group, &dates, names.collect());
        let pdf = attendance::render(&document)?.complete()?;
        Ok(PdfFile::new(&words.attendance_file(&group.details.title), &pdf))
    })
}

fn all(
    r: &Reader<'_>,
    group: &Group,
    practice: &Practice,
    app: &App,
    words: &dyn Words,
) -> Result<Vec<GroupSession>> {
    let which = Dates { group: Some(&group.id), ..Dates::default() };
    let items = r.group_items(&which, practice.zone, app.now(), words)?.into_iter();
    let taking_place = items.filter(|date| date.status != GroupSessionStatus::Cancelled);
    taking_place.map(|date| r.group_session(&date.id)).collect()
}

fn document(
    practice: &Practice,
    group: &Group,
    dates: &[GroupSession],
    mut names: Vec<String>,
) -> AttendanceDocument {
    names.sort();
    AttendanceDocument {
        locale: Locale::for_reader(&practice.language, &practice.country),
        paper: if matches!(practice.country.as_str(), "US" | "CA" | "MX") {
            Paper::Letter
        } else {
            Paper::A4
        },
        accent: Colour::try_from(practice.accent.clone()).ok(),
        title: group.details.title.clone(),
        coach: practice.coach_name.clone(),
        place: dates.first().and_then(|date| date.place.clone()).or_else(|| group.details.place.clone()),
        dates: dates
            .iter()
            .map(|date| AttendanceDate { from: date.local_start.0, to: date.ends_at.local(date.zone).0 })
            .collect(),
        participants: names,
        capacity: Some(group.details.capacity),
    }
}
