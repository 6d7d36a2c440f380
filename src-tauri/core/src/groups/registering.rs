//! Who comes into a group and who goes. A place that becomes free goes to the next who waits, in the same operation;
//! what they are told is a draft, and nothing is sent.

use super::commands::page;
use super::composing;
use super::model::{Group, Participant, ParticipantState};
use super::places::{next, settle};
use super::requests::{ChangeParticipant, OneParticipant, Register};
use super::rules::{can_be_used, check_answer, check_registering};
use super::views::GroupChange;
use super::writes::NewParticipant;
use crate::app::App;
use crate::basics::ids::{EngagementId, GroupId, MessageId};
use crate::basics::moments::Instant;
use crate::engagements::model::StartEngagement;
use crate::engagements::starting::begin;
use crate::error::{Error, Issue, Problem, Refusal, Result};
use crate::invoices::writes::NewCharge;
use crate::messages::letters::GroupNews;
use crate::vault::reader::Reader;
use crate::vault::writer::{Change, Changed, Writer};
use crate::words::{self, Words};

/// What came of a change, to be said to the coach.
#[derive(Default)]
pub(crate) struct News {
    /// One sentence each.
    pub effects: Vec<String>,
    /// The drafts that were made.
    pub drafts: Vec<MessageId>,
}

impl News {
    /// The same with the group as it is now.
    pub fn change(
        self,
        r: &Reader<'_>,
        id: &GroupId,
        now: Instant,
        words: &dyn Words,
    ) -> Result<GroupChange> {
        Ok(GroupChange { page: page(r, id, now, words)?, effects: self.effects, drafts: self.drafts })
    }
}

/// Takes someone in, or puts them on the waiting list.
pub fn register(app: &App, request: Register) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.register"), |w| {
        let news = register_in(w, &request, words)?;
        news.change(&w.reader(), &request.group_id, now, words)
    })
}

/// Takes someone in within a transaction.
pub(crate) fn register_in(w: &mut Writer<'_>, request: &Register, words: &dyn Words) -> Result<News> {
    let group = w.reader().group(&request.group_id)?;
    let person = w.reader().person(&request.person_id)?;
    w.concerns(person.name());
    let engagement = request.engagement_id.as_ref().map(|id| w.reader().engagement(id)).transpose()?;
    let answer = check_registering(&group, request, engagement.as_ref())?;
    let everybody = w.reader().participants(&group.id)?;
    let known = everybody.iter().find(|one| one.person_id == person.id);
    if known.is_some_and(|one| one.state != ParticipantState::Withdrawn) {
        return Err(Refusal::AlreadyInGroup.into());
    }
    let (state, position) = next(&everybody, group.details.capacity);
    let has_place = state == ParticipantState::Registered;
    let engagement_id = match has_place {
        true => agree(w, &group, request, words)?,
        false => request.engagement_id.clone(),
    };
    w.save_participant(&NewParticipant {
        group_id: group.id.clone(),
        person_id: person.id.clone(),
        engagement_id,
        state,
        position,
        answer,
    })?;
    let news = position.map_or(GroupNews::Place, |position| GroupNews::Waiting { position });
    let draft = composing::write(w, &group, &person, None, news, words)?;
    let mut effects = vec![match position {
        None => words.is_registered(&person.name()),
        Some(position) => words.waits(&person.name(), position),
    }];
    effects.push(words.is_drafted(&person.name()));
    Ok(News { effects, drafts: vec![draft] })
}

/// Begins the engagement and notes the price, as far as that is wished; answers the engagement that is used.
fn agree(
    w: &Writer<'_>,
    group: &Group,
    request: &Register,
    words: &dyn Words,
) -> Result<Option<EngagementId>> {
    if let Some(offer_id) = group.details.offer_id.clone().filter(|_| request.begin_from_offer) {
        let start = StartEngagement {
            charge: request.charge,
            ..StartEngagement::plain(request.person_id.clone(), offer_id)
        };
        return begin(w, &start, words).map(Some);
    }
    if let Some(unit_price) = group.details.price.filter(|_| request.charge) {
        let practice = w.reader().practice()?;
        w.insert_charge(&NewCharge {
            person_id: request.person_id.clone(),
            payer_id: None,
            engagement_id: None,
            meeting: None,
            charged_on: Instant(w.now()).day(practice.zone),
            description: group.details.title.clone(),
            quantity_milli: 1000,
            unit_price,
            tax_rate_bp: practice.tax_rate_bp,
        })?;
    }
    Ok(request.engagement_id.clone())
}

/// Lets someone go; the next who waits moves up.
pub fn withdraw(app: &App, request: OneParticipant) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.withdraw"), |w| {
        let (group, news) = withdraw_in(w, &request, words)?;
        news.change(&w.reader(), &group, now, words)
    })
}

fn withdraw_in(w: &mut Writer<'_>, request: &OneParticipant, words: &dyn Words) -> Result<(GroupId, News)> {
    let one = w.reader().participant(&request.participant_id)?;
    w.concerns(one.person_name.as_str());
    if one.state == ParticipantState::Withdrawn {
        return Err(Refusal::NotInGroup.into());
    }
    let group = w.reader().group(&one.group_id)?;
    w.set_participant_state(&one.id, ParticipantState::Withdrawn, None)?;
    let mut news = News { effects: vec![words.has_gone(&one.person_name)], drafts: Vec::new() };
    if w.delete_drafts_about_group(&one.person_id, &group.id)? > 0 {
        news.effects.push(words.drafts_discarded(&one.person_name));
    }
    let moved = settle_in(w, &group, words)?;
    news.effects.extend(moved.effects);
    news.drafts.extend(moved.drafts);
    Ok((group.id, news))
}

/// Gives every free place to the next who waits, and drafts what they are told.
pub(super) fn settle_in(w: &Writer<'_>, group: &Group, words: &dyn Words) -> Result<News> {
    let everybody = w.reader().participants(&group.id)?;
    let mut news = News::default();
    for shift in settle(&everybody, group.details.capacity) {
        w.set_participant_state(&shift.id, shift.state, shift.position)?;
        let moved_up = everybody.iter().find(|one| one.id == shift.id && shift.position.is_none());
        if let Some(one) = moved_up {
            let person = w.reader().person(&one.person_id)?;
            // What said that they wait is no longer true.
            w.delete_drafts_about_group(&person.id, &group.id)?;
            news.drafts.push(composing::write(w, group, &person, None, GroupNews::PlaceFree, words)?);
            news.effects.push(words.moves_up(&person.name()));
            news.effects.push(words.is_drafted(&person.name()));
        }
    }
    Ok(news)
}

/// Gives a participant another engagement or answer.
pub fn change(app: &App, request: ChangeParticipant) -> Result<Changed<GroupChange>> {
    let (now, words) = (app.now(), words::of(app));
    app.write(Change::named("groups.change_participant"), |w| {
        let one = w.reader().participant(&request.participant_id)?;
        w.concerns(one.person_name.as_str());
        let answer = check_change(&w.reader(), &one, &request)?;
        w.set_participant(&one.id, request.engagement_id.as_ref(), answer.as_deref())?;
        News::default().change(&w.reader(), &one.group_id, now, words)
    })
}

fn check_change(r: &Reader<'_>, one: &Participant, request: &ChangeParticipant) -> Result<Option<String>> {
    let engagement = request.engagement_id.as_ref().map(|id| r.engagement(id)).transpose()?;
    let mut issues = Vec::new();
    let answer = check_answer(request.answer.as_deref(), &mut issues);
    if engagement.as_ref().is_some_and(|engagement| engagement.person_id != one.person_id) {
        issues.push(Issue::new("engagementId", Problem::NotPossible));
    }
    if !issues.is_empty() {
        return Err(Error::Invalid(issues));
    }
    let changes = request.engagement_id != one.engagement_id;
    can_be_used(engagement.as_ref().filter(|_| changes))?;
    Ok(answer)
}
