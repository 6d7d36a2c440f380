//! `EXTF_Buchungsstapel_2026.csv`: what was issued, paid and spent, as postings.

use std::collections::BTreeSet;
use std::io::Write;

use chrono::{Datelike, NaiveDate};

use super::line::{Posting, head};
use super::model::{AccountRole, ChartOfAccounts, PostingSettings};
use crate::app::App;
use crate::basics::moments::Day;
use crate::error::{Doing, Result};
use crate::expenses::model::ExpenseItem;
use crate::export::model::{Issued, Period};
use crate::export::pack::providers::Moved;
use crate::export::pack::reading::{self, Booked, PaidPart, each_document};
use crate::export::planning::Plan;
use crate::export::target::Target;
use crate::paying::model::MoveKind;
use crate::words::{self, Words};

const POSTED: &str = "EUR";
const DOING: &str = "writing postings";

/// What became of the posting file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posted {
    /// Whose accounts; nothing where no file was wanted.
    pub chart: Option<ChartOfAccounts>,
    /// The numbers of the accountant and of the practice are known.
    pub numbers_known: bool,
    /// Documents, payments, expenses, fees and transfers in other currencies, which are not in it.
    pub left_out: u32,
}

/// Writes a file for each year of the period that has something to post.
pub(in crate::export::pack) fn write(
    app: &App,
    plan: &Plan,
    spent: &[ExpenseItem],
    moved: &[Moved],
    target: &mut Target,
) -> Result<Posted> {
    let (settings, zone) = app.read(|r| Ok((r.posting_settings()?, r.practice()?.zone)))?;
    if settings.chart == ChartOfAccounts::Nothing {
        return Ok(Posted::default());
    }
    let payments = reading::payments(app, plan.period)?;
    let mut posted = Posted {
        chart: Some(settings.chart),
        numbers_known: settings.consultant.is_some() && settings.client.is_some(),
        left_out: 0,
    };
    let days = plan.documents.iter().map(|document| document.issued_on);
    let days = days.chain(payments.iter().map(|part| part.received_on));
    let days = days.chain(spent.iter().map(|expense| expense.details.paid_on));
    let days = days.chain(moved.iter().map(|moved| moved.on));
    let years: BTreeSet<i32> = days.map(|day| day.0.year()).collect();
    for year in years {
        let name = format!("Stillpoint {year}");
        target.file(&format!("EXTF_Buchungsstapel_{year}.csv"), false)?;
        let within = clipped(plan.period, year);
        let at = app.now().local(zone);
        target.write_all(&head(&settings, within.first, within.last, at, &name)).doing(DOING)?;
        let of_year = |day: Day| day.0.year() == year;
        let documents: Vec<Issued> =
            plan.documents.iter().filter(|document| of_year(document.issued_on)).cloned().collect();
        each_document(app, &documents, |_, document| {
            if document.currency.code() != POSTED {
                posted.left_out += 1;
                return Ok(());
            }
            fees(document, &settings, target)
        })?;
        for part in payments.iter().filter(|part| of_year(part.received_on)) {
            if part.amount.currency.code() == POSTED {
                money(part, &settings, words::of(app), target)?;
            } else {
                posted.left_out += 1;
            }
        }
        for expense in spent.iter().filter(|expense| of_year(expense.details.paid_on)) {
            if expense.details.amount.currency.code() == POSTED {
                cost(expense, &settings, target)?;
            } else {
                posted.left_out += 1;
            }
        }
        for moved in moved.iter().filter(|moved| of_year(moved.on)) {
            if moved.what.amount.currency.code() == POSTED {
                at_the_provider(moved, &settings, words::of(app), target)?;
            } else {
                posted.left_out += 1;
            }
        }
    }
    Ok(posted)
}

/// What the client owes, against what it was for.
fn fees(document: &Booked, settings: &PostingSettings, target: &mut Target) -> Result<()> {
    let who = document.payer.as_ref().unwrap_or(&document.client);
    for part in &document.parts {
        let role = AccountRole::of_fee(document.treatment, part.rate_milli);
        let posting = Posting {
            cents: document.sign() * part.gross(),
            account: settings.account(AccountRole::Receivables),
            against: settings.account(role),
            on: document.issued_on,
            document: &document.number,
            // The number first: a name never begins a cell.
            text: &format!("{} {who}", document.number),
        };
        put(&posting, target)?;
    }
    Ok(())
}

/// What came in, against what it paid.
fn money(part: &PaidPart, settings: &PostingSettings, words: &dyn Words, target: &mut Target) -> Result<()> {
    let who = part.payer.as_ref().unwrap_or(&part.client);
    let against = if part.number.is_some() { AccountRole::Receivables } else { AccountRole::OnAccount };
    let number = part.number.as_deref().unwrap_or_default();
    put(
        &Posting {
            cents: part.amount.minor,
            account: settings.account(AccountRole::of_money(part.method)),
            against: settings.account(against),
            on: part.received_on,
            document: number,
            text: &words.posted_payment(number, who),
        },
        target,
    )
}

/// What was spent, against the bank: the accountant knows from what it was paid.
fn cost(expense: &ExpenseItem, settings: &PostingSettings, target: &mut Target) -> Result<()> {
    put(
        &Posting {
            cents: expense.details.amount.minor,
            account: settings.account(AccountRole::Expenses),
            against: settings.account(AccountRole::Bank),
            on: expense.details.paid_on,
            document: "",
            text: &format!("{}, {}", expense.category_label, expense.details.supplier),
        },
        target,
    )
}

/// What a card brought lies with the provider until it is kept or sent on: with both, that account comes to nothing.
fn at_the_provider(
    moved: &Moved,
    settings: &PostingSettings,
    words: &dyn Words,
    target: &mut Target,
) -> Result<()> {
    let what = &moved.what;
    let (role, document) = match what.kind {
        MoveKind::Fee => (AccountRole::ProviderFees, what.number.as_deref().unwrap_or_default()),
        MoveKind::Payout => (AccountRole::Bank, what.reference.as_str()),
    };
    put(
        &Posting {
            cents: what.amount.minor,
            account: settings.account(role),
            against: settings.account(AccountRole::Card),
            on: moved.on,
            document,
            text: &words.posted_move(what.kind, &what.provider, what.number.as_deref()),
        },
        target,
    )
}

fn put(posting: &Posting<'_>, target: &mut Target) -> Result<()> {
    match posting.line() {
        Some(line) => target.write_all(&line).doing(DOING),
        None => Ok(()),
    }
}

/// The part of the period that lies in a year.
fn clipped(period: Period, year: i32) -> Period {
    let day = |month, day, otherwise: Day| NaiveDate::from_ymd_opt(year, month, day).map_or(otherwise, Day);
    Period {
        first: period.first.max(day(1, 1, period.first)),
        last: period.last.min(day(12, 31, period.last)),
    }
}
