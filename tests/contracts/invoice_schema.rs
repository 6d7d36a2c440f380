//! The published description of an invoice is that of the program.

use stillpoint_core::einvoice::schema;
use stillpoint_tests::tree;

const FILE: &str = "src-tauri/cli/invoice.schema.json";

#[test]
fn the_published_schema_is_that_of_the_snapshot() {
    let kept = tree::text_of(FILE).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == schema::text().unwrap(), "run `make bindings` and commit {FILE}");
}
