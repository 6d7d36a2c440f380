//! The interface's types are those of the command list.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use stillpoint_tests::tree;

#[test]
fn the_interface_types_are_those_of_the_command_list() {
    let fresh = tempfile::tempdir().unwrap();
    stillpoint_core::rpc::bindings::write(fresh.path()).unwrap();

    let made = files_in(fresh.path());
    let kept = files_in(&tree::root().join("ui/src/bindings"));

    let stale: Vec<&String> =
        made.keys().chain(kept.keys()).filter(|name| made.get(*name) != kept.get(*name)).collect();
    assert!(!made.is_empty(), "a list without types means that nothing was written");
    assert!(stale.is_empty(), "run `make bindings` and commit: {stale:?}");
}

fn files_in(folder: &Path) -> BTreeMap<String, String> {
    fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| {
            let text = fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().to_string_lossy().into_owned(), text.replace("\r\n", "\n"))
        })
        .collect()
}
