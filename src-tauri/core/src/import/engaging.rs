//! Under which engagement imported sessions stand. A session always belongs to one.

use std::collections::HashMap;

use crate::basics::ids::{EngagementId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::credits::ledger::CreditUnit;
use crate::engagements::arrangement::Arrangement;
use crate::engagements::model::{
    Engagement, EngagementKind, EngagementState, HourKind, OfferKind, StartEngagement, Terms,
};
use crate::engagements::starting::begin;
use crate::engagements::states;
use crate::error::{Error, Problem, Refusal, Result};
use crate::people::model::LeadState;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;
use crate::words::Words;

/// Days between sessions where nothing was agreed.
const USUAL_CADENCE: u32 = 14;

/// The engagements of the people of an import, read once each.
pub(super) struct Engagements<'w> {
    w: &'w Writer<'w>,
    today: Day,
    words: &'w dyn Words,
    known: HashMap<PersonId, Vec<Engagement>>,
    first_days: HashMap<PersonId, Day>,
}

/// The engagement that the coach chose, if sessions of `person` can stand under it.
pub(super) fn chosen(
    r: &Reader<'_>,
    id: &EngagementId,
    person: &PersonId,
    place: &str,
) -> Result<Engagement> {
    let engagement = r.engagement(id)?;
    if engagement.person_id != *person {
        return Err(Error::invalid(&format!("{place}.engagementId"), Problem::NotPossible));
    }
    if !states::can_book(engagement.state) {
        return Err(Refusal::EngagementClosed.into());
    }
    Ok(engagement)
}

impl<'w> Engagements<'w> {
    pub(super) fn new(w: &'w Writer<'w>, today: Day, words: &'w dyn Words) -> Self {
        Self { w, today, words, known: HashMap::new(), first_days: HashMap::new() }
    }

    /// Says on which day the first of the sessions to come lies; an engagement that is begun begins then.
    pub(super) fn expect(&mut self, person: &PersonId, first: Option<Day>) {
        if let Some(first) = first {
            let known = self.first_days.entry(person.clone()).or_insert(first);
            *known = first.min(*known);
        }
    }

    /// The engagement for a session of `person` on `day`, and its usual minutes; begun if there is none.
    pub(super) fn on(&mut self, person: &PersonId, day: Day) -> Result<(EngagementId, u32)> {
        if !self.known.contains_key(person) {
            let engagements = self.w.reader().engagements_of(person)?;
            self.known.insert(person.clone(), engagements);
        }
        let known = self.known.get(person).map(Vec::as_slice).unwrap_or_default();
        if let Some(engagement) = running(known, day) {
            return Ok((engagement.id.clone(), engagement.session_minutes));
        }
        let engagement = self.begin(person)?;
        let answer = (engagement.id.clone(), engagement.session_minutes);
        self.known.entry(person.clone()).or_default().push(engagement);
        Ok(answer)
    }

    /// Begins an engagement of single sessions: as the first such offer says, or free of charge where there is none.
    fn begin(&self, person: &PersonId) -> Result<Engagement> {
        let started_on = self.first_days.get(person).map_or(self.today, |first| *first.min(&self.today));
        let offers = self.w.reader().offers()?;
        let Some(offer) = offers.into_iter().find(|offer| offer.terms.kind == OfferKind::Single) else {
            return self.begin_plain(person, started_on);
        };
        let start = StartEngagement {
            started_on: Some(started_on),
            charge: false,
            ..StartEngagement::plain(person.clone(), offer.id)
        };
        let id = begin(self.w, &start, self.words)?;
        self.w.reader().engagement(&id)
    }

    fn begin_plain(&self, person: &PersonId, started_on: Day) -> Result<Engagement> {
        let practice = self.w.reader().practice()?;
        let free = Money::zero(practice.currency);
        let engagement = Engagement {
            id: EngagementId(self.w.new_id()),
            person_id: person.clone(),
            payer_id: None,
            offer_id: None,
            title: self.words.imported_engagement(),
            state: EngagementState::Active,
            quantity: 0,
            session_minutes: practice.session_minutes,
            price: free,
            cadence_days: USUAL_CADENCE,
            started_on,
            ends_on: None,
            validity_days: None,
            used_before: 0,
            paid_before: free,
            terms: Terms {
                kind: EngagementKind::Single,
                unit: CreditUnit::Session,
                fee: free,
                tax_rate_bp: practice.tax_rate_bp,
                hour_kind: HourKind::Paid,
                policy: practice.policy,
                arrangement: Arrangement::default(),
            },
        };
        self.w.insert_engagement(&engagement)?;
        self.w.set_lead_state(person, LeadState::Won)?;
        Ok(engagement)
    }
}

/// The running engagement that a session on `day` belongs to: the latest that had begun by then, or else the first.
fn running(engagements: &[Engagement], day: Day) -> Option<&Engagement> {
    let running = || {
        let current = engagements.iter().filter(|engagement| states::is_current(engagement.state));
        let bookable = engagements.iter().filter(|engagement| states::can_book(engagement.state));
        if current.clone().next().is_some() { current.collect::<Vec<_>>() } else { bookable.collect() }
    };
    let begun = running().into_iter().filter(|engagement| engagement.started_on <= day);
    begun
        .max_by_key(|engagement| engagement.started_on)
        .or_else(|| running().into_iter().min_by_key(|engagement| engagement.started_on))
}
