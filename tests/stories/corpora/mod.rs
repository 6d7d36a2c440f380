//! Calendars that nobody here wrote, beside the readers and expanders of others. `prepare.sh` brings them
//! (`tests/corpora/sources.txt`); none of them is part of this repository.

mod known;
mod occurrences;
mod rules;

use std::path::{Path, PathBuf};

use stillpoint_tests::tree::root;

/// Where the packages are unpacked, each in a folder of its name.
fn packages() -> PathBuf {
    let place = root().join("target/tools/corpora-files");
    assert!(
        place.join("sources.txt").exists(),
        "the calendars of others are not here: run `make prepare-tests`"
    );
    place
}

/// Every calendar file below `folder`, in order.
fn calendars_below(folder: &Path) -> Vec<PathBuf> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(&next).unwrap_or_else(|cause| panic!("{}: {cause}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|ending| ending == "ics") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
