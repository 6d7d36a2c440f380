-- How often what a calendar shows of a session, or of a series of them, has changed (SEQUENCE, RFC 5545 section
-- 3.8.7.4). Counted here, whoever changes the session: taking a change back is another change for a calendar. `of_id`
-- is a session's or a series'.
CREATE TABLE calendar_versions (
  of_id  TEXT    PRIMARY KEY NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0)
) STRICT;

INSERT INTO calendar_versions (of_id, number) SELECT id, sequence FROM sessions WHERE sequence > 0;
INSERT INTO calendar_versions (of_id, number)
SELECT series_id, sum(sequence) FROM sessions WHERE series_id IS NOT NULL GROUP BY series_id;

CREATE TRIGGER calendar_version_of_a_change
AFTER UPDATE OF starts_at, ends_at, status, medium, link, place ON sessions
WHEN (OLD.starts_at, OLD.ends_at, OLD.status, OLD.medium, OLD.link, OLD.place)
     IS NOT (NEW.starts_at, NEW.ends_at, NEW.status, NEW.medium, NEW.link, NEW.place)
BEGIN
  INSERT INTO calendar_versions (of_id, number)
  SELECT value, 1 FROM json_each(json_array(NEW.id, NEW.series_id)) WHERE value IS NOT NULL
  ON CONFLICT (of_id) DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER calendar_version_of_a_removal AFTER DELETE ON sessions BEGIN
  INSERT INTO calendar_versions (of_id, number)
  SELECT value, 1 FROM json_each(json_array(OLD.id, OLD.series_id)) WHERE value IS NOT NULL
  ON CONFLICT (of_id) DO UPDATE SET number = number + 1;
END;

CREATE TRIGGER calendar_version_of_a_return AFTER INSERT ON sessions BEGIN
  UPDATE calendar_versions SET number = number + 1 WHERE of_id IN (NEW.id, NEW.series_id);
END;

-- How calendar files are written, for clients and for the folder that the coach's other calendar reads. A title that
-- is nothing is the usual one; without a folder no file is kept.
CREATE TABLE calendar_file_settings (
  id           TEXT PRIMARY KEY NOT NULL CHECK (id = 'calendar_files'),
  client_title TEXT,
  alarms       TEXT NOT NULL CHECK (json_valid(alarms)),
  folder       TEXT,
  titles       TEXT NOT NULL CHECK (titles IN ('full', 'initials', 'busy'))
) STRICT;

-- Times that were offered to a client. Whoever knows the token may take one of them; the first valid answer does. That
-- an open offer is past its end is worked out, not stored.
CREATE TABLE slot_offers (
  id            TEXT    PRIMARY KEY NOT NULL,
  person_id     TEXT    NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  engagement_id TEXT    REFERENCES engagements (id) ON DELETE CASCADE,
  minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
  medium        TEXT    NOT NULL CHECK (medium IN ('video', 'phone', 'in_person', 'walk')),
  link          TEXT,
  place         TEXT,
  token         TEXT    NOT NULL UNIQUE,
  ends_at       INTEGER NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('open', 'taken', 'declined', 'withdrawn')),
  closed_at     INTEGER,
  message_id    TEXT    REFERENCES messages (id) ON DELETE SET NULL,
  session_id    TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  created_at    INTEGER NOT NULL,
  CHECK ((state = 'open') = (closed_at IS NULL))
) STRICT;

CREATE INDEX slot_offers_by_person ON slot_offers (person_id, created_at);
CREATE INDEX slot_offers_by_state ON slot_offers (state, created_at);
CREATE INDEX slot_offers_by_engagement ON slot_offers (engagement_id);
CREATE INDEX slot_offers_by_message ON slot_offers (message_id);
CREATE INDEX slot_offers_by_session ON slot_offers (session_id);

-- One of the times, on the clock of `zone`, with the number that stands behind the token.
CREATE TABLE slots (
  id          TEXT    PRIMARY KEY NOT NULL,
  offer_id    TEXT    NOT NULL REFERENCES slot_offers (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9),
  local_start TEXT    NOT NULL,
  zone        TEXT    NOT NULL,
  starts_at   INTEGER NOT NULL,
  ends_at     INTEGER NOT NULL CHECK (ends_at > starts_at),
  UNIQUE (offer_id, number)
) STRICT;

CREATE INDEX slots_by_start ON slots (starts_at);

-- Messages about times that are offered have a kind of their own.
DROP VIEW search_of_messages;
CREATE TABLE messages_new (
  id               TEXT    PRIMARY KEY NOT NULL,
  person_id        TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  session_id       TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  kind             TEXT    NOT NULL CHECK (kind IN ('summary', 'confirmation', 'reminder', 'change', 'rebook', 'late_cancel',
                                                    'waiver', 'no_show', 'coach_cancelled', 'waitlist', 'slot_offer',
                                                    'payment_reminder', 'refund', 'other')),
  subject          TEXT    NOT NULL,
  body             TEXT    NOT NULL,
  state            TEXT    NOT NULL CHECK (state IN ('draft', 'sent')),
  sent_by          TEXT    CHECK (sent_by IN ('copied', 'mail_program', 'eml_file', 'other')),
  sent_at          INTEGER,
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL,
  group_id         TEXT    REFERENCES groups (id) ON DELETE SET NULL,
  group_session_id TEXT    REFERENCES group_sessions (id) ON DELETE SET NULL,
  CHECK ((state = 'sent') = (sent_by IS NOT NULL)),
  CHECK ((sent_by IS NULL) = (sent_at IS NULL))
) STRICT;
INSERT INTO messages_new
  (id, person_id, session_id, kind, subject, body, state, sent_by, sent_at, created_at, updated_at, group_id,
   group_session_id)
SELECT id, person_id, session_id, kind, subject, body, state, sent_by, sent_at, created_at, updated_at, group_id,
       group_session_id
FROM messages;
DROP TABLE messages;
ALTER TABLE messages_new RENAME TO messages;
CREATE INDEX messages_by_person ON messages (person_id, updated_at);
CREATE INDEX messages_by_state ON messages (state, updated_at);
CREATE INDEX messages_by_session ON messages (session_id, kind);
CREATE INDEX messages_by_group ON messages (group_id);
CREATE INDEX messages_by_group_session ON messages (group_session_id, kind);

CREATE VIEW search_of_messages AS
SELECT m.id AS source_id, replace(m.person_id, '-', '') AS whose, m.subject AS title, m.body AS body, m.created_at AS at
FROM messages m;

CREATE TRIGGER search_message_in AFTER INSERT ON messages BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'message', source_id, whose, title, body FROM search_of_messages WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_message_anew AFTER UPDATE OF subject, body ON messages BEGIN
  DELETE FROM search_texts WHERE kind = 'message' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'message', source_id, whose, title, body FROM search_of_messages WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_message_out AFTER DELETE ON messages BEGIN
  DELETE FROM search_texts WHERE kind = 'message' AND source_id = OLD.id;
END;
