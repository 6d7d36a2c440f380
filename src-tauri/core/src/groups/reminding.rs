//! Drafting what everybody who has a place is told about one date.

use super::composing;
use super::model::{GroupSession, GroupSessionStatus, Participant, ParticipantState};
use super::requests::OneGroupSession;
use super::views::DraftedReminders;
use crate::app::App;
use crate::basics::ids::MessageId;
use crate::error::{Refusal, Result};
use crate::messages::letters::GroupNews;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// Drafts one reminder for each participant who has none yet for this date.
pub fn draft(app: &App, request: OneGroupSession) -> Result<Changed<DraftedReminders>> {
    let words = words::of(app);
    app.write(Change::named("groups.draft_reminders"), |w| {
        let date = w.reader().group_session(&request.group_session_id)?;
        let drafts = draft_in(w, &date, words)?;
        let had_one = with_place(&w.reader(), &date)?.len().saturating_sub(drafts.len());
        Ok(DraftedReminders { sentence: words.reminders_drafted(drafts.len(), had_one), drafts })
    })
}

/// Drafts the reminders within a transaction.
pub(crate) fn draft_in(w: &mut Writer<'_>, date: &GroupSession, words: &dyn Words) -> Result<Vec<MessageId>> {
    if date.status != GroupSessionStatus::Scheduled {
        return Err(Refusal::SessionHasOutcome.into());
    }
    w.concerns(w.reader().group(&date.group_id)?.details.title);
    let missing = without_reminder(&w.reader(), date)?;
    tell(w, date, &missing, GroupNews::ComesNear, words)
}

/// Drafts the same news for each of `participants`.
pub(super) fn tell(
    w: &Writer<'_>,
    date: &GroupSession,
    participants: &[Participant],
    news: GroupNews,
    words: &dyn Words,
) -> Result<Vec<MessageId>> {
    let group = w.reader().group(&date.group_id)?;
    let draft = |one: &Participant| {
        let person = w.reader().person(&one.person_id)?;
        composing::write(w, &group, &person, Some(date), news, words)
    };
    participants.iter().map(draft).collect()
}

/// Everybody who has a place.
pub(super) fn with_place(r: &Reader<'_>, date: &GroupSession) -> Result<Vec<Participant>> {
    let mut found = r.participants(&date.group_id)?;
    found.retain(|one| one.state == ParticipantState::Registered);
    Ok(found)
}

/// Those who have a place and no reminder for this date yet, drafted or sent.
pub(super) fn without_reminder(r: &Reader<'_>, date: &GroupSession) -> Result<Vec<Participant>> {
    let reminded = r.reminded_of(&date.id)?;
    let mut found = with_place(r, date)?;
    found.retain(|one| !reminded.contains(&one.person_id));
    Ok(found)
}
