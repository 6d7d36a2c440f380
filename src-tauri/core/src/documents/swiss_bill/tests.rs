use super::*;
use crate::documents::samples::money;

fn address(name: &str, lines: &[&str], country: &str) -> Option<PostalAddress> {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    PostalAddress::read(name, &lines, country)
}

fn clara() -> PostalAddress {
    address("Clara Frei Coaching", &["Langstrasse 12a", "8004 Zürich"], "CH").unwrap()
}

fn pia() -> PostalAddress {
    address("Pia Rutschmann", &["z. Hd. Einkauf", "Marktgasse 28", "D-79098 Freiburg"], "DE").unwrap()
}

fn payload(iban: &str, minor: i64, code: &str, reference: &str) -> Option<String> {
    let (clara, pia) = (clara(), pia());
    SwissBill::new(iban, &clara, Some(&pia), money(minor, code), reference).map(|bill| bill.payload())
}

const PLAIN: &str = "CH93 0076 2011 6238 5295 7";
const QR_IBAN: &str = "CH44 3199 9123 0008 8901 2";

#[test]
fn a_bill_without_a_reference_says_its_number_in_the_message() {
    assert_eq!(
        payload(PLAIN, 194_975, "CHF", "2026-0042").unwrap(),
        "SPC\r\n0200\r\n1\r\nCH9300762011623852957\r\n\
         S\r\nClara Frei Coaching\r\nLangstrasse\r\n12a\r\n8004\r\nZürich\r\nCH\r\n\
         \r\n\r\n\r\n\r\n\r\n\r\n\r\n\
         1949.75\r\nCHF\r\n\
         S\r\nPia Rutschmann\r\nMarktgasse\r\n28\r\n79098\r\nFreiburg\r\nDE\r\n\
         NON\r\n\r\n2026-0042\r\nEPD"
    );
}

#[test]
fn a_qr_iban_carries_27_digits_and_an_iban_a_creditor_reference() {
    let qrr = payload(QR_IBAN, 5, "EUR", "2026-0042").unwrap();
    assert!(qrr.ends_with("\r\nQRR\r\n000000000000000000202600427\r\n2026-0042\r\nEPD"), "{qrr}");
    assert!(qrr.contains("\r\n0.05\r\nEUR\r\n"), "{qrr}");
    // documents.md 4.2: the check digit of the standard's own example is 7.
    let whole = payload(QR_IBAN, 5, "CHF", "210000000003139471430009017").unwrap();
    assert!(whole.contains("\r\nQRR\r\n210000000003139471430009017\r\n"), "{whole}");
    assert_eq!(check_digit("21000000000313947143000901"), 7);
    assert_eq!(payload(QR_IBAN, 5, "CHF", "210000000003139471430009018"), None, "a wrong check digit");
    assert_eq!(payload(QR_IBAN, 5, "CHF", "Coaching"), None, "nothing that could be a QR reference");
    let scor = payload(PLAIN, 5, "CHF", "RF18 5390 0754 7034").unwrap();
    assert!(scor.ends_with("\r\nSCOR\r\nRF18539007547034\r\n\r\nEPD"), "{scor}");
}

#[test]
fn a_payer_who_is_not_known_by_the_parts_is_left_blank() {
    let clara = clara();
    let bill = SwissBill::new(PLAIN, &clara, None, money(100, "CHF"), "7").unwrap();
    let payload = bill.payload();
    assert_eq!(payload.split("\r\n").count(), 31);
    assert!(payload.contains("CHF\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\nNON"), "{payload}");
}

#[test]
fn there_is_no_bill_where_the_standard_has_none() {
    assert_eq!(payload("DE89370400440532013000", 100, "EUR", "1"), None, "another country");
    assert_eq!(payload("CH9300762011623852958", 100, "CHF", "1"), None, "wrong check digits");
    assert_eq!(payload(PLAIN, 100, "USD", "1"), None, "another currency");
    assert_eq!(payload(PLAIN, 0, "CHF", "1"), None, "nothing to pay");
    let nowhere = PostalAddress { town: String::new(), ..clara() };
    assert!(SwissBill::new(PLAIN, &nowhere, None, money(100, "CHF"), "1").is_none());
    assert_eq!(address("Ada", &["Somewhere", "London SW1A 1AA"], "GB"), None, "no town that could be told");
}

#[test]
fn figures_are_grouped_as_the_slip_wants_them() {
    let clara = clara();
    let bill =
        |iban, minor, reference| SwissBill::new(iban, &clara, None, money(minor, "CHF"), reference).unwrap();
    let qrr = bill(QR_IBAN, 123_456_705, "210000000003139471430009017");
    let blank = |text: String| text.replace('\u{a0}', " ");
    assert_eq!(blank(qrr.read_reference().unwrap()), "21 00000 00003 13947 14300 09017");
    assert_eq!(blank(qrr.read_amount()), "1 234 567.05");
    assert_eq!(blank(bill(PLAIN, 5, "RF18539007547034").read_reference().unwrap()), "RF18 5390 0754 7034");
    assert_eq!(bill(PLAIN, 5, "x").read_reference(), None);
}
