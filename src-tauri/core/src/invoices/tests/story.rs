use super::*;
use crate::documents::inspect::in_order;

#[test]
fn a_package_is_agreed_charged_drafted_issued_paid_in_parts_and_credited() {
    let desk = Desk::taxed();
    // Agreed: six sessions for 660.00, which wait for an invoice at once.
    let offer = json!({ "terms": {
        "name": "Six sessions", "description": "", "kind": "package", "unit": "session", "quantity": 6,
        "sessionMinutes": 60, "price": euro(66_000), "cadenceDays": 14, "hourKind": "paid",
    }});
    let offers = desk.call("offers.save", offer);
    let start = json!({ "personId": desk.anna, "offerId": offers[0]["offer"]["id"] });
    desk.call("engagements.start", start);
    assert_eq!(desk.waiting().len(), 1, "the price waits");

    // Drafted: the charge stands on it, and the preview is the document itself, marked.
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    let id = text(&draft, "id");
    assert_eq!(draft["totals"]["total"]["minor"], 78_540, "660.00 and 19 %");
    assert!(draft["missingGlyphs"].as_array().unwrap().is_empty());
    assert!(desk.waiting().is_empty());
    let preview = desk.file(&id).text;
    in_order(&preview, &["Draft invoice", "Six sessions", "€785.40"]);
    assert!(preview.contains("DRAFT") && !preview.contains("2026-0001"), "a draft has no number: {preview}");

    // Issued.
    let issued = desk.call("invoices.issue", json!({ "invoiceId": id }));
    assert_eq!(
        (text(&issued, "number"), text(&issued, "standing"), text(&issued, "dueOn")),
        ("2026-0001".into(), "issued".into(), "2026-03-16".into())
    );
    let file = desk.file(&id);
    in_order(
        &file.text,
        &["Invoice 2026-0001", "€785.40", "16 March 2026", "Six sessions", "VAT 19% on €660.00", "€125.40"],
    );
    in_order(&file.text, &["Please transfer €785.40", "Mara Lindqvist", "DE89", "2026-0001", "Scan with"]);

    // Paid in part, then overdue, then paid.
    desk.on(2026, 3, 9);
    desk.pay(28_540);
    assert_eq!((desk.standing(&id), desk.open_minor(&id)), ("part_paid".into(), 50_000));
    desk.on(2026, 3, 16);
    assert_eq!(desk.standing(&id), "part_paid", "the last day is not over");
    desk.on(2026, 3, 19);
    let late = desk.opened(&id);
    assert_eq!(text(&late, "standing"), "overdue");
    assert_eq!(text(&late, "sentence"), "€500.00 open, overdue for 3 days.");
    let money = desk.call("money.overview", json!(null));
    assert_eq!(text(&money, "sentence"), "1 invoice overdue, €500.00.");
    let filed = desk.call("invoices.list", json!({ "filter": "overdue" }));
    assert_eq!(filed.as_array().unwrap().len(), 1);
    desk.pay(50_000);
    assert_eq!((desk.standing(&id), desk.open_minor(&id)), ("paid".into(), 0));
    assert!(desk.file(&id).text.contains("€785.40"), "payments do not touch the file that went out");

    // One of the six is credited.
    desk.on(2026, 4, 2);
    let credit = desk.call("invoices.credit", json!({ "invoiceId": id, "reason": "One session less." }));
    let note = text(&credit, "id");
    let mut edit = whole(&credit);
    edit["lines"][0]["unitPrice"] = euro(11_000);
    desk.call("invoices.edit", edit);
    let credited = desk.call("invoices.issue", json!({ "invoiceId": note }));
    assert_eq!(text(&credited, "number"), "CN-2026-0001", "a series of its own");
    in_order(
        &desk.file(&note).text,
        &[
            "Credit note CN-2026-0001",
            "Corrects invoice 2026-0001 of 2 March 2026",
            "One session less.",
            "€130.90",
        ],
    );
    let paid = desk.opened(&id);
    assert_eq!(text(&paid, "standing"), "paid");
    let why: i64 =
        paid["why"].as_array().unwrap().iter().map(|row| row["amount"]["minor"].as_i64().unwrap()).sum();
    assert_eq!(why, paid["open"]["minor"].as_i64().unwrap(), "the rows add up to the balance");
    let money = desk.call("money.overview", json!(null));
    assert_eq!(money["clientCredit"][0]["amount"], euro(13_090), "what was paid for it is Anna's again");
}
