//! What a screen reads again after a change.

use stillpoint_core::rpc::topics::of_table;
use stillpoint_tests::schema;

/// Written by every change or by none that a screen shows; the history has a topic of its own. A search is asked anew
/// after every change.
const SHOWN_NOWHERE: &[&str] = &[
    "vault_facts",
    "migration_log",
    "operations",
    "operation_rows",
    "search_texts",
    "search_index",
    "search_titles",
    "search_words",
    "search_word_ends",
    // What another calendar held at the last look; what follows from it has topics of its own.
    "calendar_secrets",
    "calendar_marks",
    "calendar_objects",
    "calendar_copies",
    "pay_provider_secrets",
    "pay_provider_events",
];

#[test]
fn every_table_has_a_topic_or_stands_among_those_that_no_screen_shows() {
    let tables = schema::tables().unwrap();
    assert!(tables.len() > 15, "only {} tables found", tables.len());
    for table in &tables {
        let listed = SHOWN_NOWHERE.contains(&table.as_str());
        assert_ne!(
            of_table(table).is_some(),
            listed,
            "{table}: a screen that shows it would keep old rows, or the list above is out of date"
        );
    }
    for table in SHOWN_NOWHERE {
        assert!(tables.iter().any(|known| known == table), "{table} is no table any more");
    }
}
