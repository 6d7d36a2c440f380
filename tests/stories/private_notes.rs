//! What a coach writes for themselves never leaves the house: it is planted, worked on, and then looked for in
//! everything that a client is given.

use std::io::Write;
use std::process::Command;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::computer::Computer;

/// In the middle of the working text. Not words of any language, so that they are found only where they were put.
const LINE: &str = "Heronwisp2290";
/// Among the coach's own reflections.
const REFLECTION: &str = "Mossglint8834";
/// Where a client may read it: proves that what is looked through was made from the note.
const SHARED: &str = "Lanternbay5512";

/// What the requests speak of.
struct Made {
    computer: Computer,
    person: Value,
    engagement: Value,
    session: Value,
    draft: Value,
    invoice: Value,
    credit_note: Value,
    message: Value,
    group: Value,
}

type Request = fn(&Made) -> Value;

/// Everything that a client is given, one line each: the command, and its request.
const CLIENT_FACING: &[(&str, Request)] = &[
    ("summaries.preview", |made| json!({ "sessionId": made.session })),
    ("summaries.pdf", |made| json!({ "sessionId": made.session })),
    ("journeys.open", |made| json!({ "engagementId": made.engagement })),
    ("journeys.preview", |made| json!({ "engagementId": made.engagement })),
    ("journeys.pdf", |made| json!({ "engagementId": made.engagement })),
    ("invoices.preview_issue", |made| json!({ "invoiceId": made.draft })),
    ("invoices.open", |made| json!({ "invoiceId": made.invoice })),
    ("invoices.pdf", |made| json!({ "invoiceId": made.invoice })),
    ("invoices.preview_issue", |made| json!({ "invoiceId": made.credit_note })),
    ("messages.open", |made| json!({ "messageId": made.message })),
    ("messages.eml", |made| json!({ "messageId": made.message })),
    ("groups.attendance_sheet", |made| json!({ "groupId": made.group })),
    // For a colleague, unless the coach asks for her own reflections in it.
    ("supervision.preview", |made| json!({ "sessionIds": [made.session] })),
    ("supervision.pack", |made| json!({ "sessionIds": [made.session] })),
    ("credits.statement", |made| json!({ "engagementId": made.engagement })),
    ("accounts.statement", |made| json!({ "personId": made.person })),
    ("invoices.einvoice", |made| json!({ "invoiceId": made.invoice })),
    ("invoices.einvoice", |made| json!({ "invoiceId": made.invoice, "form": "xrechnung_cii" })),
];

#[test]
fn nothing_private_is_in_anything_that_a_client_is_given() {
    let made = made();
    let mut with_shared = Vec::new();
    for (name, request) in CLIENT_FACING {
        let reply = made.computer.call(name, request(&made));
        let (texts, files) = said(&reply);
        for private in [LINE, REFLECTION] {
            for (place, text) in [("its reply", &reply.to_string()), ("the text of its files", &texts)] {
                assert!(!text.contains(private), "{name}: a private note stands in {place}");
            }
            let raw =
                files.iter().any(|file| file.windows(private.len()).any(|part| part == private.as_bytes()));
            assert!(!raw, "{name}: a private note lies in the bytes of a file");
        }
        if texts.contains(SHARED) || reply["body"].as_str().is_some_and(|body| body.contains(SHARED)) {
            with_shared.push(*name);
        }
    }
    assert_eq!(
        with_shared,
        [
            "summaries.preview",
            "summaries.pdf",
            "journeys.preview",
            "journeys.pdf",
            "messages.open",
            "messages.eml",
            "supervision.pack"
        ],
        "what may be shared is found where it belongs"
    );
}

#[test]
fn the_search_itself_finds_what_the_coach_sees() {
    let made = made();
    let notes = made.computer.call("notes.of_session", json!({ "sessionId": made.session }));
    for word in [LINE, REFLECTION, SHARED] {
        assert!(said(&notes).0.contains(word) || notes.to_string().contains(word), "{word}");
    }
    let person = made.computer.call("quotes.of_person", json!({ "personId": made.person })).to_string();
    assert!(!person.contains(LINE) && person.contains(SHARED), "a private line is never a quote: {person}");
}

/// A session with a note that has lived: written, edited, kept as a draft, locked away, opened, brought back.
fn made() -> Made {
    let computer = Computer::new();
    computer.make_practice();
    computer.call("practice.set_up", practice());
    let details = json!({ "givenName": "Anna", "familyName": "Kowalska", "email": "anna@example.org", "address": "ul. Floriańska 7\n31-019 Kraków", "country": "PL" });
    let person = computer.call("people.add", json!({ "details": details }))["id"].clone();
    let known = |whose: Value, details: Value| {
        computer.call("invoices.save_party", json!({ "whose": whose, "form": "none", "details": details }))
    };
    known(json!({}), json!({ "taxNumber": "12/345/67890" }));
    known(json!({ "personId": person }), json!({ "buyerReference": "Anna" }));
    let offer = computer.call("offers.list", Value::Null)[0]["offer"]["id"].clone();
    let begin = json!({ "personId": person, "offerId": offer, "startedOn": "2026-03-01" });
    let engagement = computer.call("engagements.start", begin)["id"].clone();
    let booking = json!({ "personId": person, "engagementId": engagement, "localStart": "2026-03-11T10:00" });
    let session = computer.call("sessions.book", booking)["item"]["id"].clone();
    let held = json!({ "sessionId": session, "saying": { "outcome": "held" } });
    computer.call("sessions.say_outcome", held);
    let write = |name: &str, last: &str| {
        let text = format!(
            "## Focus\nA calmer Monday\n\n## What we covered\n! {LINE} before it\nThe week, {SHARED}.\n! {LINE}\n- ! {LINE} too\n\
             > What {SHARED} means\n> ! {LINE} here\n[] Walk home\n[] ! {LINE} there\n{last}"
        );
        let reflection = format!("{REFLECTION}: slower next time.\n> {REFLECTION}\n[] {REFLECTION}");
        computer.call(name, json!({ "sessionId": session, "text": text, "reflection": reflection }))
    };
    write("notes.save", "");
    write("notes.save", &format!("! {LINE} once more"));
    write("notes.keep_draft", &format!("Another word.\n  ! {LINE} at the end"));
    computer.lock_and_unlock();
    computer.call("notes.restore_version", json!({ "sessionId": session, "number": 1 }));
    write("notes.keep_draft", &format!("!{LINE} in the editor"));
    let quotes = computer.call("quotes.of_person", json!({ "personId": person }));
    let pinned = json!({ "quoteId": quotes[0]["id"], "pinned": true });
    computer.call("quotes.pin", pinned);
    let price = json!({ "minor": 9_000, "currency": "EUR" });
    let invoice = || {
        let charge = json!({ "personId": person, "description": "Session", "unitPrice": price });
        computer.call("charges.add", charge);
        computer.call("invoices.draft", json!({ "personId": person }))["id"].clone()
    };
    let issued = invoice();
    computer.call("invoices.issue", json!({ "invoiceId": issued }));
    let draft = invoice();
    let credit = json!({ "invoiceId": issued, "reason": "Entered twice" });
    let credit_note = computer.call("invoices.credit", credit)["id"].clone();
    let about = json!({ "sessionId": session, "kind": "summary" });
    let message = computer.call("messages.draft_about_session", about)["item"]["id"].clone();
    let group = group(&computer, &person);
    Made { person, engagement, session, draft, invoice: issued, credit_note, message, group, computer }
}

fn group(computer: &Computer, person: &Value) -> Value {
    let details = json!({ "title": "Saying no, kindly", "description": "", "medium": "in_person", "kind": "workshop", "capacity": 8, "sessionMinutes": 180 });
    let group = computer.call("groups.save", json!({ "details": details }))["page"]["item"]["id"].clone();
    computer.call("groups.schedule", json!({ "groupId": group, "localStart": "2026-03-28T10:00" }));
    computer.call("groups.register", json!({ "groupId": group, "personId": person }));
    group
}

fn practice() -> Value {
    json!({
        "about": {
            "practiceName": "Stillwater", "coachName": "Mara Lindqvist", "email": "mara@example.org", "phone": "+49 30 1234567",
            "country": "DE", "zone": "Europe/Berlin", "currency": "EUR", "address": "Lindenstrasse 4\n10969 Berlin",
        },
        "work": { "responsePromise": "Within two working days." },
        "offers": [{
            "name": "Six sessions", "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60,
            "price": { "minor": 66_000, "currency": "EUR" }, "cadenceDays": 14, "hourKind": "paid", "description": "",
        }],
    })
}

/// What a reply says: the text of every PDF and mail in it, and the files themselves.
fn said(reply: &Value) -> (String, Vec<Vec<u8>>) {
    let mut files = Vec::new();
    collect(reply, &mut files);
    (files.iter().map(|file| text_of(file)).collect(), files)
}

fn collect(value: &Value, files: &mut Vec<Vec<u8>>) {
    match value {
        Value::String(text) => {
            let decoded = STANDARD.decode(text).ok();
            files.extend(decoded.filter(|bytes| bytes.starts_with(b"%PDF") || is_mail(bytes)));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, files)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, files)),
        _ => {}
    }
}

fn is_mail(bytes: &[u8]) -> bool {
    bytes.windows(11).any(|part| part == b"Message-ID:")
}

fn text_of(file: &[u8]) -> String {
    if is_mail(file) {
        // Quoted-printable breaks a long line with "=" (RFC 2045, section 6.7).
        return String::from_utf8_lossy(file).replace("=\r\n", "");
    }
    text_of_pdf(file)
}

fn text_of_pdf(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(pdf).unwrap();
    let read = Command::new("pdftotext").args(["-layout"]).arg(file.path()).arg("-").output();
    let read = read.expect("pdftotext is needed (package poppler-utils)");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8_lossy(&read.stdout).into_owned()
}
