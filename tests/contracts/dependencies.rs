//! What the core is made of, from the lock file: every platform, no build needed.

use std::collections::{BTreeMap, BTreeSet};

use stillpoint_tests::tree;

fn graph() -> BTreeMap<String, Vec<String>> {
    let lock: toml::Table = tree::text_of("Cargo.lock").unwrap().parse().unwrap();
    let mut graph: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in lock["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let dependencies = package.get("dependencies").and_then(toml::Value::as_array);
        // `name version` where the lock file holds several versions.
        let names = dependencies.into_iter().flatten().filter_map(|entry| entry.as_str()?.split(' ').next());
        graph.entry(name.to_owned()).or_default().extend(names.map(str::to_owned));
    }
    graph
}

fn reached_from(start: &str) -> BTreeSet<String> {
    let graph = graph();
    let (mut seen, mut open) = (BTreeSet::new(), vec![start.to_owned()]);
    while let Some(name) = open.pop() {
        if seen.insert(name.clone()) {
            open.extend(graph.get(&name).into_iter().flatten().cloned());
        }
    }
    seen
}

#[test]
fn the_core_and_the_command_line_need_no_window() {
    for front in ["stillpoint-core", "stillpoint-cli"] {
        let reached = reached_from(front);
        assert!(reached.contains("rusqlite"), "{front}: the walk through the lock file is broken");
        let window: Vec<_> = reached
            .iter()
            .filter(|name| {
                ["tauri", "webkit", "wry", "gtk", "javascriptcore"].iter().any(|w| name.starts_with(w))
            })
            .collect();
        assert!(window.is_empty(), "{front} draws in {window:?}");
    }
}

#[test]
fn there_is_one_copy_of_the_library_that_reads_the_file() {
    let lock = tree::text_of("Cargo.lock").unwrap();
    let copies = lock.matches("name = \"libsqlite3-sys\"").count();
    assert_eq!(copies, 1, "two would be linked under the same names");
}

#[test]
fn nothing_brings_another_way_to_encrypt_a_connection() {
    let reached = reached_from("stillpoint-core");
    for library in ["native-tls", "openssl"] {
        assert!(!reached.contains(library), "{library} would bring the system's list of exceptions with it");
    }
}
