use std::sync::Arc;

use chrono::{TimeZone, Utc};

use super::*;
use crate::app::Folders;
use crate::basics::clock::FixedClock;
use crate::basics::ids::Randomness;
use crate::basics::sensitive::Sensitive;
use crate::rpc::dispatch;
use crate::vault::key::KdfCost;
use crate::vault::{NewVault, Vault};

struct Made {
    app: App,
    _folder: tempfile::TempDir,
}

/// Enough for rules that do not depend on how much there is.
const SMALL: Scale = Scale { clients: 12, years: 1 };

fn made(scale: Scale, month: u32, day: u32, hour: u32) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let folders = Folders { practice: at("practice"), sample: at("sample"), backups: at("backups") };
    let now = Utc.with_ymd_and_hms(2026, month, day, hour, 0, 0).unwrap();
    let randomness = Arc::new(Randomness::seeded(1));
    let new = NewVault {
        passphrase: &Sensitive::new("look around".into()),
        cost: KdfCost::FLOOR_FOR_TESTS,
        now,
        randomness: &randomness,
        is_sample: true,
    };
    let (vault, _) = Vault::create(&folders.practice, &new).unwrap();
    let app = App::new(folders, Arc::new(FixedClock::at(now)), randomness);
    app.place(vault).unwrap();
    fill(&app, scale).unwrap();
    Made { app, _folder: folder }
}

fn call(app: &App, name: &str, payload: serde_json::Value) -> serde_json::Value {
    dispatch(app, name, payload).unwrap_or_else(|error| panic!("{name}: {error:?}")).data
}

fn count(app: &App, sql: &'static str) -> i64 {
    app.read(|r| r.one("counting", sql, [], |row| row.get(0))).unwrap()
}

#[test]
fn two_years_have_everything_that_a_practice_has() {
    let made = made(Scale::SAMPLE, 3, 4, 7);
    let app = &made.app;
    for (what, sql, least) in [
        ("people", "SELECT count(*) FROM people", 40),
        ("sessions", "SELECT count(*) FROM sessions", 350),
        ("organisations", "SELECT count(*) FROM organisations", 4),
        ("series", "SELECT count(*) FROM series", 4),
        ("moves", "SELECT count(*) FROM session_moves", 5),
        ("shareable notes", "SELECT count(*) FROM shareable_notes", 200),
        ("private notes", "SELECT count(*) FROM private_notes", 100),
        ("charges", "SELECT count(*) FROM charges", 60),
        ("currencies", "SELECT count(DISTINCT currency) FROM engagements", 3),
        ("zones", "SELECT count(DISTINCT zone) FROM people", 6),
        ("outcomes", "SELECT count(DISTINCT status) FROM sessions", 6),
        ("forgiven", "SELECT count(*) FROM sessions WHERE waived = 1", 2),
        ("paid for", "SELECT count(*) FROM engagements WHERE payer_id IS NOT NULL", 3),
        ("courtesies", "SELECT count(*) FROM credit_entries WHERE kind = 'courtesy'", 2),
        ("invoices", "SELECT count(*) FROM invoices WHERE number IS NOT NULL", 50),
        ("drafts", "SELECT count(*) FROM invoices WHERE number IS NULL", 1),
        ("payments", "SELECT count(*) FROM payments", 45),
        ("expenses", "SELECT count(*) FROM expenses", 80),
        ("categories of expenses", "SELECT count(DISTINCT category) FROM expenses", 10),
        ("receipts", "SELECT count(*) FROM receipts", 20),
        ("hours", "SELECT count(*) FROM hour_entries", 300),
        ("goals", "SELECT count(*) FROM goals", 40),
        ("goals met", "SELECT count(*) FROM goals WHERE state = 'met'", 15),
        ("goals worded anew", "SELECT count(*) FROM goal_versions", 3),
        ("movements", "SELECT count(*) FROM goal_movements WHERE text IS NOT NULL", 100),
        ("actions", "SELECT count(*) FROM actions", 300),
        ("actions done", "SELECT count(*) FROM actions WHERE status = 'done'", 150),
        ("open actions", "SELECT count(*) FROM actions WHERE status = 'open'", 10),
        ("actions to talk about", "SELECT count(*) FROM actions WHERE status = 'open' AND carried >= 3", 1),
        ("kinds of instruments", "SELECT count(DISTINCT kind) FROM instruments", 4),
        ("baselines and midpoints", "SELECT count(DISTINCT moment) FROM measurements", 4),
        (
            "people with a pulse of several sessions",
            "SELECT count(*) FROM (SELECT v.instrument_id FROM measurements m
             JOIN instrument_versions v ON v.id = m.version_id JOIN instruments i ON i.id = v.instrument_id
             WHERE i.kind = 'pulse' GROUP BY 1 HAVING count(*) >= 4)",
            15,
        ),
        ("pauses", "SELECT count(*) FROM engagement_pauses", 3),
        ("groups", "SELECT count(*) FROM groups", 2),
        ("members", "SELECT count(*) FROM group_participants WHERE state = 'registered'", 11),
        ("who wait", "SELECT count(*) FROM group_participants WHERE state = 'waiting'", 2),
        ("dates held", "SELECT count(*) FROM group_sessions WHERE status = 'held'", 2),
        ("hours of groups", "SELECT count(*) FROM group_hour_entries", 2),
        ("drafted messages", "SELECT count(*) FROM messages WHERE state = 'draft'", 3),
        ("sent messages", "SELECT count(*) FROM messages WHERE state = 'sent'", 10),
        ("operations", "SELECT count(*) FROM operations", 1000),
    ] {
        let found = count(app, sql);
        assert!(found >= least, "{what}: {found}, expected at least {least}");
    }
    let statuses = call(app, "people.list", serde_json::json!({}));
    let has = |status: &str| statuses.as_array().unwrap().iter().filter(|p| p["status"] == status).count();
    assert!(has("active") >= 8, "active: {}", has("active"));
    assert!(has("alumni") >= 8, "alumni: {}", has("alumni"));
    let today = call(app, "today.overview", serde_json::Value::Null).to_string();
    for act in ["overdue\":true", "say_outcome", "draft"] {
        assert!(today.contains(act), "{act} is not among the things of today: {today}");
    }
    assert!(has("lead") >= 3 && has("lost") >= 3);
}

#[test]
fn whatever_the_day_there_is_something_to_do_today_and_tomorrow() {
    // A Wednesday morning, a Sunday evening, a first of January.
    for (month, day, hour) in [(3, 4, 7), (3, 8, 19), (1, 1, 10)] {
        let made = made(SMALL, month, day, hour);
        let first = chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        for on in [first, first.succ_opt().unwrap()] {
            let days = serde_json::json!({ "from": on.to_string(), "to": on.to_string() });
            let sessions = call(&made.app, "calendar.days", days)["sessions"].as_array().unwrap().len();
            assert!(sessions >= 2, "{on}: {sessions}");
        }
        let today = call(&made.app, "today.overview", serde_json::Value::Null);
        assert!(today["attention"].as_array().unwrap().len() >= 5, "{month}-{day}: {today}");
    }
}

#[test]
fn the_sample_itself_shows_one_of_everything_and_no_two_sessions_overlap() {
    // A Monday morning, a Sunday evening.
    for (month, day, hour) in [(3, 2, 7), (11, 22, 19)] {
        let made = made(Scale::SAMPLE, month, day, hour);
        shows_one_of_everything(&made.app, &format!("{month}-{day} at {hour}"));
        no_overlaps(&made.app, &format!("{month}-{day} at {hour}"));
    }
}

#[test]
fn whatever_the_day_no_two_sessions_overlap_and_today_shows_one_of_everything() {
    for (month, day, hour) in DAYS {
        let made = made(SMALL, month, day, hour);
        shows_one_of_everything(&made.app, &format!("{month}-{day} at {hour}"));
        no_overlaps(&made.app, &format!("{month}-{day} at {hour}"));
    }
}

/// Every day of a week, at different hours, and days about which something is odd.
const DAYS: [(u32, u32, u32); 10] = [
    (6, 1, 6),
    (6, 2, 9),
    (6, 3, 12),
    (6, 4, 15),
    (6, 5, 18),
    (6, 6, 10),
    (6, 7, 20),
    (1, 1, 10),
    (3, 29, 1),
    (8, 10, 22),
];

fn shows_one_of_everything(app: &App, on: &str) {
    let today = call(app, "today.overview", serde_json::Value::Null);
    let attention = today["attention"].as_array().unwrap();
    let of = |rule: &'static str| attention.iter().filter(move |item| item["rule"] == rule);
    for rule in ["A02", "A12", "A11"] {
        assert!(of(rule).next().is_some(), "{on}: no {rule} in {attention:#?}");
    }
    let offers = call(app, "slots.list", serde_json::json!({}));
    let standing =
        |standing: &str| offers.as_array().unwrap().iter().filter(|o| o["standing"] == standing).count();
    assert_eq!((standing("open"), standing("taken")), (1, 1), "{on}: {offers:#?}");
    assert!(of("offer_waits").next().is_some(), "{on}: nobody waits for an answer");
    let first = app.now().day("Europe/Berlin".parse().unwrap());
    let days = serde_json::json!({ "from": first.to_string(), "to": first.plus(14).to_string() });
    let held = call(app, "calendar.days", days)["held"].as_array().unwrap().len();
    assert_eq!(held, 3, "{on}: the times of the open offer are held");
    let last_one =
        |item: &serde_json::Value| item["sentence"].as_str().unwrap().starts_with("One session is left");
    assert!(of("A14").any(last_one), "{on}: nobody has one session left in {attention:#?}");
    let recent = "SELECT count(*) FROM sessions s, (SELECT max(starts_at) AS last FROM sessions
                  WHERE status = 'scheduled' AND ends_at <= ?1) WHERE s.starts_at = last AND last > ?1 - 5 * 86400000";
    let now = app.now().millis();
    let found: i64 = app.read(|r| r.one("counting", recent, [now], |row| row.get(0))).unwrap();
    assert!(found > 0, "{on}: the session that waits to be told is long past");
}

fn no_overlaps(app: &App, on: &str) {
    let sql = "SELECT group_concat(one.local_start || ' and ' || other.local_start, '; ')
               FROM sessions one JOIN sessions other ON one.id < other.id
               WHERE one.status IN ('scheduled', 'held') AND other.status IN ('scheduled', 'held')
                 AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at";
    let met: Option<String> = app.read(|r| r.one("comparing", sql, [], |row| row.get(0))).unwrap();
    assert_eq!(met, None, "{on}");
}

#[test]
fn the_same_seed_makes_the_same_practice() {
    let contents = |made: &Made| {
        let sessions =
            "SELECT group_concat(id || local_start || status, ';') FROM (SELECT * FROM sessions ORDER BY id)";
        let notes = "SELECT group_concat(body, ';') FROM (SELECT * FROM shareable_notes ORDER BY id)";
        [sessions, notes]
            .map(|sql| made.app.read(|r| r.one("comparing", sql, [], |row| row.get::<_, String>(0))).unwrap())
    };
    assert_eq!(contents(&made(SMALL, 3, 4, 7)), contents(&made(SMALL, 3, 4, 7)));
}

#[test]
fn every_credit_ledger_adds_up_and_none_is_overdrawn() {
    let made = made(SMALL, 3, 4, 7);
    let sql = "SELECT count(*) FROM (SELECT engagement_id FROM credit_entries GROUP BY engagement_id HAVING sum(amount) < 0)";
    assert_eq!(count(&made.app, sql), 0);
}

#[test]
fn what_happened_last_can_be_undone() {
    let made = made(SMALL, 3, 4, 12);
    let history = call(&made.app, "history.list", serde_json::Value::Null);
    let last = history.as_array().unwrap().iter().find(|item| item["undoable"] == true).unwrap();
    call(&made.app, "history.undo", serde_json::json!({ "operationId": last["operationId"] }));
}
