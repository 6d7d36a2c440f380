use super::super::inspect::{check, in_order};
use super::super::samples::{self, money};
use super::*;

fn text_of(document: &InvoiceDocument) -> String {
    let rendered = render(document).unwrap();
    assert!(rendered.missing.is_empty(), "{:?}", rendered.missing);
    // Blanks of all kinds read as one.
    check(&rendered.pdf).text.replace(['\u{a0}', '\u{2009}', '\u{202f}'], " ")
}

#[test]
fn an_invoice_says_who_to_whom_what_for_how_much_until_when_and_how_to_pay() {
    in_order(
        &text_of(&samples::full()),
        &[
            "Praxis Müller Coaching",
            "USt-IdNr. DE123456789",
            "Łukasz Żółć Maschinenbau",
            "GmbH & Co. KG",
            "Ελένη Παπαδοπούλου",
            "Rechnung RE-2026-0042",
            "687,40 €",
            "16. März 2026",
            "Führungskräfte-Coaching",
            "04.02.2026",
            "1,5 Std.",
            "160,00",
            "19 %",
            "240,00",
            "Ольга Іванівна",
            "−10 %",
            "43,20",
            "Zwischensumme",
            "763,20 €",
            "Treuenachlass",
            "−13,20 €",
            "USt. 19 % auf 707,55 €",
            "134,43 €",
            "USt. 7 % auf 42,45 €",
            "2,97 €",
            "Gesamtbetrag",
            "887,40 €",
            "Anzahlung RE-2026-0031",
            "−200,00 €",
            "Zahlbetrag",
            "687,40 €",
            "bis zum 16. März 2026",
            "DE89 3704 0044 0532 0130 00",
            "COBADEFFXXX",
            "RE-2026-0042",
            "vertraulich",
            "Seite 2 von 2",
        ],
    );
}

#[test]
fn a_one_page_invoice_with_logo_and_payment_code_stays_small() {
    for document in [samples::simple(), samples::typical(), samples::credit_note()] {
        let rendered = render(&document).unwrap();
        assert_eq!(rendered.pages, 1);
        assert!(rendered.pdf.len() < 45_000, "{} bytes", rendered.pdf.len());
    }
}

#[test]
fn a_long_invoice_repeats_its_head_and_never_parts_the_sums_from_the_last_line() {
    let text = text_of(&samples::long());
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() >= 4, "{} pages", pages.len());
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains("Invoice 2026-0042"), "every page names its document");
        assert!(page.contains(&format!("Page {} of {}", place + 1, pages.len())), "{page}");
    }
    let lined: Vec<_> = pages.iter().filter(|page| page.contains("Team coaching")).collect();
    assert!(lined.iter().all(|page| page.contains("Description")), "the head is repeated");
    let with_sums = pages.iter().find(|page| page.contains("VAT 20% on")).unwrap();
    assert!(with_sums.contains("Team coaching, session 120"), "the sums are not alone:\n{with_sums}");
    for n in 1..=120 {
        assert!(text.contains(&format!("session {n} ")), "line {n} is there");
    }
}

#[test]
fn the_sums_stay_with_the_last_line_however_many_lines_there_are() {
    let mut document = samples::long();
    for count in 1..=60 {
        document.lines.truncate(0);
        document.lines.extend(samples::long().lines.into_iter().take(count));
        let (display, _) = lay_out(&document).unwrap();
        let words_on = |page: &Vec<super::super::display::Item>| -> String {
            page.iter()
                .filter_map(|item| match item {
                    super::super::display::Item::Glyphs { glyphs, .. } => Some(glyphs),
                    _ => None,
                })
                .flat_map(|glyphs| glyphs.iter().map(|glyph| glyph.text.to_string()))
                .collect()
        };
        let pages: Vec<String> = display.pages.iter().map(words_on).collect();
        let sums = pages.iter().find(|page| page.contains("VAT 20% on")).unwrap();
        assert!(sums.contains(&format!("session {count}")), "{count} lines");
    }
}

#[test]
fn one_endless_description_goes_on_over_the_pages() {
    let mut document = samples::simple();
    document.lines[0].description = (1..900).map(|n| format!("word{n} ")).collect();
    let text = text_of(&document);
    for n in 1..900 {
        assert!(text.contains(&format!("word{n}")), "word {n} is lost");
    }
}

#[test]
fn what_no_font_has_is_reported_before_issue_and_refused() {
    let mut document = samples::simple();
    document.buyer.name = "王小明 and Zoë".into();
    assert_eq!(missing_glyphs(&document).unwrap().clusters, ["王", "小", "明"]);
    let rendered = render(&document).unwrap();
    assert_eq!(rendered.missing.clusters.len(), 3);
    assert!(matches!(
        rendered.complete(),
        Err(crate::error::Error::Refused(crate::error::Refusal::GlyphsMissing))
    ));
    assert!(render(&samples::simple()).unwrap().complete().is_ok());
}

#[test]
fn a_draft_says_so_and_has_neither_number_nor_payment_code() {
    let text = text_of(&samples::draft());
    in_order(&text, &["Rechnungsentwurf", "Noch nicht ausgestellt"]);
    assert!(text.contains("ENTWURF"));
    for word in ["Rechnung RE", "Verwendungszweck", "scannen"] {
        assert!(!text.contains(word), "{word} stands on a draft:\n{text}");
    }
}

#[test]
fn a_credit_note_names_what_it_corrects_and_asks_for_no_money() {
    let text = text_of(&samples::credit_note());
    in_order(
        &text,
        &[
            "Credit note CN-2026-0003",
            "Corrects invoice 2026-0042 of 2 March 2026",
            "Amount credited",
            "£95.00",
        ],
    );
    assert!(!text.contains("How to pay") && !text.contains("Due by"), "{text}");
}

#[test]
fn an_invoice_that_is_paid_asks_for_nothing() {
    let mut document = samples::simple();
    document.totals.paid = vec![Deduction { label: "Paid by card".into(), amount: money(9500, "GBP") }];
    document.totals.due = money(0, "GBP");
    let text = text_of(&document);
    assert!(text.contains("Paid, thank you") && !text.contains("How to pay"), "{text}");
}

#[test]
fn the_code_of_a_transfer_is_drawn_for_euro_only_that_of_a_page_for_any_currency() {
    let codes = |document: &InvoiceDocument| {
        let (display, _) = lay_out(document).unwrap();
        let boxes =
            |item: &&super::super::display::Item| matches!(item, super::super::display::Item::Boxes { .. });
        display.pages.iter().flatten().filter(boxes).count()
    };
    assert_eq!(codes(&samples::full()), 2);
    let mut pounds = samples::full();
    pounds.totals.due = money(68_740, "GBP");
    assert_eq!(codes(&pounds), 1, "the page");
    pounds.payment.as_mut().unwrap().link = None;
    assert_eq!(codes(&pounds), 0);
    assert_eq!(codes(&samples::draft()), 0, "a draft cannot be paid");
}

#[test]
fn a_logo_that_is_no_picture_is_an_error_not_an_empty_corner() {
    let mut document = samples::simple();
    document.seller.logo = Some(b"not a picture".to_vec());
    assert!(matches!(
        render(&document),
        Err(crate::error::Error::File(crate::error::FileError::NotAPicture))
    ));
}

#[test]
fn an_invoice_survives_being_stored_as_json() {
    let stored = serde_json::to_string(&samples::full()).unwrap();
    let read: InvoiceDocument = serde_json::from_str(&stored).unwrap();
    assert!(render(&read).unwrap().pdf == render(&samples::full()).unwrap().pdf);
}
