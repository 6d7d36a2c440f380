//! What needs the coach: a pure function of facts and now.
//!
//! Order: bound to today, then money promised, then people, then paperwork. The rules' numbers are those of
//! `domain-rules.md`, section 12; the full set follows, each rule one function here.

use std::collections::HashMap;

use super::model::{Act, AttentionItem, Choice, Rule};
use super::queries::{CreditsLeft, NoteMissing};
use crate::basics::ids::{EngagementId, InvoiceId, PersonId};
use crate::basics::moments::{Day, Instant, Zone};
use crate::basics::money::Money;
use crate::billing::model::BillingItem;
use crate::credits::expiring::{EXTEND_DAYS, Ending, GRACE_DAYS};
use crate::groups::views::GroupSessionItem;
use crate::invoices::queries::due::OpenInvoice;
use crate::messages::queries::DraftsWaiting;
use crate::paying::waiting::Waiting;
use crate::reminders::model::ReminderStep;
use crate::sessions::clocks::Shifted;
use crate::sessions::model::SessionItem;
use crate::slots::waiting::Unanswered;
use crate::sync::neglected::Neglected;
use crate::words::Words;

/// Everything the rules look at.
#[derive(Default)]
pub struct Facts {
    /// Names of everybody.
    pub names: HashMap<PersonId, String>,
    /// Sessions that are over and have no outcome, by start.
    pub open_sessions: Vec<SessionItem>,
    /// Sessions that begin within a day and whose prep has not been read, by start.
    pub preps_unread: Vec<SessionItem>,
    /// Dates of groups that are over and of which nothing was said, by start.
    pub open_dates: Vec<GroupSessionItem>,
    /// Sessions held that have no note.
    pub notes_missing: Vec<NoteMissing>,
    /// Draft invoices: whose, which, how much.
    pub drafts: Vec<(PersonId, InvoiceId, Money)>,
    /// Overdue invoices, first due first.
    pub overdue: Vec<OpenInvoice>,
    /// Invoices of which to remind, with the step that is due.
    pub reminders: Vec<(OpenInvoice, ReminderStep)>,
    /// Charges that wait for an invoice: whose, how much, since when.
    pub waiting: Vec<(PersonId, Money, Day)>,
    /// Credits of the running engagements.
    pub credits: Vec<CreditsLeft>,
    /// What of them ends within a month or has ended, for each engagement.
    pub endings: HashMap<EngagementId, Vec<Ending>>,
    /// What is due by itself.
    pub billing: Vec<BillingItem>,
    /// Pauses that were to end: whose, and when.
    pub pauses_over: Vec<(PersonId, Day)>,
    /// Clocks of clients that come to be another time apart from the coach's.
    pub clocks: Vec<Shifted>,
    /// Offers of times that wait for an answer or ended without one.
    pub offers: Vec<Unanswered>,
    /// What came of paying online and waits for a word, what has a deadline first.
    pub paid_online: Vec<Waiting>,
    /// Calendar accounts that need her.
    pub calendars: Vec<Neglected>,
    /// Messages that wait to be sent, for each person.
    pub messages: Vec<DraftsWaiting>,
}

/// The items, most pressing first.
#[must_use]
pub fn items(facts: &Facts, zone: Zone, now: Instant, words: &dyn Words) -> Vec<AttentionItem> {
    let today = now.day(zone);
    let mut items = Vec::new();
    items.extend(facts.open_sessions.iter().map(|session| needs_outcome(session, today, words)));
    items.extend(facts.preps_unread.iter().map(|session| prep_unread(session, today, words)));
    items.extend(facts.open_dates.iter().map(|date| needs_attendance(date, today, words)));
    items.extend(paid_online(facts, words));
    items.extend(overdue(facts, today, words));
    items.extend(due_soon(facts, today, words));
    items.extend(drafts(facts, words));
    items.extend(waiting(facts, today, words));
    items.extend(billing(facts, words));
    items.extend(offers(facts, zone, today, words));
    items.extend(credits(facts, today, words));
    items.extend(pauses(facts, today, words));
    items.extend(clocks(facts, words));
    items.extend(notes(facts, zone, today, words));
    items.extend(messages(facts, words));
    items.extend(calendars(facts, zone, today, words));
    items
}

fn needs_outcome(session: &SessionItem, today: Day, words: &dyn Words) -> AttentionItem {
    let sentence = words.needs_outcome(session.start, today);
    about_session(session, Rule::NeedsOutcome, Act::SayOutcome, sentence, words)
}

fn prep_unread(session: &SessionItem, today: Day, words: &dyn Words) -> AttentionItem {
    let sentence = words.prep_unread(session.start, today);
    about_session(session, Rule::PrepUnread, Act::OpenPrep, sentence, words)
}

fn about_session(
    session: &SessionItem,
    rule: Rule,
    act: Act,
    sentence: String,
    words: &dyn Words,
) -> AttentionItem {
    AttentionItem {
        rule,
        person_id: Some(session.person_id.clone()),
        person_name: session.person_name.clone(),
        sentence,
        why: words.why(rule),
        act,
        target: session.id.0.clone(),
        amount: None,
        overdue: false,
        choices: None,
    }
}

fn needs_attendance(date: &GroupSessionItem, today: Day, words: &dyn Words) -> AttentionItem {
    AttentionItem {
        rule: Rule::NeedsOutcome,
        person_id: None,
        person_name: date.title.clone(),
        sentence: words.needs_attendance(date.start, today),
        why: words.why(Rule::NeedsOutcome),
        act: Act::SayAttendance,
        target: date.id.0.clone(),
        amount: None,
        overdue: false,
        choices: None,
    }
}

/// An item about `person`, if they are known.
fn item(
    facts: &Facts,
    rule: Rule,
    person: &PersonId,
    act: Act,
    target: &str,
    words: &dyn Words,
) -> Option<AttentionItem> {
    Some(AttentionItem {
        rule,
        person_id: Some(person.clone()),
        person_name: facts.names.get(person)?.clone(),
        sentence: String::new(),
        why: words.why(rule),
        act,
        target: target.to_owned(),
        amount: None,
        overdue: false,
        choices: None,
    })
}

fn paid_online(facts: &Facts, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.paid_online.iter().filter_map(|waiting| {
        let rule = if waiting.disputed { Rule::PaymentDisputed } else { Rule::PaidOnline };
        let found = item(facts, rule, &waiting.person_id, Act::OpenPaidOnline, &waiting.id, words)?;
        Some(AttentionItem { sentence: waiting.sentence.clone(), amount: Some(waiting.amount), ..found })
    });
    items.collect()
}

fn overdue(facts: &Facts, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.overdue.iter().filter_map(|invoice| {
        let (person, id) = (&invoice.person_id, invoice.id.as_str());
        let found = item(facts, Rule::InvoiceOverdue, person, Act::OpenInvoice, id, words)?;
        let late = today.since(invoice.due_on);
        let step = facts.reminders.iter().find(|(due, _)| due.id == invoice.id).map(|(_, step)| *step);
        let sentence = match step {
            Some(step) => words.reminder_due(step, &invoice.number, late),
            None => words.invoice_overdue(&invoice.number, late),
        };
        Some(AttentionItem { sentence, amount: Some(invoice.open), overdue: true, ..found })
    });
    items.collect()
}

/// Invoices that are due in a few days and of which a friendly word has not been drafted.
fn due_soon(facts: &Facts, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let ahead = facts.reminders.iter().filter(|(invoice, _)| invoice.due_on >= today);
    let items = ahead.filter_map(|(invoice, step)| {
        let (person, id) = (&invoice.person_id, invoice.id.as_str());
        let found = item(facts, Rule::InvoiceDueSoon, person, Act::OpenInvoice, id, words)?;
        let sentence = words.reminder_due(*step, &invoice.number, today.since(invoice.due_on));
        Some(AttentionItem { sentence, amount: Some(invoice.open), ..found })
    });
    items.collect()
}

fn drafts(facts: &Facts, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.drafts.iter().filter_map(|(person, invoice, amount)| {
        let found = item(facts, Rule::InvoiceDraft, person, Act::OpenInvoice, invoice.as_str(), words)?;
        Some(AttentionItem { sentence: words.invoice_draft(), amount: Some(*amount), ..found })
    });
    items.collect()
}

fn waiting(facts: &Facts, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.waiting.iter().filter_map(|(person, amount, since)| {
        let found = item(facts, Rule::ChargesWaiting, person, Act::MakeInvoice, person.as_str(), words)?;
        let sentence = words.charges_waiting(today.since(*since));
        Some(AttentionItem { sentence, amount: Some(*amount), ..found })
    });
    items.collect()
}

fn offers(facts: &Facts, zone: Zone, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.offers.iter().filter_map(|Unanswered { offer, ended }| {
        let rule = if *ended { Rule::OfferEnded } else { Rule::OfferWaits };
        let found = item(facts, rule, &offer.person_id, Act::OpenSlotOffer, offer.id.as_str(), words)?;
        let sentence = words.offer_unanswered(offer.ends_at.local(zone), *ended, today);
        Some(AttentionItem { sentence, ..found })
    });
    items.collect()
}

fn credits(facts: &Facts, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let mut items = Vec::new();
    for credits in &facts.credits {
        let about = |rule, act| item(facts, rule, &credits.person_id, act, credits.person_id.as_str(), words);
        let endings = facts.endings.get(&credits.engagement_id).map_or(&[][..], Vec::as_slice);
        let (now, soon): (Vec<_>, Vec<_>) = endings.iter().partition(|ending| ending.on <= today);
        let low = credits.balance <= 1 && credits.held > 0 && !credits.renews;
        // What is over waits for a word, whatever else there is to say.
        items.extend(now.into_iter().filter_map(|ending| over(facts, credits, ending, today, words)));
        if low {
            let sentence = words.credits_low(credits.balance);
            let found = about(Rule::CreditsLow, Act::OpenPerson);
            items.extend(found.map(|found| AttentionItem { sentence, ..found }));
        } else if let Some(ending) = soon.first() {
            let sentence = words.credits_end(credits.unit, ending.amount, ending.on.since(today));
            let found = about(Rule::CreditsEnd, Act::OpenPerson);
            items.extend(found.map(|found| AttentionItem { sentence, ..found }));
        } else if credits.booked == 0 && credits.balance > 0 && endings.is_empty() {
            let sentence = words.nothing_booked(credits.balance);
            let found = about(Rule::NothingBooked, Act::Book);
            items.extend(found.map(|found| AttentionItem { sentence, ..found }));
        }
    }
    items
}

/// Credits whose day has come: the coach decides, and until then they are good.
fn over(
    facts: &Facts,
    credits: &CreditsLeft,
    ending: &Ending,
    today: Day,
    words: &dyn Words,
) -> Option<AttentionItem> {
    let person = &credits.person_id;
    let found = item(facts, Rule::CreditsEnd, person, Act::OpenPerson, person.as_str(), words)?;
    let days = ending.on.since(today);
    let choice = |act, days| Choice {
        act,
        label: words.ending_choice(act, days),
        engagement_id: credits.engagement_id.clone(),
        batch_id: ending.batch.clone(),
        days,
    };
    Some(AttentionItem {
        // One person may have several that end.
        target: ending.batch.clone(),
        sentence: words.credits_over(credits.unit, ending.amount, -days, GRACE_DAYS),
        choices: Some(vec![
            choice(Act::ExtendCredits, Some(EXTEND_DAYS)),
            choice(Act::LetExpire, None),
            choice(Act::OfferRefund, None),
        ]),
        ..found
    })
}

fn billing(facts: &Facts, words: &dyn Words) -> Vec<AttentionItem> {
    // Of one engagement the first that is due stands for the others.
    let mut seen: Vec<&EngagementId> = Vec::new();
    let firsts = facts.billing.iter().filter(|due| {
        let new = !seen.contains(&&due.key.engagement_id);
        seen.push(&due.key.engagement_id);
        new
    });
    let items = firsts.filter_map(|due| {
        let target = due.key.engagement_id.as_str();
        let found = item(facts, Rule::BillingDue, &due.person_id, Act::OpenBilling, target, words)?;
        let sentence = due.remark.clone().unwrap_or_else(|| due.sentence.clone());
        Some(AttentionItem { sentence, amount: Some(due.amount), ..found })
    });
    items.collect()
}

fn calendars(facts: &Facts, zone: Zone, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.calendars.iter().map(|account| AttentionItem {
        rule: Rule::CalendarApart,
        person_id: None,
        person_name: account.name.clone(),
        sentence: words.calendar_apart(account.why, zone, today),
        why: words.why(Rule::CalendarApart),
        act: Act::OpenCalendars,
        target: account.account.0.clone(),
        amount: None,
        overdue: false,
        choices: None,
    });
    items.collect()
}

fn pauses(facts: &Facts, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.pauses_over.iter().filter_map(|(person, until)| {
        let found = item(facts, Rule::PauseOver, person, Act::OpenPerson, person.as_str(), words)?;
        Some(AttentionItem { sentence: words.pause_over(*until, today), ..found })
    });
    items.collect()
}

fn clocks(facts: &Facts, words: &dyn Words) -> Vec<AttentionItem> {
    let each =
        facts.clocks.iter().flat_map(|shifted| shifted.shifts.iter().map(move |shift| (shifted, shift)));
    let items = each.filter_map(|(Shifted { theirs, change, .. }, shift)| {
        let person = &shift.person_id;
        let found = item(facts, Rule::ClockShift, person, Act::OpenPerson, person.as_str(), words)?;
        Some(AttentionItem { sentence: words.clock_change(*theirs, change, shift), ..found })
    });
    items.collect()
}

fn notes(facts: &Facts, zone: Zone, today: Day, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.notes_missing.iter().filter_map(|missing| {
        let target = missing.session_id.as_str();
        let found = item(facts, Rule::NoteMissing, &missing.person_id, Act::WriteNote, target, words)?;
        let sentence = words.note_missing(missing.starts_at.local(zone), today);
        Some(AttentionItem { sentence, ..found })
    });
    items.collect()
}

fn messages(facts: &Facts, words: &dyn Words) -> Vec<AttentionItem> {
    let items = facts.messages.iter().filter_map(|waiting| {
        let (person, first) = (&waiting.person_id, waiting.first.as_str());
        let found = item(facts, Rule::MessageWaits, person, Act::OpenMessage, first, words)?;
        Some(AttentionItem { sentence: words.messages_wait(waiting.count), ..found })
    });
    items.collect()
}
