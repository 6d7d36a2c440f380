//! The sample that the settings show, and the logo on it, through the list of commands.

use super::*;
use crate::documents::samples::logo;

impl Desk {
    fn practice(&self) -> Value {
        self.call("practice.details", json!(null))
    }

    fn specimen(&self, practice: &Value) -> Vec<u8> {
        let file = self.call("practice.preview_invoice", json!({ "practice": practice }));
        STANDARD.decode(text(&file, "base64")).unwrap()
    }

    fn choose(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.open.app.folders().practice.join(name);
        std::fs::write(&path, bytes).unwrap();
        self.open.app.receive_file(path, name).0
    }
}

fn said(pdf: &[u8]) -> String {
    check(pdf).text.replace(['\u{a0}', '\u{202f}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_sample_is_drawn_with_the_choices_that_nobody_has_saved() {
    let desk = Desk::taxed();
    let mut practice = desk.practice();
    practice["language"] = json!("de");
    practice["iban"] = json!("DE89 3704 0044 0532 0130 00");
    let mut looks = Vec::new();
    for template in ["classic", "modern", "compact"] {
        practice["template"] = json!(template);
        let pdf = desk.specimen(&practice);
        let said = said(&pdf);
        for piece in ["MUSTER", "Maja Muster", "2026-0001", "285,60 €", "DE89 3704", "Dies ist ein Muster."]
        {
            assert!(said.contains(piece), "{piece} on {template}: {said}");
        }
        looks.push(pdf);
    }
    looks.dedup();
    assert_eq!(looks.len(), 3, "each look is another page");
    assert_eq!(desk.practice()["language"], "en", "nothing was saved");
    let list = desk.call("invoices.list", json!({ "filter": "all" }));
    assert_eq!(list, json!([]), "and no invoice was made");
    let first = desk.issued(&[("Coaching", 10_000, 1900)]);
    assert_eq!(text(&desk.opened(&first), "number"), "2026-0001", "nor a number given");
}

#[test]
fn a_sample_of_what_cannot_be_names_every_field() {
    let desk = Desk::new();
    let mut practice = desk.practice();
    practice["accent"] = json!("teal");
    practice["iban"] = json!("DE89");
    let refused = desk.refused("practice.preview_invoice", json!({ "practice": practice }));
    assert_eq!(fields(&refused), ["practice.iban", "practice.accent"]);
}

#[test]
fn a_logo_is_chosen_shown_taken_back_and_taken_away() {
    let desk = Desk::new();
    let plain = desk.specimen(&desk.practice());
    assert_eq!(desk.call("practice.logo", json!(null)), Value::Null);
    let file = desk.choose("logo.png", &logo());
    let chosen = desk.operation("practice.save_logo", json!({ "fileId": file }));
    assert_eq!(desk.call("practice.logo", json!(null))["mediaType"], "image/png");
    let with_logo = desk.specimen(&desk.practice());
    assert!(with_logo != plain, "it stands on the sample");
    desk.undo(&chosen);
    assert_eq!(desk.call("practice.logo", json!(null)), Value::Null);
    desk.call("practice.save_logo", json!({ "fileId": file }));
    assert!(desk.specimen(&desk.practice()) == with_logo);
    desk.call("practice.remove_logo", json!(null));
    assert!(desk.specimen(&desk.practice()) == plain);
}

#[test]
fn what_is_no_picture_and_what_is_a_photograph_are_no_logo() {
    let desk = Desk::new();
    let letter = desk.choose("letter.png", b"not a picture");
    let refused = desk.refused("practice.save_logo", json!({ "fileId": letter }));
    assert!(refused.message.contains("PNG or JPEG"), "{}", refused.message);
    let huge = desk.choose("huge.png", &vec![0; 20 * 1024 * 1024 + 1]);
    assert_eq!(fields(&desk.refused("practice.save_logo", json!({ "fileId": huge }))), ["fileId"]);
    // The head of a JPEG in the four colours of a press: one row, one column.
    let press = [&[0xFF, 0xD8, 0xFF, 0xC0, 0, 20, 8, 0, 1, 0, 1, 4][..], &[1, 0x11, 0].repeat(4)].concat();
    let press = desk.choose("press.jpg", &press);
    assert!(desk.refused("practice.save_logo", json!({ "fileId": press })).message.contains("PNG or JPEG"));
    assert_eq!(desk.call("practice.logo", json!(null)), Value::Null);
}
