//! What every document has in common, checked on real files with programs that are not ours.

use super::inspect::{Checked, check};
use super::invoice::{InvoiceDocument, Kind};
use super::reminder::Tone;
use super::samples;
use super::{Locale, Template};

#[test]
fn every_sample_is_a_sound_file_whose_fonts_are_embedded_subset_and_searchable() {
    let all = samples::all().into_iter().map(|(name, rendered)| (name.to_owned(), rendered));
    for (name, rendered) in all.chain(samples::drawn()) {
        if let Ok(folder) = std::env::var("STILLPOINT_SAMPLES") {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(format!("{folder}/{name}.pdf"), &rendered.pdf).unwrap();
        }
        let Checked { fonts, pages, .. } = check(&rendered.pdf);
        assert!(rendered.missing.is_empty(), "{name}: {:?}", rendered.missing);
        assert_eq!(rendered.pages, pages, "{name}");
        assert!(!fonts.is_empty(), "{name} embeds its fonts");
        for font in fonts {
            assert!(font.contains("yes yes yes"), "{name}: not embedded, subset and with Unicode: {font}");
        }
    }
}

#[test]
fn the_same_input_makes_the_same_bytes_and_another_input_another_identity() {
    let (first, second) = (samples::all(), samples::all());
    for ((name, one), (_, other)) in first.iter().zip(&second) {
        assert!(one.pdf == other.pdf, "{name} differs from one time to the next");
    }
    let identity = |pdf: &[u8]| {
        let file = lopdf::Document::load_mem(pdf).unwrap();
        format!("{:?}", file.trailer.get(b"ID").unwrap())
    };
    let mut identities: Vec<_> = first.iter().map(|(_, rendered)| identity(&rendered.pdf)).collect();
    identities.sort();
    identities.dedup();
    assert_eq!(identities.len(), first.len(), "no two documents share an identity");
}

#[test]
fn the_bytes_are_the_same_in_another_process() {
    // The second process is this test binary again, told to draw one document and print its hash.
    use sha2::{Digest, Sha256};
    let hash = format!("{:x}", Sha256::digest(super::invoice::render(&samples::full()).unwrap().pdf));
    if std::env::var("STILLPOINT_PRINT_HASH").is_ok() {
        println!("hash={hash}");
        return;
    }
    let output = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "documents::tests::the_bytes_are_the_same_in_another_process", "--nocapture"])
        .env("STILLPOINT_PRINT_HASH", "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains(&format!("hash={hash}")), "{said}");
}

#[test]
fn nothing_stands_outside_the_margins() {
    use super::display::Item;
    let documents = [
        super::invoice::lay_out(&samples::full()).unwrap().0,
        super::invoice::lay_out(&samples::long()).unwrap().0,
        super::invoice::lay_out(&samples::strange()).unwrap().0,
        super::invoice::lay_out(&samples::draft()).unwrap().0,
        super::summary::lay_out(&samples::session_summary()).0,
        super::summary::lay_out(&samples::period_summary()).0,
        super::recovery_kit::lay_out(&samples::kit()).0,
        super::prep::lay_out(&samples::prep()).0,
        super::prep::lay_out(&samples::full_prep()).0,
        super::journey::lay_out(&samples::journey()).0,
        super::journey::lay_out(&samples::short_journey()).0,
        super::journey::lay_out(&samples::german_journey()).0,
        super::attendance::lay_out(&samples::workshop()).0,
        super::attendance::lay_out(&samples::circle()).0,
        super::attendance::lay_out(&samples::programme()).0,
    ];
    let looks = [Template::Modern, Template::Compact].into_iter().flat_map(|template| {
        let look = |document: InvoiceDocument| InvoiceDocument { template, ..document };
        let invoices = [samples::full(), samples::strange(), samples::draft(), samples::credit_note()];
        invoices.map(|document| super::invoice::lay_out(&look(document)).unwrap().0)
    });
    let spoken = samples::SPOKEN.into_iter().enumerate().flat_map(|(place, locale)| {
        let (template, tone) = (Template::ALL[place % 3], Tone::ALL[(place + place / 3) % 3]);
        [
            super::invoice::lay_out(&samples::in_language(locale, template)).unwrap().0,
            super::receipt::lay_out(&samples::receipt_in(locale, template)).unwrap().0,
            super::reminder::lay_out(&samples::reminder_in(locale, template, tone)).unwrap().0,
        ]
    });
    let looks = looks.chain(spoken);
    let documents = documents.into_iter().chain(looks);
    for display in documents {
        let (width, height) = display.sheet.size();
        let margin = super::theme::MARGIN - 0.5;
        for item in display.pages.iter().flatten() {
            if let Item::Glyphs { x, y, size, glyphs, .. } = item {
                let end = x + glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size;
                let text: String = glyphs.iter().map(|glyph| glyph.text.to_string()).collect();
                if *size > 60.0 {
                    continue; // The word behind a draft: its tracking ends past the edge, unseen.
                }
                assert!(*x >= margin && end <= width - margin + 1.1, "{text} from {x} to {end}");
                assert!(*y > margin && *y < height - 10.0 * super::theme::MM, "{text} at {y}");
            }
        }
    }
}

/// Blanks of all kinds read as one, and lines as one line.
fn read(pdf: &[u8]) -> String {
    let text = check(pdf).text.replace(['\u{a0}', '\u{2009}', '\u{202f}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn says_all(name: &str, text: &str, wanted: &[String]) {
    for piece in wanted {
        let piece = piece.replace(['\u{a0}', '\u{202f}'], " ");
        assert!(text.contains(&piece), "{name} does not say {piece:?}:\n{text}");
    }
}

#[test]
fn every_language_and_look_says_every_amount_of_an_invoice_and_a_credit_note() {
    for locale in Locale::ALL {
        for template in Template::ALL {
            let name = format!("{} {}", locale.tag(), template.word());
            if !samples::SPOKEN.contains(&locale) && *template != Template::Classic {
                continue; // Its words are those of a language that is drawn in every look.
            }
            let invoice = samples::in_language(locale, *template);
            let credit = InvoiceDocument { kind: samples::credit_note().kind, ..invoice.clone() };
            let deposit = InvoiceDocument { kind: Kind::Deposit, ..invoice.clone() };
            let others = (*template == Template::Modern).then_some([credit, deposit]);
            for document in std::iter::once(invoice).chain(others.into_iter().flatten()) {
                let rendered = super::invoice::render(&document).unwrap();
                assert!(rendered.missing.is_empty(), "{name}: {:?}", rendered.missing);
                let (totals, words) = (&document.totals, super::words::words(locale));
                let title = match document.kind {
                    Kind::Invoice => words.invoice,
                    Kind::Deposit => words.deposit_invoice,
                    Kind::CreditNote { .. } => words.credit_note,
                };
                let mut wanted = vec![title.to_owned(), "RE-2026-0042".to_owned()];
                wanted.extend(document.lines.iter().map(|line| locale.amount(line.amount)));
                let sums = [totals.subtotal, totals.total, totals.due, totals.paid[0].amount.negated()];
                wanted.extend(sums.map(|sum| locale.money(sum)));
                wanted.extend(totals.taxes.iter().map(|tax| locale.money(tax.tax)));
                says_all(&name, &read(&rendered.pdf), &wanted);
            }
        }
    }
}

#[test]
fn every_language_and_look_says_every_amount_of_a_receipt_and_of_a_reminder() {
    for locale in samples::SPOKEN {
        for (template, tone) in Template::ALL.iter().zip(Tone::ALL) {
            let name = format!("{} {}", locale.tag(), template.word());
            let receipt = samples::receipt_in(locale, *template);
            let rendered = super::receipt::render(&receipt).unwrap();
            assert!(rendered.missing.is_empty(), "{name}: {:?}", rendered.missing);
            let mut wanted = vec![locale.money(receipt.amount), locale.money(receipt.kept.unwrap())];
            for part in &receipt.parts {
                wanted.push(part.number.clone());
                wanted.extend([part.total, part.paid, part.open].map(|sum| locale.amount(sum)));
            }
            says_all(&name, &read(&rendered.pdf), &wanted);
            let letter = samples::reminder_in(locale, *template, *tone);
            let rendered = super::reminder::render(&letter).unwrap();
            assert_eq!(rendered.pages, 1, "{name}: a letter is one page");
            assert!(rendered.missing.is_empty(), "{name}: {:?}", rendered.missing);
            let mut wanted =
                vec![(super::words::words(locale).reminder)(*tone).to_owned(), letter.number.clone()];
            wanted.extend([letter.total, letter.open].map(|sum| locale.money(sum)));
            wanted.extend([letter.paid, letter.credited].map(|sum| locale.money(sum.negated())));
            wanted.extend([letter.due_on, letter.pay_by].map(|day| locale.day(day)));
            says_all(&name, &read(&rendered.pdf), &wanted);
        }
    }
}

#[test]
fn every_language_draws_the_documents_that_are_not_about_money() {
    for locale in samples::SPOKEN {
        let in_it = |missing: &super::MissingGlyphs| assert!(missing.is_empty(), "{locale:?}: {missing:?}");
        in_it(
            &super::summary::lay_out(&super::summary::SummaryDocument {
                locale,
                ..samples::period_summary()
            })
            .1,
        );
        in_it(&super::prep::lay_out(&super::prep::PrepDocument { locale, ..samples::full_prep() }).1);
        in_it(&super::journey::lay_out(&super::journey::JourneyDocument { locale, ..samples::journey() }).1);
        in_it(
            &super::attendance::lay_out(&super::attendance::AttendanceDocument {
                locale,
                ..samples::programme()
            })
            .1,
        );
        let kit = super::recovery_kit::RecoveryKitDocument { locale, ..samples::kit() };
        let (display, missing) = super::recovery_kit::lay_out(&kit);
        in_it(&missing);
        assert_eq!(display.pages.len(), 1, "{locale:?}: the kit is one page, to be kept");
    }
}

#[test]
fn no_catalogue_says_less_than_another() {
    let spoken = samples::SPOKEN.map(super::words::words);
    let mut languages: Vec<_> = spoken.iter().map(|words| words.language).collect();
    languages.dedup();
    assert_eq!(languages, ["en", "de", "fr", "es", "it", "nl", "pt"]);
    for words in spoken {
        assert_eq!(words.kit_keep.len(), 3, "{}", words.language);
        assert_eq!(words.kit_use.len(), 3, "{}", words.language);
        assert_eq!((words.no_tax)("FR"), Some("TVA non applicable, art. 293 B du CGI"), "{}", words.language);
        for country in ["DE", "AT", "BE", "NL", "IT", "PT", "LU"] {
            assert!((words.no_tax)(country).is_some(), "{} says nothing for {country}", words.language);
        }
        assert_eq!((words.no_tax)("GB"), None, "{}", words.language);
    }
    let german = super::words::words(Locale::DeDe);
    assert!(!german.credit_note.contains("Gutschrift"), "that is self-billing (UStG, section 14)");
}

#[test]
fn a_long_list_takes_fewer_pages_when_it_is_compact_and_its_type_stays_readable() {
    use super::display::Item;
    let pages = |template| {
        let document = InvoiceDocument { template, ..samples::long() };
        super::invoice::lay_out(&document).unwrap().0.pages.len()
    };
    assert!(pages(Template::Compact) < pages(Template::Classic), "{}", pages(Template::Compact));
    assert!(pages(Template::Classic) <= pages(Template::Modern));
    let compact = InvoiceDocument { template: Template::Compact, ..samples::full() };
    let (display, _) = super::invoice::lay_out(&compact).unwrap();
    assert_eq!(display.pages.len(), 1, "all of it on one page");
    for item in display.pages.iter().flatten() {
        if let Item::Glyphs { size, .. } = item {
            assert!(*size >= 8.0, "{size} points are too small to read");
        }
    }
}

#[test]
fn a_payment_code_reads_back_as_what_it_was_made_of() {
    let codes = |document: &InvoiceDocument| codes(&super::invoice::lay_out(document).unwrap().0);
    for template in Template::ALL {
        let look = |document: InvoiceDocument| InvoiceDocument { template: *template, ..document };
        assert_eq!(
            codes(&look(samples::full())),
            [
                "BCD\n002\n1\nSCT\nCOBADEFFXXX\nPraxis Mueller Coaching\nDE89370400440532013000\nEUR687.40\n\n\n\
              RE-2026-0042",
                "https://pay.example/RE-2026-0042",
            ]
        );
        assert_eq!(
            codes(&look(samples::indian())),
            ["upi://pay?pa=asha.rao@okbank&pn=Asha%20Rao&am=1234567.00&cu=INR&tn=2026-0042&tr=2026-0042"]
        );
        let swiss = codes(&look(samples::swiss()));
        assert_eq!(swiss.len(), 1, "one code, on the slip");
        assert!(
            swiss[0].starts_with("SPC\r\n0200\r\n1\r\nCH4431999123000889012\r\nS\r\nClara Frei Coaching\r\n")
        );
        assert!(
            swiss[0].ends_with("\r\nQRR\r\n000000000000000000202600427\r\n2026-0042\r\nEPD"),
            "{swiss:?}"
        );
        assert!(swiss[0].contains("\r\n1248.50\r\nCHF\r\n"), "{swiss:?}");
        assert_eq!(codes(&look(samples::swiss_blank())).len(), 1);
        assert!(codes(&look(samples::draft())).is_empty(), "a draft cannot be paid");
    }
}

#[test]
fn a_swiss_slip_stands_at_the_edge_and_covers_nothing() {
    use super::display::Item;
    for document in [samples::swiss(), samples::swiss_blank()] {
        for template in Template::ALL {
            let document = InvoiceDocument { template: *template, ..document.clone() };
            let (display, _) = super::invoice::lay_out(&document).unwrap();
            let top = display.sheet.size().1 - 105.0 * super::theme::MM;
            let words = |page: &Vec<Item>, below: bool| -> String {
                let glyphs = page.iter().filter_map(|item| match item {
                    Item::Glyphs { y, glyphs, .. } if (*y > top) == below => Some(glyphs),
                    _ => None,
                });
                glyphs.flat_map(|glyphs| glyphs.iter().map(|glyph| glyph.text.to_string())).collect()
            };
            let last = display.pages.last().unwrap();
            let boxes = last.iter().filter_map(|item| match item {
                Item::Boxes { boxes, .. } => Some(boxes),
                _ => None,
            });
            let long = boxes.flatten().find(|[x, y, _, high]| *x < 1.0 && y + high > top);
            assert_eq!(long, None, "no rail runs through the slip");
            let slip = words(last, true).replace('\u{a0}', " ");
            for piece in ["CHF", "1 248.50", "Clara Frei Coaching"] {
                assert_eq!(slip.matches(piece).count(), 2, "{piece} stands on both parts: {slip}");
            }
            assert!(!slip.contains("2 / 2") && !slip.contains("Seite"), "the foot is above the slip: {slip}");
            assert!(words(last, false).contains(&(super::words::words(document.locale).page_of)(
                display.pages.len(),
                display.pages.len()
            )));
        }
    }
}

/// What a reader finds in the codes of a document: each code is drawn as dots with all that covers it.
fn codes(display: &super::display::Display) -> Vec<String> {
    use super::display::Item;
    display
        .pages
        .iter()
        .flat_map(|page| {
            let code = page.iter().filter_map(|item| match item {
                Item::Boxes { colour, boxes } if *colour == super::theme::INK && boxes.len() > 50 => {
                    Some(boxes)
                }
                _ => None,
            });
            code.map(|code| read_code(page, code)).collect::<Vec<_>>()
        })
        .collect()
}

fn read_code(page: &[super::display::Item], code: &[[f32; 4]]) -> String {
    const DOTS: f32 = 3.0;
    const BLANK: f32 = 10.0;
    let edge =
        |of: fn(&[f32; 4]) -> f32, pick: fn(f32, f32) -> f32| code.iter().map(of).reduce(pick).unwrap();
    let (left, top) = (edge(|b| b[0], f32::min) - BLANK, edge(|b| b[1], f32::min) - BLANK);
    let side = ((edge(|b| b[0] + b[2], f32::max) - left + BLANK) * DOTS) as usize;
    let dot = |at: f32, from: f32| (((at - from) * DOTS).round().max(0.0) as usize).min(side);
    let mut dots = vec![255_u8; side * side];
    for item in page {
        let super::display::Item::Boxes { colour, boxes } = item else { continue };
        for [x, y, wide, high] in boxes {
            for row in dot(*y, top)..dot(y + high, top) {
                dots[row * side + dot(*x, left)..row * side + dot(x + wide, left)].fill(colour.1);
            }
        }
    }
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| dots[y * side + x]);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "a reader finds the code");
    grids[0].decode().unwrap().1
}
