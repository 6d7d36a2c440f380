//! How quick searching is: 60,000 notes of realistic length, 100 queries as people type them.
//!
//! Budget: 95 of 100 under 5 ms, the whole command: parsing, names, index, excerpts, JSON. The figures stand in
//! `tests/benches/FIGURES.md`; measure anew with `cargo bench --bench search`.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{TimeZone, Utc};
use serde_json::json;
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::{Clock, FixedClock};
use stillpoint_core::basics::ids::{Randomness, SessionId};
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::demo::{self, Scale};
use stillpoint_core::rpc;
use stillpoint_core::vault::key::KdfCost;
use stillpoint_core::vault::{NewVault, Vault};
use stillpoint_tests::many_notes::{ManyNotes, QUERIES};

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

const NOTES: usize = 60_000;
/// Each query so often: as it is typed again, one letter less, one letter more.
const ROUNDS: usize = 5;

fn main() -> Answer<()> {
    // `cargo test --benches` only wants to know that it starts.
    if std::env::args().any(|argument| argument == "--test") {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let app = open(folder.path())?;
    let begun = Instant::now();
    let notes = ManyNotes::fill(&app, NOTES)?;
    let filled = begun.elapsed();
    let bytes = std::fs::metadata(folder.path().join("practice").join("data.db"))?.len();
    println!(
        "{NOTES} notes, {} MB of text, in {:.0} s; the file has {} MB",
        notes.bytes / 1_000_000,
        filled.as_secs_f64(),
        bytes / 1_000_000
    );
    let mut times: Vec<(Duration, &str, usize)> = Vec::new();
    for round in 0..=ROUNDS {
        for query in QUERIES {
            let begun = Instant::now();
            let reply = rpc::dispatch(&app, "search.find", json!({ "text": query }));
            let took = begun.elapsed();
            let hits = reply.map_err(|error| error.message)?.data.as_array().map_or(0, Vec::len);
            // The first round warms the cache, as the first letters of a word do.
            if round > 0 {
                times.push((took, query, hits));
            }
        }
    }
    times.sort();
    let at = |share: usize| times[(times.len() - 1) * share / 100].0.as_secs_f64() * 1000.0;
    println!("{} queries: p50 {:.2} ms, p95 {:.2} ms, p99 {:.2} ms", times.len(), at(50), at(95), at(99));
    let mut slowest = String::new();
    for (took, query, hits) in times.iter().rev().step_by(ROUNDS).take(8) {
        write!(slowest, "\n  {:.2} ms  {query}  ({hits} hits)", took.as_secs_f64() * 1000.0)?;
    }
    println!("the slowest:{slowest}");
    Ok(())
}
