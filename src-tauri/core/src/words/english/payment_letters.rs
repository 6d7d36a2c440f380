//! Letters about open invoices and about refunds: calm, and with thanks for the client's patience.

use super::{English, and, long_day};
use crate::basics::money::Money;
use crate::messages::letters::{PayOnlineLetter, PaymentLetter, RefundLetter};
use crate::reminders::model::ReminderStep;
use crate::words::{MoneyWords, PayingWords};

pub(super) fn of_payment(letter: &PaymentLetter) -> (String, Vec<String>) {
    let open = English.money(letter.open);
    let (number, due) = (&letter.number, long_day(letter.due_on));
    let of_the_day = format!("invoice {number} of {}", long_day(letter.issued_on));
    let crossed = "If your payment is on its way, please take no notice of this, and thank you.";
    match letter.step {
        ReminderStep::Friendly => (
            format!("Invoice {number}, due on {due}"),
            vec![
                format!("A friendly word about {of_the_day}: {open} is due on {due}."),
                account(letter),
                "If you have any question about it, just ask. Thank you.".to_owned(),
            ],
        ),
        ReminderStep::DayAfter => (
            format!("Invoice {number}"),
            vec![
                format!(
                    "It may have slipped by: {open} of {of_the_day} was due on {due} and has not arrived yet."
                ),
                account(letter),
                crossed.to_owned(),
            ],
        ),
        ReminderStep::WeekAfter => (
            format!("A reminder: invoice {number}"),
            vec![
                format!(
                    "Thank you for looking at {of_the_day} once more: {open} is still open. It was due on {due}."
                ),
                account(letter),
                "If something stands in the way, tell me, and we find a way that works for you.".to_owned(),
                crossed.to_owned(),
            ],
        ),
        ReminderStep::Firm => (
            format!("Second reminder: invoice {number}"),
            vec![
                format!(
                    "{open} of {of_the_day} has now been open since {due}. Please pay it within seven days."
                ),
                account(letter),
                "If you would rather pay in parts, send me a word this week, and we agree on a plan."
                    .to_owned(),
                crossed.to_owned(),
            ],
        ),
        ReminderStep::Call => (
            format!("Let us talk: invoice {number}"),
            vec![
                format!(
                    "{open} of {of_the_day} is still open, and I would like to talk about it with you in person."
                ),
                "When can I call you this week? We look for a way together before we plan further sessions."
                    .to_owned(),
                "Thank you for your patience.".to_owned(),
            ],
        ),
    }
}

pub(super) fn of_refund(letter: &RefundLetter) -> (String, Vec<String>) {
    let covers = match letter.invoices.as_slice() {
        [] => String::new(),
        [only] => format!("A credit note for invoice {only} comes with this letter."),
        several => format!("Credit notes for invoices {} come with this letter.", and(several)),
    };
    let back = (letter.back.minor > 0).then(|| {
        format!(
            "{} goes back to you. I transfer it to the account that your payment came from; if you would rather have it \
             elsewhere, tell me.",
            English.money(letter.back)
        )
    });
    let released = (letter.released.minor > 0)
        .then(|| format!("{} was not paid yet; you no longer owe it.", English.money(letter.released)));
    (
        format!("Your refund: {}", letter.title),
        vec![
            format!(
                "We end \u{201c}{}\u{201d} earlier than planned, and what did not take place is settled.",
                letter.title
            ),
            back.unwrap_or_default(),
            released.unwrap_or_default(),
            covers,
            "Thank you for the time that we worked together.".to_owned(),
        ],
    )
}

pub(super) fn of_page(letter: &PayOnlineLetter) -> (String, Vec<String>) {
    let amount = English.money(letter.amount);
    let by = letter.due_on.map(|day| format!(", due on {}", long_day(day))).unwrap_or_default();
    (
        format!("Invoice {}", letter.number),
        vec![
            format!("Here is invoice {}: {amount}{by}.", letter.number),
            English.pay_here(&letter.url),
            "A transfer works as always. If you have any question about it, just ask.".to_owned(),
        ],
    )
}

pub(super) fn of_arrival(number: &str, amount: Money) -> (String, Vec<String>) {
    (
        format!("Thank you: invoice {number}"),
        vec![
            format!("Your payment of {} for invoice {number} has arrived. Thank you.", English.money(amount)),
            "The receipt comes with this letter.".to_owned(),
        ],
    )
}

/// How to pay, on lines that a client can copy.
fn account(letter: &PaymentLetter) -> String {
    let ways =
        [transfer(letter), letter.link.as_deref().map(|url| English.pay_here(url)).unwrap_or_default()];
    let ways: Vec<String> = ways.into_iter().filter(|way| !way.is_empty()).collect();
    ways.join("\n\n")
}

/// "You can transfer it to …".
fn transfer(letter: &PaymentLetter) -> String {
    letter
        .account
        .as_ref()
        .map(|(holder, iban)| {
            format!("You can transfer it to:\n{holder}\n{iban}\nReference: {}", letter.number)
        })
        .unwrap_or_default()
}
