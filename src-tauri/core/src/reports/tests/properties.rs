//! Whatever was issued, paid, credited and spent: no number differs from its rows, and no cent is lost.

use proptest::prelude::*;

use crate::basics::ids::{ExpenseId, InvoiceId, OfferId, OrganisationId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::basics::spans::Span;
use crate::einvoice::TaxTreatment;
use crate::expenses::model::{ExpenseCategory, ExpenseDetails, ExpenseItem};
use crate::invoices::model::InvoiceKind;
use crate::invoices::queries::books::{Document, GivenUp, PaidPart, Received};
use crate::invoices::totals::{LineSum, Rates, Totals, rates};
use crate::reports::cells::{By, Table};
use crate::reports::entries::Books;
use crate::reports::model::{Cell, Group, Measure};

fn day(offset: i64) -> Day {
    "2026-01-01".parse::<Day>().unwrap().plus(offset)
}

/// An invoice as it was made up: two lines at two rates, and what became of it.
#[derive(Debug, Clone)]
struct Made {
    on: i64,
    lines: [(i64, u32); 2],
    in_francs: bool,
    person: u8,
    sponsored: bool,
    offers: [i64; 2],
    /// Percent of what is left, and when.
    payments: Vec<(i64, i64)>,
    credited_on: Option<i64>,
    given_up_on: Option<i64>,
}

fn made() -> impl Strategy<Value = Made> {
    let rate = prop_oneof![Just(0_u32), Just(700), Just(1900)];
    let line = (1_i64..200_000, rate);
    (
        (0_i64..300, [line.clone(), line], any::<bool>(), 0_u8..3, any::<bool>(), [0_i64..100, 0_i64..100]),
        prop::collection::vec((1_i64..=100, 0_i64..350), 0..4),
        prop::option::of(0_i64..60),
        prop::option::of(0_i64..60),
    )
        .prop_map(|((on, lines, in_francs, person, sponsored, offers), payments, credited, given_up)| {
            Made {
                on,
                lines,
                in_francs,
                person,
                sponsored,
                offers,
                payments,
                credited_on: credited.map(|after| on + after),
                given_up_on: given_up.map(|after| on + after),
            }
        })
}

/// The books of what was made up, kept as the program keeps them: paid parts never exceed an invoice, and a credit
/// note frees what was paid.
fn books(all: &[Made], taxable: bool) -> Books {
    let mut books = Books { taxable, ..Books::default() };
    for (place, made) in all.iter().enumerate() {
        let currency: Currency = if made.in_francs { "CHF" } else { "EUR" }.parse().unwrap();
        let sums =
            made.lines.map(|(amount, rate_bp)| LineSum { amount, rates: Rates { rate_bp, second_milli: 0 } });
        let rates = rates(&sums, false).unwrap();
        let total: i64 = rates.iter().map(|rate| rate.gross()).sum();
        let id = InvoiceId(format!("i{place}"));
        let mut document = Document {
            id: id.clone(),
            kind: InvoiceKind::Invoice,
            number: format!("2026-{place}"),
            person_id: PersonId(format!("p{}", made.person)),
            payer_id: made.sponsored.then(|| OrganisationId("o".into())),
            credits: None,
            currency,
            issued_on: day(made.on),
            due_on: Some(day(made.on + 14)),
            total,
            rates: Totals::of(&rates, currency, false).unwrap().booked(),
            deposit: false,
            deposits_net: 0,
            treatment: TaxTreatment::Standard,
            open: 0,
            offers: vec![(Some(OfferId("a".into())), made.offers[0]), (None, made.offers[1])],
        };
        let mut left = total;
        for (turn, (percent, on)) in made.payments.iter().enumerate() {
            let amount = left * percent / 100;
            let payment_id = PaymentId(format!("y{place}.{turn}"));
            // A little more comes than the invoice needs.
            let came = Money::new(amount + 7, currency);
            let person_id = document.person_id.clone();
            books.received.push(Received {
                id: payment_id.clone(),
                person_id,
                payer_id: None,
                on: day(*on),
                amount: came,
            });
            if amount > 0 {
                left -= amount;
                let invoice_id = id.clone();
                books.parts.push(PaidPart {
                    payment_id,
                    invoice_id,
                    credit_note_id: None,
                    on: day(*on),
                    amount,
                });
            }
        }
        if let Some(on) = made.credited_on {
            let note = Document {
                id: InvoiceId(format!("n{place}")),
                kind: InvoiceKind::CreditNote,
                credits: Some(id.clone()),
                issued_on: day(on),
                ..document.clone()
            };
            let freed: Vec<PaidPart> =
                books.parts.iter().filter(|part| part.invoice_id == id).cloned().collect();
            for part in freed {
                let credit_note_id = Some(note.id.clone());
                let on = part.on.max(note.issued_on);
                books.parts.push(PaidPart { credit_note_id, on, amount: -part.amount, ..part });
            }
            left = 0;
            books.documents.push(note);
        }
        match made.given_up_on {
            Some(on) if left > 0 => {
                books.given_up.push(GivenUp { invoice_id: id, on: day(on), taken_up_on: None, amount: left });
            }
            _ => document.open = left,
        }
        books.documents.push(document);
    }
    for (place, made) in all.iter().enumerate().filter(|(_, made)| made.sponsored) {
        let amount = Money::new(made.lines[0].0, "EUR".parse().unwrap());
        books.expenses.push(ExpenseItem {
            id: ExpenseId(format!("e{place}")),
            details: ExpenseDetails {
                paid_on: day(made.on),
                supplier: "Raum am Park".into(),
                category: ExpenseCategory::ALL[place % ExpenseCategory::ALL.len()],
                amount,
                tax: Some(Money::new(amount.minor / 6, amount.currency)),
                note: None,
            },
            category_label: String::new(),
            receipt: None,
        });
    }
    books
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_parts_of_a_number_are_the_number(all in prop::collection::vec(made(), 1..6), taxable: bool) {
        let span = Span { first: day(20), last: day(250) };
        let table = Table::new(books(&all, taxable).entries(), span);
        let euro: Currency = "EUR".parse().unwrap();
        for currency in table.currencies(euro, Measure::ALL) {
            for measure in Measure::ALL {
                let whole = table.cell(currency, *measure, Group::All);
                let rows = table.rows(&whole.key);
                prop_assert_eq!(rows.iter().map(|row| row.amount).sum::<i64>(), whole.amount.minor);
                prop_assert!(rows.iter().all(|row| span.has(row.on) && row.entry.currency == currency));
                for by in [By::Month, By::Payer, By::Offer] {
                    let groups = table.groups(currency, &[*measure], by);
                    let parts: Vec<Cell> =
                        groups.into_iter().map(|group| table.cell(currency, *measure, group)).collect();
                    let sum: i64 = parts.iter().map(|part| part.amount.minor).sum();
                    prop_assert_eq!(sum, whole.amount.minor, "{:?} by {:?}", measure, by);
                    for part in parts {
                        let rows = table.rows(&part.key);
                        prop_assert_eq!(rows.iter().map(|row| row.amount).sum::<i64>(), part.amount.minor);
                        prop_assert_eq!(rows.len(), usize::try_from(part.count).unwrap());
                    }
                }
            }
        }
    }

    #[test]
    fn over_all_time_the_books_balance(all in prop::collection::vec(made(), 1..6)) {
        let span = Span { first: day(-1), last: day(1000) };
        let table = Table::new(books(&all, true).entries(), span);
        for currency in table.currencies("EUR".parse().unwrap(), Measure::ALL) {
            let of = |measure| table.cell(currency, measure, Group::All).amount.minor;
            let taken_in = of(Measure::GrossCollected);
            prop_assert_eq!(of(Measure::Collected) - of(Measure::Refunded), taken_in + of(Measure::Held));
            prop_assert_eq!(
                of(Measure::Issued) - of(Measure::Credited) - of(Measure::WrittenOff) - taken_in,
                of(Measure::Outstanding)
            );
            prop_assert_eq!(of(Measure::GrossIssued), of(Measure::Issued) - of(Measure::Credited));
            prop_assert_eq!(of(Measure::Expenses), of(Measure::Costs) + of(Measure::ExpenseTax));
        }
    }

    #[test]
    fn an_invoice_paid_in_full_has_brought_its_own_tax_whatever_the_parts(mut one in made()) {
        one.credited_on = None;
        one.given_up_on = None;
        one.in_francs = false;
        one.payments.push((100, 340));
        let table = Table::new(books(&[one], true).entries(), Span { first: day(-1), last: day(1000) });
        let of = |measure| table.cell("EUR".parse().unwrap(), measure, Group::All).amount.minor;
        prop_assert_eq!(of(Measure::TaxCollected), of(Measure::TaxIssued));
        prop_assert_eq!(of(Measure::NetCollected), of(Measure::NetIssued));
        prop_assert_eq!(of(Measure::Outstanding), 0);
    }
}
