//! What hours of `make fuzz` found worth keeping: each of these files takes another way through the reader.

use super::sound;

#[test]
fn whatever_was_found_by_trying_is_read_soundly() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/calendar");
    let mut files = 0;
    for file in std::fs::read_dir(folder).expect("the corpus is part of the repository") {
        sound::check(&std::fs::read(file.unwrap().path()).unwrap());
        files += 1;
    }
    assert!(files > 25, "only {files} files");
}
