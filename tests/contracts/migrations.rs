//! The schema's steps and the picture of them that reviewers read.

use stillpoint_core::vault::migrate::STEPS;
use stillpoint_tests::{schema, tree};

#[test]
fn every_migration_in_the_folder_is_a_step_and_they_are_numbered_without_a_gap() {
    let in_folder: Vec<String> = tree::files_below("migrations")
        .iter()
        .filter_map(|file| file.strip_prefix("migrations/")?.strip_suffix(".sql"))
        .filter(|name| *name != "schema")
        .map(str::to_owned)
        .collect();
    let embedded: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    assert_eq!(
        in_folder, embedded,
        "a file without its line in vault/migrate.rs never reaches a coach's file"
    );
    for (number, name) in (1..).zip(&embedded) {
        assert!(name.starts_with(&format!("{number:04}_")), "{name} is step {number}");
    }
}

#[test]
fn the_schema_file_shows_what_the_steps_make() {
    let kept = tree::text_of("migrations/schema.sql").unwrap_or_default();
    assert_eq!(
        kept.replace("\r\n", "\n"),
        schema::dump().unwrap(),
        "run `make bindings` and look at the difference"
    );
}

#[test]
fn every_table_is_strict_and_every_reference_says_what_happens_on_deletion() {
    let text = schema::dump().unwrap();
    for statement in text.split("\n\n").filter(|statement| statement.starts_with("CREATE TABLE")) {
        let name = statement.lines().next().unwrap_or_default();
        assert!(statement.contains("STRICT"), "{name} takes values of the wrong type");
        let references = statement.matches("REFERENCES ").count();
        let said = statement.matches("ON DELETE ").count();
        assert_eq!(references, said, "{name} leaves it to the reader what happens when the other row goes");
    }
}

#[test]
fn what_opens_an_account_elsewhere_lies_in_tables_that_no_export_reads() {
    let text = schema::dump().unwrap();
    for statement in text.split("\n\n").filter(|statement| statement.starts_with("CREATE TABLE")) {
        let name = statement.split_whitespace().nth(2).unwrap_or_default();
        let columns = statement.lines().skip(1).filter_map(|line| line.split_whitespace().next());
        let secret = columns.into_iter().any(|column| ["secret", "password", "api_key"].contains(&column));
        assert_eq!(
            secret,
            name.ends_with("_secrets"),
            "{name}: an export leaves out what is named `_secrets`"
        );
    }
}
