//! Writes the interface's types, `ui/src/bindings`, and the description of an invoice for others:
//! `cargo bindings`.

use std::error::Error;
use std::fs;

use stillpoint_tests::tree;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tree::root().join("ui/src/bindings");
    // From nothing, so that a type that is gone goes there too.
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    stillpoint_core::rpc::bindings::write(&folder)?;
    fs::create_dir_all(tree::root().join("docs"))?;
    fs::write(
        tree::root().join("src-tauri/cli/invoice.schema.json"),
        stillpoint_core::einvoice::schema::text()?,
    )?;
    Ok(())
}
