//! Carries the plan out through the same writes as every command; each step is an operation of its own.

use chrono::{DateTime, Utc};

mod offers;
mod progress;

use super::dice::Dice;
use super::plan::{Act, Plan};
use super::{cast, notes, practice};
use crate::basics::ids::{EngagementId, GroupId, InvoiceId, OfferId, OrganisationId, PersonId, SessionId};
use crate::basics::moments::{Day, Instant};
use crate::engagements::commands::go_in;
use crate::engagements::model::{EngagementState, StartEngagement};
use crate::engagements::policy::{Policy, PolicyPreset};
use crate::engagements::starting::begin;
use crate::error::{Error, Result};
use crate::invoices::model::DraftInvoice;
use crate::invoices::payments::model::{AllocateTo, PaymentMethod, RecordPayment};
use crate::invoices::{drafting, issuing, payments};
use crate::notes::saving::{Written, save_in};
use crate::people::model::LeadState;
use crate::people::rules::{check_organisation, check_person};
use crate::practice::model::Practice;
use crate::sessions::booking::book_in;
use crate::sessions::model::{AskedBy, BookSession, Medium, MoveSession, Repeat, SayOutcome};
use crate::sessions::moving::move_in;
use crate::sessions::outcomes::Saying;
use crate::sessions::saying::say_in;
use crate::vault::writer::{Change, Writer};
use crate::words::{self, Words};

/// The ids that the numbers of the plan were given.
pub(super) struct Acting<'a, 'c> {
    pub(super) w: &'a mut Writer<'c>,
    pub(super) practice: &'a Practice,
    pub(super) words: &'static dyn Words,
    pub(super) offers: Vec<OfferId>,
    organisations: Vec<OrganisationId>,
    pub(super) people: Vec<Option<PersonId>>,
    engagements: Vec<Option<(EngagementId, PersonId)>>,
    sessions: Vec<Option<SessionId>>,
    dice: Dice,
    pub(super) groups: Vec<GroupId>,
}

/// Sets the practice up and lets everything happen, in order of time. `codes` are those of two offers of times.
pub fn act(w: &mut Writer<'_>, practice: &Practice, plan: Plan, codes: [String; 2]) -> Result<()> {
    let words = words::in_language(&practice.language);
    let now = w.now();
    let begun = plan.steps.first().map_or(w.now(), |step| step.at.plus_minutes(-60).0);
    w.next_operation(Change::for_good("practice.set_up"), begun)?;
    w.concerns(practice.practice_name.as_str());
    w.save_practice(practice)?;
    w.confirm_recovery_kit()?;
    let offers =
        practice::offers(words)?.iter().map(|terms| w.save_offer(None, terms)).collect::<Result<_>>()?;
    let mut organisations = Vec::new();
    for details in practice::organisations() {
        w.next_operation(Change::named("organisations.save"), begun)?;
        let details = check_organisation(details)?;
        w.concerns(details.name.as_str());
        organisations.push(w.save_organisation(None, &details)?);
    }
    let mut acting = Acting {
        w,
        practice,
        words,
        offers,
        organisations,
        people: vec![None; plan.people],
        engagements: vec![None; plan.engagements],
        sessions: vec![None; plan.sessions],
        dice: Dice::new(progress::SEED),
        groups: Vec::new(),
    };
    for step in plan.steps {
        acting.step(step.at, step.act)?;
    }
    acting.offer_times(Instant(now), codes)?;
    acting.w.next_operation(Change::named("messages.draft_about_session"), now)?;
    acting.leave_messages()?;
    acting.leave_a_draft(now)
}

impl Acting<'_, '_> {
    fn step(&mut self, at: Instant, act: Act) -> Result<()> {
        self.w.next_operation(Change::named(name(&act)), at.0)?;
        match act {
            Act::Meet { person, as_lead } => self.meet(person, as_lead),
            Act::Lead { person, state } => {
                let id = known(&self.people, person)?;
                self.w.concerns(self.w.reader().person(&id)?.name());
                self.w.set_lead_state(&id, state)
            }
            Act::FirstTalk { session, person, start } => {
                let person_id = known(&self.people, person)?;
                let request =
                    BookSession { minutes: Some(30), local_start: start, ..booking(person_id, None, start) };
                self.sessions[session] = Some(book_in(self.w, &request)?);
                Ok(())
            }
            Act::Begin { engagement, person, offer, policy } => {
                self.begin(engagement, person, offer, policy, at.day(self.practice.zone))
            }
            Act::Book { session, engagement, start, repeat } => self.book(session, engagement, start, repeat),
            Act::Move { session, to, asked_by } => self.moves(session, to, asked_by),
            Act::Say { session, saying } => self.say(session, saying),
            Act::Note { session, with_private } => self.note(session, with_private),
            Act::Go { engagement, state } => self.go(engagement, state),
            Act::LookBack { session } => self.look_back(session),
            Act::Bill { person } => self.bill(person),
            Act::Pay { person } => self.pay(person, at.day(self.practice.zone)),
            Act::Spend { spending } => self.spend(spending, at.day(self.practice.zone)),
            Act::Gather { group, dates } => self.gather(group, &dates),
            Act::Enrol { group, person, told } => self.enrol(group, person, told),
            Act::FillSheet { group, date, excused } => self.fill_sheet(group, date, excused),
        }
    }

    fn meet(&mut self, person: usize, as_lead: bool) -> Result<()> {
        let details = check_person(cast::details(person, &self.organisations))?;
        let lead = if as_lead { LeadState::New } else { LeadState::Won };
        let id = self.w.save_person(None, &details, self.practice.zone, lead)?;
        self.w.concerns(self.w.reader().person(&id)?.name());
        self.people[person] = Some(id);
        Ok(())
    }

    fn begin(
        &mut self,
        engagement: usize,
        person: usize,
        offer: usize,
        policy: Option<PolicyPreset>,
        on: Day,
    ) -> Result<()> {
        let person_id = known(&self.people, person)?;
        let payer = (offer == practice::EXECUTIVE).then(|| cast::sponsor(person)).flatten();
        let request = StartEngagement {
            payer_id: payer.map(|at| self.organisations[at].clone()),
            started_on: Some(on),
            policy: policy.map(Policy::preset),
            ..StartEngagement::plain(person_id.clone(), self.offers[offer].clone())
        };
        let id = begin(self.w, &request, self.words)?;
        self.w.concerns(self.w.reader().person(&person_id)?.name());
        self.engagements[engagement] = Some((id, person_id));
        Ok(())
    }

    fn book(
        &mut self,
        session: usize,
        engagement: usize,
        start: crate::basics::moments::LocalTime,
        repeat: Option<Repeat>,
    ) -> Result<()> {
        let (id, person_id) = known(&self.engagements, engagement)?;
        let request = BookSession { series: repeat, ..booking(person_id, Some(id.clone()), start) };
        self.sessions[session] = Some(book_in(self.w, &request)?);
        if repeat.is_some() {
            // All sessions of the series have been made, in order of time.
            for (ahead, made) in self.w.reader().sessions_of(&id)?.into_iter().enumerate() {
                self.sessions[session + ahead] = Some(made.id);
            }
        }
        Ok(())
    }

    fn moves(
        &mut self,
        session: usize,
        to: crate::basics::moments::LocalTime,
        asked_by: AskedBy,
    ) -> Result<()> {
        let request = MoveSession {
            session_id: known(&self.sessions, session)?,
            local_start: to,
            zone: None,
            minutes: None,
            asked_by,
            treat_as_late: false,
        };
        move_in(self.w, &request, self.words).map(drop)
    }

    fn say(&mut self, session: usize, saying: Saying) -> Result<()> {
        let request = SayOutcome { session_id: known(&self.sessions, session)?, saying, told: None };
        say_in(self.w, request, self.words)
    }

    fn note(&mut self, session: usize, with_private: bool) -> Result<()> {
        let id = known(&self.sessions, session)?;
        let stored = self.w.reader().session(&id)?;
        self.w.concerns(self.w.reader().person(&stored.person_id)?.name());
        let written = Written {
            text: &notes::working(session, with_private),
            reflection: if with_private { notes::reflection(session) } else { "" },
            template: None,
            at: Instant(self.w.now()),
        };
        save_in(self.w, &stored, &written)
    }

    fn go(&mut self, engagement: usize, state: EngagementState) -> Result<()> {
        let (id, person) = known(&self.engagements, engagement)?;
        self.w.concerns(self.w.reader().person(&person)?.name());
        go_in(self.w, &self.w.reader().engagement(&id)?, state, None)
    }
}

/// Money.
impl Acting<'_, '_> {
    fn bill(&mut self, person: usize) -> Result<()> {
        let Some(draft) = self.draft(known(&self.people, person)?)? else { return Ok(()) };
        let at = self.w.now();
        self.w.next_operation(Change::for_good("invoices.issue"), at)?;
        let number = issuing::put_out(self.w, &draft, None)?;
        self.w.concerns(number);
        Ok(())
    }

    /// One invoice was begun and waits to be issued: what waits longest, or a workshop where everything is billed.
    fn leave_a_draft(&mut self, now: DateTime<Utc>) -> Result<()> {
        self.w.next_operation(Change::named("invoices.draft"), now)?;
        let waiting = self.w.reader().waiting_by_person()?.pop();
        if let Some((person, _, _)) = waiting
            && self.draft(person)?.is_some()
        {
            return Ok(());
        }
        let Some(person_id) = self.people.iter().flatten().next().cloned() else { return Ok(()) };
        self.w.concerns(self.w.reader().person(&person_id)?.name());
        let workshop = practice::workshop(Instant(now).day(self.practice.zone))?;
        let request = DraftInvoice {
            person_id,
            payer_id: self.organisations.first().cloned(),
            charge_ids: Some(Vec::new()),
            lines: Some(vec![workshop]),
            deposit: None,
        };
        drafting::begin(self.w, request).map(drop)
    }

    fn draft(&mut self, person_id: PersonId) -> Result<Option<InvoiceId>> {
        self.w.concerns(self.w.reader().person(&person_id)?.name());
        let waiting = self.w.reader().charges(Some(&person_id), false)?;
        let Some(first) = waiting.first() else { return Ok(None) };
        // One invoice, one currency and one payer; what differs waits for the next.
        let together = waiting.iter().filter(|charge| {
            charge.unit_price.currency == first.unit_price.currency && charge.payer_id == first.payer_id
        });
        let request = DraftInvoice {
            person_id,
            payer_id: first.payer_id.clone(),
            charge_ids: Some(together.map(|charge| charge.id.clone()).collect()),
            lines: None,
            deposit: None,
        };
        let currency = first.unit_price.currency;
        let id = drafting::begin(self.w, request)?;
        if currency != self.practice.currency {
            let today = Instant(self.w.now()).day(self.practice.zone);
            self.w.set_home_rate(&id, &practice::rate_of(currency, today))?;
        }
        Ok(Some(id))
    }

    fn pay(&mut self, person: usize, on: Day) -> Result<()> {
        let person_id = known(&self.people, person)?;
        self.w.concerns(self.w.reader().person(&person_id)?.name());
        let open = self.w.reader().open_invoices(Some(&person_id), None)?;
        let Some(oldest) = open.into_iter().next() else { return Ok(()) };
        let payer_id = self.w.reader().invoice(&oldest.id)?.payer_id;
        let request = RecordPayment {
            person_id,
            payer_id,
            amount: oldest.open,
            received_on: on,
            method: PaymentMethod::Bank,
            reference: Some(oldest.number),
            reason: None,
            allocations: Some(vec![AllocateTo { invoice_id: oldest.id, amount: Some(oldest.open) }]),
        };
        payments::commands::receive(self.w, request).map(drop)
    }
}

fn booking(
    person_id: PersonId,
    engagement_id: Option<EngagementId>,
    local_start: crate::basics::moments::LocalTime,
) -> BookSession {
    BookSession {
        person_id,
        engagement_id,
        local_start,
        zone: None,
        minutes: None,
        medium: Some(Medium::Video),
        link: None,
        place: None,
        series: None,
    }
}

/// What was made for a number of the plan; the plan never names what has not happened yet.
pub(super) fn known<T: Clone>(made: &[Option<T>], number: usize) -> Result<T> {
    let found = made.get(number).cloned().flatten();
    found
        .ok_or_else(|| Error::internal("making up a practice", format!("number {number} does not exist yet")))
}

fn name(act: &Act) -> &'static str {
    match act {
        Act::Meet { .. } => "people.add",
        Act::Lead { .. } => "people.edit",
        Act::FirstTalk { .. } | Act::Book { .. } => "sessions.book",
        Act::Begin { .. } => "engagements.start",
        Act::Move { .. } => "sessions.move",
        Act::Say { .. } => "sessions.say_outcome",
        Act::Note { .. } => "notes.save",
        Act::Go { .. } => "engagements.change_state",
        Act::LookBack { .. } => "goals.note_movement",
        Act::Bill { .. } => "invoices.draft",
        Act::Pay { .. } => "payments.record",
        Act::Spend { .. } => "expenses.save",
        Act::Gather { .. } => "groups.save",
        Act::Enrol { .. } => "groups.register",
        Act::FillSheet { .. } => "groups.say_attendance",
    }
}
