//! The reports, and what each of their numbers is made of.

use super::cells::Merged;
use super::gathering::{self, Names};
use super::model::{
    AskByBasis, AskMoney, AskedPeriod, CellRows, Measure, OpenCell, Period, ReportRow, RowSource,
};
use super::periods::{self, Span};
use super::views::{AgeingReport, MoneyCharts, MoneyReport, ResultReport, SessionsOwed, TaxReport};
use super::{charts, money, owed, result, tax};
use crate::app::App;
use crate::basics::dates::start_of_day;
use crate::basics::moments::{Day, Instant};
use crate::basics::money::Money;
use crate::error::Result;
use crate::groups::model::GroupSessionStatus;
use crate::sessions::model::SessionStatus;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// The periods to choose from, the nearest first.
pub fn list_periods(app: &App, (): ()) -> Result<Vec<Period>> {
    let words = words::of(app);
    app.read(|r| {
        let today = app.now().day(r.practice()?.zone);
        let first = [r.first_day_of_money()?, r.first_day_of_expenses()?].into_iter().flatten().min();
        Ok(periods::choices(today, first).into_iter().map(|span| shown(span, words)).collect())
    })
}

/// What is open today, by how long it is overdue.
pub fn ageing(app: &App, (): ()) -> Result<AgeingReport> {
    app.read(|r| {
        let practice = r.practice()?;
        let on = app.now().day(practice.zone);
        let (table, _) = gathering::open(r, on)?;
        Ok(AgeingReport { on, blocks: money::ageing(&table, practice.currency, words::of(app)) })
    })
}

/// What a period came to by month, client, payer or offer.
pub fn money(app: &App, request: AskMoney) -> Result<MoneyReport> {
    let words = words::of(app);
    app.read(|r| {
        let practice = r.practice()?;
        let span = periods::asked(request.period, app.now().day(practice.zone))?;
        let (table, names) = gathering::of_period(r, span, words)?;
        let by = request.by;
        Ok(MoneyReport {
            period: shown(span, words),
            by,
            note: words.money_note(by),
            blocks: money::blocks(&table, &names, span, by, practice.currency, words),
        })
    })
}

/// The tax of a period, by invoices or by payments.
pub fn tax(app: &App, request: AskByBasis) -> Result<TaxReport> {
    let words = words::of(app);
    app.read(|r| {
        let practice = r.practice()?;
        let span = periods::asked(request.period, app.now().day(practice.zone))?;
        let (table, _) = gathering::of_period(r, span, words)?;
        let basis = request.basis;
        Ok(TaxReport {
            period: shown(span, words),
            basis,
            note: words.tax_note(basis),
            blocks: tax::blocks(&table, span, basis, practice.currency, words),
        })
    })
}

/// Income less costs of a period, by payments or by invoices.
pub fn result(app: &App, request: AskByBasis) -> Result<ResultReport> {
    let words = words::of(app);
    app.read(|r| {
        let practice = r.practice()?;
        let span = periods::asked(request.period, app.now().day(practice.zone))?;
        let (table, _) = gathering::of_period(r, span, words)?;
        let basis = request.basis;
        Ok(ResultReport {
            period: shown(span, words),
            basis,
            note: words.result_note(basis, practice.tax_registered),
            blocks: result::blocks(&table, span, basis, practice.currency, words),
        })
    })
}

/// Sessions that are owed to clients, what they are worth, and what is booked in the next eight weeks.
pub fn sessions_owed(app: &App, (): ()) -> Result<SessionsOwed> {
    let words = words::of(app);
    app.read(|r| owed_now(r, app.now(), words))
}

/// The charts of money: months, ageing, sessions owed.
pub fn draw(app: &App, (): ()) -> Result<MoneyCharts> {
    let words = words::of(app);
    app.read(|r| {
        let practice = r.practice()?;
        let today = app.now().day(practice.zone);
        let span = Span::last_twelve_months(today);
        let (table, _) = gathering::of_period(r, span, words)?;
        let (open, _) = gathering::open(r, today)?;
        let blocks = money::ageing(&open, practice.currency, words);
        let owed = owed_now(r, app.now(), words)?;
        Ok(MoneyCharts {
            months: charts::months(&table, span, practice.currency, words),
            ageing: blocks.iter().filter_map(|block| charts::ageing(block, words)).collect(),
            sessions_owed: charts::weeks(&owed.weeks, &owed.weeks_sentence, words),
        })
    })
}

/// What one number is made of.
pub fn rows(app: &App, request: OpenCell) -> Result<CellRows> {
    let (words, key) = (words::of(app), request.key);
    app.read(|r| {
        let today = app.now().day(r.practice()?.zone);
        let asked = AskedPeriod { first: Some(key.first), last: Some(key.last) };
        let span = periods::asked(asked, today)?;
        let (table, names) = gathering::of_key(r, &key, today, words)?;
        let rows = table.rows(&key);
        let sum = rows.iter().map(|row| row.amount).sum();
        let part = money::label(&key.group, &names, words);
        Ok(CellRows {
            title: words.cell_title(key.measure, &key.group, &part, &words.period(span.first, span.last)),
            amount: Money::new(sum, key.currency),
            rows: rows.into_iter().map(|row| row_shown(row, key.measure, &names, words)).collect(),
        })
    })
}

fn owed_now(r: &Reader<'_>, now: Instant, words: &dyn Words) -> Result<SessionsOwed> {
    let practice = r.practice()?;
    let today = now.day(practice.zone);
    let credits = r.engagements_with_credits()?;
    let (table, names) = gathering::owing(r, today)?;
    let weeks = owed::weeks(&booked(r, today, now)?, today, practice.zone, words);
    Ok(owed::report(&credits, &table, &names, weeks, practice.currency, words))
}

/// When booked sessions and dates of groups begin, from now to the end of the weeks ahead.
fn booked(r: &Reader<'_>, today: Day, now: Instant) -> Result<Vec<Instant>> {
    let zone = r.practice()?.zone;
    let end = Instant(start_of_day(owed::horizon(today).plus(1).0, zone.0));
    let ahead = |start: &Instant| *start >= now && *start < end;
    let sessions = r.sessions_between(now, end)?.into_iter();
    let sessions = sessions.filter(|session| session.status == SessionStatus::Scheduled);
    let dates = r.group_sessions_between(now, end)?.into_iter();
    let dates = dates.filter(|date| date.status == GroupSessionStatus::Scheduled);
    let starts = sessions.map(|session| session.starts_at).chain(dates.map(|date| date.starts_at));
    Ok(starts.filter(ahead).collect())
}

fn shown(span: Span, words: &dyn Words) -> Period {
    Period { first: span.first, last: span.last, label: words.period(span.first, span.last) }
}

fn row_shown(row: Merged, measure: Measure, names: &Names, words: &dyn Words) -> ReportRow {
    let number = |id| names.documents.get(id);
    let label = match &row.entry.source {
        RowSource::Invoice { invoice_id } => {
            number(invoice_id).map(|(kind, number)| words.row_document(*kind, number)).unwrap_or_default()
        }
        RowSource::Payment { invoice_id, .. } => words.row_payment(
            measure,
            invoice_id.as_ref().and_then(number).map(|(_, number)| number.as_str()),
            row.amount,
        ),
        RowSource::Expense { .. } => {
            row.entry.category.map(|category| words.expense_category(category)).unwrap_or_default()
        }
        RowSource::Engagement { engagement_id } => {
            names.engagements.get(engagement_id.as_str()).cloned().unwrap_or_default()
        }
    };
    let supplier = match &row.entry.source {
        RowSource::Expense { expense_id } => {
            names.expenses.get(expense_id).map(|item| item.details.supplier.clone())
        }
        _ => None,
    };
    let person = row.entry.person.as_ref().and_then(|person| names.people.get(person)).cloned();
    ReportRow {
        name: supplier.or(person).unwrap_or_default(),
        person_id: row.entry.person,
        amount: Money::new(row.amount, row.entry.currency),
        on: row.on,
        source: row.entry.source,
        label,
    }
}
