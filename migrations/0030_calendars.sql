-- Calendars of others: where times come from that the coach cannot give away, and where her sessions go.

-- An account or a single source. `address` is where the coach pointed: a link, a folder, a server. `home` is what the
-- server said after that. Hosts of the local network are asked only where `local_host` names them.
CREATE TABLE calendar_accounts (
  id          TEXT    PRIMARY KEY NOT NULL,
  kind        TEXT    NOT NULL CHECK (kind IN ('link', 'file', 'folder', 'caldav', 'google', 'microsoft')),
  name        TEXT    NOT NULL,
  address     TEXT    NOT NULL,
  username    TEXT,
  home        TEXT,
  local_host  TEXT,
  paused      INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
  created_at  INTEGER NOT NULL
) STRICT;

-- A password, or what a sign-in left. Never in the history, never in an answer to a page.
CREATE TABLE calendar_secrets (
  account_id TEXT PRIMARY KEY NOT NULL REFERENCES calendar_accounts (id) ON DELETE CASCADE,
  secret     TEXT NOT NULL
) STRICT;

-- How the last attempts went. `retry_at`: not to be asked again before.
CREATE TABLE calendar_health (
  account_id TEXT    PRIMARY KEY NOT NULL REFERENCES calendar_accounts (id) ON DELETE CASCADE,
  tried_at   INTEGER NOT NULL,
  ok_at      INTEGER,
  failures   INTEGER NOT NULL,
  trouble    TEXT,
  retry_at   INTEGER,
  requests   INTEGER NOT NULL
) STRICT;

-- One calendar of an account. `shades`: its times are taken. `carries`: the coach's sessions go here; at most one does.
CREATE TABLE calendars (
  id         TEXT    PRIMARY KEY NOT NULL,
  account_id TEXT    NOT NULL REFERENCES calendar_accounts (id) ON DELETE CASCADE,
  href       TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  colour     TEXT,
  read_only  INTEGER NOT NULL CHECK (read_only IN (0, 1)),
  shades     INTEGER NOT NULL CHECK (shades IN (0, 1)),
  carries    INTEGER NOT NULL CHECK (carries IN (0, 1)),
  titles     TEXT    NOT NULL CHECK (titles IN ('full', 'initials', 'busy')),
  UNIQUE (account_id, href)
) STRICT;

CREATE UNIQUE INDEX calendars_that_carry ON calendars (carries) WHERE carries = 1;

-- What both sides looked like at the last success, so that nothing is asked for twice (RFC 6578, RFC 9110 section 13).
-- The days from `covered_from` to `covered_to` stand in `calendar_busy`.
CREATE TABLE calendar_marks (
  calendar_id   TEXT PRIMARY KEY NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  ctag          TEXT,
  sync_token    TEXT,
  etag          TEXT,
  last_modified TEXT,
  covered_from  TEXT NOT NULL,
  covered_to    TEXT NOT NULL
) STRICT;

-- What the other side holds, byte for byte as it came.
CREATE TABLE calendar_objects (
  id          TEXT PRIMARY KEY NOT NULL,
  calendar_id TEXT NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  href        TEXT NOT NULL,
  uid         TEXT NOT NULL,
  etag        TEXT,
  raw         BLOB NOT NULL,
  UNIQUE (calendar_id, href)
) STRICT;

CREATE INDEX calendar_objects_by_uid ON calendar_objects (uid);

-- The times that it takes, worked out for the days that `calendar_marks` says. Instants in ms UTC; whole days have
-- days instead.
CREATE TABLE calendar_busy (
  id          TEXT    PRIMARY KEY NOT NULL,
  calendar_id TEXT    NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  object_id   TEXT    NOT NULL REFERENCES calendar_objects (id) ON DELETE CASCADE,
  title       TEXT    NOT NULL,
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL CHECK (ends_at >= starts_at),
  first_day   TEXT,
  last_day    TEXT
) STRICT;

CREATE INDEX calendar_busy_by_start ON calendar_busy (starts_at, ends_at);
-- How long the longest is: a question for some days need not look further back.
CREATE INDEX calendar_busy_by_length ON calendar_busy (ends_at - starts_at);
CREATE INDEX calendar_busy_by_object ON calendar_busy (object_id);
CREATE INDEX calendar_busy_by_calendar ON calendar_busy (calendar_id);

-- A session, or a date of a group, as it stands in the calendar that carries it. `base` is what both sides last agreed
-- on, `said` (JSON) what it says of the session: what differs from that has to be written again.
CREATE TABLE calendar_copies (
  calendar_id TEXT    NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('session', 'group_session')),
  subject_id  TEXT    NOT NULL,
  href        TEXT    NOT NULL,
  uid         TEXT    NOT NULL,
  etag        TEXT,
  base        BLOB    NOT NULL,
  said        TEXT    NOT NULL,
  PRIMARY KEY (calendar_id, kind, subject_id),
  UNIQUE (calendar_id, href)
) STRICT;

-- What the coach did in her other calendar with a session of hers: to be taken over or not, because something may
-- hang on it.
CREATE TABLE calendar_proposals (
  id          TEXT    PRIMARY KEY NOT NULL,
  calendar_id TEXT    NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('session', 'group_session')),
  subject_id  TEXT    NOT NULL,
  what        TEXT    NOT NULL CHECK (what IN ('moved', 'deleted')),
  local_start TEXT,
  zone        TEXT,
  minutes     INTEGER,
  found_at    INTEGER NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('open', 'declined', 'settled')),
  CHECK ((what = 'moved') = (local_start IS NOT NULL AND zone IS NOT NULL AND minutes IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX calendar_proposals_open ON calendar_proposals (kind, subject_id) WHERE state = 'open';
CREATE INDEX calendar_proposals_by_calendar ON calendar_proposals (calendar_id);

-- What is to be done elsewhere, with its exact bytes, written down before it is sent. `first_sent_at` without an end
-- means that nobody knows whether it arrived: look before sending again.
CREATE TABLE outbox (
  id            TEXT    PRIMARY KEY NOT NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('calendar_put', 'calendar_delete')),
  subject       TEXT    NOT NULL,
  holder        TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  payload       BLOB    NOT NULL,
  condition     TEXT,
  created_at    INTEGER NOT NULL,
  first_sent_at INTEGER,
  attempts      INTEGER NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('queued', 'inflight', 'needs_look', 'failed')),
  trouble       TEXT
) STRICT;

CREATE UNIQUE INDEX outbox_waiting ON outbox (subject) WHERE state IN ('queued', 'inflight', 'needs_look');
CREATE INDEX outbox_by_holder ON outbox (holder, created_at);

CREATE INDEX busy_times_by_length ON busy_times (ends_at - starts_at);
