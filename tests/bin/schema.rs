//! Writes the schema after all steps, `migrations/schema.sql`: `cargo schema`.

use std::error::Error;
use std::fs;

use stillpoint_tests::{schema, tree};

fn main() -> Result<(), Box<dyn Error>> {
    fs::write(tree::root().join("migrations/schema.sql"), schema::dump()?)?;
    Ok(())
}
