use super::*;

const VAULT: Step = STEPS[0];

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_772_000_000_000).unwrap()
}

fn tables(connection: &Connection) -> Vec<String> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn the_list_is_the_folder() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    files.sort();
    let listed: Vec<String> = STEPS.iter().map(|step| format!("{}.sql", step.name)).collect();
    assert_eq!(listed, files, "a file that is not listed is never run");
    for (number, step) in (1..).zip(STEPS) {
        assert!(step.name.starts_with(&format!("{number:04}_")), "{} stands at place {number}", step.name);
    }
}

#[test]
fn steps_run_once_in_order_and_are_noted() {
    let mut connection = Connection::open_in_memory().unwrap();
    let steps = [VAULT, Step { name: "0002_a", sql: "CREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;" }];
    run(&mut connection, &steps[..1], now()).unwrap();
    assert!(is_pending(&connection, &steps).unwrap());
    run(&mut connection, &steps, now()).unwrap();
    run(&mut connection, &steps, now()).unwrap();
    assert_eq!(version(&connection).unwrap(), 2);
    let noted: i64 =
        connection.query_row("SELECT count(*) FROM migration_log", [], |row| row.get(0)).unwrap();
    assert_eq!(noted, 2, "each step is noted once");
    assert!(tables(&connection).contains(&"a".to_owned()));
}

#[test]
fn a_failing_step_takes_the_ones_before_it_back() {
    let mut connection = Connection::open_in_memory().unwrap();
    run(&mut connection, &[VAULT], now()).unwrap();
    let before = tables(&connection);
    let steps = [
        VAULT,
        Step { name: "0002_good", sql: "CREATE TABLE good (id INTEGER PRIMARY KEY) STRICT;" },
        Step {
            name: "0003_bad",
            sql: "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);",
        },
    ];
    assert!(run(&mut connection, &steps, now()).is_err());
    assert_eq!(tables(&connection), before, "half an update is worse than none");
    assert_eq!(version(&connection).unwrap(), 1);
    let keys: bool = connection.query_row("PRAGMA foreign_keys", [], |row| row.get(0)).unwrap();
    assert!(keys, "foreign keys are checked again after a failed update");
}

#[test]
fn a_step_that_breaks_a_reference_is_refused() {
    let mut connection = Connection::open_in_memory().unwrap();
    let steps = [
        VAULT,
        Step {
            name: "0002_orphan",
            sql: "CREATE TABLE p (id INTEGER PRIMARY KEY) STRICT;
                  CREATE TABLE c (p INTEGER NOT NULL REFERENCES p (id) ON DELETE CASCADE) STRICT;
                  INSERT INTO c VALUES (7);",
        },
    ];
    assert!(run(&mut connection, &steps, now()).is_err());
    assert_eq!(version(&connection).unwrap(), 0);
}

#[test]
fn a_file_from_a_newer_program_is_refused() {
    let mut connection = Connection::open_in_memory().unwrap();
    connection.pragma_update(None, "user_version", newest(STEPS) + 1).unwrap();
    let answer = run(&mut connection, STEPS, now());
    assert!(matches!(answer, Err(Error::Vault(VaultError::NewerThanApp))), "{answer:?}");
}

#[test]
fn an_edited_step_is_noticed_while_we_develop() {
    let mut connection = Connection::open_in_memory().unwrap();
    run(&mut connection, &[VAULT], now()).unwrap();
    let edited = [Step { sql: "CREATE TABLE other (id INTEGER) STRICT;", ..VAULT }];
    assert!(run(&mut connection, &edited, now()).is_err());
    let windows = VAULT.sql.replace('\n', "\r\n");
    let crlf = [Step { sql: windows.leak(), ..VAULT }];
    run(&mut connection, &crlf, now()).expect("line ends are the checkout's business");
}

/// What a practice had in two tables of notes before they became one text with marks.
const OLD_NOTES: &str = r#"
    INSERT INTO shareable_notes (id, session_id, focus, covered, insights, commitments, next_step, created_at, updated_at)
    VALUES ('n1', 's1', 'Ruhe', 'Die Woche.' || char(10) || 'Das Gespräch.', ' ', '- Gehen', 'Der Vorstand', 1, 2),
           ('n2', 's2', '', '', 'I may rest.', '', '', 3, 4);
    INSERT INTO private_notes (id, person_id, session_id, body, created_at, updated_at)
    VALUES ('p1', 'anna', 's1', 'A hunch.' || char(10) || '! Another.', 1, 2),
           ('p2', 'anna', NULL, 'Of no session.', 1, 2);
    INSERT INTO operations (id, position, name, subject, at, undoable)
    VALUES ('o1', 1, 'notes.save', 'Anna', 2, 1), ('o2', 2, 'people.add', 'Anna', 2, 1);
    INSERT INTO operation_rows (operation_id, position, table_name, row_id, before, after)
    VALUES ('o1', 1, 'shareable_notes', 'n1', NULL, '{"id":"n1"}'), ('o2', 1, 'people', 'anna', NULL, '{"id":"anna"}');
"#;

#[test]
fn notes_keep_their_words_when_they_become_one_text() {
    let mut connection = Connection::open_in_memory().unwrap();
    let at = STEPS.iter().position(|step| step.name == "0014_notes").unwrap();
    run(&mut connection, &STEPS[..at], now()).unwrap();
    // Only the notes matter here; whose they are does not.
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(OLD_NOTES).unwrap();
    connection.execute_batch(STEPS[at].sql).unwrap();
    let texts = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    let first = "## Focus\nRuhe\n\n## What we covered\nDie Woche.\nDas Gespräch.\n\n\
                 ## Commitments\n- Gehen\n\n## Next session\nDer Vorstand";
    let second = "## Insights\nI may rest.";
    assert_eq!(texts("SELECT body FROM shareable_notes ORDER BY id"), [first, second]);
    assert_eq!(
        texts("SELECT body FROM shareable_note_versions WHERE number = 1 ORDER BY id"),
        [first, second]
    );
    let stamps =
        "SELECT id || session_id || template || created_at || updated_at FROM shareable_notes ORDER BY id";
    assert_eq!(texts(stamps), ["n1s1free12", "n2s2free34"]);
    let private = ["A hunch.\n! Another.", "Of no session."];
    assert_eq!(texts("SELECT body FROM private_notes ORDER BY id"), private);
    assert_eq!(texts("SELECT body FROM private_note_versions"), private[..1]);
    assert_eq!(texts("SELECT DISTINCT places FROM private_notes"), [r#"{"at":[],"among":0}"#]);
    // What was done to notes of the old shape cannot be taken back any more; everything else can.
    assert_eq!(texts("SELECT id FROM operations WHERE undoable = 1"), ["o2"]);
}

/// An offer and what was agreed on it, as they were before there were arrangements.
const OLD_OFFERS: &str = r#"
    INSERT INTO offers (id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days,
                        cadence_days, hour_kind, description, position)
    VALUES ('package', 'Six', 'package', 'session', 6, 60, 60000, 'EUR', 120, 14, 'paid', '', 1),
           ('retainer', 'Two', 'retainer', 'session', 2, 60, 22000, 'EUR', 31, 14, 'paid', '', 2);
    INSERT INTO engagements (id, person_id, offer_id, title, state, kind, unit, quantity, session_minutes, price_minor,
                             fee_minor, currency, tax_rate_bp, cadence_days, hour_kind, policy, started_on, ends_on,
                             created_at)
    VALUES ('e1', 'anna', 'package', 'Six', 'active', 'package', 'session', 6, 60, 60000, 10000, 'EUR', 0, 14, 'paid',
            '{}', '2026-03-02', '2026-06-30', 1),
           ('e2', 'anna', 'retainer', 'Two', 'active', 'retainer', 'session', 2, 60, 22000, 11000, 'EUR', 0, 14, 'paid',
            '{}', '2026-03-02', '2026-04-02', 1);
"#;

#[test]
fn offers_and_what_was_agreed_outlive_the_new_list_of_kinds() {
    let mut connection = Connection::open_in_memory().unwrap();
    let at = STEPS.iter().position(|step| step.name == "0021_credits").unwrap();
    run(&mut connection, &STEPS[..at], now()).unwrap();
    // Only the offers matter here; whose engagements they are does not.
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.execute_batch(OLD_OFFERS).unwrap();
    connection.execute_batch(STEPS[at].sql).unwrap();
    let texts = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
    };
    assert_eq!(
        texts("SELECT id || kind || coalesce(validity_days, '-') || arrangement FROM offers ORDER BY id"),
        ["packagepackage120{}", "retainerretainer-{}"]
    );
    assert_eq!(
        texts("SELECT id || offer_id || coalesce(ends_on, '-') FROM engagements ORDER BY id"),
        ["e1package2026-06-30", "e2retainer-"]
    );
    connection.execute("UPDATE offers SET kind = 'group' WHERE id = 'package'", []).unwrap();
}
