//! From the preview to payments and back.

use super::*;

#[test]
fn what_is_sure_or_likely_is_ticked_and_one_undo_takes_all_of_it_back() {
    let desk = Desk::new();
    let (anna, jorg) = (desk.person("Anna", "Kowalska"), desk.person("J\u{f6}rg", "M\u{fc}ller"));
    let (first, second) = (desk.invoice(&anna, 11_900), desk.invoice(&jorg, 119_000));
    let file = desk.fixture("sparkasse.csv");
    let preview = desk.preview(&file);
    assert_eq!(
        shown(&preview),
        [
            "payment sure ticked: It names invoice 2026-0001 and pays it exactly.",
            "payment likely ticked: It comes from J\u{f6}rg M\u{fc}ller and is what is open on invoice 2026-0002.",
            "went_out -: It went out and is no refund.",
        ]
    );
    assert_eq!(preview["sentence"], "2 payments came in. 2 ready to take over. 2 lines could not be taken.");
    let problems: Vec<String> = preview["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| format!("{} {}", problem["line"], text(problem, "sentence")))
        .collect();
    assert_eq!(
        problems,
        [
            "5 Its amount cannot be read; the line is left out.",
            "6 It is announced and not booked yet; it comes with a later file.",
        ]
    );
    assert!(desk.payments().is_empty(), "looking writes nothing");

    let done = desk.import_ticked(&file);
    assert_eq!(done.data["sentence"], "2 payments taken over, \u{20ac}1,309.00 in all.");
    assert_eq!((desk.standing(&first), desk.standing(&second)), ("paid".into(), "paid".into()));
    assert_eq!(done.undo.as_ref().unwrap().sentence, "Bank statement imported: sparkasse.csv");
    let past = desk.call("statements.list", Value::Null);
    assert_eq!(
        (&past[0]["fileName"], &past[0]["sentence"]),
        (&json!("sparkasse.csv"), &json!("2 payments."))
    );

    desk.undo(&done);
    assert_eq!((desk.open_minor(&first), desk.open_minor(&second)), (11_900, 119_000));
    assert!(desk.payments().is_empty());
    assert_eq!(desk.call("statements.list", Value::Null), json!([]));
    assert_eq!(desk.import_ticked(&file).data["payments"], 2, "and it can be imported once more");
}

#[test]
fn a_file_that_comes_again_or_overlaps_adds_nothing() {
    for name in ["sparkasse.csv", "postfinance.xml", "ing.sta", "commerzbank.sta", "quicken.ofx", "n26.csv"] {
        let desk = Desk::new();
        let anna = desk.person("Anna", "Kowalska");
        let file = desk.fixture(name);
        let preview = desk.preview(&file);
        let came = preview["lines"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|line| line["amount"]["minor"].as_i64().unwrap() > 0);
        let decisions: Vec<Value> = came
            .map(|line| json!({ "position": line["position"], "taken": { "kind": "credit", "personId": anna } }))
            .collect();
        let many = decisions.len();
        desk.import(&file, &preview, json!(decisions)).unwrap();
        assert_eq!(desk.payments().len(), many, "{name}");
        let again = desk.preview(&desk.fixture(name));
        let known = shown(&again).iter().filter(|line| line.starts_with("known -")).count();
        assert_eq!(known, many, "{name}: {:?}", shown(&again));
        let refused =
            desk.import(&file, &again, json!([{ "position": 0, "taken": proposed() }])).unwrap_err();
        assert_eq!(refused.issues[0].field, "decisions[0].taken", "{name}");
    }
}

#[test]
fn two_payments_alike_are_two_and_a_third_one_is_new() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let row = ("2026-02-27", "Anna Kowalska", "Coaching", "50.00");
    let credit = |file: &FileId, position| {
        desk.take(file, position, json!({ "kind": "credit", "personId": anna })).unwrap();
    };
    let two = desk.table(&[row, row]);
    credit(&two, 0);
    credit(&two, 1);
    assert_eq!(desk.payments().len(), 2);
    let three = desk.table(&[row, row, row]);
    let states: Vec<Value> =
        desk.preview(&three)["lines"].as_array().unwrap().iter().map(|line| line["state"].clone()).collect();
    assert_eq!(states, ["known", "known", "payment"]);
}

#[test]
fn what_the_coach_wrote_down_by_hand_is_known_again() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    desk.invoice(&anna, 11_900);
    desk.call(
        "payments.record",
        json!({ "personId": anna, "amount": euro(11_900), "receivedOn": "2026-02-27", "method": "bank" }),
    );
    let preview = desk.preview(&desk.table(&[("2026-02-27", "Anna Kowalska", "2026-0001", "119.00")]));
    assert_eq!(
        shown(&preview),
        ["known -: A payment of this day and amount from Anna Kowalska is recorded already."]
    );
    let later = desk.preview(&desk.table(&[("2026-03-02", "Anna Kowalska", "2026-0001", "119.00")]));
    assert_eq!(
        shown(&later),
        [
            "payment possible: The same amount from Anna Kowalska is recorded on Fri 27 Feb. It may be this one."
        ]
    );
}

#[test]
fn the_coach_decides_line_by_line() {
    let desk = Desk::new();
    let (anna, ben) = (desk.person("Anna", "Kowalska"), desk.person("Ben", "Moss"));
    let (first, second) = (desk.invoice(&anna, 10_000), desk.invoice(&anna, 5000));
    let file = desk.table(&[
        ("2026-02-25", "Somebody", "thanks", "120.00"),
        ("2026-02-26", "Somebody else", "thanks", "77.00"),
        ("2026-02-27", "Anna Kowalska", "2026-0001", "100.00"),
    ]);
    let preview = desk.preview(&file);
    assert_eq!(shown(&preview)[0], "open -: No open invoice fits.");
    let parts = json!([{ "invoiceId": first, "amount": euro(10_000) }, { "invoiceId": second, "amount": euro(1500) }]);
    let decisions = json!([
        { "position": 0, "taken": { "kind": "invoices", "allocations": parts } },
        { "position": 1, "taken": { "kind": "credit", "personId": ben } },
        { "position": 2, "taken": { "kind": "ignored" } },
    ]);
    desk.import(&file, &preview, decisions).unwrap();
    assert_eq!((desk.open_minor(&first), desk.open_minor(&second)), (0, 3500));
    let of =
        |person: &String| desk.call("payments.list", json!({ "personId": person }))[0]["unallocated"].clone();
    assert_eq!((of(&anna), of(&ben)), (euro(500), euro(7700)));
    assert_eq!(desk.payments().len(), 2);
    assert_eq!(desk.call("statements.list", Value::Null)[0]["sentence"], "2 payments, 1 left out.");
}

#[test]
fn decisions_that_cannot_be_are_all_named_and_nothing_is_taken() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let invoice = desk.invoice(&anna, 10_000);
    let file = desk.table(&[("2026-02-26", "X", "x", "1.00"), ("2026-02-27", "Shop", "pens", "-7.00")]);
    let preview = desk.preview(&file);
    let pays = json!({ "kind": "invoices", "allocations": [{ "invoiceId": invoice, "amount": euro(100) }] });
    let wrong = json!([
        { "position": 0, "taken": proposed() },
        { "position": 0, "taken": { "kind": "ignored" } },
        { "position": 1, "taken": pays },
        { "position": 9, "taken": { "kind": "ignored" } },
    ]);
    let refused = desk.import(&file, &preview, wrong).unwrap_err();
    let fields: Vec<&str> = refused.issues.iter().map(|issue| issue.field.as_str()).collect();
    assert_eq!(
        fields,
        ["decisions[0].taken", "decisions[1].position", "decisions[2].taken", "decisions[3].position"]
    );
    let too_much =
        json!({ "kind": "invoices", "allocations": [{ "invoiceId": invoice, "amount": euro(200) }] });
    let refused = desk.take(&file, 0, too_much).unwrap_err();
    assert_eq!(refused.issues[0].field, "decisions[0].allocations", "no more than the line holds");
    assert!(desk.payments().is_empty());
    let nothing = desk.import(&file, &preview, json!([])).unwrap();
    assert_eq!(
        (nothing.data["sentence"].as_str(), nothing.undo.is_none()),
        (Some("Nothing was taken over."), true)
    );
}

#[test]
fn nothing_is_taken_over_on_what_the_coach_has_not_seen() {
    let desk = Desk::new();
    let anna = desk.person("Anna", "Kowalska");
    let invoice = desk.invoice(&anna, 10_000);
    let rows = [("2026-02-27", "Anna Kowalska", "2026-0001", "100.00")];
    let file = desk.table(&rows);
    let preview = desk.preview(&file);
    let decisions = json!([{ "position": 0, "taken": proposed() }]);
    desk.call("invoices.write_off", json!({ "invoiceId": invoice, "reason": "Moved away." }));
    desk.call(
        "payments.record",
        json!({ "personId": anna, "amount": euro(100), "receivedOn": "2026-03-01", "method": "cash",
                "allocations": [{ "invoiceId": invoice, "amount": euro(100) }] }),
    );
    let refused = desk.import(&file, &preview, decisions.clone()).unwrap_err();
    assert!(refused.message.starts_with("Payments or invoices have changed"), "{}", refused.message);
    std::fs::write(desk.folder.path().join("lines.csv"), table(&rows).replace("100.00", "1000.00")).unwrap();
    let refused = desk.import(&file, &preview, decisions).unwrap_err();
    assert!(refused.message.starts_with("This file has changed"), "{}", refused.message);
    assert_eq!(desk.payments().len(), 1);
}

#[test]
fn a_file_that_is_no_statement_gives_a_sentence_and_loses_nothing() {
    let desk = Desk::new();
    let file = desk.written("letter.csv", "Dear Mara,\nsee you on Monday.\n");
    let refused = desk.reply("statements.preview_file", json!({ "fileId": file })).unwrap_err();
    assert!(refused.message.starts_with("This file is not a bank statement"), "{}", refused.message);
    let ahead = desk.preview(&desk.table(&[("2026-03-03", "Anna", "tomorrow", "10.00")]));
    assert_eq!((ahead["lines"].as_array().unwrap().len(), &ahead["problems"][0]["line"]), (0, &json!(2)));
}
