//! What paying online cost and what came to the bank, month by month; behind every figure stands why.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::model::{MoveKind, OnlineState};
use crate::app::App;
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::basics::spans::{Span, month_of};
use crate::error::Result;
use crate::reports::charts;
use crate::reports::views::Chart;
use crate::vault::reader::Reader;
use crate::words::{self, Words};

/// So many months stand side by side in a chart.
const DRAWN: usize = 12;

/// Everything in one currency. Currencies are never added up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnlineFees {
    /// Which.
    pub currency: Currency,
    /// What providers kept in the latest months.
    pub fees: Chart,
    /// What they sent to the coach's bank in the latest months.
    pub payouts: Chart,
    /// Every month from the first with anything to the last, latest first.
    pub months: Vec<FeeMonth>,
}

/// What one month came to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FeeMonth {
    /// Its first day.
    pub month: Day,
    /// What it is called.
    pub label: String,
    /// What clients paid.
    pub paid: Money,
    /// What providers kept of it, as far as they have told.
    pub fees: Money,
    /// What they sent to the coach's bank.
    pub payouts: Money,
    /// Why it cost so much, in words.
    pub why_fees: String,
    /// Why so much came to the bank, in words.
    pub why_payouts: String,
}

#[derive(Clone, Copy, Default)]
struct Sums {
    paid: i64,
    payments: u32,
    fees: i64,
    fees_unknown: u32,
    payouts: i64,
    transfers: u32,
    /// Made with a test key: no money.
    left_out: u32,
}

type Months = BTreeMap<Day, Sums>;

/// Fees and payouts by month, for each currency.
pub fn fees(app: &App, (): ()) -> Result<Vec<OnlineFees>> {
    let words = words::of(app);
    app.read(|r| {
        let told = gathered(r)?.into_iter();
        Ok(told.filter_map(|(code, months)| in_one(Currency::from_code(code)?, &months, words)).collect())
    })
}

/// What providers told, by currency and month. What was made with a test key is counted and no more.
fn gathered(r: &Reader<'_>) -> Result<BTreeMap<&'static str, Months>> {
    let zone = r.practice()?.zone;
    let in_test = r.providers_in_test()?;
    let mut told: BTreeMap<&'static str, Months> = BTreeMap::new();
    let mut sums = |currency: Currency, month: Day, change: &dyn Fn(&mut Sums)| {
        change(told.entry(currency.code()).or_default().entry(month).or_default());
    };
    for payment in r.online_payments()?.into_iter().filter(|payment| payment.state == OnlineState::Paid) {
        let (amount, month) = (payment.amount, month_of(payment.paid_at.day(zone)));
        if in_test.contains(&payment.provider_id) {
            sums(amount.currency, month, &|sums| sums.left_out += 1);
            continue;
        }
        sums(amount.currency, month, &|sums| {
            sums.paid += amount.minor;
            sums.payments += 1;
            sums.fees_unknown += u32::from(payment.fee.is_none());
        });
    }
    for moved in r.provider_moves()? {
        let (amount, month) = (moved.amount, month_of(moved.moved_at.day(zone)));
        sums(amount.currency, month, &|sums| match moved.kind {
            MoveKind::Fee => sums.fees += amount.minor,
            MoveKind::Payout => {
                sums.payouts += amount.minor;
                sums.transfers += 1;
            }
        });
    }
    Ok(told)
}

/// Nothing where there is no month.
fn in_one(currency: Currency, told: &Months, words: &dyn Words) -> Option<OnlineFees> {
    let span = Span { first: *told.keys().next()?, last: *told.keys().next_back()? };
    let money = |minor| Money::new(minor, currency);
    let all = span.months().into_iter().map(|month| {
        let sums = told.get(&month).copied().unwrap_or_default();
        FeeMonth {
            month,
            label: words.month(month),
            paid: money(sums.paid),
            fees: money(sums.fees),
            payouts: money(sums.payouts),
            why_fees: words.fees_of_month(
                money(sums.paid),
                money(sums.fees),
                sums.payments,
                sums.fees_unknown,
                sums.left_out,
            ),
            why_payouts: words.payouts_of_month(money(sums.payouts), sums.transfers),
        }
    });
    let all: Vec<FeeMonth> = all.collect();
    let drawn = &all[all.len().saturating_sub(DRAWN)..];
    let bars = |of: fn(&FeeMonth) -> Money| {
        let bars = drawn.iter().map(|month| (words.short_month(month.month), of(month)));
        bars.collect::<Vec<_>>()
    };
    let sum = |of: fn(&FeeMonth) -> Money| money(drawn.iter().map(|month| of(month).minor).sum());
    let count = drawn.len();
    Some(OnlineFees {
        currency,
        fees: charts::amounts(
            words.fees_chart(currency),
            words.fees_chart_sentence(sum(|month| month.fees), count),
            currency,
            bars(|month| month.fees),
            words,
        ),
        payouts: charts::amounts(
            words.payouts_chart(currency),
            words.payouts_chart_sentence(sum(|month| month.payouts), count),
            currency,
            bars(|month| month.payouts),
            words,
        ),
        months: all.into_iter().rev().collect(),
    })
}
