//! The slip: receipt and payment part, 210 by 105 mm at the lower edge of an A4 sheet. Measures and sizes are those of
//! the style guide of the standard; only the face is ours.

use super::super::display::Item;
use super::super::flow::{Align, Flow};
use super::super::locale::Language;
use super::super::payment_qr::grouped_iban;
use super::super::qr::Qr;
use super::super::theme::{INK, MM, RULE, STEP, Style, Voice, WHITE};
use super::SwissBill;

const HEIGHT: f32 = 105.0 * MM;
const RECEIPT: f32 = 62.0 * MM;
const EDGE: f32 = 5.0 * MM;
const CODE: f32 = 46.0 * MM;

/// The words that the standard gives, in the four languages in which it gives them.
struct SlipWords {
    payment_part: &'static str,
    receipt: &'static str,
    payable_to: &'static str,
    reference: &'static str,
    information: &'static str,
    payable_by: &'static str,
    payable_by_blank: &'static str,
    currency: &'static str,
    amount: &'static str,
    acceptance: &'static str,
    separate: &'static str,
}

static GERMAN: SlipWords = SlipWords {
    payment_part: "Zahlteil",
    receipt: "Empfangsschein",
    payable_to: "Konto / Zahlbar an",
    reference: "Referenz",
    information: "Zusätzliche Informationen",
    payable_by: "Zahlbar durch",
    payable_by_blank: "Zahlbar durch (Name/Adresse)",
    currency: "Währung",
    amount: "Betrag",
    acceptance: "Annahmestelle",
    separate: "Vor der Einzahlung abzutrennen",
};
static FRENCH: SlipWords = SlipWords {
    payment_part: "Section paiement",
    receipt: "Récépissé",
    payable_to: "Compte / Payable à",
    reference: "Référence",
    information: "Informations supplémentaires",
    payable_by: "Payable par",
    payable_by_blank: "Payable par (nom/adresse)",
    currency: "Monnaie",
    amount: "Montant",
    acceptance: "Point de dépôt",
    separate: "A détacher avant le versement",
};
static ITALIAN: SlipWords = SlipWords {
    payment_part: "Sezione pagamento",
    receipt: "Ricevuta",
    payable_to: "Conto / Pagabile a",
    reference: "Riferimento",
    information: "Informazioni supplementari",
    payable_by: "Pagabile da",
    payable_by_blank: "Pagabile da (nome/indirizzo)",
    currency: "Valuta",
    amount: "Importo",
    acceptance: "Punto di accettazione",
    separate: "Da staccare prima del versamento",
};
static ENGLISH: SlipWords = SlipWords {
    payment_part: "Payment part",
    receipt: "Receipt",
    payable_to: "Account / Payable to",
    reference: "Reference",
    information: "Additional information",
    payable_by: "Payable by",
    payable_by_blank: "Payable by (name/address)",
    currency: "Currency",
    amount: "Amount",
    acceptance: "Acceptance point",
    separate: "Separate before paying in",
};

const fn plain(size: f32, leading: f32) -> Style {
    Style { size, leading, colour: INK, ..super::super::theme::BODY }
}

const fn bold(size: f32, leading: f32) -> Style {
    Style { voice: Voice::SansStrong, ..plain(size, leading) }
}

/// Sizes of headings and values: the receipt is set smaller than the payment part.
struct Sizes {
    head: Style,
    value: Style,
    gap: f32,
}

const TITLE: Style = bold(11.0, 12.0);
const IN_RECEIPT: Sizes = Sizes { head: bold(6.0, 9.0), value: plain(8.0, 9.0), gap: 9.0 };
const IN_PAYMENT: Sizes = Sizes { head: bold(8.0, 11.0), value: plain(10.0, 11.0), gap: 11.0 };

/// Draws the slip at the lower edge of the page, or of the next where there is no room.
pub fn draw(flow: &mut Flow, bill: &SwissBill<'_>, language: Language) {
    let Some(code) = Qr::up_to(&bill.payload(), 25) else { return };
    let words = match language {
        Language::German => &GERMAN,
        Language::French => &FRENCH,
        Language::Italian => &ITALIAN,
        _ => &ENGLISH,
    };
    flow.at_the_edge(HEIGHT + 2.0 * STEP);
    let (width, height) = flow.size();
    let top = height - HEIGHT;
    flow.put(words.separate, plain(8.0, 9.0), 0.0, width, top - 11.0, Align::Middle);
    flow.coloured_rule(0.0, width, top, RULE, INK);
    flow.page().push(Item::Rule {
        from: (RECEIPT, top),
        to: (RECEIPT, height),
        thickness: RULE,
        colour: INK,
    });
    receipt(flow, bill, words, top);
    payment_part(flow, bill, words, top, &code);
}

fn receipt(flow: &mut Flow, bill: &SwissBill<'_>, words: &SlipWords, top: f32) {
    let (x, width) = (EDGE, RECEIPT - 2.0 * EDGE);
    flow.put(words.receipt, TITLE, x, width, top + EDGE, Align::Left);
    let y = account(flow, bill, words, &IN_RECEIPT, (x, width), top + 12.0 * MM);
    payer(flow, bill, words, &IN_RECEIPT, (x, width), y, (52.0 * MM, 20.0 * MM));
    amount(flow, bill, words, &IN_RECEIPT, (x, 22.0 * MM), top + 68.0 * MM);
    flow.put(words.acceptance, IN_RECEIPT.head, x, width, top + 82.0 * MM, Align::Right);
}

fn payment_part(flow: &mut Flow, bill: &SwissBill<'_>, words: &SlipWords, top: f32, code: &Qr) {
    let x = RECEIPT + EDGE;
    flow.put(words.payment_part, TITLE, x, CODE, top + EDGE, Align::Left);
    let y = top + 17.0 * MM;
    let item = code.draw_bare(x, y, CODE);
    flow.page().push(item);
    let middle = (x + CODE / 2.0, y + CODE / 2.0);
    flow.page().extend(cross(middle));
    amount(flow, bill, words, &IN_PAYMENT, (x, 18.0 * MM), top + 68.0 * MM);
    let (x, width) = (RECEIPT + 56.0 * MM, 87.0 * MM);
    let mut y = account(flow, bill, words, &IN_PAYMENT, (x, width), top + EDGE);
    if !bill.message.is_empty() {
        y = part(flow, words.information, std::slice::from_ref(&bill.message), &IN_PAYMENT, (x, width), y);
    }
    payer(flow, bill, words, &IN_PAYMENT, (x, width), y, (65.0 * MM, 25.0 * MM));
}

/// Who is paid, and the reference.
fn account(
    flow: &mut Flow,
    bill: &SwissBill<'_>,
    words: &SlipWords,
    sizes: &Sizes,
    place: (f32, f32),
    y: f32,
) -> f32 {
    let mut lines = vec![grouped_iban(&bill.iban)];
    lines.extend(bill.creditor.read_lines(&bill.iban[..2]));
    let y = part(flow, words.payable_to, &lines, sizes, place, y);
    match bill.read_reference() {
        Some(reference) => part(flow, words.reference, &[reference], sizes, place, y),
        None => y,
    }
}

/// Who pays, or a field of `blank` to write it in.
fn payer(
    flow: &mut Flow,
    bill: &SwissBill<'_>,
    words: &SlipWords,
    sizes: &Sizes,
    place: (f32, f32),
    y: f32,
    blank: (f32, f32),
) {
    match bill.debtor {
        Some(debtor) => {
            part(flow, words.payable_by, &debtor.read_lines(&bill.iban[..2]), sizes, place, y);
        }
        None => {
            flow.put(words.payable_by_blank, sizes.head, place.0, place.1, y, Align::Left);
            corners(flow, (place.0, y + sizes.head.leading + 2.0), blank);
        }
    }
}

fn amount(
    flow: &mut Flow,
    bill: &SwissBill<'_>,
    words: &SlipWords,
    sizes: &Sizes,
    (x, column): (f32, f32),
    y: f32,
) {
    let pairs =
        [(words.currency, bill.amount.currency.code().to_owned()), (words.amount, bill.read_amount())];
    for (place, (label, value)) in pairs.into_iter().enumerate() {
        let x = if place == 0 { x } else { x + column };
        flow.put(label, sizes.head, x, column, y, Align::Left);
        flow.put(&value, sizes.value, x, column, y + sizes.head.leading + 2.0, Align::Left);
    }
}

/// A heading with its lines; says where the next begins.
fn part(flow: &mut Flow, head: &str, lines: &[String], sizes: &Sizes, (x, width): (f32, f32), y: f32) -> f32 {
    flow.put(head, sizes.head, x, width, y, Align::Left);
    let mut y = y + sizes.head.leading;
    for line in lines {
        // Room for what is there: a name may go on for a second line, not for a third.
        let set = flow.set.clipped(line, sizes.value, width, 2);
        y = flow.draw(&set, x, width, y, Align::Left);
    }
    y + sizes.gap
}

/// The corners of a field that is filled in by hand.
fn corners(flow: &mut Flow, (x, y): (f32, f32), (width, height): (f32, f32)) {
    let long = 3.0 * MM;
    for (corner_x, inward_x) in [(x, long), (x + width, -long)] {
        for (corner_y, inward_y) in [(y, long), (y + height, -long)] {
            for to in [(corner_x + inward_x, corner_y), (corner_x, corner_y + inward_y)] {
                flow.page().push(Item::Rule { from: (corner_x, corner_y), to, thickness: 0.75, colour: INK });
            }
        }
    }
}

/// The Swiss cross: 7 by 7 mm with its white border.
fn cross((x, y): (f32, f32)) -> [Item; 3] {
    let square = |side: f32| [x - side / 2.0, y - side / 2.0, side, side];
    let (long, broad) = (3.9 * MM, 1.17 * MM);
    let arms =
        vec![[x - long / 2.0, y - broad / 2.0, long, broad], [x - broad / 2.0, y - long / 2.0, broad, long]];
    [
        Item::Boxes { colour: WHITE, boxes: vec![square(7.0 * MM)] },
        Item::Boxes { colour: INK, boxes: vec![square(6.0 * MM)] },
        Item::Boxes { colour: WHITE, boxes: arms },
    ]
}
