//! Nothing of the machine that a file was written on stays in the tree.

use stillpoint_tests::tree;

/// Put together here, so that this file does not find itself.
fn traces() -> Vec<String> {
    let hosts = [["npm", "js."], ["crates", ".io"], ["py", "pi."], ["deb", ".debian"], ["yarn", "pkg."]];
    let folders = [["/ro", "ot/"], ["/wo", "rk/"], ["/ho", "me/"], ["/Us", "ers/"]];
    hosts.iter().chain(&folders).map(|parts| parts.concat()).collect()
}

/// A lock file names the index as part of each package's identity; that of the fuzzing is a copy.
const LOCKS: &[&str] = &["Cargo.lock", "src-tauri/core/fuzz/Cargo.lock"];

#[test]
fn no_file_names_a_package_host_or_a_folder_of_one_machine() {
    let mut found = Vec::new();
    for file in tree::files_below("").iter().filter(|file| !LOCKS.contains(&file.as_str())) {
        let Some(text) = tree::text_of(file) else { continue };
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(trace) = traces().iter().find(|trace| line.contains(trace.as_str())) {
                found.push(format!("{file}:{number}: {trace}"));
            }
        }
    }
    assert!(found.is_empty(), "another machine has none of this:\n{}", found.join("\n"));
}
