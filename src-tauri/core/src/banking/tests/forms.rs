//! Files in the shapes of real banks, and files that mean harm.

use proptest::prelude::*;

use crate::banking::reading::read;
use crate::banking::statement::{Habits, Reason, Statement, StatementFormat};
use crate::basics::money::Currency;
use crate::error::FileError;

fn habits(code: &str, month_first: bool) -> Habits {
    Habits { currency: Currency::from_code(code).unwrap(), month_first }
}

fn file(name: &str, code: &str) -> Statement {
    let path = format!("{}/../../tests/fixtures/bank/{name}", env!("CARGO_MANIFEST_DIR"));
    read(&std::fs::read(path).unwrap(), habits(code, name == "chase.csv")).unwrap()
}

/// Each line as its place, day, amount, name and text; what the bank calls it is shown where it does.
fn lines(statement: &Statement) -> Vec<String> {
    let lines = statement.lines.iter().map(|line| {
        let (minor, code) = (line.amount.minor, line.amount.currency.code());
        let id = line.bank_id.as_ref().map(|id| format!(" #{id}")).unwrap_or_default();
        format!("{}: {} {minor} {code} {} | {}{id}", line.line, line.booked_on.0, line.name, line.text)
    });
    lines.collect()
}

fn problems(statement: &Statement) -> Vec<(u32, Reason)> {
    statement.problems.iter().map(|problem| (problem.line, problem.reason)).collect()
}

#[test]
fn a_german_savings_bank_writes_windows_letters_and_commas() {
    let read = file("sparkasse.csv", "EUR");
    assert_eq!(
        lines(&read),
        [
            "2: 2026-02-27 11900 EUR Kowalska, Anna | Rechnung 2026-0001 vielen Dank",
            "3: 2026-02-27 119000 EUR J\u{f6}rg M\u{fc}ller | Coaching M\u{e4}rz",
            "4: 2026-02-26 -48000 EUR Hausverwaltung Gr\u{fc}n GmbH | Miete Praxisraum Februar",
        ]
    );
    assert_eq!(problems(&read), [(5, Reason::NoAmount), (6, Reason::NotBooked)]);
    assert_eq!(read.lines[0].account, "DE89370400440532013000");
}

#[test]
fn a_preamble_and_a_closing_line_are_no_payments() {
    let read = file("deutsche-bank.csv", "EUR");
    assert_eq!(
        lines(&read),
        [
            "8: 2026-02-27 11900 EUR Anna Kowalska | RE 2026-0001",
            "9: 2026-02-25 -4550 EUR Stadtwerke | Strom",
        ]
    );
    assert_eq!(read.problems.len(), 1, "the closing balance is listed, not taken: {:?}", read.problems);
}

#[test]
fn tables_of_banks_elsewhere_say_the_same() {
    for (name, code, wanted) in [
        ("n26.csv", "EUR", "2: 2026-02-27 11900 EUR Anna Kowalska | Invoice 2026-0001, thank you"),
        ("revolut.csv", "GBP", "2: 2026-02-27 11900 EUR  | Payment from ANNA KOWALSKA"),
        ("barclays.csv", "GBP", "2: 2026-02-27 11900 GBP  | ANNA KOWALSKA 2026-0001 BGC"),
        ("chase.csv", "USD", "2: 2026-02-27 11900 USD  | CREDIT ZELLE PAYMENT FROM ANNA KOWALSKA 2026-0001"),
        ("commbank.csv", "AUD", "1: 2026-02-27 11900 AUD  | Transfer from ANNA KOWALSKA 2026-0001"),
        ("bankinter.csv", "EUR", "2: 2026-02-27 11900 EUR  | TRANSF /Anna Kowalska factura 2026-0001"),
        ("banque.csv", "EUR", "4: 2026-02-27 11900 EUR  | VIR SEPA Anna Kowalska facture 2026-0001"),
        (
            "ing-nl.csv",
            "EUR",
            "2: 2026-02-27 11900 EUR Anna Kowalska | Naam: Anna Kowalska Omschrijving: 2026-0001",
        ),
        ("intesa.csv", "EUR", "2: 2026-02-27 11900 EUR  | Bonifico da Anna Kowalska fattura 2026-0001"),
        ("millennium.csv", "EUR", "3: 2026-02-27 11900 EUR  | TRF DE Anna Kowalska 2026-0001"),
    ] {
        let read = file(name, code);
        assert_eq!(lines(&read)[0], wanted, "{name}");
        assert_eq!(read.format, StatementFormat::Csv);
    }
    assert_eq!(
        lines(&file("rabobank.csv", "EUR")),
        ["2: 2026-02-27 11900 EUR A Kowalska | Factuur 2026-0001 #000000000000000101"]
    );
    assert_eq!(
        lines(&file("revolut.csv", "GBP"))[1],
        "3: 2026-02-27 -20030 EUR  | To Studio Rent Ltd",
        "with its fee"
    );
    assert_eq!(problems(&file("revolut.csv", "GBP")), [(4, Reason::NotBooked)]);
    assert_eq!(lines(&file("ing-nl.csv", "EUR"))[1], "3: 2026-02-26 -350 EUR Kiosk | Pasvolgnr 001");
    assert_eq!(lines(&file("banque.csv", "EUR"))[1], "5: 2026-02-26 -1240 EUR  | CARTE Boulangerie");
}

#[test]
fn camt_is_read_with_its_collected_entries() {
    let read = file("postfinance.xml", "CHF");
    assert_eq!(
        lines(&read),
        [
            "9: 2026-02-27 11900 CHF Anna Kowalska & Co | RF3120260001 #260227CH0AAAAAAA",
            "27: 2026-02-27 18000 CHF J\u{f6}rg M\u{fc}ller | 2026-0002 #260227CH0BBBBBB1",
            "27: 2026-02-27 12000 CHF Lena Vogt | Danke #260227CH0BBBBBB2",
            "48: 2026-02-27 -1250 CHF  | PREIS FUER KONTOFUEHRUNG",
        ]
    );
    assert_eq!(problems(&read), [(42, Reason::NotBooked)]);
    assert_eq!(read.lines[0].account, "CH5604835012345678009");
    let older = file("camt-001-02.xml", "EUR");
    assert_eq!(lines(&older), ["4: 2026-02-27 11900 EUR Anna Kowalska | Rechnung 2026 0001 #2026022700001"]);
    assert_eq!(older.format, StatementFormat::Camt);
}

#[test]
fn mt940_is_read_with_slashes_and_with_question_marks() {
    let read = file("ing.sta", "EUR");
    assert_eq!(
        lines(&read),
        [
            "8: 2026-02-27 11900 EUR A KOWALSKA EN/OF J KOWALSKI | Factuur 2026-0001 #26058000000001",
            "12: 2026-02-27 -350 EUR  | Kiosk Amsterdam #26058000000002",
        ]
    );
    assert_eq!(problems(&read), [(15, Reason::NoDay)]);
    assert_eq!(
        lines(&file("commerzbank.sta", "EUR")),
        ["5: 2026-02-27 11900 EUR Kowalska, Anna | NOTPROVIDED Rechnung 2026-0001 vielen Dank #POS 1"]
    );
}

#[test]
fn ofx_is_read_in_both_forms() {
    let read = file("quicken.ofx", "USD");
    assert_eq!(
        lines(&read),
        [
            "17: 2026-02-27 11900 USD ANNA KOWALSKA | Invoice 2026-0001 & thanks #202602270001",
            "25: 2026-02-05 -3520 USD OFFICE SUPPLY |  #202602050001",
        ]
    );
    assert_eq!(problems(&read), [(32, Reason::NoDay)]);
    assert_eq!(lines(&file("bank-2.ofx", "EUR")), ["4: 2026-02-27 11900 GBP Anna Kowalska | 2026-0001 #A1"]);
}

#[test]
fn what_breaks_off_is_taken_as_far_as_it_goes() {
    let path = format!("{}/../../tests/fixtures/bank/postfinance.xml", env!("CARGO_MANIFEST_DIR"));
    let whole = std::fs::read(path).unwrap();
    let second = memchr::memmem::rfind(&whole, b"<Btch>").unwrap();
    let cut = &whole[..second + 20];
    let read = read(cut, habits("CHF", false)).unwrap();
    assert_eq!(read.lines.len(), 1);
    assert_eq!(read.problems.last().unwrap().reason, Reason::Damaged);
}

#[test]
fn what_is_no_statement_is_said() {
    for (bytes, wanted) in [
        (&b""[..], FileError::Empty),
        (b" \r\n ", FileError::Empty),
        (b"Dear Mara,\nsee you on Monday.\n", FileError::NotAStatement),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", FileError::NotAStatement),
        (b"PK\x03\x04\x14\0\0\0", FileError::NotAStatement),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", FileError::NotAStatement),
        (b"Name,Email\nAnna,anna@example.org\n", FileError::NotAStatement),
    ] {
        assert!(
            matches_error(read(bytes, habits("EUR", false)), wanted),
            "{:?}",
            String::from_utf8_lossy(bytes)
        );
    }
    let large = vec![b'a'; crate::banking::reading::LARGEST + 1];
    assert!(matches_error(read(&large, habits("EUR", false)), FileError::TooLarge));
}

fn matches_error(answer: crate::error::Result<Statement>, wanted: FileError) -> bool {
    format!("{:?}", answer.unwrap_err()).contains(&format!("{wanted:?}"))
}

/// Real files with a few bytes exchanged: what gets past the doors of the readers.
fn spoilt() -> impl Strategy<Value = Vec<u8>> {
    const NAMES: &[&str] = &[
        "sparkasse.csv",
        "postfinance.xml",
        "ing.sta",
        "commerzbank.sta",
        "quicken.ofx",
        "chase.csv",
        "revolut.csv",
    ];
    let changes = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12);
    (prop::sample::select(NAMES), changes, any::<prop::sample::Index>()).prop_map(|(name, changes, end)| {
        let path = format!("{}/../../tests/fixtures/bank/{name}", env!("CARGO_MANIFEST_DIR"));
        let mut bytes = std::fs::read(path).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(end.index(bytes.len()) + 1);
        bytes
    })
}

proptest! {
    #[test]
    fn no_bytes_stop_a_reader(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, habits("EUR", false));
    }

    #[test]
    fn no_text_of_marks_stops_a_reader(text in "(OFXHEADER|<OFX>|<STMTTRN>|<Ntry>|<Amt Ccy=\"EUR\">|</Ntry>|:20:|:60F:C260226EUR1,|:61:|:86:|\\?20|/REMI/|[0-9,.;\"<>&\n:/?-]|\\PC){0,80}") {
        let _ = read(text.as_bytes(), habits("KWD", true));
    }

    #[test]
    fn no_spoilt_file_stops_a_reader(bytes in spoilt()) {
        let _ = read(&bytes, habits("EUR", false));
    }
}
