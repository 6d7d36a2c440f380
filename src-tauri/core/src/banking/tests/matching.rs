//! What is proposed, and why.

use super::*;

fn why(desk: &Desk, name: &str, text: &str, amount: &str) -> String {
    shown(&desk.preview(&desk.table(&[("2026-02-27", name, text, amount)]))).remove(0)
}

#[test]
fn every_proposal_says_why() {
    let desk = Desk::new();
    let (anna, ben) = (desk.person("Anna", "Kowalska"), desk.person("Ben", "Moss"));
    desk.invoice(&anna, 290_693);
    desk.invoice(&ben, 10_000);
    desk.invoice(&ben, 5000);
    for (name, text, amount, wanted) in [
        ("X", "2026 0001", "2906.93", "payment sure ticked: It names invoice 2026-0001 and pays it exactly."),
        (
            "X",
            "RF3120260001",
            "2906.93",
            "payment sure ticked: It names invoice 2026-0001 and pays it exactly.",
        ),
        ("X", "2026-0001", "500.00", "payment possible: It names invoice 2026-0001 and pays a part."),
        (
            "X",
            "2026-0001",
            "3000.00",
            "payment possible: It names invoice 2026-0001 and is \u{a3}93.07 more than is open; the rest would be credit.",
        ),
        (
            "X",
            "2026-0002 + 2026-0003",
            "150.00",
            "payment sure ticked: It names invoices 2026-0002 and 2026-0003 and pays them exactly.",
        ),
        (
            "X",
            "2026-0001, 2026-0002",
            "3006.93",
            "open -: It names invoices 2026-0001 and 2026-0002, which belong to several clients. Please choose.",
        ),
        (
            "Ben Moss",
            "coaching",
            "150.00",
            "payment likely ticked: It comes from Ben Moss and is what is open on invoices 2026-0002 and 2026-0003.",
        ),
        (
            "MOSS, BEN",
            "",
            "50.00",
            "payment likely ticked: It comes from Ben Moss and is what is open on invoice 2026-0003.",
        ),
        (
            "Ben Moss",
            "",
            "60.00",
            "payment possible: It comes from Ben Moss; the amount differs from what is open on invoices 2026-0002 and 2026-0003.",
        ),
        ("X", "", "50.00", "payment possible: Only the amount is that of invoice 2026-0003."),
        ("X", "", "51.00", "open -: No open invoice fits."),
        ("X", "", "-51.00", "went_out -: It went out and is no refund."),
    ] {
        assert_eq!(
            why(&desk, name, text, amount).replace('\u{20ac}', "\u{a3}"),
            wanted,
            "{name} {text} {amount}"
        );
    }
}

#[test]
fn a_part_payment_and_an_overpayment_are_taken_as_proposed() {
    // documents.md 3.3: 2,906.93, of which 500.00 come first, and then 3,000.00 for another one.
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let (first, second) = (desk.invoice(&anna, 290_693), desk.invoice(&anna, 290_693));
    desk.take(&desk.table(&[("2026-02-27", "Anna Kowalska", "2026-0001", "500.00")]), 0, proposed()).unwrap();
    assert_eq!((desk.open_minor(&first), desk.standing(&first)), (240_693, "part_paid".into()));
    let file = desk.table(&[("2026-02-28", "Anna Kowalska", "2026-0002", "3000.00")]);
    assert_eq!(desk.preview(&file)["lines"][0]["credit"], euro(9307));
    desk.take(&file, 0, proposed()).unwrap();
    assert_eq!(desk.standing(&second), "paid");
    assert_eq!(desk.open_minor(&first), 240_693, "the rest is credit and pays nothing by itself");
    assert_eq!(desk.payments()[0]["unallocated"], euro(9307));
}

#[test]
fn a_line_pays_only_what_the_lines_before_have_left() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    desk.invoice(&anna, 10_000);
    let file = desk.table(&[
        ("2026-02-26", "Anna Kowalska", "2026-0001", "100.00"),
        ("2026-02-27", "Anna Kowalska", "2026-0001 again", "100.00"),
    ]);
    assert_eq!(
        shown(&desk.preview(&file)),
        [
            "payment sure ticked: It names invoice 2026-0001 and pays it exactly.",
            "payment possible: It names invoice 2026-0001, on which nothing is open. It could be credit.",
        ]
    );
}

#[test]
fn an_organisation_pays_for_several_clients_in_one_transfer() {
    let desk = Desk::new();
    let payer =
        desk.call("organisations.save", json!({ "details": { "name": "Nordwind GmbH" } }))["id"].clone();
    let (anna, ben) = (desk.person("Anna", "Kowalska"), desk.person("Ben", "Moss"));
    let (first, second) =
        (desk.invoice_for(&anna, payer.clone(), 10_000), desk.invoice_for(&ben, payer.clone(), 5000));
    let file = desk.table(&[("2026-02-27", "NORDWIND", "coaching March", "150.00")]);
    assert!(shown(&desk.preview(&file))[0].starts_with("payment likely ticked: It comes from Nordwind GmbH"));
    desk.import_ticked(&file);
    assert_eq!((desk.standing(&first), desk.standing(&second)), ("paid".into(), "paid".into()));
    assert_eq!(desk.payments()[0]["payerName"], "Nordwind GmbH");
}

#[test]
fn an_account_holder_who_paid_before_is_known() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let first = desk.invoice(&anna, 10_000);
    let pays = json!({ "kind": "invoices", "allocations": [{ "invoiceId": first, "amount": euro(10_000) }] });
    desk.take(&desk.table(&[("2026-02-26", "T. Brandt", "thanks", "100.00")]), 0, pays).unwrap();
    desk.invoice(&anna, 8000);
    assert_eq!(
        why(&desk, "T Brandt", "thank you", "80.00"),
        "payment likely ticked: It comes from Anna Kowalska and is what is open on invoice 2026-0002."
    );
}

#[test]
fn money_for_what_was_written_off_is_found_by_its_number_only() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let invoice = desk.invoice(&anna, 10_000);
    desk.call("invoices.write_off", json!({ "invoiceId": invoice, "reason": "Moved away." }));
    assert_eq!(why(&desk, "X", "", "100.00"), "open -: No open invoice fits.");
    desk.import_ticked(&desk.table(&[("2026-02-27", "Anna Kowalska", "2026-0001", "100.00")]));
    assert_eq!(desk.standing(&invoice), "paid");
}

#[test]
fn money_in_another_currency_pays_no_invoice() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    desk.invoice(&anna, 11_900);
    let lines = shown(&desk.preview(&desk.fixture("quicken.ofx")));
    assert!(
        lines[0].starts_with("payment possible: It names invoice 2026-0001, on which nothing is open"),
        "{lines:?}"
    );
}
