-- A message is a draft that the coach reads, changes and sends with her own mail program; nothing is sent from here.
-- It is made from what may be shared, and no private note is ever near it.
CREATE TABLE messages (
  id         TEXT    PRIMARY KEY NOT NULL,
  person_id  TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  session_id TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('summary', 'confirmation', 'reminder', 'change', 'rebook', 'late_cancel', 'waiver', 'no_show', 'coach_cancelled', 'waitlist', 'other')),
  subject    TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  state      TEXT    NOT NULL CHECK (state IN ('draft', 'sent')),
  sent_by    TEXT    CHECK (sent_by IN ('copied', 'mail_program', 'eml_file', 'other')),
  sent_at    INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((state = 'sent') = (sent_by IS NOT NULL)),
  CHECK ((sent_by IS NULL) = (sent_at IS NULL))
) STRICT;

CREATE INDEX messages_by_person ON messages (person_id, updated_at);
CREATE INDEX messages_by_state ON messages (state, updated_at);
CREATE INDEX messages_by_session ON messages (session_id, kind);
