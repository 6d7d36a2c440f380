//! Names of files that every system takes. Pure.

use std::collections::HashSet;

/// With room for an ending and a count.
const LONGEST: usize = 100;

/// Names that Windows keeps for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The names that are taken in one folder.
#[derive(Debug, Default)]
pub(super) struct Names(HashSet<String>);

impl Names {
    /// A name for what is called `wanted`, without its ending, that no other has: a series' pattern may hold a slash,
    /// and two numbers may then look the same.
    pub fn free(&mut self, wanted: &str) -> String {
        let plain = plain(wanted);
        let mut name = plain.clone();
        let mut count = 1;
        // Some systems know no capital letters.
        while !self.0.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{plain} ({count})");
        }
        name
    }
}

/// `wanted` without anything that means something to a file system.
pub(super) fn plain(wanted: &str) -> String {
    let safe = |letter: char| if letter.is_alphanumeric() || "-_., ".contains(letter) { letter } else { '-' };
    let name: String = wanted.chars().map(safe).take(LONGEST).collect();
    let name = name.trim_matches(|letter: char| letter == '.' || letter == ' ');
    let lower = name.to_lowercase();
    let stem = lower.split('.').next().unwrap_or_default();
    let numbered = |device: &str| {
        stem.strip_prefix(device)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|d| d.is_ascii_digit()))
    };
    if name.is_empty() || DEVICES.contains(&stem) || numbered("com") || numbered("lpt") {
        format!("_{name}")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_can_hold_anything_and_its_file_leaves_no_folder() {
        for (number, file) in [
            ("2026-0001", "2026-0001"),
            ("RE/2026/17", "RE-2026-17"),
            ("../../etc", "-..-etc"),
            ("R:\\1\n", "R--1-"),
            ("...", "_"),
            ("CON", "_CON"),
            ("com1.x", "_com1.x"),
            ("Ärger 7", "Ärger 7"),
        ] {
            assert_eq!(plain(number), file, "{number:?}");
        }
    }

    #[test]
    fn no_two_files_share_a_name_even_where_capitals_count_for_nothing() {
        let mut names = Names::default();
        let given: Vec<String> = ["A/1", "A-1", "a:1", "B"].iter().map(|number| names.free(number)).collect();
        assert_eq!(given, ["A-1", "A-1 (2)", "a-1 (3)", "B"]);
    }
}
