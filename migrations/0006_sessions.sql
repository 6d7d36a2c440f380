CREATE TABLE series (
  id            TEXT    PRIMARY KEY NOT NULL,
  engagement_id TEXT    NOT NULL REFERENCES engagements (id) ON DELETE RESTRICT,
  every_weeks   INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 12),
  first_local   TEXT    NOT NULL,
  zone          TEXT    NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX series_by_engagement ON series (engagement_id);

-- A calendar file that was brought in: what it was and what became of it.
CREATE TABLE imports (
  id        TEXT    PRIMARY KEY NOT NULL,
  file_name TEXT    NOT NULL,
  sha256    TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  sessions  INTEGER NOT NULL,
  busy      INTEGER NOT NULL,
  changed   INTEGER NOT NULL,
  skipped   INTEGER NOT NULL
) STRICT;

-- An appointment is wall-clock time and zone; starts_at and ends_at (ms, UTC) are worked out from them and kept
-- for ordering and overlap. A session belongs to an engagement, except a discovery call.
CREATE TABLE sessions (
  id              TEXT    PRIMARY KEY NOT NULL,
  person_id       TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  engagement_id   TEXT    REFERENCES engagements (id) ON DELETE RESTRICT,
  kind            TEXT    NOT NULL CHECK (kind IN ('coaching', 'discovery')),
  status          TEXT    NOT NULL CHECK (status IN ('scheduled', 'held', 'cancelled_in_time', 'late_cancelled', 'no_show', 'coach_cancelled')),
  local_start     TEXT    NOT NULL,
  zone            TEXT    NOT NULL,
  starts_at       INTEGER NOT NULL,
  ends_at         INTEGER NOT NULL CHECK (ends_at > starts_at),
  booked_minutes  INTEGER NOT NULL CHECK (booked_minutes BETWEEN 5 AND 600),
  actual_minutes  INTEGER CHECK (actual_minutes BETWEEN 1 AND 600),
  medium          TEXT    NOT NULL CHECK (medium IN ('video', 'phone', 'in_person', 'walk')),
  link            TEXT,
  place           TEXT,
  told_at         INTEGER,
  waived          INTEGER NOT NULL DEFAULT 0 CHECK (waived IN (0, 1)),
  outcome_reason  TEXT,
  outcome_at      INTEGER,
  series_id       TEXT    REFERENCES series (id) ON DELETE SET NULL,
  moved_from_id   TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  calendar_uid    TEXT    NOT NULL,
  recurrence_id   TEXT,
  sequence        INTEGER NOT NULL DEFAULT 0,
  import_id       TEXT    REFERENCES imports (id) ON DELETE SET NULL,
  created_at      INTEGER NOT NULL,
  CHECK ((kind = 'discovery') OR (engagement_id IS NOT NULL))
) STRICT;

CREATE INDEX sessions_by_start ON sessions (starts_at);
CREATE INDEX sessions_by_person ON sessions (person_id, starts_at);
CREATE INDEX sessions_by_engagement ON sessions (engagement_id, starts_at);
CREATE INDEX sessions_open ON sessions (starts_at) WHERE status = 'scheduled';
CREATE INDEX sessions_by_series ON sessions (series_id);
CREATE UNIQUE INDEX sessions_by_calendar ON sessions (calendar_uid, coalesce(recurrence_id, ''));

-- Each time a session was moved: from when to when, with how much notice, and what the coach decided.
CREATE TABLE session_moves (
  id             TEXT    PRIMARY KEY NOT NULL,
  session_id     TEXT    NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  from_local     TEXT    NOT NULL,
  from_zone      TEXT    NOT NULL,
  from_starts_at INTEGER NOT NULL,
  to_local       TEXT    NOT NULL,
  to_zone        TEXT    NOT NULL,
  to_starts_at   INTEGER NOT NULL,
  at             INTEGER NOT NULL,
  asked_by       TEXT    NOT NULL CHECK (asked_by IN ('client', 'coach')),
  within_window  INTEGER NOT NULL CHECK (within_window IN (0, 1))
) STRICT;

CREATE INDEX session_moves_by_session ON session_moves (session_id);

-- Hours for a credential, written by an outcome: whole minutes as they really were.
CREATE TABLE hour_entries (
  id         TEXT    PRIMARY KEY NOT NULL,
  session_id TEXT    NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  person_id  TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  held_on    TEXT    NOT NULL,
  minutes    INTEGER NOT NULL CHECK (minutes > 0),
  hour_kind  TEXT    NOT NULL CHECK (hour_kind IN ('paid', 'barter', 'reciprocal', 'internal', 'third_party', 'pro_bono')),
  UNIQUE (session_id)
) STRICT;

CREATE INDEX hour_entries_by_person ON hour_entries (person_id);

-- Times taken by something that is not a session. Instants in ms UTC; whole days have days instead.
CREATE TABLE busy_times (
  id            TEXT    PRIMARY KEY NOT NULL,
  title         TEXT    NOT NULL,
  starts_at     INTEGER NOT NULL,
  ends_at       INTEGER NOT NULL CHECK (ends_at >= starts_at),
  all_day       INTEGER NOT NULL CHECK (all_day IN (0, 1)),
  first_day     TEXT,
  last_day      TEXT,
  calendar_uid  TEXT    NOT NULL,
  recurrence_id TEXT,
  import_id     TEXT    REFERENCES imports (id) ON DELETE CASCADE,
  CHECK ((all_day = 1) = (first_day IS NOT NULL AND last_day IS NOT NULL))
) STRICT;

CREATE INDEX busy_times_by_start ON busy_times (starts_at);
CREATE INDEX busy_times_by_import ON busy_times (import_id);
CREATE UNIQUE INDEX busy_times_by_calendar ON busy_times (calendar_uid, coalesce(recurrence_id, ''));
