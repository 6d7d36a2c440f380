//! What waits for a provider: sent one by one, each end written down. After a broken line it is looked for first; a key
//! that the provider may have forgotten is never used again.

use super::model::RequestState;
use super::provider::{Link, Made, Provider, Withdrawn};
use super::queries::ProviderRow;
use super::refunding::sending as refunding;
use super::withdrawing::request_of;
use crate::app::App;
use crate::basics::ids::PaymentRequestId;
use crate::basics::moments::Instant;
use crate::error::{Error, RemoteError, Result};
use crate::net::way::Way;
use crate::outbox::model::{Operation, OperationState, PaymentOperation};
use crate::vault::writer::Change;
use crate::words::Words;

pub(super) const SENDING: Change = Change::for_good("paying.send");

/// Sends everything that waits, first one first. Answers the right that the key lacks for links, without which no more of
/// them is tried; an empty text where the provider does not name it.
///
/// # Errors
/// When the line breaks: what was under way is looked for next time, the rest waits.
pub(super) fn send(
    app: &App,
    row: &ProviderRow,
    provider: &dyn Provider,
    way: &Way<'_>,
    words: &dyn Words,
    sentences: &mut Vec<String>,
) -> Result<Option<String>> {
    app.write(SENDING, |w| w.look_again(row.id.as_str()))?;
    let mut missing = None;
    for operation in app.read(|r| r.payment_operations_waiting(row.id.as_str()))? {
        if missing.is_some() && operation.kind != PaymentOperation::Refund {
            continue;
        }
        let one = One { app, row, provider, way };
        let ended = match operation.kind {
            PaymentOperation::Refund => {
                refunding::settle(&one, &operation, words, sentences).map(|()| Settled::Silently)
            }
            PaymentOperation::Link | PaymentOperation::End => one.settle(&operation),
        };
        match ended {
            Ok(Settled::Said(sentence)) => sentences.push(sentence(words)),
            Ok(Settled::Silently) => {}
            Ok(Settled::NotAllowed(right)) => {
                app.write(SENDING, |w| match operation.state {
                    OperationState::Queued => w.operation_waits(&operation.id),
                    _ => w.operation_needs_look(&operation.id),
                })?;
                sentences.push(words.right_missing(&row.name, right.as_deref()));
                missing = Some(right.unwrap_or_default());
            }
            Err(cause) => {
                // Certain that nothing was done: not even the key was taken.
                let unsent = matches!(
                    cause,
                    Error::Remote(
                        RemoteError::Offline
                            | RemoteError::AddressNotAllowed
                            | RemoteError::Refused
                            | RemoteError::Forbidden
                    )
                );
                app.write(SENDING, |w| {
                    if unsent && operation.state == OperationState::Queued {
                        w.operation_waits(&operation.id)
                    } else {
                        w.operation_needs_look(&operation.id)
                    }
                })?;
                return Err(cause);
            }
        }
    }
    Ok(missing)
}

/// How an operation ended.
enum Settled {
    /// As it should.
    Silently,
    /// With something to be said.
    Said(Sentence),
    /// Not at all: the key lacks a right.
    NotAllowed(Option<String>),
}

type Sentence = Box<dyn Fn(&dyn Words) -> String>;

/// One provider, and the way to it.
pub(super) struct One<'o> {
    pub(super) app: &'o App,
    pub(super) row: &'o ProviderRow,
    pub(super) provider: &'o dyn Provider,
    pub(super) way: &'o Way<'o>,
}

impl One<'_> {
    fn settle(&self, operation: &Operation<PaymentOperation>) -> Result<Settled> {
        let Some(request) = request_of(&operation.subject).map(|id| PaymentRequestId(id.to_owned())) else {
            self.app.write(SENDING, |w| w.operation_ends(&operation.id))?;
            return Ok(Settled::Silently);
        };
        match operation.kind {
            PaymentOperation::Link => self.make(operation, &request),
            PaymentOperation::End | PaymentOperation::Refund => self.end(operation, &request),
        }
    }

    fn make(&self, operation: &Operation<PaymentOperation>, request: &PaymentRequestId) -> Result<Settled> {
        let mut key = operation.id.clone();
        if operation.state == OperationState::NeedsLook {
            if let Some(link) = self.look(operation, request)? {
                return self.is_made(operation, request, &link);
            }
            if self.may_be_forgotten(operation.first_sent_at) {
                key = self.app.write(SENDING, |w| w.operation_anew(&operation.id))?.data;
            }
        }
        self.app.write(SENDING, |w| w.operation_begins(&key))?;
        let operation = &Operation { id: key.clone(), ..operation.clone() };
        match self.provider.make(self.way, &key, &operation.payload)? {
            Made::Link(link) => self.is_made(operation, request, &link),
            Made::Declined => self.is_declined(operation, request),
            Made::NotAllowed(right) => Ok(Settled::NotAllowed(right)),
            Made::Replayed => match self.look(operation, request)? {
                Some(link) => self.is_made(operation, request, &link),
                None => {
                    // Under a new key the next time, not at once: the failure that is repeated was a failure there.
                    self.app.write(SENDING, |w| w.operation_anew(&key))?;
                    Ok(Settled::Silently)
                }
            },
        }
    }

    fn look(
        &self,
        operation: &Operation<PaymentOperation>,
        request: &PaymentRequestId,
    ) -> Result<Option<Link>> {
        let (op, taken) = self.app.read(|r| {
            let taken = r.payment_requests()?.into_iter().filter_map(|known| known.external_id);
            Ok((r.payment_request(request)?.op, taken.collect::<Vec<_>>()))
        })?;
        self.provider.look(self.way, &op, &operation.payload, &taken)
    }

    /// Whether the provider may no longer know the key. A clock that was set back says nothing of how long ago it was.
    pub(super) fn may_be_forgotten(&self, first_sent_at: Option<Instant>) -> bool {
        let now = self.way.now();
        first_sent_at
            .is_some_and(|sent| now < sent || now.minutes_since(sent) >= self.provider.remembers_for())
    }

    fn is_made(
        &self,
        operation: &Operation<PaymentOperation>,
        request: &PaymentRequestId,
        link: &Link,
    ) -> Result<Settled> {
        self.app.write(SENDING, |w| {
            w.operation_ends(&operation.id)?;
            w.request_has_link(request, link)
        })?;
        Ok(Settled::Silently)
    }

    fn is_declined(
        &self,
        operation: &Operation<PaymentOperation>,
        request: &PaymentRequestId,
    ) -> Result<Settled> {
        let number = self.app.write(SENDING, |w| {
            w.operation_ends(&operation.id)?;
            let known = w.reader().payment_request(request)?;
            if known.state == RequestState::LinkQueued {
                w.set_request_state(request, RequestState::Failed)?;
            }
            w.close_request(request)?;
            Ok(known.number)
        })?;
        let name = self.row.name.clone();
        Ok(Settled::Said(Box::new(move |words| words.link_declined(&name, &number.data))))
    }

    fn end(&self, operation: &Operation<PaymentOperation>, request: &PaymentRequestId) -> Result<Settled> {
        self.app.write(SENDING, |w| w.operation_begins(&operation.id))?;
        let declined = match self.provider.withdraw(self.way, &operation.id, &operation.place)? {
            Withdrawn::Done => false,
            Withdrawn::Declined => true,
            Withdrawn::NotAllowed(right) => return Ok(Settled::NotAllowed(right)),
        };
        let number = self.app.write(SENDING, |w| {
            w.operation_ends(&operation.id)?;
            w.close_request(request)?;
            if declined {
                w.leave_request_open(request)?;
            }
            Ok(w.reader().payment_request(request)?.number)
        })?;
        if !declined {
            return Ok(Settled::Silently);
        }
        let name = self.row.name.clone();
        Ok(Settled::Said(Box::new(move |words| words.withdrawal_declined(&name, &number.data))))
    }
}
