//! Electronic invoices and how a draft is taxed.

use sha2::{Digest, Sha256};

use super::*;

/// A taxed practice with a German authority that wants XRechnung, and a draft for it.
fn authority(desk: &Desk, details: Value) -> (String, String) {
    let organisation = json!({ "details": {
        "name": "Stadt Dresden", "address": "Dr.-Külz-Ring 19\n01067 Dresden", "country": "DE",
        "email": "rechnung@dresden.example", "taxId": "DE987654321",
    } });
    let id = text(&desk.call("organisations.save", organisation), "id");
    let whose = json!({ "organisationId": id });
    desk.call("invoices.save_party", json!({ "whose": whose, "form": "xrechnung", "details": details }));
    let draft = json!({ "personId": desk.anna, "payerId": id, "lines": [line("Coaching", 12_000, 1900)] });
    (id, text(&desk.call("invoices.draft", draft), "id"))
}

/// With all that electronic invoices ask of a practice.
fn ready() -> Desk {
    let desk = Desk::taxed();
    desk.set_practice(&Practice {
        tax_registered: true,
        tax_id: Some("DE123456789".into()),
        tax_rate_bp: 1900,
        address: Some("Schönhauser Allee 12\n10119 Berlin".into()),
        phone: Some("+49 30 1234567".into()),
        email: Some("hallo@stillwater.example".into()),
        ..practice()
    });
    desk
}

fn einvoice(desk: &Desk, invoice: &str, form: Option<&str>) -> (Value, Vec<u8>) {
    let file = desk.call("invoices.einvoice", json!({ "invoiceId": invoice, "form": form }));
    let bytes = STANDARD.decode(text(&file, "base64")).unwrap();
    (file, bytes)
}

#[test]
fn what_goes_out_is_kept_with_the_page_and_comes_back_byte_for_byte() {
    let desk = ready();
    let (organisation, draft) = authority(&desk, json!({ "buyerReference": "04011000-12345-03" }));
    let preview = desk.call("invoices.treatment", json!({ "invoiceId": draft }));
    assert_eq!((text(&preview, "form"), &preview["missing"]), ("xrechnung".to_owned(), &json!([])));
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    let (file, xml) = einvoice(&desk, &draft, None);
    assert_eq!(file["asIssued"], true);
    assert_eq!(
        (text(&file, "name"), text(&file, "mediaType")),
        ("Invoice 2026-0001.xml".into(), "application/xml".into())
    );
    assert_eq!(text(&file, "sha256"), format!("{:x}", Sha256::digest(&xml)));
    let written = String::from_utf8(xml.clone()).unwrap();
    for part in [
        "xrechnung_3.0",
        "<cbc:BuyerReference>04011000-12345-03<",
        "<cbc:PostalZone>01067<",
        "<cbc:CityName>Dresden<",
        "<cbc:StreetName>Schönhauser Allee 12<",
        "<cbc:PayableAmount currencyID=\"EUR\">142.80<",
    ] {
        assert!(written.contains(part), "{part}:\n{written}");
    }
    // Whatever changes around it, what went out stays.
    let details = json!({ "buyerReference": "another" });
    let whose = json!({ "organisationId": organisation });
    desk.call("invoices.save_party", json!({ "whose": whose, "form": "none", "details": details }));
    desk.set_practice(&Practice { practice_name: "Another Name".into(), ..practice() });
    assert!(einvoice(&desk, &draft, None).1 == xml, "the same bytes after everything changed");
    let (other, cii) = einvoice(&desk, &draft, Some("xrechnung_cii"));
    assert_eq!(other["asIssued"], false);
    let cii = String::from_utf8(cii).unwrap();
    assert!(cii.contains("04011000-12345-03") && !cii.contains("Another Name"), "from what was kept: {cii}");
    for statement in [
        "UPDATE invoice_snapshots SET xml = x'00'",
        "DELETE FROM invoice_snapshots",
        "UPDATE invoices SET tax_treatment = 'exempt' WHERE number IS NOT NULL",
    ] {
        let refused = desk.sql(statement).unwrap_err().to_string();
        assert!(refused.contains("an issued document never changes"), "{statement}: {refused}");
    }
}

#[test]
fn what_is_missing_for_the_clients_form_is_named_at_once_and_no_number_is_lost() {
    let desk = ready();
    desk.set_practice(&Practice {
        tax_registered: true,
        tax_id: None,
        tax_rate_bp: 1900,
        address: Some("Schönhauser Allee 12".into()),
        phone: None,
        email: None,
        ..practice()
    });
    let (_, draft) = authority(&desk, json!({}));
    let tried = desk.refused("invoices.issue", json!({ "invoiceId": draft }));
    let looked = desk.refused("invoices.preview_issue", json!({ "invoiceId": draft }));
    let missing = [
        "seller.taxNumber",
        "seller.endpoint",
        "buyerReference",
        "seller.contact.phone",
        "seller.contact.email",
        "seller.address.city",
        "seller.address.postcode",
    ];
    assert_eq!((fields(&tried), fields(&looked)), (missing.to_vec(), missing.to_vec()));
    let sentence =
        |field: &str| tried.issues.iter().find(|issue| issue.field == field).unwrap().sentence.clone();
    assert_eq!(
        sentence("seller.contact.phone"),
        "Your telephone number is missing. It stands in Settings, with your practice."
    );
    assert!(sentence("buyerReference").contains("Leitweg-ID"));
    let view = desk.call("invoices.treatment", json!({ "invoiceId": draft }));
    assert_eq!(view["missing"].as_array().unwrap().len(), missing.len(), "seen before anyone tries");
    assert_eq!(desk.standing(&draft), "draft");
    let next = desk.issued(&[("Coaching", 100, 1900)]);
    assert_eq!(text(&desk.opened(&next), "number"), "2026-0001", "no number was lost");
}

#[test]
fn a_page_with_the_data_inside_is_the_document_itself() {
    let desk = ready();
    let whose = json!({ "personId": desk.anna });
    let details = json!({ "street": "ul. Floriańska 7", "postcode": "31-019", "city": "Kraków" });
    desk.call("invoices.save_party", json!({ "whose": whose, "form": "facturx", "details": details }));
    let draft = desk.draft(&[("Coaching", 12_000, 1900)]);
    let refused = desk.refused("invoices.issue", json!({ "invoiceId": draft }));
    assert_eq!(fields(&refused), ["buyer.address.country"]);
    let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "country": "PL", "termsDays": 14 });
    desk.call("people.edit", json!({ "personId": desk.anna, "details": details }));
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    let (file, hybrid) = einvoice(&desk, &draft, None);
    assert!(hybrid == desk.bytes(&draft), "the stored file is the hybrid");
    assert_eq!(text(&file, "sha256"), text(&desk.opened(&draft), "fileSha256"));
    check(&hybrid);
    assert!(hybrid.windows(12).any(|part| part == b"factur-x.xml"));
}

#[test]
fn a_document_that_went_out_as_a_page_can_still_become_data() {
    let desk = ready();
    let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "country": "PL", "email": "anna@example.org" });
    desk.call("people.edit", json!({ "personId": desk.anna, "details": details }));
    let draft = desk.draft(&[("Coaching", 12_000, 1900)]);
    let refused = desk.refused("invoices.einvoice", json!({ "invoiceId": draft }));
    assert_eq!(refused.code, rpc::wire::ErrorCode::Refused, "a draft says nothing yet");
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
    let page = desk.bytes(&draft);
    let (file, hybrid) = einvoice(&desk, &draft, None);
    assert_eq!((text(&file, "form"), &file["asIssued"]), ("facturx".to_owned(), &json!(false)));
    assert_eq!(check(&hybrid).text, check(&page).text, "its pages stay as they went out");
    assert!(desk.bytes(&draft) == page, "and so does the document");
    let refused = desk.refused("invoices.einvoice", json!({ "invoiceId": draft, "form": "peppol" }));
    assert_eq!(fields(&refused), ["buyerReference"]);
    let refused = desk.refused("invoices.einvoice", json!({ "invoiceId": draft, "form": "none" }));
    assert_eq!(fields(&refused), ["form"]);
    // From before there were snapshots: its frozen words still say enough.
    desk.sql("DROP TRIGGER invoice_snapshots_never_go").unwrap();
    desk.sql("DELETE FROM invoice_snapshots").unwrap();
    let (_, cii) = einvoice(&desk, &draft, Some("facturx"));
    assert!(cii == hybrid, "the same from the frozen words");
}

#[test]
fn the_core_suggests_how_a_draft_is_taxed_and_the_coach_says() {
    let desk = ready();
    let details = json!({ "details": { "name": "Atelier Lyon", "address": "1 rue Neuve\n69001 Lyon", "country": "FR", "taxId": "FR40303265045" } });
    let payer = text(&desk.call("organisations.save", details), "id");
    let draft = json!({ "personId": desk.anna, "payerId": payer, "lines": [line("Coaching", 12_000, 1900)] });
    let draft = text(&desk.call("invoices.draft", draft), "id");
    let one = json!({ "invoiceId": draft });
    let view = desk.call("invoices.treatment", one.clone());
    let said = |view: &Value| (text(view, "treatment"), text(view, "suggested"), view["chosen"] == true);
    assert_eq!(said(&view), ("standard".into(), "reverse_charge".into(), false), "never decided silently");
    let set = json!({ "invoiceId": draft, "treatment": "reverse_charge" });
    let operation = desk.operation("invoices.set_treatment", set.clone());
    let total = |id: &str| desk.opened(id)["totals"]["total"]["minor"].as_i64().unwrap();
    assert_eq!(total(&draft), 12_000, "no tax is added");
    desk.undo(&operation);
    assert_eq!(total(&draft), 14_280, "one undo for all of it");
    let view = desk.call("invoices.set_treatment", set);
    assert_eq!(said(&view), ("reverse_charge".into(), "reverse_charge".into(), true));
    assert!(text(&view, "note").contains("article 196"));
    let mut edit = whole(&desk.opened(&draft));
    edit["lines"][0]["taxRateBp"] = json!(1900);
    assert_eq!(fields(&desk.refused("invoices.edit", edit)), ["lines[0].taxRateBp"]);
    desk.call("invoices.issue", one.clone());
    let page = desk.file(&draft).text;
    assert!(page.contains("Reverse charge: VAT is to be accounted for by the recipient"), "{page}");
    assert!(page.contains("DE123456789") && page.contains("FR40303265045"), "both VAT ids: {page}");
    desk.refused("invoices.set_treatment", json!({ "invoiceId": draft, "treatment": "standard" }));
    let credit = desk.call("invoices.credit", one);
    desk.call("invoices.issue", json!({ "invoiceId": credit["id"] }));
    let page = desk.file(&text(&credit, "id")).text;
    assert!(page.contains("Reverse charge"), "a credit note is taxed as its invoice: {page}");
}

#[test]
fn what_a_treatment_needs_is_asked_for_before_a_number_is_given() {
    let desk = ready();
    let draft = desk.draft(&[("Coaching", 12_000, 1900)]);
    let refused = |treatment: &str| {
        desk.call("invoices.set_treatment", json!({ "invoiceId": draft, "treatment": treatment }));
        let error = desk.refused("invoices.issue", json!({ "invoiceId": draft }));
        error.issues.iter().map(|issue| issue.field.clone()).collect::<Vec<_>>()
    };
    assert_eq!(refused("reverse_charge"), ["buyer.vatId", "buyer.address.country"]);
    assert_eq!(refused("exempt"), ["taxes.reason"]);
    assert_eq!(refused("small_business"), ["treatment"], "who charges tax is no small business");
    desk.call("invoices.set_treatment", json!({ "invoiceId": draft }));
    assert_eq!(desk.opened(&draft)["lines"][0]["taxRateBp"], 1900, "the usual rate again");
    desk.call("invoices.issue", json!({ "invoiceId": draft }));
}

#[test]
fn details_are_checked_all_at_once_and_can_be_undone() {
    let desk = ready();
    let whose = json!({ "personId": desk.anna });
    let bad = json!({ "whose": whose, "form": "peppol",
        "details": { "vatId": "12345", "endpoint": "x", "registrationScheme": "much too long" } });
    let error = desk.refused("invoices.save_party", bad);
    assert_eq!(fields(&error), ["details.vatId", "details.endpointScheme", "details.registrationScheme"]);
    let of_practice = json!({ "whose": {}, "form": "peppol", "details": {} });
    assert_eq!(fields(&desk.refused("invoices.save_party", of_practice)), ["form"]);
    let good = json!({ "whose": whose, "form": "peppol", "details": { "endpoint": "0123456749", "endpointScheme": "0208" } });
    let operation = desk.operation("invoices.save_party", good);
    let view = desk.call("invoices.party", whose.clone());
    assert_eq!(
        (text(&view, "form"), text(&view["details"], "endpointScheme")),
        ("peppol".into(), "0208".into())
    );
    desk.undo(&operation);
    assert_eq!(text(&desk.call("invoices.party", whose.clone()), "form"), "none");
    let own = json!({ "whose": {}, "form": "none", "details": { "taxNumber": "12/345/67890" } });
    desk.call("invoices.save_party", own.clone());
    desk.call("invoices.save_party", own);
    let vat_id = json!({ "whose": whose, "form": "none", "details": { "vatId": "PL6762477890" } });
    desk.call("invoices.save_party", vat_id);
    let page = desk.file(&desk.draft(&[("Coaching", 100, 1900)])).text;
    assert!(page.contains("PL6762477890"), "what the law wants named is on the page, too: {page}");
    let view = desk.call("invoices.party", json!({}));
    assert_eq!(
        view["address"],
        json!({ "lines": ["Schönhauser Allee 12"], "postcode": "10119", "city": "Berlin", "country": "DE" })
    );
}
