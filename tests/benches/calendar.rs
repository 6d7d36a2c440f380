//! How quick a calendar file is read and expanded for a year, beside libical in C on the same file in the same run;
//! and what a file of 100 MB takes in time and memory.
//!
//! Budgets: half of libical's time; 100 MB under 20 s and 300 MB. The figures stand in `tests/benches/FIGURES.md`;
//! measure anew with `make bench`.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use stillpoint_core::ics::{self, ParsedCalendar, ReadOptions, Window};
use stillpoint_tests::big_calendar::BigCalendar;

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

/// 12 MB, a fifth of them recurring.
const EVENTS: usize = 50_000;
/// 100 MB.
const MANY: usize = 400_000;
/// Each program so often, in turn; the middle one counts.
const ROUNDS: usize = 7;
/// How a child knows that it only measures its memory.
const CHILD: &str = "STILLPOINT_BENCH_READING";

/// Seconds of reading, of expanding, and how many occurrences there were.
#[derive(Clone, Copy)]
struct Took {
    reading: f64,
    expanding: f64,
    found: usize,
}

fn main() -> Answer<()> {
    // `cargo test --benches` only wants to know that it starts.
    if std::env::args().any(|argument| argument == "--test") {
        return Ok(());
    }
    if let Ok(way) = std::env::var(CHILD) {
        return large(&way);
    }
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("practice.ics");
    let size = std::io::copy(&mut BigCalendar::new(EVENTS), &mut std::fs::File::create(&file)?)?;
    println!(
        "{EVENTS} events, {:.1} MB, one year of them, the middle of {ROUNDS} runs in turn",
        megabytes(size)
    );
    beside_libical(&compiled(folder.path())?, &file)?;
    println!("\n{MANY} events, read as they come");
    for way in ["a year of them", "all of them"] {
        let done = Command::new(std::env::current_exe()?).env(CHILD, way).status()?;
        if !done.success() {
            return Err("the large file was not read".into());
        }
    }
    Ok(())
}

fn beside_libical(libical: &Path, file: &Path) -> Answer<()> {
    let mut runs: [Vec<Took>; 3] = Default::default();
    for _ in 0..ROUNDS {
        runs[0].push(theirs(libical, file)?);
        runs[1].push(ours(file, |source| Ok(ics::read(source, &options())?))?);
        runs[2].push(ours(file, |source| Ok(ics::read_window(source, &options(), &year()?)?))?);
    }
    let middle = |mut runs: Vec<Took>| {
        runs.sort_by(|one, other| {
            (one.reading + one.expanding).total_cmp(&(other.reading + other.expanding))
        });
        runs[runs.len() / 2]
    };
    let [theirs, whole, narrow] = runs.map(middle);
    if theirs.found != whole.found || whole.found != narrow.found {
        return Err(format!("not the same: {}, {}, {}", theirs.found, whole.found, narrow.found).into());
    }
    println!("                                    read   expand    total  occurrences");
    for (who, took) in [
        ("libical", theirs),
        ("ours, the whole file kept", whole),
        ("ours, only what the year needs", narrow),
    ] {
        let total = took.reading + took.expanding;
        println!(
            "  {who:<32} {:>5.0} ms {:>5.0} ms {:>5.0} ms  {:>6}   {:.2} of libical's time",
            took.reading * 1e3,
            took.expanding * 1e3,
            total * 1e3,
            took.found,
            total / (theirs.reading + theirs.expanding),
        );
    }
    Ok(())
}

/// The C program beside this file, compiled as its packages are.
fn compiled(folder: &Path) -> Answer<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/libical.c");
    let program = folder.join("libical");
    let done = Command::new("cc").arg("-O2").arg(source).arg("-o").arg(&program).arg("-lical").status()?;
    if done.success() {
        Ok(program)
    } else {
        Err("libical is not here: run `make bench`, which installs it".into())
    }
}

fn theirs(program: &Path, file: &Path) -> Answer<Took> {
    let done = Command::new(program).arg(file).args(["20250101T000000Z", "20260101T000000Z"]).output()?;
    let said = String::from_utf8(done.stdout)?;
    let [reading, expanding, found] = said.split_whitespace().collect::<Vec<_>>()[..] else {
        return Err(format!("libical said {said:?}").into());
    };
    Ok(Took { reading: reading.parse()?, expanding: expanding.parse()?, found: found.parse()? })
}

fn ours(file: &Path, read: impl Fn(&mut dyn Read) -> Answer<ParsedCalendar>) -> Answer<Took> {
    let begun = Instant::now();
    let calendar = read(&mut std::fs::File::open(file)?)?;
    let reading = begun.elapsed();
    let begun = Instant::now();
    let found = ics::occurrences(&calendar, &year()?).list.len();
    let seconds = |took: Duration| took.as_secs_f64();
    Ok(Took { reading: seconds(reading), expanding: seconds(begun.elapsed()), found })
}

/// The child: 100 MB, and what this program holds at the most.
fn large(way: &str) -> Answer<()> {
    let mut source = BigCalendar::new(MANY);
    let begun = Instant::now();
    let calendar = match way {
        "all of them" => ics::read(&mut source, &options())?,
        _ => ics::read_window(&mut source, &options(), &year()?)?,
    };
    let found = ics::occurrences(&calendar, &year()?).list.len();
    let took = begun.elapsed().as_secs_f64();
    let status = std::fs::read_to_string("/proc/self/status")?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let peak: u64 = peak.trim().trim_end_matches(" kB").trim().parse().unwrap_or_default();
    println!("  {way:<32} {took:>5.1} s, {} MB at the most, {found} occurrences", peak / 1024);
    std::io::stdout().flush()?;
    Ok(())
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn options() -> ReadOptions {
    ReadOptions { fallback_zone: chrono_tz::Europe::Berlin }
}

fn year() -> Answer<Window> {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).ok_or("no such day");
    Ok(Window { from: day(2025)?, to: day(2026)?, zone: chrono_tz::Europe::Berlin })
}
