use super::*;

fn charge(desk: &Desk, what: &str, minor: i64) -> String {
    let request = json!({ "personId": desk.anna, "description": what, "unitPrice": euro(minor) });
    text(&desk.call("charges.add", request), "id")
}

#[test]
fn a_draft_takes_all_that_waits_or_what_is_named_and_free_lines() {
    let desk = Desk::new();
    let book = charge(&desk, "Workbook", 2400);
    charge(&desk, "Assessment", 9000);
    let some = json!({ "personId": desk.anna, "chargeIds": [book], "lines": [line("Travel", 1500, 0)] });
    let draft = desk.call("invoices.draft", some);
    assert_eq!(draft["totals"]["total"], euro(3900));
    assert_eq!(draft["lines"][0]["chargeId"], book.as_str());
    assert_eq!(desk.waiting().len(), 1);
    let rest = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    assert_eq!(rest["totals"]["total"], euro(9000));
    let again = desk.refused("invoices.draft", json!({ "personId": desk.anna, "chargeIds": [book] }));
    assert!(again.message.contains("on an invoice already"), "{}", again.message);
    let gone = desk.refused("charges.remove", json!({ "chargeId": book }));
    assert!(gone.message.contains("on an invoice already"), "{}", gone.message);
}

#[test]
fn a_discarded_draft_lets_its_charges_wait_and_comes_back_whole() {
    let desk = Desk::new();
    charge(&desk, "Workbook", 2400);
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    let id = text(&draft, "id");
    let discarded = desk.operation("invoices.discard", json!({ "invoiceId": id }));
    assert_eq!(desk.waiting().len(), 1, "it waits again");
    desk.undo(&discarded);
    assert!(desk.waiting().is_empty());
    assert_eq!(desk.opened(&id), draft, "lines, sums and all");
}

#[test]
fn taking_the_first_draft_back_does_not_disturb_the_second() {
    let desk = Desk::new();
    let lines = json!({ "personId": desk.anna, "lines": [line("Travel", 1500, 0)] });
    let first = desk.operation("invoices.draft", lines);
    let second = desk.issued(&[("Assessment", 9000, 0)]);
    desk.undo(&first);
    let left = desk.call("invoices.list", json!({ "filter": "all" }));
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(text(&desk.opened(&second), "number"), "2026-0001");
}

#[test]
fn an_edit_writes_everything_anew_and_frees_charges_whose_line_is_gone() {
    let desk = Desk::taxed();
    let book = charge(&desk, "Workbook", 2400);
    charge(&desk, "Assessment", 9000);
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    let mut edit = whole(&draft);
    edit["lines"] = json!([edit["lines"][1].clone(), {
        "description": "Thank you for your trust", "quantityMilli": -1000, "unitPrice": euro(1000),
        "taxRateBp": 1900,
    }]);
    edit["pricesIncludeTax"] = json!(true);
    edit["language"] = json!("de");
    edit["note"] = json!("Vielen Dank!");
    edit["serviceFrom"] = json!("2026-02-01");
    edit["serviceTo"] = json!("2026-02-28");
    let edited = desk.operation("invoices.edit", edit);
    let id = text(&draft, "id");
    let shown = desk.opened(&id);
    assert_eq!(shown["totals"]["total"], euro(8000), "90.00 less 10.00, tax within");
    assert_eq!(shown["totals"]["net"], euro(6723));
    let waiting = desk.waiting();
    assert_eq!((waiting.len(), waiting[0]["id"].as_str()), (1, Some(book.as_str())));
    let preview = desk.file(&id).text;
    for words in ["Rechnungsentwurf", "Enthält USt. 19 %", "Vielen Dank!", "Leistungszeitraum"] {
        assert!(preview.replace('\u{a0}', " ").contains(words), "{words} is missing:\n{preview}");
    }
    desk.undo(&edited);
    assert_eq!(desk.opened(&id), draft);
    assert!(desk.waiting().is_empty());
}

#[test]
fn every_bad_field_of_an_edit_is_named_and_nothing_changes() {
    let desk = Desk::new();
    let book = charge(&desk, "Workbook", 2400);
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna }));
    let mut edit = whole(&draft);
    let mut twice = line("Workbook again", 2400, 0);
    twice["chargeId"] = json!(book);
    edit["lines"] = json!([edit["lines"][0].clone(), line("", 100, 0), line("Taxed", 100, 1900), twice]);
    edit["termsDays"] = json!(1000);
    edit["reason"] = json!("An invoice corrects nothing.");
    let refused = desk.refused("invoices.edit", edit);
    assert_eq!(
        fields(&refused),
        ["lines[1].description", "lines[2].taxRateBp", "termsDays", "reason", "lines[3].chargeId"]
    );
    assert_eq!(desk.opened(&text(&draft, "id")), draft);
}

#[test]
fn two_currencies_never_share_an_invoice() {
    let desk = Desk::new();
    charge(&desk, "Workbook", 2400);
    let francs = json!({ "personId": desk.anna, "description": "Travel",
        "unitPrice": { "minor": 9000, "currency": "CHF" } });
    desk.call("charges.add", francs);
    let refused = desk.refused("invoices.draft", json!({ "personId": desk.anna }));
    assert!(refused.message.contains("one currency"), "{}", refused.message);
    assert_eq!(desk.waiting().len(), 2, "nothing was drafted");
}

#[test]
fn another_clients_charge_cannot_be_drafted() {
    let desk = Desk::new();
    let book = charge(&desk, "Workbook", 2400);
    let ben = desk.add_person("Ben", "Moss");
    let refused = desk.refused("invoices.draft", json!({ "personId": ben, "chargeIds": [book] }));
    assert_eq!(fields(&refused), ["chargeIds"]);
}

#[test]
fn an_organisation_pays_with_its_own_terms_and_order_number() {
    let desk = Desk::new();
    let payer = desk.call(
        "organisations.save",
        json!({ "details": { "name": "Nordwind GmbH", "address": "Hafenstrasse 3\n20457 Hamburg",
            "taxId": "DE987654321", "poNumber": "PO-4711", "termsDays": 30 } }),
    );
    let request =
        json!({ "personId": desk.anna, "payerId": payer["id"], "lines": [line("Coaching", 12_000, 0)] });
    let draft = desk.call("invoices.draft", request);
    assert_eq!((draft["termsDays"].as_i64(), text(&draft, "poNumber")), (Some(30), "PO-4711".into()));
    let id = text(&draft, "id");
    desk.call("invoices.issue", json!({ "invoiceId": id }));
    let page = desk.file(&id).text;
    for words in
        ["Nordwind GmbH", "Anna Kowalska", "Hafenstrasse 3", "DE987654321", "PO-4711", "1 April 2026"]
    {
        assert!(page.contains(words), "{words} is missing:\n{page}");
    }
    // What was issued keeps its words when the organisation moves.
    desk.call(
        "organisations.save",
        json!({ "organisationId": payer["id"], "details": { "name": "Südwind AG", "termsDays": 10 } }),
    );
    assert_eq!(desk.opened(&id)["buyer"]["name"], "Nordwind GmbH");
}

#[test]
fn what_waits_for_one_payer_does_not_reach_another() {
    let desk = Desk::new();
    let payer =
        |name: &str| desk.call("organisations.save", json!({ "details": { "name": name } }))["id"].clone();
    let (nordwind, foehn) = (payer("Nordwind GmbH"), payer("Föhn AG"));
    charge(&desk, "Workbook", 2400);
    let theirs = json!({ "personId": desk.anna, "payerId": nordwind, "description": "Assessment",
        "unitPrice": euro(9000) });
    desk.call("charges.add", theirs);
    let draft = |payer: &Value| {
        let found = desk.call("invoices.draft", json!({ "personId": desk.anna, "payerId": payer }));
        desk.call("invoices.discard", json!({ "invoiceId": found["id"] }));
        found["totals"]["total"]["minor"].as_i64().unwrap()
    };
    assert_eq!(draft(&foehn), 2400, "what nobody else was to pay");
    assert_eq!(draft(&nordwind), 11_400);
    assert_eq!(draft(&Value::Null), 2400, "the oldest charge decides, and its payer is Anna");
}

#[test]
fn a_charge_by_hand_is_checked_and_can_be_taken_back() {
    let desk = Desk::new();
    let bad = json!({ "personId": desk.anna, "description": " ", "unitPrice": euro(-1), "taxRateBp": 1900 });
    assert_eq!(fields(&desk.refused("charges.add", bad)), ["description", "unitPrice", "taxRateBp"]);
    let book = charge(&desk, "Workbook", 2400);
    let removed = desk.operation("charges.remove", json!({ "chargeId": book }));
    assert!(desk.waiting().is_empty());
    desk.undo(&removed);
    assert_eq!(desk.waiting().len(), 1);
}
