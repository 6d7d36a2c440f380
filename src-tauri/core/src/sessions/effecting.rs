//! Writing what an outcome brings about on one engagement, and taking it back: credit, charge, and that the
//! engagement runs. One place for sessions with one person and for the dates of groups.

use super::model::SessionStatus;
use super::outcomes::{CreditEffect, Effects};
use crate::basics::ids::{EngagementId, Meeting};
use crate::basics::moments::Day;
use crate::credits::deciding;
use crate::credits::ledger::{self, CreditKind};
use crate::credits::writes::NewCredit;
use crate::engagements::model::{Engagement, EngagementState};
use crate::engagements::states;
use crate::error::Result;
use crate::invoices::writes::NewCharge;
use crate::vault::reader::Reader;
use crate::vault::writer::Writer;

/// What is written beside the numbers.
pub(crate) struct Texts {
    /// In the ledger: why.
    pub credit: String,
    /// On the invoice.
    pub charge: String,
}

/// Credits not used yet. What the meeting itself has used so far counts as left, so that its outcome can be changed
/// for another.
pub(crate) fn credits_left(r: &Reader<'_>, engagement: &EngagementId, meeting: &Meeting) -> Result<i64> {
    let entries = r.credit_entries(engagement)?;
    Ok(ledger::balance(&entries, 0).balance + ledger::net_use(&entries, meeting))
}

/// Writes the credit and the charge; an engagement that was still being prepared runs once something was held.
pub(crate) fn write(
    w: &Writer<'_>,
    meeting: &Meeting,
    engagement: &Engagement,
    effects: &Effects,
    on: Day,
    texts: Texts,
) -> Result<()> {
    if let Some(credit) = effects.credit {
        write_credit(w, meeting, engagement, credit, &texts.credit)?;
    }
    if let Some(charge) = effects.charge {
        w.insert_charge(&NewCharge {
            person_id: engagement.person_id.clone(),
            payer_id: engagement.payer_id.clone(),
            engagement_id: Some(engagement.id.clone()),
            meeting: Some(meeting.clone()),
            charged_on: on,
            description: texts.charge,
            quantity_milli: 1000,
            unit_price: charge.amount,
            tax_rate_bp: engagement.terms.tax_rate_bp,
        })?;
    }
    let held = effects.status == SessionStatus::Held;
    if held {
        deciding::start_clock(w, engagement, meeting, on)?;
    }
    let state = if held { states::after_held(engagement.state) } else { engagement.state };
    if state != engagement.state {
        w.set_engagement_state(&engagement.id, EngagementState::Active, None)?;
    }
    Ok(())
}

fn write_credit(
    w: &Writer<'_>,
    meeting: &Meeting,
    engagement: &Engagement,
    credit: CreditEffect,
    why: &str,
) -> Result<()> {
    let new = |batch_id: Option<String>, amount: i64| NewCredit {
        engagement_id: engagement.id.clone(),
        batch_id,
        kind: credit.kind,
        amount,
        unit: credit.unit,
        reason: why.to_owned(),
        expires_on: None,
        meeting: Some(meeting.clone()),
    };
    if credit.kind == CreditKind::Courtesy {
        return w.add_credit(&new(None, credit.amount)).map(|_| ());
    }
    let entries = w.reader().credit_entries(&engagement.id)?;
    for (batch, amount) in ledger::draw(&ledger::batches(&entries), -credit.amount) {
        w.add_credit(&new(Some(batch), -amount))?;
    }
    Ok(())
}

/// Takes back what an outcome wrote on these engagements: waiting charges go, ledger rows are reversed.
pub(crate) fn take_back(w: &Writer<'_>, meeting: &Meeting, engagements: &[EngagementId]) -> Result<()> {
    w.delete_waiting_charges(meeting)?;
    for engagement in engagements {
        let entries = w.reader().credit_entries(engagement)?;
        for entry in ledger::standing(&entries, meeting) {
            w.reverse_credit(&entry.id)?;
        }
    }
    Ok(())
}
