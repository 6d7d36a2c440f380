//! Layers look down only. By text, because that is what a reader sees too.

use stillpoint_tests::tree;

fn rust_files(folder: &str) -> Vec<String> {
    let mut files = tree::files_below(folder);
    files.retain(|file| file.ends_with(".rs"));
    files
}

/// Lines of `files` that hold one of `words` and are no comment.
fn lines_with(files: &[String], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let text = tree::text_of(file).unwrap_or_default();
        for (number, line) in (1..).zip(text.lines()) {
            let code = line.trim_start();
            if !code.starts_with("//") && words.iter().any(|word| code.contains(word)) {
                found.push(format!("{file}:{number}: {code}"));
            }
        }
    }
    found
}

#[test]
fn only_the_shell_names_tauri() {
    let mut files = tree::files_below("");
    files.retain(|file| {
        let of_the_shell = file.starts_with("src-tauri/src/") || file == "src-tauri/build.rs";
        let manifest =
            file.ends_with("Cargo.toml") && !["Cargo.toml", "src-tauri/Cargo.toml"].contains(&file.as_str());
        (file.ends_with(".rs") && !of_the_shell && !file.starts_with("tests/contracts/")) || manifest
    });
    let found = lines_with(&files, &["tauri::", "tauri_", "tauri =", "tauri-build"]);
    assert!(found.is_empty(), "the core and the tests know no window toolkit:\n{}", found.join("\n"));
}

#[test]
fn only_the_vault_and_the_readers_and_writers_of_tables_speak_to_the_file() {
    let mut files = rust_files("src-tauri/core/src");
    files.retain(|file| {
        let below = file.trim_start_matches("src-tauri/core/src/");
        let name = below.rsplit('/').next().unwrap_or(below);
        let speaks = below.starts_with("vault/")
            // Values say how they are stored.
            || below.starts_with("basics/")
            || below == "error.rs"
            || ["/rows/", "/queries/", "/writes/"].iter().any(|part| below.contains(part))
            || ["rows.rs", "queries.rs", "writes.rs"].contains(&name)
            || name.ends_with("tests.rs")
            || below.contains("/tests/");
        !speaks
    });
    let found = lines_with(&files, &["rusqlite"]);
    assert!(found.is_empty(), "a rule or a command never sees a row:\n{}", found.join("\n"));
}

#[test]
fn the_shell_and_the_command_line_never_speak_to_the_file() {
    let mut files = rust_files("src-tauri/src");
    files.extend(rust_files("src-tauri/cli"));
    let found = lines_with(&files, &["rusqlite", "INSERT INTO", "SELECT "]);
    assert!(found.is_empty(), "the fronts go through the command list:\n{}", found.join("\n"));
}

#[test]
fn only_the_network_module_opens_a_connection() {
    let mut files = rust_files("src-tauri");
    files.retain(|file| {
        let of_the_network = file.starts_with("src-tauri/core/src/net/");
        // The answer of a sign-in comes in here; nothing goes out.
        let door = file == "src-tauri/core/src/sync/sign_in/door.rs";
        !of_the_network && !door && !file.ends_with("tests.rs") && !file.contains("/tests/")
    });
    let sockets = ["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs", "lookup_host", "tokio::net"];
    let clients =
        ["reqwest::Client", "reqwest::blocking", "reqwest::get", "ClientBuilder", "hyper::", "ureq"];
    let found = lines_with(&files, &[sockets.as_slice(), clients.as_slice()].concat());
    assert!(found.is_empty(), "every request stands in the ledger of connections:\n{}", found.join("\n"));
}

#[test]
fn basic_values_know_nothing_of_the_practice() {
    let files = rust_files("src-tauri/core/src/basics");
    let mut found = lines_with(&files, &["crate::"]);
    found
        .retain(|line| !["crate::basics", "crate::error", "$crate::"].iter().any(|fine| line.contains(fine)));
    assert!(found.is_empty(), "`basics` stands below everything:\n{}", found.join("\n"));
}

#[test]
fn only_the_host_folder_of_the_interface_knows_the_shell() {
    let mut files = tree::files_below("ui/src");
    files.retain(|file| !file.starts_with("ui/src/host/"));
    let found = lines_with(&files, &["@tauri-apps", "__TAURI"]);
    let found: Vec<_> = found.iter().filter(|line| !line.contains("__TAURI_STYLE_NONCE__")).collect();
    assert!(found.is_empty(), "screens ask through `theHost()`: {found:?}");
}

#[test]
fn the_interface_never_writes_markup_from_text() {
    let files = tree::files_below("ui/src");
    let found =
        lines_with(&files, &["dangerouslySetInnerHTML", "innerHTML", "outerHTML", "eval(", "new Function"]);
    assert!(found.is_empty(), "a name or a calendar entry could run as a program:\n{}", found.join("\n"));
}
