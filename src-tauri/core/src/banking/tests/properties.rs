//! Whatever a file holds: taken twice it adds nothing, undone it leaves nothing, and no payment gives more than it has.

use proptest::prelude::*;

use super::*;

const NAMES: &[&str] = &["Anna Kowalska", "Moss, Ben", "A stranger", ""];
const TEXTS: &[&str] = &["2026-0001", "2026 0002 and 2026-0003", "thanks", "", "2026-0004/2026-0001"];
const AMOUNTS: &[i64] = &[10_000, 5000, 15_000, 7777, 1, 30_000];

fn rows() -> impl Strategy<Value = Vec<(u8, usize, usize, usize)>> {
    prop::collection::vec((1_u8..28, 0..NAMES.len(), 0..TEXTS.len(), 0..AMOUNTS.len()), 1..8)
}

fn file_of(rows: &[(u8, usize, usize, usize)]) -> String {
    let row = |(day, name, text, amount): &(u8, usize, usize, usize)| {
        let minor = AMOUNTS[*amount];
        format!(
            "2026-02-{day:02},\"{}\",\"{}\",{}.{:02}\n",
            NAMES[*name],
            TEXTS[*text],
            minor / 100,
            minor % 100
        )
    };
    format!("Date,Name,Reference,Amount (EUR)\n{}", rows.iter().map(row).collect::<String>())
}

fn everything_proposed(preview: &Value) -> Vec<Value> {
    let lines = preview["lines"].as_array().unwrap().iter();
    let taken = lines.filter(|line| line["state"] == "payment" && line["ticked"] == true);
    taken.map(|line| json!({ "position": line["position"], "taken": proposed() })).collect()
}

#[test]
fn taken_twice_it_adds_nothing_and_undone_it_leaves_nothing() {
    // A practice for each case: what one left behind would be taken for a fault of the next.
    proptest!(ProptestConfig::with_cases(24), |(rows in rows())| {
        let desk = Desk::new();
        let (anna, ben) = (desk.person("Anna", "Kowalska"), desk.person("Ben", "Moss"));
        let invoices: Vec<String> = [(&anna, 10_000), (&anna, 5000), (&ben, 15_000), (&ben, 7777)]
            .map(|(who, sum)| desk.invoice(who, sum))
            .into();
        let open = || invoices.iter().map(|invoice| desk.open_minor(invoice)).collect::<Vec<_>>();
        let before = open();
        let file = desk.written("random.csv", &file_of(&rows));
        let preview = desk.preview(&file);
        let decisions = everything_proposed(&preview);
        let taken = desk.import(&file, &preview, json!(decisions)).unwrap();
        prop_assert_eq!(desk.payments().len(), decisions.len());
        for payment in desk.payments() {
            let parts = payment["allocations"].as_array().unwrap().iter();
            let given: i64 = parts.map(|part| part["amount"]["minor"].as_i64().unwrap()).sum();
            prop_assert!(given <= payment["amount"]["minor"].as_i64().unwrap());
        }
        prop_assert!(open().iter().zip(&before).all(|(now, then)| (0..=*then).contains(now)));
        let again = desk.preview(&file);
        for (now, then) in again["lines"].as_array().unwrap().iter().zip(preview["lines"].as_array().unwrap()) {
            let both = now["ticked"] == true && then["ticked"] == true;
            prop_assert!(!both, "{} was {}", now, then);
        }
        // What was left to the coach may have become clear since: its other invoice is paid now.
        let later = everything_proposed(&again);
        let more = desk.import(&file, &again, json!(later)).unwrap();
        prop_assert_eq!(more.undo.is_some(), !later.is_empty());
        prop_assert_eq!(desk.payments().len(), decisions.len() + later.len());
        if !later.is_empty() {
            desk.undo(&more);
        }
        if !decisions.is_empty() {
            desk.undo(&taken);
        }
        prop_assert_eq!(open(), before);
        prop_assert!(desk.payments().is_empty());
    });
}
