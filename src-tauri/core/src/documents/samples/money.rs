//! Money documents in every look and every language, and the kinds beside the invoice.

use super::super::invoice::{
    self, Bank, Buyer, Deduction, Discount, InvoiceDocument, LabelledText, Line, Parties, PaymentWays,
    Seller, Service, TaxTotal, Totals,
};
use super::super::receipt::{self, Method, ReceiptDocument, ReceiptPart};
use super::super::reminder::{self, ReminderDocument, Tone};
use super::super::swiss_bill::PostalAddress;
use super::super::{Colour, Locale, Paper, Rendered, Template};
use super::invoices::{full, long, simple, typical};
use super::{day, money};

/// The sample documents of this file, drawn.
pub fn drawn() -> Vec<(String, Rendered)> {
    let mut all = Vec::new();
    for template in [Template::Modern, Template::Compact] {
        let word = template.word();
        let looking = |document: InvoiceDocument| InvoiceDocument { template, ..document };
        let documents = [
            ("simple", simple()),
            ("full", full()),
            ("typical", typical()),
            ("strange", super::strange()),
            ("credit-note", super::credit_note()),
            ("draft", super::draft()),
        ];
        for (name, document) in documents {
            all.push((format!("{word}-{name}"), invoice::render(&looking(document)).unwrap()));
        }
    }
    let compact = InvoiceDocument { template: Template::Compact, ..long() };
    all.push(("compact-long".into(), invoice::render(&compact).unwrap()));
    let modern = InvoiceDocument { template: Template::Modern, ..swiss() };
    all.push(("modern-swiss".into(), invoice::render(&modern).unwrap()));
    all.push(("swiss".into(), invoice::render(&swiss()).unwrap()));
    all.push(("swiss-blank-fr".into(), invoice::render(&swiss_blank()).unwrap()));
    all.push(("indian".into(), invoice::render(&indian()).unwrap()));
    for (place, locale) in SPOKEN.into_iter().enumerate() {
        let template = Template::ALL[place % Template::ALL.len()];
        let tag = locale.tag();
        let tone = Tone::ALL[place % Tone::ALL.len()];
        all.push((format!("{tag}-invoice"), invoice::render(&in_language(locale, template)).unwrap()));
        all.push((format!("{tag}-receipt"), receipt::render(&receipt_in(locale, template)).unwrap()));
        all.push((
            format!("{tag}-reminder"),
            reminder::render(&reminder_in(locale, template, tone)).unwrap(),
        ));
    }
    all
}

/// A locale of each language.
pub const SPOKEN: [Locale; 7] =
    [Locale::EnGb, Locale::DeDe, Locale::FrFr, Locale::EsEs, Locale::ItIt, Locale::NlNl, Locale::PtPt];

/// An ordinary invoice with all that words can be said about.
pub fn in_language(locale: Locale, template: Template) -> InvoiceDocument {
    let full = full();
    InvoiceDocument {
        locale,
        template,
        accent: Some(Colour(0x7A, 0x3E, 0x5D)),
        tax_name: None,
        second_tax_name: None,
        introduction: None,
        closing: None,
        notes: vec![],
        ..full
    }
}

/// A receipt of money that paid two invoices and left something over.
pub fn receipt_in(locale: Locale, template: Template) -> ReceiptDocument {
    let full = full();
    let part = |number: &str, on: &str, total, paid, open| ReceiptPart {
        number: number.into(),
        issued_on: day(on),
        total: money(total, "EUR"),
        paid: money(paid, "EUR"),
        open: money(open, "EUR"),
    };
    ReceiptDocument {
        locale,
        paper: Paper::A4,
        template,
        accent: None,
        seller: full.seller,
        buyer: full.buyer,
        received_on: day("2026-03-12"),
        method: Method::Transfer,
        reference: Some("RE-2026-0042".into()),
        amount: money(123_456, "EUR"),
        parts: vec![
            part("RE-2026-0031", "2026-01-15", 50_000, 50_000, 0),
            part("RE-2026-0042", "2026-03-02", 88_740, 70_000, 18_740),
        ],
        kept: Some(money(3456, "EUR")),
    }
}

/// A reminder of an invoice of which a part was paid.
pub fn reminder_in(locale: Locale, template: Template, tone: Tone) -> ReminderDocument {
    let full = full();
    ReminderDocument {
        locale,
        paper: Paper::A4,
        template,
        accent: None,
        tone,
        seller: full.seller,
        signed: Some("Jana Müller".into()),
        buyer: full.buyer,
        addressee: "Ελένη Παπαδοπούλου".into(),
        written_on: day("2026-03-26"),
        number: "RE-2026-0042".into(),
        issued_on: day("2026-03-02"),
        due_on: day("2026-03-16"),
        pay_by: day("2026-04-02"),
        total: money(123_456, "EUR"),
        paid: money(20_000, "EUR"),
        credited: money(3456, "EUR"),
        open: money(100_000, "EUR"),
        payment: full.payment,
    }
}

/// In francs, with a slip.
pub fn swiss() -> InvoiceDocument {
    let creditor = PostalAddress {
        name: "Clara Frei Coaching".into(),
        street: "Langstrasse".into(),
        house: "12a".into(),
        code: "8004".into(),
        town: "Zürich".into(),
        country: "CH".into(),
    };
    let debtor = PostalAddress {
        name: "Rutschmann Maschinenbau AG".into(),
        street: "Marktgasse".into(),
        house: "28".into(),
        code: "9400".into(),
        town: "Rorschach".into(),
        country: "CH".into(),
    };
    InvoiceDocument {
        locale: Locale::DeCh,
        accent: Some(Colour(0xA3, 0x2A, 0x2A)),
        seller: Seller {
            name: creditor.name.clone(),
            address: vec!["Langstrasse 12a".into(), "8004 Zürich".into()],
            email: Some("clara@frei.example".into()),
            phone: None,
            website: Some("frei.example".into()),
            identifiers: vec![LabelledText { label: "UID".into(), text: "CHE-123.456.789 MWST".into() }],
            logo: None,
        },
        buyer: Buyer {
            name: debtor.name.clone(),
            attention: Some("Pia Rutschmann".into()),
            address: vec!["Marktgasse 28".into(), "9400 Rorschach".into()],
            tax_id: None,
            purchase_order: None,
            reference: None,
        },
        lines: vec![Line {
            description: "Coaching, sechs Sitzungen".into(),
            detail: Some("Standortbestimmung und neue Rolle".into()),
            service_on: None,
            quantity_thousandths: 6000,
            unit: None,
            unit_price: money(30_000, "CHF"),
            discount: Some(Discount::Percent(500)),
            tax_rate: Some(810),
            second_tax_rate: None,
            amount: money(171_000, "CHF"),
        }],
        service: Some(Service::Period { first: day("2026-02-01"), last: day("2026-02-28") }),
        tax_name: Some("MWST".into()),
        totals: Totals {
            subtotal: money(171_000, "CHF"),
            discounts: vec![],
            taxes: vec![TaxTotal {
                rate: 810,
                base: money(171_000, "CHF"),
                tax: money(13_851, "CHF"),
                second: None,
            }],
            tax_included: false,
            rounding: Some(money(-1, "CHF")),
            total: money(184_850, "CHF"),
            paid: vec![Deduction { label: "Anzahlung 2026-0017".into(), amount: money(60_000, "CHF") }],
            due: money(124_850, "CHF"),
        },
        payment: Some(PaymentWays {
            bank: Some(Bank {
                holder: creditor.name.clone(),
                iban: Some("CH4431999123000889012".into()),
                account: None,
                bic: None,
                name: None,
            }),
            qr: true,
            parties: Some(Parties { creditor, debtor: Some(debtor) }),
            ..PaymentWays::default()
        }),
        closing: Some("Herzlichen Dank für Ihr Vertrauen.".into()),
        ..simple()
    }
}

/// A payer whose address could not be told, in French, over more than one page.
pub fn swiss_blank() -> InvoiceDocument {
    let swiss = swiss();
    let line = swiss.lines[0].clone();
    let payment = swiss.payment.clone().map(|ways| PaymentWays {
        bank: ways.bank.map(|bank| Bank { iban: Some("CH93 0076 2011 6238 5295 7".into()), ..bank }),
        parties: ways.parties.map(|parties| Parties { debtor: None, ..parties }),
        ..ways
    });
    InvoiceDocument { locale: Locale::FrCh, lines: vec![line; 9], payment, tax_name: None, ..swiss }
}

/// In rupees, with an address of UPI.
pub fn indian() -> InvoiceDocument {
    let due = money(123_456_700, "INR");
    InvoiceDocument {
        locale: Locale::EnIn,
        template: Template::Modern,
        lines: vec![Line { unit_price: due, amount: due, ..simple().lines[0].clone() }],
        totals: Totals { subtotal: due, total: due, due, ..simple().totals },
        payment: Some(PaymentWays {
            bank: Some(Bank {
                holder: "Asha Rao".into(),
                iban: None,
                account: Some("1234567890".into()),
                bic: None,
                name: None,
            }),
            upi: Some("asha.rao@okbank".into()),
            qr: true,
            ..PaymentWays::default()
        }),
        ..simple()
    }
}
