use super::{English, and, count, long_day, short_day, time};
use crate::basics::moments::{Day, LocalTime};
use crate::basics::money::{Currency, Money};
use crate::paying::model::{Finding, PayKind, PayTrouble, RequestState};
use crate::paying::provider::SentPart;
use crate::words::{MoneyWords, PayingWords};

impl PayingWords for English {
    fn thanks_for_payment(&self) -> String {
        "Thank you. A receipt follows by mail.".into()
    }

    fn page_is_over(&self) -> String {
        "This invoice is already paid or was withdrawn.".into()
    }

    fn key_steps(&self, kind: PayKind) -> Vec<String> {
        let steps: &[&str] = match kind {
            PayKind::Stripe => &[
                "Open Stripe with the button. Everything is filled in; leave the ticks as they are.",
                "Press \u{201c}Create key\u{201d} and confirm that it is you.",
                "Copy the key. Stripe shows it once.",
                "Paste it here. Each right is looked at, and nothing is made over there.",
            ],
            PayKind::Mollie => &[
                "Open Mollie with the button and go to the keys of your profile.",
                "Copy the live key, or the test key to try it out first.",
                "Paste it here. It is looked at, and nothing is made over there.",
            ],
            PayKind::Template => &["Paste the address of your payment page with {amount} in it."],
        };
        steps.iter().map(|step| (*step).to_owned()).collect()
    }

    fn key_checked(&self, usable: bool, test_mode: bool, missing: &[&str]) -> String {
        let names: Vec<String> = missing.iter().map(|name| format!("\u{201c}{name}\u{201d}")).collect();
        let test = if test_mode { " It is a test key: nothing is real that is paid with it." } else { "" };
        match (usable, names.is_empty()) {
            (true, true) => format!("This key may do what is needed, and no more.{test}"),
            (true, false) => {
                format!("This key works. Without {} some things are not told.{test}", and(&names))
            }
            (false, _) => {
                format!("This key lacks {}. It was not kept; make one with that tick set.", and(&names))
            }
        }
    }

    fn request_preview(&self, provider: &str, amount: Money, number: &str, nothing: bool) -> String {
        let amount = self.money(amount);
        if nothing {
            return format!(
                "A link to {provider} for {amount} of invoice {number}. Nothing is sent to anybody."
            );
        }
        format!(
            "{provider} is asked for a page on which {amount} of invoice {number} can be paid. What you see below is sent; no name, address or note of your client."
        )
    }

    fn sent_part(&self, part: SentPart) -> String {
        match part {
            SentPart::Amount => "Amount",
            SentPart::Currency => "Currency",
            SentPart::Quantity => "How many",
            SentPart::Title => "What your client reads",
            SentPart::Description => "What you read there",
            SentPart::PaidOnce => "How often it can be paid",
            SentPart::Program => "Which program asked",
            SentPart::OurInvoice => "Our own number for the invoice",
            SentPart::OurRequest => "Our own number for this request",
            SentPart::OurMark => "By what it is found again",
            SentPart::AfterPaying => "What comes after paying",
            SentPart::Thanks => "Said after paying",
            SentPart::PageIsOver => "Said once it takes no payment",
            SentPart::AsksAddress => "Whether an address is asked for",
            SentPart::TakesDiscounts => "Whether discount codes are taken",
            SentPart::Other => "Besides",
        }
        .into()
    }

    fn made_when_sent(&self) -> String {
        "made when it is sent".into()
    }

    fn example_link(&self, amount: Money, number: &str) -> String {
        format!("For {} of invoice {number}, the link would be", self.money(amount))
    }

    fn link_declined(&self, provider: &str, number: &str) -> String {
        format!(
            "{provider} did not take the request for invoice {number}. The invoice is as it was; a transfer works as always."
        )
    }

    fn withdrawal_declined(&self, provider: &str, number: &str) -> String {
        format!(
            "{provider} did not withdraw the link for invoice {number}. Your client may still be able to pay on it: switch it off in your account there."
        )
    }

    fn right_missing(&self, provider: &str, right: Option<&str>) -> String {
        let (lacks, which) = match right {
            Some(right) => (format!("lacks \u{201c}{right}\u{201d}"), "with that tick set"),
            None => ("may not do that".to_owned(), "that may"),
        };
        format!(
            "{provider} neither makes nor withdraws links for you, because the key {lacks}. What is paid is seen all the same. Paste a key {which}."
        )
    }

    fn left_open(&self) -> String {
        "Withdrawn here only: its page may still take a payment. Switch it off in your account at the provider.".into()
    }

    fn pages_left_open(&self, provider: &str, numbers: &[String]) -> String {
        let links = match numbers {
            [] => return "What waits to be sent there is dropped.".to_owned(),
            [one] => format!("the link for invoice {one}"),
            many => format!("the links for invoices {}", and(many)),
        };
        format!(
            "{provider} can no longer be told from here to withdraw {links}. Clients may still pay there, and you would not see it here. Switch them off in your account there."
        )
    }

    fn request_state(&self, state: RequestState, had_page: bool, age_days: i64) -> String {
        let since = match age_days {
            ..=0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            days => format!("{days} days ago"),
        };
        match state {
            RequestState::LinkQueued => {
                format!("Asked for {since}; the link comes with the next connection.")
            }
            RequestState::LinkOpen => format!("Open, asked for {since}."),
            RequestState::Processing => "The payment is under way. A debit takes a few days.".into(),
            RequestState::Paid => "Paid.".into(),
            RequestState::Failed if had_page => {
                "The payment did not go through, and its link is used up. Make a new one if you like.".into()
            }
            RequestState::Failed => "The provider did not make this link.".into(),
            RequestState::Void => "Withdrawn.".into(),
        }
    }

    fn payment_under_way(&self, number: &str, amount: Money) -> String {
        format!("{} for invoice {number} is under way. A debit takes a few days.", self.money(amount))
    }

    fn payment_failed(&self, number: &str, amount: Money) -> String {
        format!(
            "{} for invoice {number} did not go through. The invoice is open as before.",
            self.money(amount)
        )
    }

    fn payment_arrived(&self, finding: Finding, number: &str, amount: Money, booked: bool) -> String {
        if booked {
            return format!(
                "{} for invoice {number} has arrived and is booked. A receipt can be given.",
                self.money(amount)
            );
        }
        self.payment_waits(finding, number, amount)
    }

    fn payment_waits(&self, finding: Finding, number: &str, amount: Money) -> String {
        let came = format!("{} for invoice {number} has arrived", self.money(amount));
        match finding {
            Finding::Expected => format!("{came}. Book it?"),
            Finding::MoreThanOpen => {
                format!(
                    "{came}, and less than that is still open. What is too much becomes your client's credit."
                )
            }
            Finding::AlreadyPaid => {
                format!(
                    "{came}, and the invoice was paid another way before. Book it as your client's credit, or pay it back at the provider."
                )
            }
            Finding::Credited => {
                format!(
                    "{came}, and the invoice was credited before. Book it as your client's credit, or pay it back at the provider."
                )
            }
            Finding::OtherAmount => {
                format!(
                    "{came}, which is not what was asked for. Look at it at the provider before you book it."
                )
            }
            Finding::Twice => {
                format!(
                    "{came} a second time. Book it as your client's credit, or pay it back at the provider."
                )
            }
        }
    }

    fn test_payment_waits(&self, number: &str, amount: Money) -> String {
        format!(
            "Paid with a test key: no money has come. To try it out you can book {} for invoice {number}; take it back afterwards.",
            self.money(amount)
        )
    }

    fn booked_to_try_out(&self) -> String {
        "Booked to try it out with a test key: no money has come.".into()
    }

    fn marked_test(&self, test: bool, said: String) -> String {
        if test { format!("With a test key, no money has moved: {said}") } else { said }
    }

    fn refunded_online(&self, number: &str, amount: Money) -> String {
        format!("{} of invoice {number} went back to your client at the provider.", self.money(amount))
    }

    fn refund_waits(&self, number: &str, amount: Money, credited: bool) -> String {
        let next = if credited {
            "Note the refund here, and your books agree."
        } else {
            "Credit the invoice first, then note the refund here."
        };
        format!("{} of invoice {number} went back to your client at the provider. {next}", self.money(amount))
    }

    fn online_refund_reason(&self, provider: &str, number: &str) -> String {
        format!("Paid back through {provider}, invoice {number}")
    }

    fn disputed_online(&self, number: &str, amount: Money, respond_by: Option<Day>) -> String {
        let by = respond_by.map(|by| format!(" by {}", long_day(by))).unwrap_or_default();
        format!(
            "Your client's bank wants {} of invoice {number} back. Answer it at the provider{by}; nothing is changed here.",
            self.money(amount)
        )
    }

    fn charged_back(&self, number: &str, amount: Money) -> String {
        format!(
            "Your client's bank has taken {} of invoice {number} back. Your books are as they were; correct the payment there.",
            self.money(amount)
        )
    }

    fn provider_in_trouble(&self, provider: &str, trouble: PayTrouble) -> String {
        let what = match trouble {
            PayTrouble::Key => "no longer accepts the key",
            PayTrouble::Offline => "could not be reached",
            PayTrouble::Busy => "asks for patience",
            PayTrouble::Unusable => "sent something that cannot be used",
        };
        format!("{provider} {what}.")
    }

    fn provider_state(
        &self,
        kind: PayKind,
        paused: bool,
        test_mode: bool,
        trouble: Option<PayTrouble>,
        as_of: Option<LocalTime>,
        now: LocalTime,
    ) -> String {
        let test = if test_mode { "Test mode: nothing is real here. " } else { "" };
        let known = as_of.map(|at| format!(" What you see is as of {}.", when(at, now))).unwrap_or_default();
        let state = match (kind, paused, trouble) {
            (PayKind::Template, _, _) => {
                "Links are filled in here, and nobody is asked. Payments you note yourself.".to_owned()
            }
            (_, true, _) => format!("Paused: it is not asked, and no links are made there.{known}"),
            (_, _, Some(PayTrouble::Key)) => {
                format!("It no longer accepts the key, or the key lacks a right. Paste a new one.{known}")
            }
            (_, _, Some(PayTrouble::Offline)) => {
                format!("There was no way to it. It is tried again by itself.{known}")
            }
            (_, _, Some(PayTrouble::Busy)) => {
                format!("It asks for patience. It is tried again by itself.{known}")
            }
            (_, _, Some(PayTrouble::Unusable)) => {
                format!("What came could not be used. It is tried again by itself.{known}")
            }
            (_, _, None) => match as_of {
                Some(at) => format!("As of {}.", when(at, now)),
                None => "Not looked at yet.".to_owned(),
            },
        };
        format!("{test}{state}")
    }

    fn fees_of_month(&self, paid: Money, fees: Money, payments: u32, unknown: u32, left_out: u32) -> String {
        let unknown = match unknown {
            0 => String::new(),
            number => format!(" Of {} the fee is not told.", count(i64::from(number), "payment", "payments")),
        };
        let left_out = match left_out {
            0 => String::new(),
            number => {
                let payments = count(i64::from(number), "test payment is", "test payments are");
                format!(" {payments} left out: no money came with a test key.")
            }
        };
        format!(
            "{} came in {}; the provider kept {}.{unknown}{left_out}",
            self.money(paid),
            count(i64::from(payments), "payment", "payments"),
            self.money(fees)
        )
    }

    fn payouts_of_month(&self, payouts: Money, transfers: u32) -> String {
        if transfers == 0 {
            return "No transfer to your bank is known of this month.".into();
        }
        let transfers = count(i64::from(transfers), "transfer", "transfers");
        format!("{} came to your bank in {transfers}, by the day it arrived.", self.money(payouts))
    }

    fn fees_chart(&self, currency: Currency) -> String {
        format!("Kept by the provider, {}", currency.code())
    }

    fn fees_chart_sentence(&self, fees: Money, months: usize) -> String {
        format!("{} was kept by the provider in {}.", self.money(fees), in_months(months))
    }

    fn payouts_chart(&self, currency: Currency) -> String {
        format!("Sent to your bank, {}", currency.code())
    }

    fn payouts_chart_sentence(&self, payouts: Money, months: usize) -> String {
        format!("{} came to your bank in {}.", self.money(payouts), in_months(months))
    }

    fn pay_here(&self, url: &str) -> String {
        format!("You can also pay it online:\n{url}")
    }
}

fn in_months(number: usize) -> String {
    count(i64::try_from(number).unwrap_or(i64::MAX), "month", "months")
}

/// "14:02" on the same day, otherwise with the day.
fn when(at: LocalTime, now: LocalTime) -> String {
    if at.day() == now.day() { time(at) } else { format!("{}, {}", short_day(at.day()), time(at)) }
}
