//! A file is one idea.

use stillpoint_tests::tree;

const LONGEST: usize = 400;
const SOURCES: &[&str] = &[".rs", ".ts", ".tsx", ".css", ".sql", ".js", ".py", ".sh"];
const GENERATED: &[&str] = &["ui/src/bindings/", "migrations/schema.sql"];

#[test]
fn no_source_file_is_longer_than_one_idea() {
    let long: Vec<String> = tree::files_below("")
        .into_iter()
        .filter(|file| SOURCES.iter().any(|ending| file.ends_with(ending)))
        .filter(|file| !GENERATED.iter().any(|made| file.starts_with(made)))
        .filter_map(|file| {
            let lines = tree::text_of(&file)?.lines().count();
            (lines > LONGEST).then(|| format!("{file}: {lines} lines"))
        })
        .collect();
    assert!(long.is_empty(), "split these:\n{}", long.join("\n"));
}
