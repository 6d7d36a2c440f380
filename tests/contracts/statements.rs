//! Every statement kept in a file of its own.

use stillpoint_tests::{schema, tree};

fn files() -> Vec<String> {
    let mut files = tree::files_below("src-tauri/core/src");
    files.retain(|file| file.contains("/sql/") && file.ends_with(".sql"));
    files
}

#[test]
fn every_statement_fits_the_schema() {
    let connection = schema::migrated().unwrap();
    let files = files();
    assert!(files.len() > 20, "only {} statements found: is this the right folder?", files.len());
    let mut wrong = Vec::new();
    for file in &files {
        let sql = tree::text_of(file).unwrap();
        if let Err(error) = connection.prepare(&sql) {
            wrong.push(format!("{file}: {error}"));
        }
    }
    assert!(wrong.is_empty(), "these fail at the moment they are needed:\n{}", wrong.join("\n"));
}

#[test]
fn every_statement_is_used() {
    let mut sources = tree::files_below("src-tauri/core/src");
    sources.retain(|file| file.ends_with(".rs"));
    let code: String = sources.iter().filter_map(|file| tree::text_of(file)).collect();
    for file in files() {
        let (_, name) = file.split_once("/sql/").unwrap();
        assert!(code.contains(&format!("sql/{name}")), "{file} is read by nobody");
    }
}
