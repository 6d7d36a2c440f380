//! Money that went back.

use super::*;

#[test]
fn a_refund_is_found_by_its_number_or_by_the_name_and_nothing_else_goes_out() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let invoice = desk.invoice(&anna, 10_000);
    desk.import_ticked(&desk.table(&[("2026-02-20", "Anna Kowalska", "2026-0001", "100.00")]));
    let note = desk.call("invoices.credit", json!({ "invoiceId": invoice, "reason": "Cancelled." }));
    let issued = desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
    let number = text(&issued, "number");
    let file = desk.table(&[
        ("2026-02-27", "Anna Kowalska", &number, "-100.00"),
        ("2026-02-27", "Anna Kowalska", "once more", "-100.00"),
        ("2026-02-28", "Shop", "pens", "-100.00"),
    ]);
    assert_eq!(
        shown(&desk.preview(&file)),
        [
            &format!("refund sure ticked: It went back and names {number}."),
            "went_out -: It went out and is no refund.",
            "went_out -: It went out and is no refund.",
        ]
    );
    let done = desk.import_ticked(&file);
    assert_eq!((&done.data["payments"], &done.data["refunds"]), (&json!(0), &json!(1)));
    let back = &desk.payments()[0];
    assert_eq!(
        (&back["amount"], text(back, "reason")),
        (&euro(-10_000), format!("Paid back by transfer, {number}"))
    );
    assert!(shown(&desk.preview(&file))[0].starts_with("known -"));
    desk.undo(&done);
    let by_name = desk.table(&[("2026-02-27", "Anna Kowalska", "", "-100.00")]);
    assert_eq!(
        shown(&desk.preview(&by_name)),
        ["refund likely ticked: It went back to Anna Kowalska, who had just this much as credit."]
    );
}

#[test]
fn no_more_goes_back_than_there_is() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let file = desk.table(&[("2026-02-27", "Anna Kowalska", "", "-100.00")]);
    let refused = desk.take(&file, 0, json!({ "kind": "credit", "personId": anna })).unwrap_err();
    assert_eq!(refused.issues[0].field, "decisions[0].amount");
}
