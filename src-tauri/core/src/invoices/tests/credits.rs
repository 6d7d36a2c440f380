use super::*;

#[test]
fn three_thirds_are_the_whole_to_the_cent() {
    let desk = Desk::taxed();
    let invoice = desk.issued(&[("First", 3333, 1900), ("Second", 3333, 1900), ("Third", 3333, 1900)]);
    let lines = desk.opened(&invoice)["lines"].clone();
    let mut totals = Vec::new();
    for line in lines.as_array().unwrap() {
        let request = json!({ "invoiceId": invoice, "lines": [{ "lineId": line["id"] }] });
        let note = text(&desk.call("invoices.credit", request), "id");
        let issued = desk.call("invoices.issue", json!({ "invoiceId": note }));
        totals.push(issued["totals"]["total"]["minor"].as_i64().unwrap());
    }
    assert_eq!(totals, [3966, 3966, 3967], "the last takes the remainder");
    assert_eq!((desk.standing(&invoice), desk.open_minor(&invoice)), ("void".into(), 0));
    let more = desk.refused("invoices.credit", json!({ "invoiceId": invoice }));
    assert!(more.message.contains("credited in full"), "{}", more.message);
}

#[test]
fn the_rest_is_credited_after_a_part_and_never_more_than_was_invoiced() {
    let desk = Desk::taxed();
    let invoice = desk.issued(&[("Coaching", 10_000, 1900), ("Book", 3000, 700)]);
    let line = desk.opened(&invoice)["lines"][0]["id"].clone();
    let part = json!({ "invoiceId": invoice, "lines": [{ "lineId": line, "quantityMilli": 250 }] });
    let note = text(&desk.call("invoices.credit", part.clone()), "id");
    // Two drafts may credit the same; the second finds out when it is issued.
    let all = text(&desk.call("invoices.credit", json!({ "invoiceId": invoice })), "id");
    desk.call("invoices.issue", json!({ "invoiceId": note }));
    assert_eq!(desk.open_minor(&invoice), 15_110 - 2975);
    let refused = desk.refused("invoices.issue", json!({ "invoiceId": all }));
    assert_eq!(fields(&refused), ["lines"]);
    desk.call("invoices.discard", json!({ "invoiceId": all }));
    let rest = desk.call("invoices.credit", json!({ "invoiceId": invoice }));
    assert_eq!(rest["lines"].as_array().unwrap().len(), 2, "one line for each rate");
    assert_eq!(rest["totals"]["total"], euro(15_110 - 2975));
    assert!(text(&rest["lines"][0], "description").contains("Remaining amount of invoice"));
    desk.call("invoices.issue", json!({ "invoiceId": rest["id"] }));
    assert_eq!(desk.standing(&invoice), "void");
}

#[test]
fn only_issued_invoices_can_be_credited_and_only_as_they_were() {
    let desk = Desk::taxed();
    let draft = desk.draft(&[("Coaching", 10_000, 1900)]);
    let refused = desk.refused("invoices.credit", json!({ "invoiceId": draft }));
    assert!(refused.message.contains("still a draft"), "{}", refused.message);
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    let line = desk.opened(&draft)["lines"][0]["id"].clone();
    let bad = json!({ "invoiceId": draft, "lines": [
        { "lineId": line, "quantityMilli": 1001 }, { "lineId": line }, { "lineId": "nowhere" },
    ]});
    assert_eq!(
        fields(&desk.refused("invoices.credit", bad)),
        ["lines[0].quantityMilli", "lines[1].lineId", "lines[2].lineId"]
    );
    let note = desk.call("invoices.credit", json!({ "invoiceId": draft }));
    let mut edit = whole(&note);
    edit["pricesIncludeTax"] = json!(true);
    assert_eq!(fields(&desk.refused("invoices.edit", edit)), ["pricesIncludeTax"]);
    desk.call("invoices.issue", json!({ "invoiceId": note["id"] }));
    let second = desk.refused("invoices.credit", json!({ "invoiceId": note["id"] }));
    assert_eq!(fields(&second), ["invoiceId"], "a credit note is not credited");
}

#[test]
fn money_paid_for_what_is_credited_is_the_clients_again_and_can_go_back() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 12_000, 0)]);
    desk.pay(5000);
    desk.pay(7000);
    let refund = |minor: i64| {
        let mut request = desk.payment(minor);
        request["reason"] = json!("Session credited.");
        request
    };
    assert_eq!(fields(&desk.refused("payments.record", refund(-1))), ["amount"], "nothing is owed to her");
    let note = text(&desk.call("invoices.credit", json!({ "invoiceId": invoice })), "id");
    desk.call("invoices.issue", json!({ "invoiceId": note }));
    assert_eq!((desk.standing(&invoice), desk.open_minor(&invoice)), ("void".into(), 0));
    let credit = || desk.call("money.overview", json!(null))["clientCredit"].clone();
    assert_eq!(credit()[0]["amount"], euro(12_000));
    assert_eq!(fields(&desk.refused("payments.record", refund(-12_001))), ["amount"]);
    let mut silent = refund(-12_000);
    silent["reason"] = json!(null);
    assert_eq!(fields(&desk.refused("payments.record", silent)), ["reason"]);
    desk.call("payments.record", refund(-12_000));
    assert_eq!(credit(), json!([]));
    // What went back cannot pay another invoice.
    let next = desk.issued(&[("Coaching", 1000, 0)]);
    let first = desk.call("payments.list", json!({}));
    let payment = first.as_array().unwrap().iter().find(|payment| payment["unallocated"]["minor"] == 7000);
    assert_eq!(payment.unwrap()["available"], euro(0), "the list says so before anybody tries");
    desk.call("payments.allocate", json!({ "paymentId": payment.unwrap()["id"] }));
    assert_eq!(desk.open_minor(&next), 1000);
}

#[test]
fn once_its_invoice_is_credited_an_outcome_can_be_opened_again() {
    let desk = Desk::new();
    let offer = json!({ "terms": {
        "name": "Single", "description": "", "kind": "single", "unit": "session", "quantity": 1,
        "sessionMinutes": 60, "price": euro(12_000), "cadenceDays": 14, "hourKind": "paid",
    }});
    let offers = desk.call("offers.save", offer);
    let start = json!({ "personId": desk.anna, "offerId": offers[0]["offer"]["id"] });
    let engagement = desk.call("engagements.start", start);
    let book =
        json!({ "personId": desk.anna, "engagementId": engagement["id"], "localStart": "2026-03-02T10:00" });
    let session = desk.call("sessions.book", book)["item"]["id"].clone();
    let held = json!({ "sessionId": session, "saying": { "outcome": "held" } });
    desk.call("sessions.say_outcome", held.clone());
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    assert_eq!(draft["lines"][0]["serviceOn"], "2026-03-02", "the day of the session stands on its line");
    let invoice = text(&draft, "id");
    let reopen = json!({ "sessionId": session });
    let refused = desk.refused("sessions.reopen", reopen.clone());
    assert!(refused.message.contains("on an invoice already"), "{}", refused.message);
    desk.call("invoices.issue", json!({ "invoiceId": invoice }));
    desk.refused("sessions.reopen", reopen.clone());
    let note = text(&desk.call("invoices.credit", json!({ "invoiceId": invoice })), "id");
    desk.refused("sessions.reopen", reopen.clone());
    desk.call("invoices.issue", json!({ "invoiceId": note }));
    desk.call("sessions.reopen", reopen.clone());
    assert!(desk.waiting().is_empty());
    desk.call("sessions.say_outcome", held);
    assert_eq!(desk.waiting().len(), 1, "said again, it is charged again");
    desk.call("sessions.reopen", reopen.clone());
    desk.call("sessions.remove", reopen);
}
