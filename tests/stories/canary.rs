//! Nothing that a coach types ever lies on the disk as it was typed.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::{Value, json};

use crate::computer::{Computer, files_below};

/// In every field. Not a word of any language, so that it is found only where it was put.
const CANARY: &str = "Zwitscherkanari7351";

#[test]
fn no_word_of_the_coach_reaches_the_disk_unencrypted() {
    let begun = marker();
    let computer = Computer::new();
    fill_in_everything(&computer);
    // While it is open the log beside the data file holds the latest changes; they are sealed too.
    assert_eq!(found_below(computer.path()), Vec::<PathBuf>::new(), "while the practice is open");
    computer.call("backups.make", Value::Null);
    computer.call("practice.lock", Value::Null);
    let files = files_below(computer.path());
    let named = |end: &str| files.iter().any(|file| file.to_string_lossy().ends_with(end));
    assert!(named("data.db") && named("vault.json") && named(".stillpoint-backup"), "{files:?}");
    assert_eq!(found_below(computer.path()), Vec::<PathBuf>::new(), "locked, with its backups");
    for path in files_below(&std::env::temp_dir()) {
        if changed_since(&path, begun) {
            assert!(!holds(&path), "left behind in the folder for temporary files: {}", path.display());
        }
    }
    for file in files {
        assert!(!file.to_string_lossy().contains(CANARY), "not even as a file's name: {}", file.display());
    }
}

#[test]
fn the_search_itself_finds_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("plain"), format!("…{}…", CANARY.replace('Z', "z"))).unwrap();
    let wide: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::create_dir(folder.path().join("below")).unwrap();
    std::fs::write(folder.path().join("below/wide"), wide).unwrap();
    assert_eq!(found_below(folder.path()).len(), 2, "a search that finds nothing proves nothing");
}

/// Types the canary into every text field of every command that writes.
fn fill_in_everything(computer: &Computer) {
    computer.make_practice();
    computer.call("practice.set_up", set_up());
    let offers = computer.call("offers.list", Value::Null);
    let offer = offers[0]["offer"]["id"].clone();
    let organisation = json!({ "name": CANARY, "address": CANARY, "taxId": CANARY, "poNumber": CANARY,
                               "email": format!("{CANARY}@example.org") });
    let organisation = computer.call("organisations.save", json!({ "details": organisation }))["id"].clone();
    let details = json!({
        "givenName": CANARY, "familyName": CANARY, "pronouns": CANARY, "pronunciation": CANARY,
        "email": format!("{CANARY}@example.org"), "phone": CANARY, "address": CANARY, "wish": CANARY,
        "meetingLink": format!("https://meet.example.org/{CANARY}"), "organisationId": organisation,
    });
    let person = computer.call("people.add", json!({ "details": details }))["id"].clone();
    computer.call("people.edit", json!({ "personId": person, "details": details }));
    let begin = json!({ "personId": person, "offerId": offer, "startedOn": "2026-03-01" });
    let engagement = computer.call("engagements.start", begin)["id"].clone();
    computer.call("credits.adjust", json!({ "engagementId": engagement, "amount": 1, "reason": CANARY }));
    let session = sessions(computer, &person, &engagement);
    notes(computer, &person, &session);
    progress(computer, &person, &session);
    journey(computer, &engagement);
    messages(computer, &person, &session);
    group(computer, &person);
    money(computer, &person);
    expenses(computer);
    import(computer);
    let paused = json!({ "engagementId": engagement, "state": "paused", "reason": CANARY });
    computer.call("engagements.change_state", paused);
    let history = computer.call("history.list", Value::Null);
    let last = history.as_array().unwrap().iter().find(|item| item["undoable"] == true).unwrap();
    computer.call("history.undo", json!({ "operationId": last["operationId"] }));
    assert!(computer.call("people.page", json!({ "personId": person })).to_string().contains(CANARY));
}

fn set_up() -> Value {
    let money = json!({ "minor": 66_000, "currency": "EUR" });
    let offer = json!({
        "name": CANARY, "kind": "package", "unit": "session", "quantity": 6, "sessionMinutes": 60, "price": money,
        "cadenceDays": 14, "hourKind": "paid", "description": CANARY,
    });
    json!({
        "about": {
            "practiceName": "Stillwater", "coachName": CANARY, "email": format!("{CANARY}@example.org"), "phone": CANARY,
            "website": CANARY, "address": CANARY, "country": "DE", "zone": "Europe/Berlin", "currency": "EUR",
            "credential": CANARY, "taxId": CANARY, "taxNote": CANARY, "accountHolder": CANARY,
            "iban": "DE89 3704 0044 0532 0130 00",
        },
        "work": { "responsePromise": CANARY },
        "offers": [offer],
    })
}

fn sessions(computer: &Computer, person: &Value, engagement: &Value) -> Value {
    let book = |start: &str| {
        let request = json!({ "personId": person, "engagementId": engagement, "localStart": start, "place": CANARY,
                              "link": format!("https://meet.example.org/{CANARY}") });
        computer.call("sessions.book", request)["item"]["id"].clone()
    };
    let (held, moved) = (book("2026-03-11T10:00"), book("2026-03-20T10:00"));
    let saying = json!({ "outcome": "held", "reason": CANARY });
    computer.call("sessions.say_outcome", json!({ "sessionId": held, "saying": saying }));
    let to = json!({ "sessionId": moved, "localStart": "2026-03-21T10:00", "askedBy": "client" });
    computer.call("sessions.move", to);
    let edit = json!({ "sessionId": moved, "minutes": 60, "medium": "in_person", "place": CANARY });
    computer.call("sessions.edit", edit);
    held
}

fn notes(computer: &Computer, person: &Value, session: &Value) {
    let template = json!({ "name": CANARY, "body": CANARY });
    let templates = computer.call("notes.save_template", template);
    let own = templates.as_array().unwrap().iter().find(|template| template["name"] == CANARY).unwrap();
    let text = format!("## {CANARY}\n{CANARY}\n! {CANARY}\n> {CANARY}\n[] {CANARY}");
    let written = json!({ "sessionId": session, "text": text, "reflection": CANARY, "template": own["own"] });
    computer.call("notes.save", written);
    computer.call("notes.archive_template", json!({ "templateId": own["own"] }));
    let quotes = computer.call("quotes.of_person", json!({ "personId": person }));
    computer.call("quotes.pin", json!({ "quoteId": quotes[0]["id"], "pinned": true }));
    computer.call("summaries.pdf", json!({ "sessionId": session }));
    let more =
        json!({ "sessionId": session, "text": format!("{text}\nMore: {CANARY}"), "reflection": CANARY });
    computer.call("notes.keep_draft", more);
    computer.call("notes.restore_version", json!({ "sessionId": session, "number": 1 }));
    let left = json!({ "sessionId": session, "text": format!("Left in the editor: {CANARY}"), "reflection": CANARY });
    computer.call("notes.keep_draft", left);
}

fn progress(computer: &Computer, person: &Value, session: &Value) {
    let details = json!({ "title": CANARY, "why": CANARY, "due": { "kind": "nextSession" } });
    let agreed = json!({ "personId": person, "sessionId": session, "details": details });
    let action = computer.call("actions.save", agreed)["id"].clone();
    computer.call("actions.say", json!({ "actionId": action, "status": "partly", "remark": CANARY }));
    let wording = json!({ "wish": CANARY, "outcome": CANARY, "evidence": CANARY });
    let goal = computer.call("goals.save", json!({ "personId": person, "wording": wording }))["id"].clone();
    computer.call("goals.note_movement", json!({ "goalId": goal, "sessionId": session, "text": CANARY }));
    computer.call("goals.set_state", json!({ "goalId": goal, "state": "released", "reason": CANARY }));
    let scale = json!({ "personId": person, "shipped": "scale", "title": CANARY, "question": CANARY });
    let scale = computer.call("instruments.save", scale)["id"].clone();
    let taken = json!({ "instrumentId": scale, "personId": person, "sessionId": session, "takenOn": "2026-03-11",
                        "moment": "baseline", "answers": { "now": 4 }, "words": { "one_higher": CANARY } });
    computer.call("measurements.take", taken);
}

fn journey(computer: &Computer, engagement: &Value) {
    let mut edits = computer.call("journeys.open", json!({ "engagementId": engagement }))["edits"].clone();
    for field in ["title", "opening", "closing"] {
        edits[field] = json!(CANARY);
    }
    edits["watchFor"] = json!([CANARY]);
    edits["nextSteps"] = json!([CANARY]);
    computer.call("journeys.save", json!({ "engagementId": engagement, "edits": edits }));
    computer.call("journeys.pdf", json!({ "engagementId": engagement }));
}

fn messages(computer: &Computer, person: &Value, session: &Value) {
    computer.call("messages.draft_about_session", json!({ "sessionId": session, "kind": "summary" }));
    let written = json!({ "personId": person, "kind": "other", "subject": CANARY, "body": CANARY });
    let message = computer.call("messages.write", written)["item"]["id"].clone();
    computer.call("messages.eml", json!({ "messageId": message }));
    computer.call("messages.mark_sent", json!({ "messageId": message, "by": "copied" }));
    let questions = json!({ "sessionId": session, "questions": [CANARY, CANARY, CANARY] });
    computer.call("prep.save_questions", questions);
    computer.call("prep.pdf", json!({ "sessionId": session, "withHunches": true }));
    computer.call("search.find", json!({ "text": CANARY }));
    computer.call("supervision.preview", json!({ "sessionIds": [session], "includePrivate": true }));
}

fn group(computer: &Computer, person: &Value) {
    let details = json!({ "title": CANARY, "description": CANARY, "kind": "workshop", "capacity": 1,
                          "sessionMinutes": 90, "medium": "in_person", "place": CANARY });
    let group = computer.call("groups.save", json!({ "details": details }))["page"]["item"]["id"].clone();
    computer.call("groups.schedule", json!({ "groupId": group, "localStart": "2026-03-28T10:00" }));
    computer.call("groups.register", json!({ "groupId": group, "personId": person }));
    computer.call("groups.attendance_sheet", json!({ "groupId": group }));
}

fn money(computer: &Computer, person: &Value) {
    let price = json!({ "minor": 9_000, "currency": "EUR" });
    let charge = json!({ "personId": person, "description": CANARY, "unitPrice": price });
    computer.call("charges.add", charge);
    let draft = computer.call("invoices.draft", json!({ "personId": person }))["id"].clone();
    let line = json!({ "description": CANARY, "quantityMilli": 1000, "unitPrice": price, "taxRateBp": 0 });
    let edit = json!({ "invoiceId": draft, "lines": [line], "termsDays": 14, "poNumber": CANARY, "note": CANARY,
                       "language": "en", "pricesIncludeTax": false });
    computer.call("invoices.edit", edit);
    computer.call("invoices.issue", json!({ "invoiceId": draft }));
    computer.call("invoices.pdf", json!({ "invoiceId": draft }));
    let paid = json!({ "personId": person, "amount": { "minor": 4_000, "currency": "EUR" }, "receivedOn": "2026-03-12",
                       "method": "bank", "reference": CANARY });
    computer.call("payments.record", paid);
    computer.call("invoices.write_off", json!({ "invoiceId": draft, "reason": CANARY }));
}

/// An expense whose receipt holds the canary; the file itself is removed before anything is searched.
fn expenses(computer: &Computer) {
    let file = computer.path().join("receipt.pdf");
    std::fs::write(&file, format!("%PDF-1.4\n{CANARY}\n%%EOF\n")).unwrap();
    let id = computer.app.receive_file(file.clone(), CANARY);
    let details = json!({ "paidOn": "2026-03-01", "supplier": CANARY, "category": "room", "note": CANARY,
                          "amount": { "minor": 4_000, "currency": "EUR" } });
    let receipt = json!({ "kind": "attach", "fileId": id });
    let saved = computer.call("expenses.save", json!({ "details": details, "receipt": receipt }));
    std::fs::remove_file(file).unwrap();
    computer.call("expenses.receipt", json!({ "expenseId": saved["id"] }));
    computer.call("expenses.again", json!({ "expenseId": saved["id"] }));
    computer.call("expenses.remove", json!({ "expenseId": saved["id"] }));
}

/// A calendar whose every text is the canary; the file itself is removed before anything is searched.
fn import(computer: &Computer) {
    let file = computer.path().join("calendar.ics");
    let event = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:{CANARY}\r\nDTSTAMP:20260301T000000Z\r\n\
         DTSTART:20260316T100000Z\r\nDTEND:20260316T110000Z\r\nSUMMARY:{CANARY}\r\nLOCATION:{CANARY}\r\n\
         DESCRIPTION:{CANARY}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    std::fs::write(&file, event).unwrap();
    let id = computer.app.receive_file(file.clone(), CANARY);
    let preview = computer.call("calendar.preview_file", json!({ "fileId": id }));
    let busy = |group: &Value| json!({ "groupKey": group["key"], "decision": { "kind": "busy" } });
    let decisions: Vec<Value> = preview["groups"].as_array().unwrap().iter().map(busy).collect();
    let done = computer.call("calendar.import", json!({ "fileId": id, "decisions": decisions }));
    assert_eq!(done["busy"], 1, "{done}");
    std::fs::remove_file(file).unwrap();
}

fn found_below(folder: &Path) -> Vec<PathBuf> {
    files_below(folder).into_iter().filter(|path| holds(path)).collect()
}

/// Whether the file has the canary in it: as bytes, as wide characters, in any case.
fn holds(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap_or_default().to_ascii_lowercase();
    let plain = CANARY.to_lowercase();
    let wide: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [plain.as_bytes(), &wide].iter().any(|needle| bytes.windows(needle.len()).any(|part| part == *needle))
}

/// The file system's own idea of now.
fn marker() -> SystemTime {
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().metadata().unwrap().modified().unwrap()
}

fn changed_since(path: &Path, begun: SystemTime) -> bool {
    let about = std::fs::metadata(path);
    // Other programs' large files are not ours, and reading them would take minutes.
    about.is_ok_and(|about| about.len() < 20_000_000 && about.modified().is_ok_and(|at| at >= begun))
}
