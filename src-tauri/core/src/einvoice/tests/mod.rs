//! The golden set, and what is refused before a receiver's program would.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::checking::missing;
use super::form::Form;
use super::rendering;
use super::snapshot::InvoiceSnapshot;
use crate::documents::inspect::check;

const XML_FORMS: [Form; 4] = [Form::Facturx, Form::Peppol, Form::Xrechnung, Form::XrechnungCii];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/invoices")
}

fn model(name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(folder().join(format!("{name}.json"))).unwrap()).unwrap()
}

fn snapshot(model: Value) -> InvoiceSnapshot {
    serde_json::from_value(model).unwrap()
}

fn golden() -> Vec<(String, InvoiceSnapshot)> {
    let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let models = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    models
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name.clone(), snapshot(model(&name)))
        })
        .collect()
}

fn fields(model: Value, form: Form) -> Vec<String> {
    missing(&snapshot(model), form).into_iter().map(|issue| issue.field).collect()
}

#[test]
fn the_golden_set_agrees_with_figures_that_were_reckoned_elsewhere() {
    let golden = golden();
    assert!(golden.len() >= 25, "{} invoices", golden.len());
    for (name, snapshot) in golden {
        for form in [Form::None, Form::Facturx, Form::Peppol] {
            assert_eq!(missing(&snapshot, form), [], "{name} {form:?}");
        }
    }
}

#[test]
fn a_snapshot_survives_being_stored_and_makes_the_same_bytes_each_time() {
    for (name, snapshot) in golden() {
        let stored = serde_json::to_string(&snapshot).unwrap();
        let again: InvoiceSnapshot = serde_json::from_str(&stored).unwrap();
        assert_eq!(again, snapshot, "{name}");
        for form in XML_FORMS {
            assert_eq!(
                rendering::written(&again, form).unwrap(),
                rendering::written(&snapshot, form).unwrap()
            );
        }
    }
    let snapshot = snapshot(model("a-month"));
    let hybrid = || {
        let xml = rendering::xml(&snapshot, Form::Facturx).unwrap();
        rendering::pdf(&snapshot, Some(&xml)).unwrap().complete().unwrap()
    };
    assert!(hybrid() == hybrid(), "the hybrid too");
}

#[test]
fn a_file_that_was_drawn_before_takes_the_data_in_without_a_change_to_its_pages() {
    let snapshot = snapshot(model("one-line"));
    let xml = rendering::xml(&snapshot, Form::Facturx).unwrap();
    let drawn = rendering::pdf(&snapshot, None).unwrap().complete().unwrap();
    let later = crate::documents::back_end::archived(&drawn, &xml).unwrap();
    let at_once = rendering::pdf(&snapshot, Some(&xml)).unwrap().complete().unwrap();
    assert_eq!(check(&later).text, check(&at_once).text);
    let opened = lopdf::Document::load_mem(&later).unwrap();
    let holds = |object: &lopdf::Object| {
        object.as_stream().is_ok_and(|stream| stream.get_plain_content().is_ok_and(|bytes| bytes == xml))
    };
    assert!(opened.objects.values().any(holds), "the very bytes");
    let other = rendering::pdf(&self::snapshot(model("two-rates")), None).unwrap().complete().unwrap();
    let identity =
        |pdf: &[u8]| format!("{:?}", lopdf::Document::load_mem(pdf).unwrap().trailer.get(b"ID").unwrap());
    assert_ne!(identity(&other), identity(&drawn), "two invoices are two files");
    assert_ne!(identity(&later), identity(&drawn));
}

#[test]
fn the_page_names_every_sum_of_the_data() {
    let page = check(&rendering::pdf(&snapshot(model("document-discount")), None).unwrap().pdf).text;
    let page = page.replace(['\u{a0}', '\u{202f}'], " ");
    for sum in ["620,00 €", "−40,32 €", "−9,68 €", "87,34 €", "7,72 €", "665,06 €"] {
        assert!(page.contains(sum), "{sum}:\n{page}");
    }
    let coins = check(&rendering::pdf(&snapshot(model("swiss-coins")), None).unwrap().pdf).text;
    assert!(coins.contains("0.02") || coins.contains("0,02"), "{coins}");
}

#[test]
fn figures_that_disagree_are_all_named() {
    let mut wrong = model("two-rates");
    wrong["lines"][0]["amount"] = json!(50_001);
    wrong["taxes"][1]["net"] = json!(1);
    wrong["totals"]["due"] = json!(1);
    assert_eq!(
        fields(wrong, Form::None),
        ["lines[0].amount", "lines[0].net", "taxes[1].net", "taxes[1].tax", "totals.net", "totals.due"]
    );
    let mut huge = model("one-line");
    huge["lines"][0]["net"] = json!(i64::MAX);
    assert_eq!(fields(huge, Form::None), ["totals"]);
    let mut rate = model("small-business");
    rate["lines"][0]["rateBp"] = json!(1900);
    assert!(fields(rate, Form::None).contains(&"lines[0].rateBp".to_owned()));
}

#[test]
fn each_form_names_at_once_all_that_it_lacks() {
    let mut bare = model("one-line");
    bare["seller"]["contact"] = json!({});
    bare["seller"]["vatId"] = Value::Null;
    bare["seller"]["address"] = json!({ "lines": ["Schönhauser Allee 12"] });
    bare["buyer"]["address"] = json!({});
    bare["buyer"]["contact"] = json!({});
    bare["buyerReference"] = Value::Null;
    bare["dueOn"] = Value::Null;
    bare["payment"] = json!({ "iban": "DE89370400440532013001" });
    let standard = [
        "seller.address.country",
        "buyer.address.country",
        "seller.taxNumber",
        "payment.iban",
        "payment.terms",
    ];
    let network = ["seller.endpoint", "buyer.endpoint", "buyerReference"];
    let german = [
        "seller.contact.name",
        "seller.contact.phone",
        "seller.contact.email",
        "seller.address.city",
        "seller.address.postcode",
        "buyer.address.city",
        "buyer.address.postcode",
    ];
    assert_eq!(fields(bare.clone(), Form::None), [] as [&str; 0], "a page needs none of it");
    assert_eq!(fields(bare.clone(), Form::Facturx), standard);
    assert_eq!(fields(bare.clone(), Form::Peppol), [&standard[..], &network].concat());
    assert_eq!(fields(bare, Form::Xrechnung), [&standard[..], &network, &german].concat());
}

#[test]
fn what_the_standard_cannot_say_is_refused_before_it_is_written() {
    let mut dinar = model("one-line");
    dinar["currency"] = json!("KWD");
    assert_eq!(fields(dinar.clone(), Form::None), [] as [&str; 0], "as a page it goes out");
    assert_eq!(fields(dinar, Form::Facturx), ["currency"]);
    let mut unnamed = model("reverse-charge");
    unnamed["buyer"]["vatId"] = Value::Null;
    assert_eq!(fields(unnamed, Form::Facturx), ["buyer.vatId"]);
    let mut silent = model("small-business");
    silent["taxes"][0]["reason"] = Value::Null;
    assert_eq!(fields(silent, Form::Facturx), ["taxes[0].reason"]);
    let mut credit = model("credit-note");
    credit["corrects"] = Value::Null;
    credit["payment"] = json!({});
    assert_eq!(fields(credit, Form::Peppol), ["corrects", "payment.terms"]);
    let mut numbered = model("one-line");
    numbered["seller"]["vatId"] = json!("123456789");
    assert_eq!(fields(numbered, Form::Facturx), ["seller.vatId"]);
}

#[test]
fn a_logo_for_the_press_is_refused_where_colours_are_those_of_a_screen() {
    use base64::Engine;
    let jpeg = [
        &[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8][..],
        &[0, 20, 0, 50, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    let mut printed = model("one-line");
    printed["look"] = json!({ "logo": base64::engine::general_purpose::STANDARD.encode(jpeg.concat()) });
    let printed = snapshot(printed);
    assert!(rendering::pdf(&printed, None).is_ok());
    let refused = rendering::pdf(&printed, Some(b"<xml/>")).unwrap_err();
    assert!(matches!(refused, crate::error::Error::Invalid(issues) if issues[0].field == "look.logo"));
}
