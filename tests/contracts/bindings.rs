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

/// `?:` promises a value or nothing; a `null` would be a third that no screen expects.
#[test]
fn what_may_be_missing_is_left_out() {
    let mut sources = tree::files_below("src-tauri/core/src");
    sources.retain(|file| file.ends_with(".rs"));
    let mut checked = 0;
    for file in sources {
        let text = tree::text_of(&file).unwrap();
        let mut derived = "";
        let mut attributes: Vec<&str> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with("#[derive(") {
                derived = line;
            }
            if line.starts_with("#[") {
                attributes.push(line);
                continue;
            }
            let optional = attributes
                .iter()
                .any(|it| it.starts_with("#[ts(optional)") || it.starts_with("#[ts(optional, type"));
            if optional && derived.contains(" Serialize") {
                let left_out = attributes.iter().any(|it| it.contains("skip_serializing_if"));
                assert!(left_out, "{file}: `{line}` is written as null");
                checked += 1;
            }
            attributes.clear();
        }
    }
    assert!(checked > 100, "only {checked} fields found");
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
