//! How quick the practice is: on the sample practice and on one ten times as large.
//!
//! Budgets (release build, this kind of machine): opening without the key derivation under 100 ms, any read for a
//! screen under 10 ms, an outcome under 10 ms, a one-page invoice under 10 ms, a year of a 10 MB calendar under
//! 1.5 s. The last figures stand in `tests/benches/FIGURES.md`; measure anew with `make bench`.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{TimeZone, Utc};
use criterion::{BatchSize, Criterion};
use serde_json::{Value, json};
use stillpoint_core::app::{App, Folders};
use stillpoint_core::basics::clock::{Clock, FixedClock};
use stillpoint_core::basics::ids::Randomness;
use stillpoint_core::basics::sensitive::Sensitive;
use stillpoint_core::demo::{self, Scale};
use stillpoint_core::ics;
use stillpoint_core::rpc;
use stillpoint_core::vault::key::KdfCost;
use stillpoint_core::vault::recovery::RecoveryCode;
use stillpoint_core::vault::{NewVault, Unlock, Vault};
use stillpoint_tests::big_calendar::BigCalendar;

type Answer<T> = Result<T, Box<dyn std::error::Error>>;

/// A made-up practice, open.
struct Open {
    app: App,
    clock: Arc<FixedClock>,
    folder: PathBuf,
    code: RecoveryCode,
}

fn open(folder: &Path, scale: Scale) -> Answer<Open> {
    let clock =
        Arc::new(FixedClock::at(Utc.with_ymd_and_hms(2026, 11, 20, 8, 0, 0).single().ok_or("no such time")?));
    let randomness = Arc::new(Randomness::seeded(1));
    let folders = Folders {
        practice: folder.join("practice"),
        sample: folder.join("sample"),
        backups: folder.join("backups"),
    };
    let new = NewVault {
        passphrase: &Sensitive::new("correct horse battery staple".into()),
        cost: KdfCost::FLOOR_FOR_TESTS,
        now: clock.now(),
        randomness: &randomness,
        is_sample: true,
    };
    let (vault, code) = Vault::create(&folders.practice, &new)?;
    let practice = folders.practice.clone();
    let app = App::new(folders, clock.clone(), randomness);
    app.place(vault)?;
    demo::fill(&app, scale)?;
    Ok(Open { app, clock, folder: practice, code })
}

/// Runs a command; a failing one would be measured as quick.
fn call(app: &App, name: &str, request: Value) -> Value {
    match rpc::dispatch(app, name, request) {
        Ok(reply) => reply.data,
        Err(error) => unreachable_in_a_bench(&error.message),
    }
}

#[allow(clippy::panic, reason = "a bench that measures a failure is worse than none")]
fn unreachable_in_a_bench(message: &str) -> ! {
    panic!("{message}")
}

fn screens(criterion: &mut Criterion, size: &str, open: &Open) {
    let mut group = criterion.benchmark_group(size);
    let person = busiest_person(&open.app);
    group.bench_function("today", |b| b.iter(|| black_box(call(&open.app, "today.overview", Value::Null))));
    group.bench_function("people", |b| b.iter(|| black_box(call(&open.app, "people.list", json!({})))));
    group.bench_function("person page", |b| {
        b.iter(|| black_box(call(&open.app, "people.page", json!({ "personId": person }))));
    });
    let week = json!({ "from": "2026-11-16", "to": "2026-11-22" });
    group.bench_function("calendar week", |b| {
        b.iter(|| black_box(call(&open.app, "calendar.days", week.clone())))
    });
    let by_client = json!({ "by": "client" });
    group.bench_function("a year's money by client", |b| {
        b.iter(|| black_box(call(&open.app, "reports.money", by_client.clone())));
    });
    let collected = json!({ "basis": "collected" });
    group.bench_function("a year's tax by payments", |b| {
        b.iter(|| black_box(call(&open.app, "reports.tax", collected.clone())));
    });
    group.bench_function("money", |b| b.iter(|| black_box(call(&open.app, "money.overview", Value::Null))));
    group.finish();
}

/// Names hidden: a list with stand-ins, and the same when everybody's names have to be learnt first.
fn hidden(criterion: &mut Criterion, size: &str, open: &Open) {
    let mut group = criterion.benchmark_group(size);
    let hide = |hidden: bool| call(&open.app, "privacy.set", json!({ "hidden": hidden }));
    hide(true);
    group.bench_function("people, names hidden", |b| {
        b.iter(|| black_box(call(&open.app, "people.list", json!({}))));
    });
    group.bench_function("people, names just hidden", |b| {
        b.iter_batched(
            || drop(hide(true)),
            |()| black_box(call(&open.app, "people.list", json!({}))),
            BatchSize::PerIteration,
        );
    });
    group.finish();
    hide(false);
}

/// The client with the longest road; the page that has most to show.
fn busiest_person(app: &App) -> Value {
    let people = call(app, "people.list", json!({ "archived": true }));
    let sessions = |person: &Value| {
        let page = call(app, "people.page", json!({ "personId": person["id"] }));
        page["past"].as_array().map_or(0, Vec::len)
    };
    let busiest = people.as_array().and_then(|people| people.iter().max_by_key(|person| sessions(person)));
    busiest.map(|person| person["id"].clone()).unwrap_or_default()
}

/// An outcome and the way back, so that each round starts from the same ledger state; only the outcome is timed.
fn outcome(criterion: &mut Criterion, size: &str, open: &Open) {
    open.clock.set(open.clock.now() + chrono::Duration::hours(1));
    let session = open_session(&open.app);
    let mut group = criterion.benchmark_group(size);
    group.bench_function("outcome", |b| {
        b.iter_batched(
            || drop(call(&open.app, "sessions.reopen", json!({ "sessionId": session }))),
            |()| {
                let request = json!({ "sessionId": session, "saying": { "outcome": "coach_cancelled" } });
                black_box(call(&open.app, "sessions.say_outcome", request))
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

fn open_session(app: &App) -> Value {
    let today = call(app, "today.overview", Value::Null);
    let open =
        today["attention"].as_array().and_then(|items| items.iter().find(|item| item["rule"] == "A02"));
    open.map(|item| item["target"].clone()).unwrap_or_default()
}

fn invoice(criterion: &mut Criterion, size: &str, open: &Open) {
    let drafts = call(&open.app, "invoices.list", json!({ "filter": "draft" }));
    let draft = &drafts[0];
    let request = json!({ "invoiceId": draft["id"] });
    let mut group = criterion.benchmark_group(size);
    group.bench_function("invoice pdf", |b| {
        b.iter(|| black_box(call(&open.app, "invoices.pdf", request.clone())));
    });
    group.finish();
}

/// Last of a size: it closes the practice.
fn unlock(criterion: &mut Criterion, size: &str, open: Open) {
    let Open { app, folder, code, clock } = open;
    drop(app);
    let with = Unlock::Recovery(code);
    let mut group = criterion.benchmark_group(size);
    group.bench_function("unlock", |b| {
        b.iter_with_large_drop(|| {
            Vault::unlock(&folder, &with, clock.now()).map(|vault| black_box(vault).facts().is_sample)
        });
    });
    group.finish();
}

fn calendars(criterion: &mut Criterion) -> Answer<()> {
    let bytes = BigCalendar::new(36_000).bytes();
    let zone = chrono_tz::Europe::Berlin;
    let window = ics::Window {
        from: chrono::NaiveDate::from_ymd_opt(2025, 1, 1).ok_or("no such day")?,
        to: chrono::NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?,
        zone,
    };
    let options = ics::ReadOptions { fallback_zone: zone };
    let mut group = criterion.benchmark_group("calendar file");
    group.sample_size(10).bench_function("10 MB, one year", |b| {
        b.iter(|| {
            let calendar = ics::read_window(bytes.as_slice(), &options, &window);
            calendar.map(|calendar| black_box(ics::occurrences(&calendar, &window).list.len()))
        });
    });
    group.finish();
    Ok(())
}

/// A week of the calendar beside ten years of another one: 18,000 events, a tenth of them series.
fn a_week_among_ten_years(criterion: &mut Criterion) -> Answer<()> {
    let folder = tempfile::tempdir()?;
    let open = open(folder.path(), Scale::SAMPLE)?;
    let file = folder.path().join("ten-years.ics");
    std::fs::write(&file, ten_years())?;
    let id = open.app.receive_file(file, "ten-years.ics");
    call(&open.app, "calendars.connect", json!({ "kind": "file", "address": id.as_str() }));
    call(&open.app, "calendars.keep_in_step", json!({ "trigger": "asked" }));
    let week = json!({ "from": "2026-11-16", "to": "2026-11-22" });
    let shown = call(&open.app, "calendar.days", week.clone());
    assert!(shown["busy"].as_array().is_some_and(|busy| busy.len() > 20), "the other calendar is shown");
    let mut group = criterion.benchmark_group("ten years of another calendar");
    group.bench_function("calendar week", |b| {
        b.iter(|| black_box(call(&open.app, "calendar.days", week.clone())))
    });
    group.finish();
    Ok(())
}

/// Five events on each day from 2017 to 2026; on each tenth day one of them comes back every other week for a year.
fn ten_years() -> String {
    let mut text = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    let first = chrono::NaiveDate::from_ymd_opt(2017, 1, 1).unwrap_or_default();
    for (number, day) in first.iter_days().take(3_652).enumerate() {
        for hour in [8, 10, 12, 15, 18] {
            let series =
                if number % 10 == 0 && hour == 18 { "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=26\r\n" } else { "" };
            let day = day.format("%Y%m%d");
            text += &format!(
                "BEGIN:VEVENT\r\nUID:{day}-{hour}\r\nSUMMARY:Event {number}\r\n\
                 DTSTART;TZID=Europe/Berlin:{day}T{hour:02}0000\r\nDURATION:PT45M\r\n{series}END:VEVENT\r\n"
            );
        }
    }
    text + "END:VCALENDAR\r\n"
}

fn main() -> Answer<()> {
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(3))
        .sample_size(30)
        .configure_from_args();
    for (size, scale) in [("sample practice", Scale::SAMPLE), ("ten times as large", Scale::TENFOLD)] {
        let folder = tempfile::tempdir()?;
        let open = open(folder.path(), scale)?;
        screens(&mut criterion, size, &open);
        hidden(&mut criterion, size, &open);
        outcome(&mut criterion, size, &open);
        invoice(&mut criterion, size, &open);
        unlock(&mut criterion, size, open);
    }
    a_week_among_ten_years(&mut criterion)?;
    calendars(&mut criterion)?;
    criterion.final_summary();
    Ok(())
}
