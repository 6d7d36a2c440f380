//! What we write: a payment link as Stripe's form has it. Pure.

use crate::paying::amounts::to_stripe;
use crate::paying::provider::Ask;

/// The body that asks for a link; nothing where the amount cannot be said.
pub(super) fn of(ask: &Ask) -> Option<Vec<u8>> {
    let units = to_stripe(ask.amount)?.to_string();
    let currency = ask.amount.currency.code().to_ascii_lowercase();
    let fields = [
        ("line_items[0][quantity]", "1"),
        ("line_items[0][price_data][currency]", currency.as_str()),
        ("line_items[0][price_data][unit_amount]", &units),
        ("line_items[0][price_data][product_data][name]", &ask.title),
        ("restrictions[completed_sessions][limit]", "1"),
        ("metadata[app]", "stillpoint"),
        ("metadata[invoice]", &ask.invoice),
        ("metadata[request]", &ask.request),
        ("metadata[op]", &ask.op),
        // Not taken from the link by itself; so that charges, refunds and exports carry it, too.
        ("payment_intent_data[metadata][invoice]", &ask.invoice),
        ("payment_intent_data[description]", &ask.title),
        ("after_completion[type]", "hosted_confirmation"),
        ("after_completion[hosted_confirmation][custom_message]", &ask.thanks),
        ("inactive_message", &ask.over),
        ("billing_address_collection", "auto"),
        ("allow_promotion_codes", "false"),
    ];
    Some(written(fields))
}

/// Fields as a form has them.
pub(super) fn written<'f>(fields: impl IntoIterator<Item = (&'f str, &'f str)>) -> Vec<u8> {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish().into_bytes()
}

/// The fields of a body.
pub(super) fn read(payload: &[u8]) -> Vec<(String, String)> {
    url::form_urlencoded::parse(payload).into_owned().collect()
}
