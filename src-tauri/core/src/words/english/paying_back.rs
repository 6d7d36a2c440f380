use super::{English, long_day};
use crate::basics::moments::Day;
use crate::basics::money::Money;
use crate::paying::refunding::model::{RefundRequestState, RefundStanding};
use crate::words::{MoneyWords, PayingBackWords};

impl PayingBackWords for English {
    fn right_to_pay_back(&self, right: &str, extra: bool) -> String {
        if extra {
            format!(
                "To pay back from here, the key also needs \u{201c}{right}\u{201d}. It is not part of the key above. Whether a key has it cannot be looked at without paying something back; the first refund tells."
            )
        } else {
            "With this key, payments can also be paid back from here, each after you have typed its invoice's number."
                .into()
        }
    }

    fn paid_online(&self, provider: &str, on: Day, back: Money) -> String {
        let came = format!("Came by {provider} on {}.", long_day(on));
        if back.minor == 0 { came } else { format!("{came} {} went back.", self.money(back)) }
    }

    fn paying_back(
        &self,
        standing: RefundStanding,
        state: RefundRequestState,
        number: &str,
        amount: Money,
        (provider, right): (&str, &str),
    ) -> String {
        match (standing, state) {
            (RefundStanding::Queued, _) => format!(
                "{} of invoice {number} goes back to your client with the next connection to {provider}. Until then it can be withdrawn.",
                self.money(amount)
            ),
            (RefundStanding::UnderWay, RefundRequestState::Queued) => format!(
                "{} of invoice {number} was sent to {provider}, and no answer came. It is looked for there before anything is sent again.",
                self.money(amount)
            ),
            (RefundStanding::UnderWay, _) => self.paying_back_under_way(number, amount),
            (RefundStanding::Unknown, _) => self.paying_back_unknown(number, amount, provider, right),
            (RefundStanding::Failed, RefundRequestState::NoRight) => {
                self.paying_back_not_allowed(number, amount, provider, right)
            }
            (RefundStanding::Failed, RefundRequestState::Told) => self.paying_back_failed(number, amount),
            (RefundStanding::Failed, _) => self.paying_back_declined(number, amount, provider),
        }
    }

    fn paying_back_under_way(&self, number: &str, amount: Money) -> String {
        format!(
            "{} of invoice {number} is on its way back to your client. Banks take a few days.",
            self.money(amount)
        )
    }

    fn paying_back_declined(&self, number: &str, amount: Money, provider: &str) -> String {
        format!(
            "{provider} did not take the refund of {} for invoice {number}. Nothing went back. Its dashboard says why; often the balance there is too low.",
            self.money(amount)
        )
    }

    fn paying_back_not_allowed(&self, number: &str, amount: Money, provider: &str, right: &str) -> String {
        format!(
            "{} of invoice {number} did not go back: the key for {provider} lacks \u{201c}{right}\u{201d}. Make a key with it in the settings, or pay back in the dashboard of {provider}. Everything else goes on.",
            self.money(amount)
        )
    }

    fn paying_back_unknown(&self, number: &str, amount: Money, provider: &str, right: &str) -> String {
        format!(
            "Nobody here knows whether {} of invoice {number} went back: no answer came, and the key for {provider} may no longer see refunds. Nothing more is sent. Paste a key with \u{201c}{right}\u{201d}, or look in the dashboard of {provider}.",
            self.money(amount)
        )
    }

    fn paying_back_failed(&self, number: &str, amount: Money) -> String {
        format!(
            "{} of invoice {number} did not reach your client; the money is with the provider again. If you have noted the refund, remove that payment.",
            self.money(amount)
        )
    }
}
