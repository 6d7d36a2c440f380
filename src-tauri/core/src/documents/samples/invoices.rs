use super::super::invoice::{
    Bank, Buyer, Deduction, Discount, InvoiceDocument, Kind, LabelledText, Line, PaymentWays, Seller,
    Service, TaxTotal, Totals,
};
use super::super::pictures::logo_to_keep;
use super::super::{Colour, Locale, Paper, Template};
use super::{day, money};

/// A round logo, drawn here: a ring in the accent on clear ground.
pub fn logo() -> Vec<u8> {
    let side = 900_i32;
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side as u32, side as u32);
    encoder.set_color(png::ColorType::Rgba);
    let mut pixels = Vec::new();
    for y in 0..side {
        for x in 0..side {
            let (dx, dy) = (x - side / 2, y - side / 2);
            let far = dx * dx + dy * dy;
            let ring = (300 * 300..440 * 440).contains(&far) || far < 110 * 110;
            pixels.extend(if ring { [0x0F, 0x6B, 0x66, 255] } else { [0, 0, 0, 0] });
        }
    }
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

fn line(description: &str, thousandths: i64, price: i64, amount: i64, code: &str) -> Line {
    Line {
        description: description.to_owned(),
        detail: None,
        service_on: None,
        quantity_thousandths: thousandths,
        unit: None,
        unit_price: money(price, code),
        discount: None,
        tax_rate: None,
        second_tax_rate: None,
        amount: money(amount, code),
    }
}

/// One line, one client, no tax: what most coaches send most of the time.
pub fn simple() -> InvoiceDocument {
    InvoiceDocument {
        kind: Kind::Invoice,
        draft: false,
        locale: Locale::EnGb,
        paper: Paper::A4,
        template: Template::Classic,
        accent: None,
        number: Some("2026-0042".into()),
        issued_on: Some(day("2026-03-02")),
        due_on: Some(day("2026-03-16")),
        service: Some(Service::Day { day: day("2026-02-26") }),
        seller: Seller {
            name: "Clara Whitfield Coaching".into(),
            address: vec!["14 Orchard Lane".into(), "Bristol BS6 5QA".into()],
            email: Some("clara@whitfield.example".into()),
            phone: Some("+44 117 496 0123".into()),
            website: None,
            identifiers: vec![],
            logo: None,
        },
        buyer: Buyer {
            name: "Anna Marchetti".into(),
            attention: None,
            address: vec!["7 Canal Street".into(), "Bath BA1 1AA".into()],
            tax_id: None,
            purchase_order: None,
            reference: None,
        },
        introduction: None,
        lines: vec![line("Coaching session, 60 minutes", 1000, 9500, 9500, "GBP")],
        title: None,
        tax_name: None,
        second_tax_name: None,
        totals: Totals {
            subtotal: money(9500, "GBP"),
            discounts: vec![],
            taxes: vec![],
            tax_included: false,
            rounding: None,
            total: money(9500, "GBP"),
            paid: vec![],
            due: money(9500, "GBP"),
        },
        notes: vec![],
        payment: Some(PaymentWays {
            bank: Some(Bank {
                holder: "Clara Whitfield".into(),
                iban: None,
                account: Some("12345678, sort code 40-47-84".into()),
                bic: None,
                name: Some("First Direct".into()),
            }),
            ..PaymentWays::default()
        }),
        closing: Some("Thank you for the work we do together.".into()),
        legal_line: None,
    }
}

/// Everything at once: German, two rates, discount, deposit, logo, payment code, order number.
pub fn full() -> InvoiceDocument {
    let session = |on: &str, detail: &str| Line {
        detail: Some(detail.into()),
        service_on: Some(day(on)),
        unit: Some("Std.".into()),
        tax_rate: Some(1900),
        ..line("Führungskräfte-Coaching", 1500, 16_000, 24_000, "EUR")
    };
    InvoiceDocument {
        locale: Locale::DeDe,
        number: Some("RE-2026-0042".into()),
        service: Some(Service::Period { first: day("2026-02-01"), last: day("2026-02-28") }),
        seller: Seller {
            name: "Praxis Müller Coaching".into(),
            address: vec!["Schönhauser Allee 12".into(), "10119 Berlin".into()],
            email: Some("hallo@praxis-mueller.example".into()),
            phone: Some("+49 30 1234567".into()),
            website: Some("praxis-mueller.example".into()),
            identifiers: vec![LabelledText { label: "USt-IdNr.".into(), text: "DE123456789".into() }],
            logo: Some(logo_to_keep(&logo()).unwrap()),
        },
        buyer: Buyer {
            name: "Łukasz Żółć Maschinenbau GmbH & Co. KG".into(),
            attention: Some("z. Hd. Frau Dr. Ελένη Παπαδοπούλου".into()),
            address: vec!["Straße der Einheit 7".into(), "01067 Dresden".into()],
            tax_id: Some("DE987654321".into()),
            purchase_order: Some("PO-4711-B".into()),
            reference: Some("Kostenstelle 2200".into()),
        },
        introduction: Some("Für die Begleitung im Februar berechne ich Ihnen:".into()),
        lines: vec![
            session("2026-02-04", "Auftragsklärung und Ziele mit Ольга Іванівна Ковальчук"),
            session("2026-02-11", "Delegieren, ohne loszulassen"),
            session("2026-02-25", "Rückblick und nächste Schritte"),
            Line {
                tax_rate: Some(700),
                discount: Some(Discount::Percent(1000)),
                detail: Some("Arbeitsbuch, gedruckt".into()),
                ..line("Arbeitsbuch „Ruhig führen“", 2000, 2400, 4320, "EUR")
            },
        ],
        totals: Totals {
            subtotal: money(76_320, "EUR"),
            discounts: vec![Deduction { label: "Treuenachlass".into(), amount: money(1320, "EUR") }],
            taxes: vec![
                TaxTotal { rate: 1900, base: money(70_755, "EUR"), tax: money(13_443, "EUR"), second: None },
                TaxTotal { rate: 700, base: money(4245, "EUR"), tax: money(297, "EUR"), second: None },
            ],
            tax_included: false,
            rounding: None,
            total: money(88_740, "EUR"),
            paid: vec![Deduction {
                label: "Anzahlung RE-2026-0031 vom 15.01.2026".into(),
                amount: money(20_000, "EUR"),
            }],
            due: money(68_740, "EUR"),
        },
        notes: vec![
            "Leistungsempfänger ist die Gesellschaft; die Inhalte der Gespräche bleiben vertraulich.".into(),
        ],
        payment: Some(PaymentWays {
            bank: Some(Bank {
                holder: "Praxis Mueller Coaching".into(),
                iban: Some("DE89370400440532013000".into()),
                account: None,
                bic: Some("COBADEFFXXX".into()),
                name: Some("Commerzbank Berlin".into()),
            }),
            reference: None,
            link: Some("https://pay.example/RE-2026-0042".into()),
            qr: true,
            remarks: vec![],
            ..PaymentWays::default()
        }),
        closing: Some("Vielen Dank für Ihr Vertrauen.".into()),
        legal_line: Some(
            "Praxis Müller Coaching, Inhaberin Dr. Jana Müller, Schönhauser Allee 12, 10119 Berlin".into(),
        ),
        ..simple()
    }
}

/// An ordinary month for an organisation: two sessions, one rate, logo and payment code.
pub fn typical() -> InvoiceDocument {
    let full = full();
    InvoiceDocument {
        lines: full.lines[..2].to_vec(),
        introduction: None,
        totals: Totals {
            subtotal: money(48_000, "EUR"),
            taxes: vec![TaxTotal {
                rate: 1900,
                base: money(48_000, "EUR"),
                tax: money(9120, "EUR"),
                second: None,
            }],
            total: money(57_120, "EUR"),
            due: money(57_120, "EUR"),
            ..simple().totals
        },
        ..full
    }
}

/// A hundred and twenty lines, some of them long.
pub fn long() -> InvoiceDocument {
    let lines: Vec<Line> = (1..=120)
        .map(|n| Line {
            detail: (n % 7 == 0).then(|| {
                "A longer conversation than planned: preparing the talk with the board, the questions that may \
                 come, and what to leave unsaid. Followed by a short written summary."
                    .into()
            }),
            service_on: Some(day("2026-01-01") + chrono::Days::new(n)),
            unit: Some("h".into()),
            tax_rate: Some(2000),
            ..line(&format!("Team coaching, session {n}"), 1250, 12_000, 15_000, "GBP")
        })
        .collect();
    InvoiceDocument {
        lines,
        service: Some(Service::Period { first: day("2026-01-02"), last: day("2026-05-01") }),
        totals: Totals {
            subtotal: money(1_800_000, "GBP"),
            taxes: vec![TaxTotal {
                rate: 2000,
                base: money(1_800_000, "GBP"),
                tax: money(360_000, "GBP"),
                second: None,
            }],
            total: money(2_160_000, "GBP"),
            due: money(2_160_000, "GBP"),
            ..simple().totals
        },
        ..simple()
    }
}

/// Names longer than anyone expects, scripts side by side, US Letter, prices that include tax.
pub fn strange() -> InvoiceDocument {
    InvoiceDocument {
        locale: Locale::EnUs,
        paper: Paper::Letter,
        accent: Some(Colour(0xE8, 0xA3, 0x17)),
        number: Some("INV-2026-000000000000117-B".into()),
        buyer: Buyer {
            name: "The Honourable Maximilian-Alexander von und zu Wolfeschlegelsteinhausenbergerdorff-Thurn, Esq.".into(),
            attention: Some("שרה כהן, ראש צוות 2026".into()),
            address: vec![
                "Ольга Іванівна Ковальчук, вулиця Хрещатик 22".into(),
                "Οδός Ερμού 15, Αθήνα".into(),
                "مريم الفاسي".into(),
            ],
            tax_id: None,
            purchase_order: Some("4500012345/2026/PROCUREMENT/NORTH-EAST/COACHING-AND-MENTORING".into()),
            reference: None,
        },
        lines: vec![
            line("פגישת אימון \u{2066}2026-0042\u{2069} עם שרה", 1000, 10_000, 10_000, "USD"),
            line(
                "Deep-dive strategy intensive with pre-work, two facilitators, a written debrief of the interviews \
                 with eleven colleagues, and follow-up questions by e-mail for four weeks → “the long one” ✓ 🎉",
                250,
                1_234_567,
                308_642,
                "USD",
            ),
        ],
        tax_name: Some("Sales tax".into()),
        totals: Totals {
            subtotal: money(318_642, "USD"),
            discounts: vec![],
            taxes: vec![TaxTotal { rate: 825, base: money(294_358, "USD"), tax: money(24_284, "USD"), second: None }],
            tax_included: true,
            rounding: None,
            total: money(318_642, "USD"),
            paid: vec![],
            due: money(318_642, "USD"),
        },
        ..simple()
    }
}

/// Before it is issued.
pub fn draft() -> InvoiceDocument {
    InvoiceDocument { draft: true, number: None, issued_on: None, ..full() }
}

/// The correction of an invoice.
pub fn credit_note() -> InvoiceDocument {
    InvoiceDocument {
        kind: Kind::CreditNote {
            corrects: "2026-0042".into(),
            issued_on: day("2026-03-02"),
            reason: Some("The session of 26 February was moved and is billed in April.".into()),
        },
        number: Some("CN-2026-0003".into()),
        issued_on: Some(day("2026-03-09")),
        due_on: None,
        closing: None,
        ..simple()
    }
}
