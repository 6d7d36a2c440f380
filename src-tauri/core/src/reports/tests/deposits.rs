//! A deposit of 952.00 paid in March, and the invoice of 2,856.00 in May that deducts it (`documents.md` 3.3): tax when
//! the deposit comes, income with the invoice, and nothing twice.

use crate::basics::ids::{InvoiceId, PaymentId, PersonId};
use crate::basics::moments::Day;
use crate::basics::money::{Currency, Money};
use crate::basics::spans::Span;
use crate::einvoice::TaxTreatment;
use crate::invoices::deposits::model::DeductedDeposit;
use crate::invoices::model::InvoiceKind;
use crate::invoices::queries::books::{Document, PaidPart, Received};
use crate::invoices::totals::{LineSum, Rates, TaxedPart, Totals, rates};
use crate::reports::cells::Table;
use crate::reports::entries::Books;
use crate::reports::model::{Group, Measure};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn euro() -> Currency {
    "EUR".parse().unwrap()
}

fn totals(net: i64, second_milli: u32) -> Totals {
    let line = LineSum { amount: net, rates: Rates { rate_bp: 1900, second_milli } };
    Totals::of(&rates(&[line], false).unwrap(), euro(), false).unwrap()
}

fn last() -> Totals {
    let deposit = DeductedDeposit {
        invoice_id: InvoiceId("d".into()),
        number: "2026-0001".into(),
        issued_on: day("2026-03-02"),
        amount: Money::new(95_200, euro()),
        tax: Money::new(15_200, euro()),
    };
    Totals { deposits: vec![deposit], ..totals(240_000, 0) }
}

fn document(id: &str, on: &str, said: &Totals, deposit: bool) -> Document {
    Document {
        id: InvoiceId(id.into()),
        kind: InvoiceKind::Invoice,
        number: id.into(),
        person_id: PersonId("p".into()),
        payer_id: None,
        credits: None,
        currency: euro(),
        issued_on: day(on),
        due_on: None,
        total: said.total.minor - said.deposits_sum(),
        rates: said.booked(),
        deposit,
        deposits_net: said.deposits.iter().map(|one| one.amount.minor - one.tax.minor).sum(),
        treatment: TaxTreatment::Standard,
        open: 0,
        offers: Vec::new(),
    }
}

/// Both, each paid on its day.
fn year() -> Books {
    let mut books = Books { taxable: true, ..Books::default() };
    for (id, on, said, deposit) in
        [("d", "2026-03-02", totals(80_000, 0), true), ("f", "2026-05-04", last(), false)]
    {
        let document = document(id, on, &said, deposit);
        let (payment_id, amount) = (PaymentId(format!("y{id}")), document.total);
        books.received.push(Received {
            id: payment_id.clone(),
            person_id: document.person_id.clone(),
            payer_id: None,
            on: day(on),
            amount: Money::new(amount, euro()),
        });
        let invoice_id = document.id.clone();
        books.parts.push(PaidPart { payment_id, invoice_id, credit_note_id: None, on: day(on), amount });
        books.documents.push(document);
    }
    books
}

#[test]
fn tax_counts_with_the_deposit_income_with_the_invoice_and_nothing_twice() {
    let of = |first: &str, end: &str, measures: &[Measure]| -> Vec<i64> {
        let table = Table::new(year().entries(), Span { first: day(first), last: day(end) });
        measures.iter().map(|measure| table.cell(euro(), *measure, Group::All).amount.minor).collect()
    };
    let tax = [Measure::TaxIssued, Measure::TaxCollected];
    let income = [Measure::IncomeIssued, Measure::IncomeCollected];
    assert_eq!(of("2026-03-01", "2026-03-31", &tax), [15_200; 2]);
    assert_eq!(of("2026-03-01", "2026-03-31", &income), [0; 2], "it is the client's until the invoice");
    assert_eq!(of("2026-05-01", "2026-05-31", &tax), [30_400; 2]);
    assert_eq!(of("2026-05-01", "2026-05-31", &income), [240_000; 2]);
    assert_eq!(of("2026-01-01", "2026-12-31", &tax), [45_600; 2]);
    let issued = [Measure::Issued, Measure::Collected, Measure::GrossIssued, Measure::GrossCollected];
    assert_eq!(of("2026-01-01", "2026-12-31", &issued), [285_600; 4]);
}

#[test]
fn a_second_tax_is_a_rate_of_its_own_on_a_base_that_counts_once() {
    let part = |rate_milli, net, tax| TaxedPart { rate_milli, net, tax };
    assert_eq!(totals(14_000, 9975).booked(), [part(19_000, 14_000, 2_660), part(9_975, 0, 1_397)]);
    assert_eq!(last().booked(), [part(19_000, 160_000, 30_400)], "less what the deposit has brought");
}
