//! Putting the page together from what the other domains know.

use super::model::{Hunch, Prep, StartingQuestion};
use super::questions::{Material, Open, Said, suggest};
use crate::basics::ids::SessionId;
use crate::basics::moments::{Day, Instant, Zone};
use crate::credits::ledger::CreditUnit;
use crate::error::Result;
use crate::goals::commands as goals;
use crate::goals::model::GoalState;
use crate::notes::model::Quote;
use crate::progress::outline;
use crate::sessions::model::{Session, SessionItem, SessionStatus};
use crate::sessions::queries::Which;
use crate::vault::reader::Reader;
use crate::words::Words;

/// Quotes on the page: more than this is no longer read in two minutes.
const MOST_QUOTES: usize = 5;

/// The sessions back that hunches are shown of.
const HUNCHES_OF: usize = 2;

/// The page for `session`.
pub fn prep(r: &Reader<'_>, session: &SessionId, now: Instant, words: &dyn Words) -> Result<Prep> {
    let practice = r.practice()?;
    let zone = practice.zone;
    let stored = r.session(session)?;
    let person = r.person(&stored.person_id)?;
    let before = held_before(r, &stored, zone, now)?;
    let (quotes, insights) = quotes(r, &stored, &before)?;
    let actions = outline::open_actions(r, &stored.person_id, now, words)?;
    let material = Material {
        actions: actions
            .iter()
            .map(|action| Open { title: action.details.title.clone(), carried: action.carried })
            .collect(),
        quotes: quotes
            .into_iter()
            .map(|quote| Said { text: quote.text, on: quote.said_on, pinned: quote.pinned })
            .collect(),
        wish: person.details.wish.clone(),
    };
    let mut wording = r.starting_questions(session)?.into_iter();
    let questions = suggest(&material, words).map(|suggestion| StartingQuestion {
        text: wording.next().flatten().unwrap_or_else(|| suggestion.text.clone()),
        suggested: suggestion.text,
        source: suggestion.source,
    });
    let today = now.day(zone);
    Ok(Prep {
        session: r.session_item(session, zone, now)?,
        last_met: before.first().map(|last| words.last_met(last.start.day(), today)),
        wish: person.details.wish.filter(|wish| !wish.trim().is_empty()),
        goals: goals::items(r, &stored.person_id, now, words)?
            .into_iter()
            .filter(|goal| goal.state == GoalState::Active)
            .collect(),
        insights,
        actions,
        scales: outline::sparklines(r, &stored.person_id, words)?,
        promised: promised(r, &before)?,
        credits: credits(r, &stored, words)?,
        hunches: hunches(r, &before)?,
        questions,
        read: r.prep_read(session)?,
    })
}

/// Sessions held with the same client before this one, latest first.
fn held_before(r: &Reader<'_>, session: &Session, zone: Zone, now: Instant) -> Result<Vec<SessionItem>> {
    let which = Which { person: Some(&session.person_id), ..Which::default() };
    let start = session.starts_at.local(zone);
    let mut items = r.session_items(&which, zone, now)?;
    items.retain(|item| item.status == SessionStatus::Held && item.start < start);
    items.reverse();
    Ok(items)
}

/// Everything the client said before, latest first; and of it what the page shows.
fn quotes(r: &Reader<'_>, session: &Session, before: &[SessionItem]) -> Result<(Vec<Quote>, Vec<Quote>)> {
    let mut all = r.quotes_of_person(&session.person_id)?;
    all.retain(|quote| before.iter().any(|item| item.id == quote.session_id));
    all.sort_by_key(|quote| std::cmp::Reverse(quote.said_on));
    let last = all.first().map(|quote| quote.session_id.clone());
    let of_last = all.iter().filter(|quote| Some(&quote.session_id) == last.as_ref());
    let pinned = all.iter().filter(|quote| quote.pinned && Some(&quote.session_id) != last.as_ref());
    let shown = of_last.chain(pinned).take(MOST_QUOTES).cloned().collect();
    Ok((all, shown))
}

/// What the last note says comes next.
fn promised(r: &Reader<'_>, before: &[SessionItem]) -> Result<Option<String>> {
    for item in before {
        if let Some((note, _)) = r.shareable_note(&item.id)? {
            return Ok(Some(note.parts().next_step.join("\n")).filter(|step| !step.is_empty()));
        }
    }
    Ok(None)
}

fn credits(r: &Reader<'_>, session: &Session, words: &dyn Words) -> Result<Option<String>> {
    let Some(id) = &session.engagement_id else { return Ok(None) };
    let engagement = r.engagement(id)?;
    if !engagement.terms.uses_credits() {
        return Ok(None);
    }
    let balance = r.credit_balance(&engagement)?;
    let takes = match engagement.terms.unit {
        _ if session.status != SessionStatus::Scheduled => 0,
        CreditUnit::Session => 1,
        CreditUnit::Minute => i64::from(session.booked_minutes),
    };
    let until: Option<Day> = balance.batches.iter().filter_map(|batch| batch.expires_on).min();
    Ok(Some(words.credits_after(balance.balance - takes, engagement.terms.unit, until)))
}

/// The private notes of the last sessions.
fn hunches(r: &Reader<'_>, before: &[SessionItem]) -> Result<Vec<Hunch>> {
    let mut found = Vec::new();
    for item in before.iter().take(HUNCHES_OF) {
        let text = r.private_note(&item.id)?.map(|(note, _)| note.unmarked()).unwrap_or_default();
        if !text.trim().is_empty() {
            found.push(Hunch { session_id: item.id.clone(), on: item.start.day(), text });
        }
    }
    Ok(found)
}
