//! What the letterhead of an invoice says.

use super::super::letterhead::{Glance, Letterhead};
use super::super::words::Words;
use super::{InvoiceDocument, Kind, Service};

pub(super) fn letterhead<'a>(document: &'a InvoiceDocument, words: &'static Words) -> Letterhead<'a> {
    Letterhead {
        seller: &document.seller,
        buyer: &document.buyer,
        to: words.billed_to,
        facts: facts(document, words),
        title: document.title(words),
        number: document.number.as_deref().filter(|_| !document.draft),
        remark: remark(document, words),
        glance: glance(document, words),
        introduction: document.introduction.as_deref(),
    }
}

fn facts<'a>(document: &InvoiceDocument, words: &'static Words) -> Vec<(&'a str, String)> {
    let locale = document.locale;
    let mut facts: Vec<(&str, String)> = Vec::new();
    if let Some(day) = document.issued_on {
        facts.push((words.issued, locale.day(day)));
    }
    match document.service {
        Some(Service::Day { day }) => facts.push((words.service_day, locale.day(day))),
        Some(Service::Period { first, last }) => {
            facts.push((words.service_period, locale.period(first, last)));
        }
        None => {}
    }
    if let Some(order) = &document.buyer.purchase_order {
        facts.push((words.your_order, order.clone()));
    }
    if let Some(reference) = &document.buyer.reference {
        facts.push((words.your_reference, reference.clone()));
    }
    facts
}

fn remark(document: &InvoiceDocument, words: &Words) -> Option<String> {
    let Kind::CreditNote { corrects, issued_on, reason } = &document.kind else { return None };
    let text = (words.corrects)(corrects, &document.locale.day(*issued_on));
    Some(match reason {
        Some(reason) => format!("{text}\n{reason}"),
        None => text,
    })
}

fn glance<'a>(document: &InvoiceDocument, words: &'static Words) -> Glance<'a> {
    let credit = matches!(document.kind, Kind::CreditNote { .. });
    let beside = if document.draft {
        Some((words.not_issued, String::new()))
    } else if credit {
        None
    } else if document.totals.due.minor <= 0 {
        Some((words.paid, String::new()))
    } else {
        let day = document.due_on.map(|day| document.locale.day(day));
        Some((words.due_by, day.unwrap_or_else(|| words.on_receipt.to_owned())))
    };
    Glance {
        label: if credit { words.amount_credited } else { words.amount_due },
        amount: document.locale.money(document.totals.due),
        beside,
    }
}
