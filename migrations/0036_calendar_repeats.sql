-- What the coach does with a session on her phone may be a repetition, too. `accepted`: it is made a single one again
-- there; `declined`: it is hers, and nothing is written over it. Both last until it is a single one.
CREATE TABLE calendar_proposals_new (
  id          TEXT    PRIMARY KEY NOT NULL,
  calendar_id TEXT    NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('session', 'group_session')),
  subject_id  TEXT    NOT NULL,
  what        TEXT    NOT NULL CHECK (what IN ('moved', 'deleted', 'repeats')),
  local_start TEXT,
  zone        TEXT,
  minutes     INTEGER,
  found_at    INTEGER NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('open', 'accepted', 'declined', 'settled')),
  CHECK ((what = 'moved') = (local_start IS NOT NULL AND zone IS NOT NULL AND minutes IS NOT NULL)),
  CHECK (state <> 'accepted' OR what = 'repeats')
) STRICT;

INSERT INTO calendar_proposals_new (id, calendar_id, kind, subject_id, what, local_start, zone, minutes, found_at, state)
SELECT id, calendar_id, kind, subject_id, what, local_start, zone, minutes, found_at, state FROM calendar_proposals;

DROP TABLE calendar_proposals;
ALTER TABLE calendar_proposals_new RENAME TO calendar_proposals;

CREATE UNIQUE INDEX calendar_proposals_open ON calendar_proposals (kind, subject_id) WHERE state = 'open';
CREATE INDEX calendar_proposals_by_calendar ON calendar_proposals (calendar_id);
