//! "Balance and why", to be printed for a client: what came, what went and what is left, in the client's language.
//!
//! A row that was taken back and the row that takes it back say nothing to a client and are left out. Of what the coach
//! wrote beside a row, only the words on gifts and corrections made by hand are printed.

use std::collections::HashMap;

use super::ledger::{CreditEntry, CreditKind, counts};
use super::model::CreditStatement;
use crate::accounts::parties::{practice, reader, sheet};
use crate::app::App;
use crate::basics::ids::{Meeting, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::documents::PdfFile;
use crate::documents::statement::{self, Content, CreditsContent, CreditsRow, StatementDocument};
use crate::engagements::model::Engagement;
use crate::error::{Error, Problem, Result};
use crate::vault::reader::Reader;
use crate::words;

/// The statement of an engagement's credits.
pub fn pdf(app: &App, request: CreditStatement) -> Result<PdfFile> {
    let words = words::of(app);
    app.read(|r| {
        let engagement = r.engagement(&request.engagement_id)?;
        if !engagement.terms.uses_credits() {
            return Err(Error::invalid("engagementId", Problem::NotPossible));
        }
        let document = document(r, &engagement, app.now())?;
        let pdf = statement::render(&document)?.complete()?;
        Ok(PdfFile::new(&words.credit_statement_file(&document.reader.name), &pdf))
    })
}

/// The page, without drawing it.
pub(super) fn document(r: &Reader<'_>, engagement: &Engagement, now: Instant) -> Result<StatementDocument> {
    let known = r.practice()?;
    let person = r.person(&engagement.person_id)?;
    let today = now.day(known.zone);
    let balance = r.credit_balance(engagement)?;
    let before = engagement.credits_used_before();
    let content = CreditsContent {
        title: engagement.title.clone(),
        on: today.0,
        unit: engagement.terms.unit,
        granted: balance.granted + before,
        used: balance.used + before,
        booked: balance.reserved,
        left: balance.balance,
        good_until: balance.batches.first().and_then(|batch| batch.expires_on).map(|day| day.0),
        used_before: before,
        rows: rows(r, engagement)?,
    };
    let (locale, paper, accent) = sheet(&known, person.details.language.as_deref());
    Ok(StatementDocument {
        locale,
        paper,
        accent,
        practice: practice(&known),
        reader: reader(&person, None),
        content: Content::Credits(content),
    })
}

fn rows(r: &Reader<'_>, engagement: &Engagement) -> Result<Vec<CreditsRow>> {
    let zone = r.practice()?.zone;
    let entries = r.credit_entries(&engagement.id)?;
    let sessions = r.sessions_of(&engagement.id)?;
    let days: HashMap<&SessionId, Day> =
        sessions.iter().map(|session| (&session.id, session.local_start.day())).collect();
    let standing = entries.iter().filter(|entry| entry.reverses_id.is_none() && counts(&entries, entry));
    let mut found = Vec::new();
    for entry in standing {
        let session = match &entry.meeting {
            Some(Meeting::Session(id)) => days.get(id).copied(),
            Some(Meeting::Group(id)) => Some(r.group_session(id)?.local_start.day()),
            None => None,
        };
        found.push(CreditsRow {
            on: entry.at.day(zone).0,
            kind: entry.kind,
            session: session.map(|day| day.0),
            good_until: entry.expires_on.map(|day| day.0),
            note: note(entry),
            amount: entry.amount,
        });
    }
    Ok(found)
}

fn note(entry: &CreditEntry) -> Option<String> {
    let by_hand = matches!(entry.kind, CreditKind::Courtesy | CreditKind::Adjust) && entry.meeting.is_none();
    by_hand.then(|| entry.reason.clone())
}
