//! Against calendars that nobody here wrote: the test files that come with the `calcard` crate, read by its parser
//! and by ours.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use calcard::icalendar::{ICalendarComponentType, ICalendarValue};
use chrono_tz::Tz;

use crate::ics::component::{Part, Parts};
use crate::ics::{Issues, ReadOptions, Window, occurrences, read};

/// Files on which the two readers differ, and why ours stays as it is.
const KNOWN: &[(&str, &str)] = &[
    ("110.ics", "blank lines inside folded lines: we read the UID behind them"),
    ("459.ics", LOTUS),
    ("460.ics", LOTUS),
    ("461.ics", LOTUS),
    ("462.ics", LOTUS),
    ("463.ics", LOTUS),
    ("464.ics", LOTUS),
    ("465.ics", LOTUS),
    ("466.ics", LOTUS),
    ("467.ics", LOTUS),
];

const LOTUS: &str = "lines end in CR alone: calcard finds no event at all";

/// The files.
pub(crate) fn corpus() -> Vec<PathBuf> {
    let metadata = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline", "--manifest-path"])
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .output()
        .expect("cargo runs");
    assert!(metadata.status.success(), "{}", String::from_utf8_lossy(&metadata.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).expect("cargo writes JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let calcard =
        packages.iter().find(|package| package["name"] == "calcard").expect("calcard is a dependency");
    let manifest = PathBuf::from(calcard["manifest_path"].as_str().expect("a path"));
    let folder = manifest.with_file_name("resources").join("ical");
    let files = std::fs::read_dir(&folder).unwrap_or_else(|cause| panic!("{}: {cause}", folder.display()));
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "ics"));
    files.sort();
    assert!(files.len() > 900, "only {} calendars in {}", files.len(), folder.display());
    files
}

/// How often each UID stands on an event, by calcard.
fn by_calcard(bytes: &[u8]) -> BTreeMap<String, usize> {
    let text = String::from_utf8_lossy(bytes);
    let mut parser = calcard::Parser::new(&text);
    let mut uids = BTreeMap::new();
    loop {
        let calendar = match parser.entry() {
            calcard::Entry::ICalendar(calendar) => calendar,
            calcard::Entry::Eof => return uids,
            _ => continue,
        };
        for component in &calendar.components {
            if component.component_type == ICalendarComponentType::VEvent {
                let uid = component.property(&calcard::icalendar::ICalendarProperty::Uid);
                let uid = match uid.and_then(|uid| uid.values.first()) {
                    Some(ICalendarValue::Text(uid)) => uid.trim().to_owned(),
                    _ => String::new(),
                };
                *uids.entry(uid).or_default() += 1;
            }
        }
    }
}

fn by_us(bytes: &[u8]) -> BTreeMap<String, usize> {
    let mut uids = BTreeMap::new();
    let mut issues = Issues::default();
    let Ok(mut parts) = Parts::new(bytes) else { return uids };
    while let Ok(Some(part)) = parts.next_part(&mut issues) {
        if let Part::Event(event) = part {
            let uid = event.property("UID").map(|uid| uid.text()).unwrap_or_default();
            *uids.entry(uid).or_default() += 1;
        }
    }
    uids
}

#[test]
fn both_readers_find_the_same_events() {
    let (mut events, mut differing) = (0, Vec::new());
    for path in corpus() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = std::fs::read(&path).unwrap();
        let (theirs, ours) = (by_calcard(&bytes), by_us(&bytes));
        events += ours.values().sum::<usize>();
        if theirs != ours {
            differing.push(name);
        }
    }
    let known: Vec<_> = KNOWN.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(differing, known, "each difference is known, and each known one is still there");
    assert!(events > 1_000, "only {events} events");
}

#[test]
fn every_file_of_the_corpus_can_be_expanded() {
    let options = ReadOptions { fallback_zone: Tz::Europe__Warsaw };
    let (mut read_files, mut found) = (0, 0);
    for path in corpus() {
        let bytes = std::fs::read(&path).unwrap();
        let Ok(calendar) = read(&bytes[..], &options) else { continue };
        read_files += 1;
        let year = |year: i32| chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        for from in [1997, 2010, 2024] {
            let window = Window { from: year(from), to: year(from + 3), zone: Tz::Europe__Warsaw };
            let occurrences = occurrences(&calendar, &window);
            assert!(
                occurrences.list.iter().all(|found| found.end >= found.start),
                "{}: an end before its start",
                path.display()
            );
            found += occurrences.list.len();
        }
    }
    assert!(read_files > 700 && found > 5_000, "{read_files} files, {found} occurrences");
}
