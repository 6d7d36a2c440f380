//! When the events of foreign calendars take place: by us and by icalendar with recurring-ical-events.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use stillpoint_core::ics::{self, ReadOptions, Window};
use stillpoint_tests::tree::root;

use super::known::KNOWN;
use super::{calendars_below, packages};

/// UID, start and end of an occurrence.
type Found = (String, String, String);

#[test]
fn foreign_calendars_take_place_when_others_say_that_they_do() {
    let place = packages();
    let mut files = calendars_below(&place);
    // Lists of zones, without an event.
    files.retain(|path| !path.components().any(|part| part.as_os_str() == "zoneinfo"));
    let said = by_others(&files.iter().map(|path| path.as_path()).collect::<Vec<_>>());
    let (mut compared, mut equal, mut differing) = (0, 0, BTreeMap::new());
    for path in &files {
        let said = &said[path.to_str().unwrap()];
        let Some(theirs) = said["found"].as_array() else { continue };
        let day = |name: &str| said[name].as_str().unwrap().parse().unwrap();
        let window = Window { from: day("from"), to: day("to"), zone: chrono_tz::UTC };
        let theirs = counted(theirs.iter().map(|row| {
            let text = |at: usize| row[at].as_str().unwrap().to_owned();
            (text(0), text(1), text(2))
        }));
        let ours = counted(by_us(path, &window));
        compared += 1;
        if ours == theirs {
            equal += ours.values().sum::<usize>();
            continue;
        }
        let name = path.strip_prefix(&place).unwrap().to_string_lossy().into_owned();
        differing.insert(name, difference(&ours, &theirs));
    }
    let (mut unknown, mut gone) = (Vec::new(), Vec::new());
    for (name, difference) in &differing {
        if !KNOWN.iter().any(|(known, _)| known == name) {
            unknown.push(format!("{name}\n{difference}"));
        }
    }
    for (name, reason) in KNOWN {
        if !differing.contains_key(*name) {
            gone.push(format!("{name}: {reason}"));
        }
    }
    assert!(
        unknown.is_empty(),
        "{} files differ and nobody said why:\n{}",
        unknown.len(),
        unknown.join("\n")
    );
    assert!(gone.is_empty(), "these are equal by now: take them from the list\n{}", gone.join("\n"));
    assert!(compared > 250 && equal > 7_000, "only {compared} files, {equal} occurrences");
}

fn by_others(files: &[&Path]) -> Value {
    let python = root().join("target/tools/corpora/bin/python");
    assert!(python.exists(), "the readers of others are not installed: run `make prepare-tests`");
    let done =
        Command::new(python).arg(root().join("tests/corpora/occurrences.py")).args(files).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

fn by_us(path: &Path, window: &Window) -> Vec<Found> {
    let bytes = std::fs::read(path).unwrap();
    let Ok(calendar) = ics::read(&bytes[..], &ReadOptions { fallback_zone: window.zone }) else {
        return Vec::new();
    };
    let found = ics::occurrences(&calendar, window);
    let rows = found.list.iter().map(|found| calendar.row(found));
    rows.map(|row| {
        // Theirs is empty where the file gives none.
        let uid = if row.uid.starts_with("no-uid-") { "" } else { row.uid };
        (uid.to_owned(), row.start, row.end)
    })
    .collect()
}

fn counted(found: impl IntoIterator<Item = Found>) -> BTreeMap<Found, usize> {
    let mut counted = BTreeMap::new();
    for one in found {
        *counted.entry(one).or_default() += 1;
    }
    counted
}

/// The first few that only one side has.
fn difference(ours: &BTreeMap<Found, usize>, theirs: &BTreeMap<Found, usize>) -> String {
    let only = |one: &BTreeMap<Found, usize>, other: &BTreeMap<Found, usize>, whose: &str| {
        let rows: Vec<_> = one.iter().filter(|(found, count)| other.get(found) != Some(count)).collect();
        let shown = rows.iter().take(4).map(|((uid, start, end), count)| {
            let uid: String = uid.chars().take(24).collect();
            format!("    {whose} {start} {end} x{count} {uid}")
        });
        format!("  {} {whose}\n{}", rows.len(), shown.collect::<Vec<_>>().join("\n"))
    };
    format!("{}\n{}", only(ours, theirs, "ours"), only(theirs, ours, "theirs"))
}
