use sha2::{Digest, Sha256};

use super::*;

#[test]
fn fifty_issues_give_one_to_fifty_whatever_fails_between() {
    let desk = Desk::new();
    for place in 1..=50 {
        let empty = desk.draft(&[]);
        desk.refused("invoices.issue", json!({ "invoiceId": empty }));
        let below = desk.draft(&[("Discount", 100, 0)]);
        let mut edit = whole(&desk.opened(&below));
        edit["lines"][0]["quantityMilli"] = json!(-1000);
        desk.call("invoices.edit", edit);
        let refused = desk.refused("invoices.issue", json!({ "invoiceId": below }));
        assert_eq!(fields(&refused), ["lines"], "an invoice below zero is a credit note");
        if place % 10 == 0 {
            let strange = desk.draft(&[("静けさ", 100, 0)]);
            let refused = desk.refused("invoices.issue", json!({ "invoiceId": strange }));
            assert!(refused.message.contains("cannot be printed"), "{}", refused.message);
        }
        let id = desk.issued(&[("Coaching", 12_000, 0)]);
        assert_eq!(text(&desk.opened(&id), "number"), format!("2026-{place:04}"));
    }
}

#[test]
fn what_cannot_be_printed_is_named_in_the_draft() {
    let desk = Desk::new();
    let id = desk.draft(&[("Coaching 静", 100, 0)]);
    assert_eq!(desk.opened(&id)["missingGlyphs"], json!(["静"]));
    desk.refused("invoices.issue", json!({ "invoiceId": id }));
    assert_eq!(desk.standing(&id), "draft", "a refused issue leaves the draft");
}

#[test]
fn numbers_follow_the_calendar_and_begin_anew_with_the_year() {
    let desk = Desk::new();
    desk.issued(&[("Coaching", 100, 0)]);
    let id = desk.draft(&[("Coaching", 100, 0)]);
    let before = json!({ "invoiceId": id, "issuedOn": "2026-03-01" });
    assert!(desk.refused("invoices.issue", before).message.contains("Numbers follow the calendar"));
    let ahead = json!({ "invoiceId": id, "issuedOn": "2026-03-03" });
    assert_eq!(fields(&desk.refused("invoices.issue", ahead)), ["issuedOn"]);
    desk.on(2027, 1, 4);
    desk.call("invoices.issue", json!({ "invoiceId": id, "issuedOn": "2026-12-31" }));
    assert_eq!(text(&desk.opened(&id), "number"), "2026-0002", "dated back within the order of days");
    let next = desk.issued(&[("Coaching", 100, 0)]);
    assert_eq!(text(&desk.opened(&next), "number"), "2027-0001");
}

#[test]
fn the_number_of_any_day_is_known_before_it_is_given() {
    let desk = Desk::new();
    let first = desk.issued(&[("Coaching", 100, 0)]);
    desk.on(2027, 1, 4);
    let id = desk.draft(&[("Coaching", 100, 0)]);
    let on = |day: &str| json!({ "invoiceId": id, "issuedOn": day });
    let foreseen = |request| {
        let preview = desk.call("invoices.preview_issue", request);
        [text(&preview, "number"), text(&preview, "issuedOn"), text(&preview, "dueOn")]
    };
    let today = json!({ "invoiceId": id });
    assert_eq!(foreseen(today), ["2027-0001", "2027-01-04", "2027-01-18"]);
    assert_eq!(foreseen(on("2026-12-31")), ["2026-0002", "2026-12-31", "2027-01-14"]);
    assert_eq!(desk.standing(&id), "draft", "looking takes no number");
    for (day, of) in [("2026-03-01", &id), ("2027-01-05", &id), ("2027-01-04", &first)] {
        let request = json!({ "invoiceId": of, "issuedOn": day });
        let (looked, tried) = (
            desk.refused("invoices.preview_issue", request.clone()),
            desk.refused("invoices.issue", request),
        );
        assert_eq!((&looked.message, fields(&looked)), (&tried.message, fields(&tried)));
    }
    desk.call("invoices.issue", on("2026-12-31"));
    assert_eq!(text(&desk.opened(&id), "number"), "2026-0002");
}

#[test]
fn an_issue_stays_and_what_led_to_it_cannot_be_taken_back() {
    let desk = Desk::new();
    let drafted = desk.operation(
        "invoices.draft",
        json!({ "personId": desk.anna, "lines": [line("Coaching", 12_000, 0)] }),
    );
    let id = text(&desk.call("invoices.list", json!({ "filter": "draft" }))[0], "id");
    let issued = desk.reply("invoices.issue", json!({ "invoiceId": id })).unwrap();
    assert!(issued.undo.is_none(), "no undo is offered");
    let operation = text(&desk.call("history.list", json!(null))[0], "operationId");
    let refused = desk.refused("history.undo", json!({ "operationId": operation }));
    assert!(refused.message.contains("A number that was given stays given"), "{}", refused.message);
    let refused = desk.refused("history.undo", json!({ "operationId": drafted }));
    assert!(refused.message.contains("changed since"), "{}", refused.message);
    for (name, request) in [
        ("invoices.issue", json!({ "invoiceId": id })),
        ("invoices.edit", whole(&desk.opened(&id))),
        ("invoices.discard", json!({ "invoiceId": id })),
    ] {
        let refused = desk.refused(name, request);
        assert!(
            refused.message.contains("has been issued and stays as it is"),
            "{name}: {}",
            refused.message
        );
    }
}

#[test]
fn the_file_itself_refuses_to_change_an_issued_document() {
    let desk = Desk::new();
    desk.issued(&[("Coaching", 12_000, 0)]);
    let draft = desk.draft(&[("Travel", 100, 0)]);
    for statement in [
        "UPDATE invoices SET total_minor = 1 WHERE number IS NOT NULL",
        "UPDATE invoices SET number = '2026-0009' WHERE number IS NOT NULL",
        "UPDATE invoices SET buyer = '{}' WHERE number IS NOT NULL",
        "UPDATE invoices SET issued_on = '2020-01-01' WHERE number IS NOT NULL",
        "DELETE FROM invoices WHERE number IS NOT NULL",
        "UPDATE invoice_lines SET unit_price_minor = 1 WHERE description = 'Coaching'",
        "DELETE FROM invoice_lines WHERE description = 'Coaching'",
        "INSERT INTO invoice_lines SELECT 'x', invoice_id, 9, description, NULL, 1000, 1, 0, 0, NULL, NULL, 0
         FROM invoice_lines WHERE description = 'Coaching'",
        "UPDATE invoice_files SET pdf = x'00'",
        "DELETE FROM invoice_files",
    ] {
        let refused = desk.sql(statement).unwrap_err().to_string();
        assert!(refused.contains("an issued document never changes"), "{statement}: {refused}");
    }
    assert_eq!(desk.sql(&format!("UPDATE invoices SET note = 'x' WHERE id = '{draft}'")).unwrap(), 1);
}

#[test]
fn the_bytes_that_went_out_are_kept_with_their_hash() {
    let desk = Desk::new();
    let id = desk.issued(&[("Coaching", 12_000, 0)]);
    let first = desk.bytes(&id);
    let hash = format!("{:x}", Sha256::digest(&first));
    assert_eq!(text(&desk.opened(&id), "fileSha256"), hash);
    // Whatever changes around it, the file stays.
    desk.on(2028, 1, 1);
    desk.set_practice(&Practice { practice_name: "Another Name".into(), ..practice() });
    desk.pay(12_000);
    assert!(desk.bytes(&id) == first, "the same bytes two years later");
    assert_eq!(desk.opened(&id)["seller"]["name"], "Stillwater Coaching", "and the same words on the screen");
    let named = |id: &str| text(&desk.call("invoices.pdf", json!({ "invoiceId": id })), "name");
    assert_eq!(named(&id), "Invoice 2026-0001.pdf");
    assert_eq!(named(&desk.draft(&[])), "Draft invoice, Anna Kowalska.pdf");
}

#[test]
fn who_charges_no_tax_says_why_and_shows_none() {
    let desk = Desk::new();
    let id = desk.issued(&[("Coaching", 12_000, 0)]);
    let page = desk.file(&id).text;
    assert!(page.contains("section 19 of the German VAT Act"), "{page}");
    assert!(!page.contains("VAT 0"), "{page}");
    desk.set_practice(&Practice { tax_note: Some("Not registered for VAT.".into()), ..practice() });
    let own = desk.issued(&[("Coaching", 12_000, 0)]);
    assert!(desk.file(&own).text.contains("Not registered for VAT."), "the coach's own words come first");
}

#[test]
fn without_an_account_or_in_another_currency_there_is_no_payment_code() {
    let desk = Desk::new();
    let pounds = json!({ "description": "Coaching", "quantityMilli": 1000, "taxRateBp": 0,
        "unitPrice": { "minor": 9500, "currency": "GBP" } });
    let draft = desk.call("invoices.draft", json!({ "personId": desk.anna, "lines": [pounds] }));
    let id = text(&draft, "id");
    desk.call("invoices.issue", json!({ "invoiceId": id }));
    let page = desk.file(&id).text;
    assert!(page.contains("Please transfer £95.00") && !page.contains("Scan with"), "{page}");
    desk.set_practice(&Practice { iban: None, ..practice() });
    let id = desk.issued(&[("Coaching", 12_000, 0)]);
    assert!(!desk.file(&id).text.contains("How to pay"));
}

#[test]
fn the_language_is_the_clients_and_the_series_the_coachs() {
    let desk = Desk::new();
    let details = json!({ "givenName": "Jürgen", "familyName": "Weiß", "language": "de" });
    let jurgen = text(&desk.call("people.add", json!({ "details": details })), "id");
    let save = json!({ "kind": "invoice", "pattern": "RE-{YYYY}-{NNN}", "restartYearly": true, "next": 118 });
    let series = desk.call("invoices.save_series", save);
    assert_eq!(series[0]["example"], "RE-2026-118");
    let draft =
        desk.call("invoices.draft", json!({ "personId": jurgen, "lines": [line("Coaching", 12_000, 0)] }));
    let id = text(&draft, "id");
    desk.call("invoices.issue", json!({ "invoiceId": id }));
    let page = desk.file(&id).text;
    assert!(page.contains("Rechnung RE-2026-118") && page.contains("§ 19 UStG"), "{page}");
    let lower = json!({ "kind": "invoice", "pattern": "RE-{NNN}", "restartYearly": true, "next": 5 });
    assert_eq!(fields(&desk.refused("invoices.save_series", lower)), ["pattern", "next"]);
    let same =
        json!({ "kind": "invoice", "pattern": "CN-{YYYY}-{NNNN}", "restartYearly": true, "next": 119 });
    assert_eq!(fields(&desk.refused("invoices.save_series", same)), ["pattern"], "two documents, one number");
}
