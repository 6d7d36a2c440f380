//! Which keys are taken. Pure.

use super::model::PayKind;
use crate::error::{Error, Problem, Refusal, Result};

/// What a key says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeyForm {
    /// Nothing is real that is paid with it.
    pub test_mode: bool,
}

/// Takes a key by its form. Nothing of it is repeated in an error.
///
/// # Errors
/// `Refused` for a key that may do everything or nothing; `Invalid` for what is no key of this provider.
pub fn accept(kind: PayKind, key: &str) -> Result<KeyForm> {
    let wrong = || Error::invalid("key", Problem::NotPossible);
    if key.is_empty() {
        return Err(Error::invalid("key", Problem::Missing));
    }
    if key.len() > 250 || !key.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'_') {
        return Err(wrong());
    }
    let form = |live: &str, test: &str| match (key.strip_prefix(live), key.strip_prefix(test)) {
        (Some(rest), _) if rest.len() >= 10 => Ok(KeyForm { test_mode: false }),
        (_, Some(rest)) if rest.len() >= 10 => Ok(KeyForm { test_mode: true }),
        _ => Err(wrong()),
    };
    match kind {
        PayKind::Stripe if key.starts_with("sk_") => Err(Refusal::SecretKeyGiven.into()),
        PayKind::Stripe if key.starts_with("pk_") => Err(Refusal::PublishableKeyGiven.into()),
        PayKind::Stripe => form("rk_live_", "rk_test_"),
        PayKind::Mollie => form("live_", "test_"),
        PayKind::Template => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_key_that_may_do_what_is_needed_and_no_more_is_taken() {
        let taken = |kind, key: &str| {
            accept(kind, key).map(|form| form.test_mode).map_err(|error| format!("{error:?}"))
        };
        assert_eq!(taken(PayKind::Stripe, "rk_live_0123456789"), Ok(false));
        assert_eq!(taken(PayKind::Stripe, "rk_test_0123456789"), Ok(true));
        assert_eq!(taken(PayKind::Mollie, "live_0123456789"), Ok(false));
        assert_eq!(taken(PayKind::Mollie, "test_0123456789"), Ok(true));
        for (kind, key, why) in [
            (PayKind::Stripe, "sk_live_0123456789", "SecretKeyGiven"),
            (PayKind::Stripe, "sk_test_0123456789", "SecretKeyGiven"),
            (PayKind::Stripe, "pk_live_0123456789", "PublishableKeyGiven"),
            (PayKind::Stripe, "rk_live_", "NotPossible"),
            (PayKind::Stripe, "rk_0123456789", "NotPossible"),
            (PayKind::Stripe, "rk_live_01234567\n89", "NotPossible"),
            (PayKind::Stripe, "", "Missing"),
            (PayKind::Mollie, "rk_live_0123456789", "NotPossible"),
            (PayKind::Mollie, "access_0123456789", "NotPossible"),
            (PayKind::Template, "live_0123456789", "NotPossible"),
        ] {
            let refused = taken(kind, key).unwrap_err();
            assert!(refused.contains(why), "{key}: {refused}");
            assert!(key.len() < 5 || !refused.contains(key), "no error repeats a key");
        }
    }
}
