//! Deposit invoices and the final invoices that deduct them.

use super::*;
use crate::documents::inspect::in_order;

/// An issued deposit invoice over a net sum at 19 %.
fn deposit(desk: &Desk, net: i64) -> String {
    let lines = [line("Deposit for the year", net, 1900)];
    let request = json!({ "personId": desk.anna, "lines": lines, "deposit": true });
    let id = text(&desk.call("invoices.draft", request), "id");
    desk.call("invoices.issue", json!({ "invoiceId": id }));
    id
}

/// A draft over a net sum at 19 % that deducts `deposits`, and what the core made of it.
fn last(desk: &Desk, net: i64, deposits: &[&String]) -> Value {
    let draft = desk.draft(&[("The year", net, 1900)]);
    deducting(desk, &draft, deposits)
}

fn deducting(desk: &Desk, draft: &str, deposits: &[&String]) -> Value {
    let mut edit = whole(&desk.opened(draft));
    edit["deposits"] = json!(deposits);
    desk.call("invoices.edit", edit)
}

fn offered(desk: &Desk, draft: &Value) -> Value {
    desk.opened(&text(draft, "id"))["deposits"].clone()
}

fn issue(desk: &Desk, draft: &Value) -> Value {
    desk.call("invoices.issue", json!({ "invoiceId": draft["id"] }))
}

fn balance(desk: &Desk) -> i64 {
    let file = desk.call("accounts.statement", json!({ "personId": desk.anna }));
    let bytes = STANDARD.decode(text(&file, "base64")).unwrap();
    let said = check(&bytes).text;
    assert!(said.contains("Invoice"), "{said}");
    let documents = desk.call("invoices.list", json!({ "filter": "all" }));
    let owed = |item: &Value| item["total"]["minor"].as_i64().unwrap();
    let owed: i64 = documents
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["standing"] != "draft")
        .map(|item| if item["kind"] == "invoice" { owed(item) } else { -owed(item) })
        .sum();
    let paid = desk.call("payments.list", json!({}));
    owed - paid.as_array().unwrap().iter().map(|item| item["amount"]["minor"].as_i64().unwrap()).sum::<i64>()
}

/// The worked numbers of documents.md 3.3.
#[test]
fn a_final_invoice_asks_for_what_the_deposit_has_left() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    let opened = desk.opened(&first);
    assert_eq!((opened["deposit"].clone(), opened["totals"]["total"].clone()), (json!(true), euro(95_200)));
    in_order(&desk.file(&first).text, &["Deposit invoice 2026-0001", "€152.00", "€952.00"]);
    desk.on(2026, 3, 20);
    let draft = last(&desk, 240_000, &[]);
    assert_eq!(draft["deposits"], json!([]), "what is not paid cannot be deducted");
    desk.pay(95_200);
    let issued = desk.call("money.overview", json!(null))["issuedThisMonth"].clone();
    assert_eq!(issued, json!([]), "money for later is no income of its day");
    assert_eq!(offered(&desk, &draft)[0]["available"], euro(95_200));
    let draft = deducting(&desk, &text(&draft, "id"), &[&first]);
    let totals = &draft["totals"];
    assert_eq!((&totals["total"], &totals["tax"]), (&euro(285_600), &euro(45_600)), "its tax stays whole");
    assert_eq!(totals["due"], euro(190_400));
    let issued = issue(&desk, &draft);
    let id = text(&issued, "id");
    assert_eq!((issued["open"].clone(), desk.standing(&first)), (euro(190_400), "paid".into()));
    in_order(
        &desk.file(&id).text,
        &[
            "€1,904.00",
            "€456.00",
            "Total",
            "€2,856.00",
            "Deposit: invoice 2026-0001 of 2",
            "€952.00",
            "Mar 2026, of which VAT €152.00",
            "€1,904.00",
        ],
    );
    assert_eq!(desk.call("money.overview", json!(null))["issuedThisMonth"], json!([euro(285_600)]));
    let list = desk.call("invoices.list", json!({ "filter": "open" }));
    assert_eq!((list[0]["total"].clone(), list[0]["open"].clone()), (euro(190_400), euro(190_400)));
    desk.pay(190_400);
    assert_eq!((desk.standing(&id), balance(&desk)), ("paid".into(), 0));
    assert_eq!(desk.call("money.overview", json!(null))["clientCredit"], json!([]));
}

#[test]
fn a_deposit_is_deducted_once_and_never_beyond_what_was_paid() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    desk.pay(47_600);
    let half = last(&desk, 240_000, &[&first]);
    assert_eq!(half["totals"]["due"], euro(285_600 - 47_600));
    let other = last(&desk, 100_000, &[&first]);
    issue(&desk, &half);
    let refused = desk.refused("invoices.issue", json!({ "invoiceId": other["id"] }));
    assert_eq!(fields(&refused), ["deposits"], "the second draft finds out when it is issued");
    assert_eq!(offered(&desk, &other)[0]["available"], euro(0));
    desk.pay(47_600);
    assert_eq!(offered(&desk, &other)[0]["available"], euro(47_600), "what came since can be deducted, too");
    let small = deducting(&desk, &text(&last(&desk, 10_000, &[]), "id"), &[&first]);
    assert_eq!(small["totals"]["due"], euro(0), "no more than the invoice is");
    assert_eq!(issue(&desk, &small)["standing"], "paid");
    issue(&desk, &other);
    assert_eq!(desk.opened(&text(&other, "id"))["open"], euro(119_000 - 35_700));
}

#[test]
fn only_the_same_client_payer_and_currency_deduct_and_only_an_invoice() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    desk.pay(95_200);
    let berta = desk.add_person("Berta", "Nowak");
    let lines = [line("The year", 240_000, 1900)];
    let hers = desk.call("invoices.draft", json!({ "personId": berta, "lines": lines }));
    let deducts = |draft: &Value| {
        let mut edit = whole(draft);
        edit["deposits"] = json!([first]);
        fields(&desk.refused("invoices.edit", edit)).join(" ")
    };
    assert_eq!((hers["deposits"].clone(), deducts(&hers)), (json!([]), "deposits".into()));
    let again = json!({ "personId": desk.anna, "lines": lines, "deposit": true });
    assert_eq!(deducts(&desk.call("invoices.draft", again)), "deposits", "a deposit deducts none");
    let twice = desk.draft(&[("The year", 240_000, 1900)]);
    let mut edit = whole(&desk.opened(&twice));
    edit["deposits"] = json!([first, first]);
    assert_eq!(fields(&desk.refused("invoices.edit", edit)), ["deposits"]);
    let organisation =
        json!({ "details": { "name": "Nordbank AG", "address": "Kai 1\n20457 Hamburg", "country": "DE" } });
    let payer = text(&desk.call("organisations.save", organisation), "id");
    let theirs = json!({ "personId": desk.anna, "payerId": payer, "lines": lines });
    assert_eq!(deducts(&desk.call("invoices.draft", theirs)), "deposits", "another one pays");
}

#[test]
fn a_credit_note_gives_the_deposit_back_and_it_can_be_deducted_again() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    desk.pay(95_200);
    let whole_year = issue(&desk, &last(&desk, 240_000, &[&first]));
    let refused = desk.refused("invoices.credit", json!({ "invoiceId": first }));
    assert!(refused.message.contains("Credit that invoice first"), "{}", refused.message);
    let note = desk.call("invoices.credit", json!({ "invoiceId": whole_year["id"] }));
    assert_eq!((&note["totals"]["total"], &note["totals"]["due"]), (&euro(285_600), &euro(190_400)));
    let note = issue(&desk, &note);
    in_order(
        &desk.file(&text(&note, "id")).text,
        &["Credit note", "€2,856.00", "Deposit 2026-0001 stays paid", "€952.00", "€1,904.00"],
    );
    let id = text(&whole_year, "id");
    assert_eq!((desk.standing(&id), desk.open_minor(&id)), ("void".into(), 0));
    let again = last(&desk, 100_000, &[&first]);
    assert_eq!((balance(&desk), again["totals"]["due"].clone()), (0, euro(23_800)));
    desk.call("invoices.discard", json!({ "invoiceId": again["id"] }));
    // Or it is not needed at all: its money goes back.
    let back = desk.call("invoices.credit", json!({ "invoiceId": first }));
    issue(&desk, &back);
    assert_eq!(desk.standing(&first), "void");
    assert_eq!(desk.call("money.overview", json!(null))["clientCredit"][0]["amount"], euro(95_200));
}

#[test]
fn a_part_that_is_credited_lowers_what_is_asked_for_first() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    desk.pay(95_200);
    let draft = desk.draft(&[("Spring", 120_000, 1900), ("Autumn", 120_000, 1900)]);
    let id = text(&issue(&desk, &deducting(&desk, &draft, &[&first])), "id");
    let line = desk.opened(&id)["lines"][0]["id"].clone();
    let note = desk.call("invoices.credit", json!({ "invoiceId": id, "lines": [{ "lineId": line }] }));
    assert_eq!(note["totals"]["due"], json!(null), "nothing is given back yet");
    issue(&desk, &note);
    assert_eq!((desk.standing(&id), desk.open_minor(&id)), ("issued".into(), 190_400 - 142_800));
    let rest = issue(&desk, &desk.call("invoices.credit", json!({ "invoiceId": id })));
    assert_eq!(rest["totals"]["due"], euro(47_600));
    assert_eq!((desk.standing(&id), balance(&desk)), ("void".into(), 0));
}

#[test]
fn a_draft_keeps_what_it_deducts_until_it_is_thrown_away_and_undo_brings_it_back() {
    let desk = Desk::taxed();
    let first = deposit(&desk, 80_000);
    desk.pay(95_200);
    let draft = last(&desk, 240_000, &[&first]);
    let gone = desk.operation("invoices.discard", json!({ "invoiceId": draft["id"] }));
    desk.undo(&gone);
    assert_eq!(desk.opened(&text(&draft, "id"))["totals"]["due"], euro(190_400));
    issue(&desk, &draft);
    for statement in [
        "DELETE FROM invoice_deposits",
        "UPDATE invoice_deposits SET amount_minor = 1",
        "UPDATE invoices SET deposit = 0 WHERE number IS NOT NULL",
        "UPDATE invoices SET deposits_minor = 0 WHERE number IS NOT NULL",
    ] {
        let refused = desk.sql(statement).unwrap_err().to_string();
        assert!(refused.contains("an issued document never changes"), "{statement}: {refused}");
    }
}

#[test]
fn the_electronic_invoice_says_deposit_and_what_was_paid_before() {
    let desk = Desk::taxed();
    desk.reachable();
    let first = deposit(&desk, 80_000);
    desk.pay(95_200);
    let id = text(&issue(&desk, &last(&desk, 240_000, &[&first])), "id");
    assert!(desk.xml(&first).contains("InvoiceTypeCode>386<"));
    for part in [
        "InvoiceTypeCode>380<",
        "<cbc:TaxInclusiveAmount currencyID=\"EUR\">2856.00<",
        "<cbc:PrepaidAmount currencyID=\"EUR\">952.00<",
        "<cbc:PayableAmount currencyID=\"EUR\">1904.00<",
        "<cbc:TaxAmount currencyID=\"EUR\">456.00<",
    ] {
        assert!(desk.xml(&id).contains(part), "{part}");
    }
}
