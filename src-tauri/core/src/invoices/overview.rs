//! The money of the practice at a glance.

use std::collections::HashMap;

use chrono::Datelike;

use super::listing;
use super::model::InvoiceKind;
use super::queries::Which;
use super::queries::due::sums;
use super::standing::Standing;
use super::views::{MoneyCount, MoneyOverview, WaitingItem};
use crate::basics::ids::PersonId;
use crate::basics::moments::{Day, Instant};
use crate::basics::money::Money;
use crate::error::Result;
use crate::vault::reader::Reader;
use crate::words::Words;

/// What is drafted, open, overdue, waiting and came in.
pub fn overview(r: &Reader<'_>, now: Instant, words: &dyn Words) -> Result<MoneyOverview> {
    let today = now.day(r.practice()?.zone);
    let first = Day(today.0.with_day(1).unwrap_or(today.0));
    let (mut drafts, mut open, mut overdue) = (Vec::new(), Vec::new(), Vec::new());
    for row in r.invoice_rows(Which { unsettled: true, ..Which::default() })? {
        let standing = row.facts.standing(today);
        if standing == Standing::Draft {
            let total = listing::total(r, &row)?;
            drafts.push(if row.facts.kind == InvoiceKind::CreditNote { total.negated() } else { total });
        }
        let left = row.facts.open().filter(|open| *open > 0).map(|open| Money::new(open, row.currency));
        if let (Standing::Issued | Standing::PartPaid | Standing::Overdue, Some(left)) = (standing, left) {
            open.push(left);
            if standing == Standing::Overdue {
                overdue.push(left);
            }
        }
    }
    let (drafts, open, overdue) = (count(drafts), count(open), count(overdue));
    let waiting = waiting(r)?;
    Ok(MoneyOverview {
        sentence: words.money_sentence(&overdue, &open, drafts.count, waiting.len()),
        drafts,
        open,
        overdue,
        collected_this_month: r.collected(first, today)?,
        issued_this_month: r.issued(first, today)?,
        waiting_sums: sums(waiting.iter().map(|item| item.sum)),
        waiting,
        client_credit: r.client_credit(None)?,
    })
}

fn count(amounts: Vec<Money>) -> MoneyCount {
    MoneyCount { count: u32::try_from(amounts.len()).unwrap_or(u32::MAX), sums: sums(amounts.into_iter()) }
}

fn waiting(r: &Reader<'_>) -> Result<Vec<WaitingItem>> {
    let names: HashMap<PersonId, String> = r.names()?;
    let rows = r.waiting_by_person()?.into_iter();
    let mut items: Vec<WaitingItem> = rows
        .map(|(person_id, sum, since)| WaitingItem {
            person_name: names.get(&person_id).cloned().unwrap_or_default(),
            person_id,
            sum,
            since,
        })
        .collect();
    items.sort_by_key(|item| item.since);
    Ok(items)
}
