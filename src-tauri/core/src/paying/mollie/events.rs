//! Lists taken as hints: what on them is to be read again. Mollie has no events of its own. Pure.

use super::rows::{ChargebackRow, LinkRow, PaymentRow, RefundRow, seconds};
use crate::paying::provider::{Event, Subject};

/// A page on which was paid.
pub(super) fn paid(row: &LinkRow) -> Option<Event> {
    let at = row.paid_at.as_deref()?;
    Some(Event {
        id: format!("{}:{at}", row.id),
        created: seconds(at)?,
        subject: Subject::Link(row.id.clone()),
        of: Some(row.id.clone()),
    })
}

/// A payment that is not there yet, or never comes. The list does not say on which page it was made: a page that says the
/// same is read again.
pub(super) fn under_way(row: &PaymentRow, links: &[LinkRow]) -> Option<Event> {
    let told = ["pending", "authorized", "failed", "expired", "canceled"].contains(&row.status.as_str());
    let says_so = |link: &&LinkRow| !row.description.is_empty() && link.description == row.description;
    let link = links.iter().find(says_so).filter(|_| told)?;
    Some(Event {
        id: format!("{}:{}", row.id, row.status),
        created: seconds(&row.created_at)?,
        subject: Subject::Link(link.id.clone()),
        of: Some(link.id.clone()),
    })
}

/// Money that went back.
pub(super) fn refunded(row: RefundRow) -> Option<Event> {
    Some(Event {
        id: format!("{}:{}", row.id, row.status),
        created: seconds(&row.created_at)?,
        subject: Subject::RefundsOf(row.payment_id.clone()),
        of: Some(row.payment_id),
    })
}

/// Money that a client's bank took back, or gave again.
pub(super) fn charged_back(row: ChargebackRow) -> Option<Event> {
    Some(Event {
        id: format!("{}:{}", row.id, row.reversed_at.as_deref().unwrap_or("open")),
        created: seconds(&row.created_at)?,
        subject: Subject::DisputesOf(row.payment_id.clone()),
        of: Some(row.payment_id),
    })
}
