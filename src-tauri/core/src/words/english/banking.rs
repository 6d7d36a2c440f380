use super::{English, and, capital, count, short_day};
use crate::banking::matching::Why;
use crate::banking::model::LineCounts;
use crate::banking::statement::Reason;
use crate::basics::money::Money;
use crate::words::{BankingWords, MoneyWords};

impl BankingWords for English {
    fn statement_found(&self, counts: LineCounts, problems: usize) -> String {
        let mut sentences = match counts.incoming {
            0 => vec!["No money came in here.".to_owned()],
            incoming => vec![format!("{} came in.", many(incoming, "payment", "payments"))],
        };
        let parts = [
            (counts.ticked, "ready to take over"),
            (counts.asked, "for you to decide"),
            (counts.known, "recorded already"),
        ];
        let parts: Vec<String> =
            parts.iter().filter(|(many, _)| *many > 0).map(|(many, what)| format!("{many} {what}")).collect();
        if !parts.is_empty() {
            sentences.push(format!("{}.", capital(&and(&parts))));
        }
        match i64::try_from(problems).unwrap_or(i64::MAX) {
            0 => {}
            1 => sentences.push("One line could not be taken.".to_owned()),
            problems => sentences.push(format!("{problems} lines could not be taken.")),
        }
        sentences.join(" ")
    }

    fn line_why(&self, why: &Why) -> String {
        match why {
            Why::NumbersAndAmount(numbers) => {
                let pays = if numbers.len() == 1 { "it exactly" } else { "them exactly" };
                format!("It names {} and pays {pays}.", invoices(numbers))
            }
            Why::NumbersAndPart(numbers) => format!("It names {} and pays a part.", invoices(numbers)),
            Why::NumbersAndMore(numbers, more) => {
                format!(
                    "It names {} and is {} more than is open; the rest would be credit.",
                    invoices(numbers),
                    self.money(*more)
                )
            }
            Why::NumberPaid(number) => {
                format!("It names invoice {number}, on which nothing is open. It could be credit.")
            }
            Why::SeveralClients(numbers) => {
                format!("It names {}, which belong to several clients. Please choose.", invoices(numbers))
            }
            Why::NameAndAmount(name, numbers) => {
                format!("It comes from {name} and is what is open on {}.", invoices(numbers))
            }
            Why::NameOnly(name, numbers) => {
                format!(
                    "It comes from {name}; the amount differs from what is open on {}.",
                    invoices(numbers)
                )
            }
            Why::NameNothingOpen(name) => {
                format!("It comes from {name}, for whom nothing is open. It could be credit.")
            }
            Why::SeveralNames(names) => format!("{} could be meant. Please choose.", and(names)),
            Why::AmountOnly(number) => format!("Only the amount is that of invoice {number}."),
            Why::NothingFits => "No open invoice fits.".to_owned(),
            Why::SameBankLine => "The bank's own number says that it came in before.".to_owned(),
            Why::SameDayAmountText => {
                "A payment of this day, amount and text is recorded already.".to_owned()
            }
            Why::SameDayAmount(name) => {
                format!("A payment of this day and amount from {name} is recorded already.")
            }
            Why::NearDay(name, day) => {
                format!("The same amount from {name} is recorded on {}. It may be this one.", short_day(*day))
            }
            Why::PaidBack(number) => format!("It went back and names {number}."),
            Why::PaidBackByName(name) => format!("It went back to {name}, who had just this much as credit."),
            Why::WentOut => "It went out and is no refund.".to_owned(),
        }
    }

    fn line_problem(&self, reason: Reason) -> String {
        match reason {
            Reason::NoDay => "Its day cannot be read; the line is left out.",
            Reason::NoAmount => "Its amount cannot be read; the line is left out.",
            Reason::NoDirection => "It does not say whether the money came or went; the line is left out.",
            Reason::NoCurrency => "Its currency is not known; the line is left out.",
            Reason::NotBooked => "It is announced and not booked yet; it comes with a later file.",
            Reason::Damaged => "The file is damaged from here on; the lines before are taken as they are.",
        }
        .to_owned()
    }

    fn statement_imported(&self, payments: u32, refunds: u32, sums: &[Money]) -> String {
        if payments + refunds == 0 {
            return "Nothing was taken over.".to_owned();
        }
        let sums: Vec<String> = sums.iter().map(|sum| self.money(*sum)).collect();
        format!("{} taken over, {} in all.", brought(payments, refunds), and(&sums))
    }

    fn past_statement(&self, payments: u32, refunds: u32, left_out: u32) -> String {
        let left = if left_out > 0 { format!(", {left_out} left out") } else { String::new() };
        format!("{}{left}.", brought(payments, refunds))
    }

    fn bank_refund_reason(&self, document: Option<&str>) -> String {
        match document {
            Some(number) => format!("Paid back by transfer, {number}"),
            None => "Paid back by transfer".to_owned(),
        }
    }
}

fn many(number: u32, one: &str, many: &str) -> String {
    count(i64::from(number), one, many)
}

fn invoices(numbers: &[String]) -> String {
    let invoices = if numbers.len() == 1 { "invoice" } else { "invoices" };
    format!("{invoices} {}", and(numbers))
}

/// "3 payments and 1 refund".
fn brought(payments: u32, refunds: u32) -> String {
    let parts = [(payments, "payment", "payments"), (refunds, "refund", "refunds")];
    let there = parts.iter().filter(|(number, _, _)| *number > 0);
    and(&there.map(|(number, one, several)| many(*number, one, several)).collect::<Vec<_>>())
}
