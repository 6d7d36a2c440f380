//! What we write: a payment link as Stripe's form has it. Pure.

use crate::paying::amounts::to_stripe;
use crate::paying::provider::{Ask, SentPart, Shown};

/// Every field of a link, and what it is about.
const FIELDS: [(&str, SentPart); 16] = [
    ("line_items[0][quantity]", SentPart::Quantity),
    ("line_items[0][price_data][currency]", SentPart::Currency),
    ("line_items[0][price_data][unit_amount]", SentPart::Amount),
    ("line_items[0][price_data][product_data][name]", SentPart::Title),
    ("restrictions[completed_sessions][limit]", SentPart::PaidOnce),
    ("metadata[app]", SentPart::Program),
    ("metadata[invoice]", SentPart::OurInvoice),
    ("metadata[request]", SentPart::OurRequest),
    ("metadata[op]", SentPart::OurMark),
    // Not taken from the link by itself; so that charges, refunds and exports carry it, too.
    ("payment_intent_data[metadata][invoice]", SentPart::OurInvoice),
    ("payment_intent_data[description]", SentPart::Description),
    ("after_completion[type]", SentPart::AfterPaying),
    ("after_completion[hosted_confirmation][custom_message]", SentPart::Thanks),
    ("inactive_message", SentPart::PageIsOver),
    ("billing_address_collection", SentPart::AsksAddress),
    ("allow_promotion_codes", SentPart::TakesDiscounts),
];

/// The body that asks for a link; nothing where the amount cannot be said.
pub(super) fn of(ask: &Ask) -> Option<Vec<u8>> {
    let units = to_stripe(ask.amount)?.to_string();
    let currency = ask.amount.currency.code().to_ascii_lowercase();
    let values = [
        "1",
        &currency,
        &units,
        &ask.title,
        "1",
        "stillpoint",
        &ask.invoice,
        &ask.request,
        &ask.op,
        &ask.invoice,
        &ask.title,
        "hosted_confirmation",
        &ask.thanks,
        &ask.over,
        "auto",
        "false",
    ];
    let fields = FIELDS.iter().zip(values).map(|((name, _), value)| (*name, value));
    Some(written(fields))
}

/// Fields as a form has them.
pub(super) fn written<'f>(fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes()
}

/// The fields of a body.
pub(super) fn read(payload: &[u8]) -> Vec<Shown> {
    let part = |name: &str| {
        FIELDS.iter().find(|(known, _)| *known == name).map_or(SentPart::Other, |(_, part)| *part)
    };
    url::form_urlencoded::parse(payload)
        .into_owned()
        .map(|(name, value)| Shown { part: part(&name), name, value })
        .collect()
}
