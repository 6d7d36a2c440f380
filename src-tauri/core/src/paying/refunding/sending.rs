//! A refund on the line. Sent once: after a broken line, a crash, or a failure that is repeated, it is looked for among
//! the payment's refunds first, and goes out again only where it is not there.

use super::model::RefundRequestState;
use crate::basics::ids::RefundRequestId;
use crate::error::{Error, RemoteError, Result};
use crate::outbox::model::{Operation, OperationState, PaymentOperation};
use crate::paying::model::RefundState;
use crate::paying::provider::{PaidBack, Seen};
use crate::paying::queries::refunds::RefundRow;
use crate::paying::sending::{One, SENDING};
use crate::paying::settling;
use crate::words::Words;

/// Does what can be done with a refund that waits; what happened is said in `sentences`.
///
/// # Errors
/// When the line breaks: it is looked for next time.
pub(in crate::paying) fn settle(
    one: &One<'_>,
    operation: &Operation<PaymentOperation>,
    words: &dyn Words,
    sentences: &mut Vec<String>,
) -> Result<()> {
    let Some(id) = operation.subject.strip_prefix("payment_refund:") else {
        return one.app.write(SENDING, |w| w.operation_ends(&operation.id)).map(drop);
    };
    let request = one.app.read(|r| r.refund_request(&RefundRequestId(id.to_owned())))?;
    let line = Line { one, operation, request: &request, words };
    let mut key = operation.id.clone();
    if operation.state == OperationState::NeedsLook {
        match line.look() {
            Ok(Some(seen)) => return line.is_told(&key, &seen, sentences),
            Ok(None) => {}
            // It may be there, and we may not see it: nothing more is sent.
            Err(Error::Remote(RemoteError::Forbidden)) => return line.is_unknown(&key, sentences),
            Err(cause) => return Err(cause),
        }
        if one.may_be_forgotten(operation.first_sent_at) {
            key = one.app.write(SENDING, |w| w.operation_anew(&key))?.data;
        }
    }
    one.app.write(SENDING, |w| w.operation_begins(&key))?;
    match one.provider.refund(one.way, &key, &operation.place, &operation.payload)? {
        PaidBack::Told(seen) => line.is_told(&key, &seen, sentences),
        PaidBack::Declined => line.is_over(&key, RefundRequestState::Declined, sentences),
        PaidBack::NoRight => line.is_over(&key, RefundRequestState::NoRight, sentences),
        PaidBack::Replayed => {
            // Under a new key the next time, and only where it is not there then either.
            one.app.write(SENDING, |w| {
                let anew = w.operation_anew(&key)?;
                w.operation_needs_look(&anew)
            })?;
            Ok(())
        }
    }
}

struct Line<'l> {
    one: &'l One<'l>,
    operation: &'l Operation<PaymentOperation>,
    request: &'l RefundRow,
    words: &'l dyn Words,
}

impl Line<'_> {
    fn look(&self) -> Result<Option<Seen>> {
        self.one.provider.look_for_refund(self.one.way, &self.operation.place, &self.request.op)
    }

    fn number(&self) -> Result<String> {
        self.one.app.read(|r| {
            let payment = r.online_payment(&self.request.online_payment_id)?;
            Ok(r.payment_request(&payment.request_id)?.number)
        })
    }

    /// The provider has it: from here on it is a refund as any other.
    fn is_told(&self, key: &str, seen: &Seen, sentences: &mut Vec<String>) -> Result<()> {
        let Seen::Refund { id, state, amount, .. } = seen else {
            return Err(RemoteError::Unexpected.into());
        };
        if *state == RefundState::Pending {
            sentences.push(self.words.paying_back_under_way(&self.number()?, *amount));
        }
        let mut said = Vec::new();
        self.one.app.write(SENDING, |w| {
            w.operation_ends(key)?;
            w.refund_is_told(&self.request.id, id)?;
            settling::take_in(w, self.one.row, seen, self.words, &mut said)
        })?;
        sentences.append(&mut said);
        Ok(())
    }

    fn is_over(&self, key: &str, state: RefundRequestState, sentences: &mut Vec<String>) -> Result<()> {
        let number = self.number()?;
        self.one.app.write(SENDING, |w| {
            w.operation_ends(key)?;
            w.set_refund_state(&self.request.id, state)
        })?;
        let (name, right) = (self.one.row.name.as_str(), self.one.provider.refund_right());
        sentences.push(match state {
            RefundRequestState::NoRight => {
                self.words.paying_back_not_allowed(&number, self.request.amount, name, right)
            }
            _ => self.words.paying_back_declined(&number, self.request.amount, name),
        });
        Ok(())
    }

    fn is_unknown(&self, key: &str, sentences: &mut Vec<String>) -> Result<()> {
        let number = self.number()?;
        self.one.app.write(SENDING, |w| {
            w.operation_fails(key, "no_right")?;
            w.set_refund_state(&self.request.id, RefundRequestState::Unknown)
        })?;
        let (name, right) = (self.one.row.name.as_str(), self.one.provider.refund_right());
        sentences.push(self.words.paying_back_unknown(&number, self.request.amount, name, right));
        Ok(())
    }
}
