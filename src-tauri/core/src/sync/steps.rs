//! What a run does with one account: looked at in one request where that is possible, what changed fetched, what is
//! the coach's sent. One calendar that fails never stops the others.

use super::busy::Covered;
use super::fetching;
use super::model::StepReport;
use super::provider::{Known, Provider};
use super::queries::{Account, Calendar};
use super::queueing::is_waiting;
use super::sending::{self, Sent};
use super::troubles::{self, CalendarTrouble};
use crate::app::App;
use crate::basics::moments::Day;
use crate::error::{Error, Result};
use crate::net::way::Way;
use crate::vault::writer::Change;
use crate::words::Words;

/// Keeps the calendars of `account` in step.
///
/// # Errors
/// What concerns the account: the others wait with it. What concerns one calendar is noted with that one.
pub(super) fn steps(
    app: &App,
    provider: &dyn Provider,
    way: &Way<'_>,
    account: &Account,
    words: &dyn Words,
    report: &mut StepReport,
) -> Result<()> {
    let run = Steps { app, provider, way, account, words };
    let used = run.due()?;
    if used.is_empty() {
        return run.take_out(report);
    }
    let known: Vec<(Known, Option<Covered>)> =
        app.read(|r| used.iter().map(|calendar| r.calendar_known(calendar)).collect())?;
    let plain: Vec<Known> = known.iter().map(|(known, _)| known.clone()).collect();
    let stirred = provider.stirred(way, &plain)?;
    let today = app.now().day(app.read(|r| r.practice())?.zone);
    let mut carrying = None;
    for ((calendar, known), stirred) in used.iter().zip(&known).zip(stirred) {
        match run.fetch(calendar, known, stirred, today) {
            // How it ends is known when it was written to.
            Ok(()) if calendar.carries => carrying = Some(calendar),
            Ok(()) => run.went_well(calendar)?,
            Err(cause) => run.failed(calendar, cause, report)?,
        }
    }
    run.take_out(report)?;
    if let Some(calendar) = carrying {
        match run.send(calendar, report) {
            Ok(()) => run.went_well(calendar)?,
            Err(cause) => run.failed(calendar, cause, report)?,
        }
    }
    Ok(())
}

struct Steps<'s> {
    app: &'s App,
    provider: &'s dyn Provider,
    way: &'s Way<'s>,
    account: &'s Account,
    words: &'s dyn Words,
}

impl Steps<'_> {
    /// The calendars that are used and not left in peace for now.
    fn due(&self) -> Result<Vec<Calendar>> {
        let now = self.app.now();
        self.app.read(|r| {
            let mut used = Vec::new();
            for calendar in r.calendars_of(&self.account.id)? {
                let in_peace = r.calendar_trouble(&calendar.id)?.is_some_and(|known| known.holds_back(now));
                if (calendar.shades || calendar.carries) && !in_peace {
                    used.push(calendar);
                }
            }
            Ok(used)
        })
    }

    /// What is the coach's is taken out of the calendars that carry it no more.
    fn take_out(&self, report: &mut StepReport) -> Result<()> {
        let left = self.app.read(|r| {
            let mut left = Vec::new();
            for calendar in r.calendars_of(&self.account.id)? {
                let now = self.app.now();
                let in_peace = r.calendar_trouble(&calendar.id)?.is_some_and(|known| known.holds_back(now));
                if !calendar.carries && !in_peace && is_waiting(r, &calendar, self.app)? {
                    left.push(calendar);
                }
            }
            Ok(left)
        })?;
        for calendar in &left {
            match self.send(calendar, report) {
                Ok(()) => self.went_well(calendar)?,
                Err(cause) => self.failed(calendar, cause, report)?,
            }
        }
        Ok(())
    }

    fn fetch(
        &self,
        calendar: &Calendar,
        (known, covered): &(Known, Option<Covered>),
        stirred: bool,
        today: Day,
    ) -> Result<()> {
        let Self { app, provider, way, .. } = *self;
        way.goes_on()?;
        if stirred || covered.is_none() {
            let changes = provider.changes(way, known)?;
            fetching::note_passed_over(app, calendar, &provider.passed_over())?;
            if let Some(changes) = changes {
                fetching::keep(app, provider, calendar, &changes)?;
            }
        }
        if covered.is_some_and(|covered| !covered.lasts(today)) {
            fetching::cover(app, provider, calendar)?;
        }
        Ok(())
    }

    fn send(&self, calendar: &Calendar, report: &mut StepReport) -> Result<()> {
        let mut sent = Sent::default();
        let ended = sending::send(self.app, self.provider, self.way, calendar, &mut sent);
        report.written += sent.written;
        if sent.not_taken > 0 {
            report.sentences.push(self.words.not_taken(&calendar.name, sent.not_taken));
        }
        ended
    }

    fn went_well(&self, calendar: &Calendar) -> Result<()> {
        if self.app.read(|r| r.calendar_trouble(&calendar.id))?.is_some() {
            self.app.write(Change::for_good("calendars.noted"), |w| w.end_calendar_trouble(&calendar.id))?;
        }
        Ok(())
    }

    /// Notes what concerns this calendar alone; what concerns more goes on up.
    fn failed(&self, calendar: &Calendar, cause: Error, report: &mut StepReport) -> Result<()> {
        let Some(trouble) = troubles::of_one(self.account.kind, &cause) else { return Err(cause) };
        report.sentences.push(self.words.account_in_trouble(&calendar.name, trouble));
        let before = self.app.read(|r| r.calendar_trouble(&calendar.id))?;
        let known = CalendarTrouble::again(before, trouble, self.app);
        self.app
            .write(Change::for_good("calendars.noted"), |w| w.save_calendar_trouble(&calendar.id, &known))?;
        Ok(())
    }
}
