-- What a client will do, what they wish for, and how movement is measured.

-- Something that the client will do. due_on is a day; without one it is due by the next session, which is the first
-- that begins after due_from (ms, UTC).
CREATE TABLE actions (
  id            TEXT    PRIMARY KEY NOT NULL,
  person_id     TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  engagement_id TEXT    REFERENCES engagements (id) ON DELETE SET NULL,
  session_id    TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  title         TEXT    NOT NULL,
  why           TEXT,
  due_on        TEXT,
  due_from      INTEGER NOT NULL,
  size          TEXT    NOT NULL CHECK (size IN ('small', 'medium', 'large')),
  status        TEXT    NOT NULL CHECK (status IN ('open', 'done', 'partly', 'dropped')),
  carried       INTEGER NOT NULL DEFAULT 0 CHECK (carried >= 0),
  remark        TEXT,
  agreed_on     TEXT    NOT NULL,
  closed_on     TEXT,
  created_at    INTEGER NOT NULL,
  CHECK ((status = 'open') = (closed_on IS NULL))
) STRICT;

CREATE INDEX actions_by_person ON actions (person_id, status);
CREATE INDEX actions_by_engagement ON actions (engagement_id);
CREATE INDEX actions_by_session ON actions (session_id);

-- A goal as it is worded now: the wish in the client's own words, the outcome, how both will know.
CREATE TABLE goals (
  id            TEXT    PRIMARY KEY NOT NULL,
  person_id     TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  engagement_id TEXT    REFERENCES engagements (id) ON DELETE SET NULL,
  wish          TEXT    NOT NULL,
  outcome       TEXT,
  evidence      TEXT,
  baseline      TEXT,
  target        TEXT,
  by_on         TEXT,
  state         TEXT    NOT NULL CHECK (state IN ('active', 'met', 'changed', 'released')),
  begun_on      TEXT    NOT NULL,
  created_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX goals_by_person ON goals (person_id);
CREATE INDEX goals_by_engagement ON goals (engagement_id);

-- How a goal was worded before; that goals change is a result, too.
CREATE TABLE goal_versions (
  id          TEXT    PRIMARY KEY NOT NULL,
  goal_id     TEXT    NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  wish        TEXT    NOT NULL,
  outcome     TEXT,
  evidence    TEXT,
  baseline    TEXT,
  target      TEXT,
  by_on       TEXT,
  replaced_on TEXT    NOT NULL,
  replaced_at INTEGER NOT NULL
) STRICT;

CREATE INDEX goal_versions_by_goal ON goal_versions (goal_id, replaced_at);

-- Each time a goal was met, changed, released or taken up again.
CREATE TABLE goal_states (
  id      TEXT    PRIMARY KEY NOT NULL,
  goal_id TEXT    NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  state   TEXT    NOT NULL CHECK (state IN ('active', 'met', 'changed', 'released')),
  reason  TEXT,
  said_on TEXT    NOT NULL,
  said_at INTEGER NOT NULL
) STRICT;

CREATE INDEX goal_states_by_goal ON goal_states (goal_id, said_at);

CREATE TABLE goal_milestones (
  id         TEXT    PRIMARY KEY NOT NULL,
  goal_id    TEXT    NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  title      TEXT    NOT NULL,
  by_on      TEXT,
  reached_on TEXT
) STRICT;

CREATE INDEX goal_milestones_by_goal ON goal_milestones (goal_id, position);

-- What moved towards a goal, and in which session it was touched.
CREATE TABLE goal_movements (
  id         TEXT    PRIMARY KEY NOT NULL,
  goal_id    TEXT    NOT NULL REFERENCES goals (id) ON DELETE CASCADE,
  session_id TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  noted_on   TEXT    NOT NULL,
  text       TEXT,
  created_at INTEGER NOT NULL,
  UNIQUE (goal_id, session_id)
) STRICT;

CREATE INDEX goal_movements_by_goal ON goal_movements (goal_id, noted_on, created_at);
CREATE INDEX goal_movements_by_session ON goal_movements (session_id);

-- Something to measure with, in use by one person: a scale, a wheel, a session check.
CREATE TABLE instruments (
  id         TEXT    PRIMARY KEY NOT NULL,
  person_id  TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  shipped    TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('scale', 'wheel', 'attainment', 'check', 'pulse', 'stakeholder')),
  title      TEXT    NOT NULL,
  begun_on   TEXT    NOT NULL,
  retired_on TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX instruments_by_person ON instruments (person_id);

-- What an instrument asks. A version never changes: another wording is another version, and scores of two versions
-- are never put in one line.
CREATE TABLE instrument_versions (
  id            TEXT    PRIMARY KEY NOT NULL,
  instrument_id TEXT    NOT NULL REFERENCES instruments (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number >= 1),
  definition    TEXT    NOT NULL CHECK (json_valid(definition)),
  since_on      TEXT    NOT NULL,
  created_at    INTEGER NOT NULL,
  UNIQUE (instrument_id, number)
) STRICT;

CREATE TRIGGER instrument_versions_never_change BEFORE UPDATE ON instrument_versions
BEGIN SELECT RAISE (ABORT, 'a version of an instrument never changes'); END;

-- What was answered, by item: numbers within the version's ranges, and words.
CREATE TABLE measurements (
  id            TEXT    PRIMARY KEY NOT NULL,
  version_id    TEXT    NOT NULL REFERENCES instrument_versions (id) ON DELETE RESTRICT,
  person_id     TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  engagement_id TEXT    REFERENCES engagements (id) ON DELETE SET NULL,
  session_id    TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  taken_on      TEXT    NOT NULL,
  moment        TEXT    NOT NULL CHECK (moment IN ('baseline', 'mid', 'end', 'along_the_way')),
  respondent    TEXT,
  numbers       TEXT    NOT NULL CHECK (json_valid(numbers)),
  words         TEXT    NOT NULL CHECK (json_valid(words)),
  created_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX measurements_by_person ON measurements (person_id, taken_on);
CREATE INDEX measurements_by_version ON measurements (version_id, taken_on);
CREATE INDEX measurements_by_session ON measurements (session_id);
CREATE INDEX measurements_by_engagement ON measurements (engagement_id);

-- When an engagement rested, so that a chart can show why nothing was measured. Without until_day it rests still.
CREATE TABLE engagement_pauses (
  id            TEXT PRIMARY KEY NOT NULL,
  engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
  from_day      TEXT NOT NULL,
  until_day     TEXT CHECK (until_day >= from_day)
) STRICT;

CREATE INDEX engagement_pauses_by_engagement ON engagement_pauses (engagement_id, from_day);
