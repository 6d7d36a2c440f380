use super::*;

fn allocated(payment: &Value) -> Vec<i64> {
    let parts = payment["allocations"].as_array().unwrap().iter();
    parts.map(|part| part["amount"]["minor"].as_i64().unwrap()).collect()
}

#[test]
fn a_payment_pays_the_oldest_first_and_the_rest_is_the_clients_credit() {
    let desk = Desk::new();
    let first = desk.issued(&[("Coaching", 10_000, 0)]);
    desk.on(2026, 3, 5);
    let second = desk.issued(&[("Coaching", 10_000, 0)]);
    let payment = desk.pay(15_000);
    assert_eq!(allocated(&payment), [10_000, 5000]);
    assert_eq!((desk.standing(&first), desk.standing(&second)), ("paid".into(), "part_paid".into()));
    let more = desk.pay(8000);
    assert_eq!((allocated(&more), &more["unallocated"]), (vec![5000], &euro(3000)));
    // The credit pays the next invoice.
    let third = desk.issued(&[("Coaching", 2000, 0)]);
    let used = desk.call("payments.allocate", json!({ "paymentId": more["id"] }));
    assert_eq!((desk.standing(&third), &used["unallocated"]), ("paid".into(), &euro(1000)));
}

#[test]
fn a_coach_can_say_what_a_payment_pays_but_no_more_than_is_open() {
    let desk = Desk::new();
    let first = desk.issued(&[("Coaching", 10_000, 0)]);
    let second = desk.issued(&[("Coaching", 10_000, 0)]);
    let to = |parts: Value| {
        let mut request = desk.payment(10_000);
        request["allocations"] = parts;
        request
    };
    let too_much = to(json!([{ "invoiceId": second, "amount": euro(10_001) }]));
    assert!(desk.refused("payments.record", too_much).message.contains("more than is still open"));
    let beyond = to(json!([
        { "invoiceId": first, "amount": euro(6000) }, { "invoiceId": second, "amount": euro(6000) },
    ]));
    assert_eq!(fields(&desk.refused("payments.record", beyond)), ["allocations"]);
    let ben = desk.add_person("Ben", "Moss");
    let draft = desk.call("invoices.draft", json!({ "personId": ben, "lines": [line("Coaching", 5000, 0)] }));
    let theirs = text(&draft, "id");
    desk.call("invoices.issue", json!({ "invoiceId": theirs }));
    let wrong = to(json!([
        { "invoiceId": theirs, "amount": euro(1) }, { "invoiceId": second, "amount": euro(0) },
    ]));
    assert_eq!(
        fields(&desk.refused("payments.record", wrong)),
        ["allocations[0].invoiceId", "allocations[1].amount"]
    );
    assert_eq!(desk.call("payments.list", json!({})), json!([]), "nothing was booked");
    desk.call("payments.record", to(json!([{ "invoiceId": second, "amount": euro(10_000) }])));
    assert_eq!((desk.standing(&first), desk.standing(&second)), ("issued".into(), "paid".into()));
}

#[test]
fn a_part_that_is_not_named_gets_as_much_as_fits() {
    let desk = Desk::new();
    let first = desk.issued(&[("Coaching", 10_000, 0)]);
    let second = desk.issued(&[("Coaching", 10_000, 0)]);
    let third = desk.issued(&[("Coaching", 10_000, 0)]);
    let pay = |minor: i64, parts: Value| {
        let mut request = desk.payment(minor);
        request["allocations"] = parts;
        request
    };
    let payment = desk.call(
        "payments.record",
        pay(13_000, json!([{ "invoiceId": first }, { "invoiceId": second, "amount": euro(4000) }])),
    );
    assert_eq!(allocated(&payment), [9000, 4000], "what is named goes first, wherever it stands");
    let nothing_left = pay(1000, json!([{ "invoiceId": first }, { "invoiceId": third }]));
    let refused = desk.refused("payments.record", nothing_left);
    assert_eq!(fields(&refused), ["allocations[1].amount"]);
    assert_eq!(refused.issues[0].sentence, "Nothing is left for this one.");
    let over = desk.call("payments.record", pay(2000, json!([{ "invoiceId": first }])));
    assert_eq!((allocated(&over), &over["unallocated"]), (vec![1000], &euro(1000)), "the rest is credit");
    let paid = pay(500, json!([{ "invoiceId": first }]));
    assert!(desk.refused("payments.record", paid).message.contains("more than is still open"));
}

#[test]
fn payments_can_be_undone_removed_and_brought_back() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 10_000, 0)]);
    let recorded = desk.operation("payments.record", desk.payment(10_000));
    desk.undo(&recorded);
    assert_eq!(desk.standing(&invoice), "issued");
    let payment = text(&desk.pay(10_000), "id");
    let removed = desk.operation("payments.remove", json!({ "paymentId": payment }));
    assert_eq!(desk.open_minor(&invoice), 10_000);
    desk.undo(&removed);
    assert_eq!(desk.standing(&invoice), "paid", "with what it paid");
}

#[test]
fn a_payment_is_checked_field_by_field() {
    let desk = Desk::new();
    let mut bad = desk.payment(0);
    bad["receivedOn"] = json!("2026-03-03");
    bad["reference"] = json!("x".repeat(141));
    assert_eq!(fields(&desk.refused("payments.record", bad)), ["amount", "receivedOn", "reference"]);
}

#[test]
fn money_in_another_currency_pays_nothing_by_itself() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 10_000, 0)]);
    let mut francs = desk.payment(10_000);
    francs["amount"] = json!({ "minor": 10_000, "currency": "CHF" });
    let payment = desk.call("payments.record", francs);
    assert_eq!(allocated(&payment), [] as [i64; 0]);
    assert_eq!(desk.open_minor(&invoice), 10_000);
}

#[test]
fn what_is_written_off_is_expected_no_longer_until_money_comes_after_all() {
    let desk = Desk::new();
    let invoice = desk.issued(&[("Coaching", 10_000, 0)]);
    let off = json!({ "invoiceId": invoice, "reason": "Moved away, no answer." });
    let empty = json!({ "invoiceId": invoice, "reason": " " });
    assert_eq!(fields(&desk.refused("invoices.write_off", empty)), ["reason"]);
    let written = desk.operation("invoices.write_off", off.clone());
    assert_eq!(desk.standing(&invoice), "written_off");
    assert_eq!(desk.call("money.overview", json!(null))["open"]["count"], 0);
    desk.undo(&written);
    assert_eq!(
        desk.standing(&invoice),
        "issued",
        "the standing of an issued invoice is all that is set back"
    );
    desk.call("invoices.write_off", off.clone());
    let ordinary = desk.pay(1000);
    assert_eq!(allocated(&ordinary), [] as [i64; 0], "money looks for what is still expected");
    desk.call("payments.remove", json!({ "paymentId": ordinary["id"] }));
    let mut late = desk.payment(10_000);
    late["allocations"] = json!([{ "invoiceId": invoice, "amount": euro(10_000) }]);
    let paid = desk.operation("payments.record", late);
    assert_eq!(desk.standing(&invoice), "paid");
    let nothing = desk.refused("invoices.write_off", off);
    assert!(nothing.message.contains("Nothing is left to pay"), "{}", nothing.message);
    desk.undo(&paid);
    assert_eq!(desk.standing(&invoice), "written_off");
}

#[test]
fn one_transfer_of_an_organisation_pays_for_several_clients() {
    let desk = Desk::new();
    let payer = desk.call("organisations.save", json!({ "details": { "name": "Nordwind GmbH" } }));
    let ben = desk.add_person("Ben", "Moss");
    let mut invoices = Vec::new();
    for person in [&desk.anna, &ben] {
        let request =
            json!({ "personId": person, "payerId": payer["id"], "lines": [line("Coaching", 5000, 0)] });
        let id = text(&desk.call("invoices.draft", request), "id");
        desk.call("invoices.issue", json!({ "invoiceId": id }));
        invoices.push(id);
    }
    let mut transfer = desk.payment(10_000);
    transfer["payerId"] = payer["id"].clone();
    transfer["allocations"] =
        invoices.iter().map(|id| json!({ "invoiceId": id, "amount": euro(5000) })).collect();
    desk.call("payments.record", transfer);
    assert!(invoices.iter().all(|id| desk.standing(id) == "paid"));
}

#[test]
fn the_overview_counts_each_kind_once() {
    let desk = Desk::new();
    desk.call(
        "charges.add",
        json!({ "personId": desk.anna, "description": "Book", "unitPrice": euro(2400) }),
    );
    desk.draft(&[("Coaching", 1000, 0)]);
    desk.issued(&[("Coaching", 10_000, 0)]);
    desk.on(2026, 4, 1);
    desk.issued(&[("Coaching", 7000, 0)]);
    desk.pay(4000);
    let money = desk.call("money.overview", json!(null));
    assert_eq!(money["drafts"], json!({ "count": 1, "sums": [euro(1000)] }));
    assert_eq!(money["open"], json!({ "count": 2, "sums": [euro(13_000)] }));
    assert_eq!(money["overdue"], json!({ "count": 1, "sums": [euro(6000)] }));
    assert_eq!(money["collectedThisMonth"], json!([euro(4000)]));
    assert_eq!(money["issuedThisMonth"], json!([euro(7000)]));
    assert_eq!(money["waiting"][0]["sum"], euro(2400));
    let sentence = "1 invoice overdue, €60.00; 1 draft to issue; charges of 1 client to invoice.";
    assert_eq!(text(&money, "sentence"), sentence);
    for (filter, many) in [("all", 3), ("draft", 1), ("open", 2), ("overdue", 1), ("paid", 0)] {
        let found = desk.call("invoices.list", json!({ "filter": filter, "personId": desk.anna }));
        assert_eq!(found.as_array().unwrap().len(), many, "{filter}");
    }
}

#[test]
fn a_part_payment_an_overpayment_and_the_credit_for_the_next_invoice() {
    // documents.md 3.3: 2,906.93; 500.00 leave 2,406.93; 3,000.00 for the next one leave 93.07 as credit.
    let desk = Desk::new();
    let first = desk.issued(&[("Coaching", 290_693, 0)]);
    let before = desk.bytes(&first);
    desk.pay(50_000);
    assert_eq!((desk.open_minor(&first), desk.standing(&first)), (240_693, "part_paid".into()));
    assert_eq!(desk.bytes(&first), before, "the file that went out stays as it was");
    desk.pay(240_693);
    let second = desk.issued(&[("Coaching", 290_693, 0)]);
    let over = desk.pay(300_000);
    assert_eq!((desk.standing(&second), &over["unallocated"]), ("paid".into(), &euro(9307)));
    let third = desk.issued(&[("Coaching", 20_000, 0)]);
    assert_eq!(desk.open_minor(&third), 20_000, "credit pays nothing by itself");
    let used = desk.call("payments.allocate", json!({ "paymentId": over["id"] }));
    assert_eq!((desk.open_minor(&third), &used["unallocated"]), (10_693, &euro(0)));
}

#[test]
fn what_goes_back_has_a_reason_and_comes_out_of_the_credit() {
    let desk = Desk::new();
    desk.issued(&[("Coaching", 290_693, 0)]);
    let over = desk.pay(300_000);
    let back = |minor: i64, reason: Option<&str>| {
        let mut request = desk.payment(minor);
        if let Some(reason) = reason {
            request["reason"] = json!(reason);
        }
        request
    };
    assert_eq!(fields(&desk.refused("payments.record", back(-9307, None))), ["reason"]);
    assert_eq!(fields(&desk.refused("payments.record", back(-9308, Some("Paid twice")))), ["amount"]);
    let operation = desk.operation("payments.record", back(-9307, Some("Paid twice")));
    let used_up = desk.call("payments.list", json!({}));
    let same = used_up.as_array().unwrap().iter().find(|payment| payment["id"] == over["id"]).unwrap();
    assert_eq!(same["available"], euro(0), "it went back and pays nothing more");
    desk.undo(&operation);
    assert_eq!(desk.call("payments.list", json!({}))[0]["available"], euro(9307));
}
