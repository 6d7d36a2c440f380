-- How the posting file for the accountant is written: whose numbers the accounts have, and those that differ from them.
CREATE TABLE posting_settings (
  id         TEXT PRIMARY KEY NOT NULL CHECK (id = 'postings'),
  chart      TEXT NOT NULL CHECK (chart IN ('none', 'skr03', 'skr04')),
  consultant INTEGER CHECK (consultant BETWEEN 1001 AND 9999999),
  client     INTEGER CHECK (client BETWEEN 1 AND 99999),
  accounts   TEXT NOT NULL CHECK (json_valid(accounts))
) STRICT;

-- Receipts are numbered, too: in a series of their own.
CREATE TABLE invoice_series_new (
  id             TEXT    PRIMARY KEY NOT NULL CHECK (id IN ('invoice', 'credit_note', 'receipt')),
  pattern        TEXT    NOT NULL,
  restart_yearly INTEGER NOT NULL CHECK (restart_yearly IN (0, 1)),
  year           INTEGER NOT NULL,
  next           INTEGER NOT NULL CHECK (next >= 1),
  last_issued_on TEXT
) STRICT;
INSERT INTO invoice_series_new (id, pattern, restart_yearly, year, next, last_issued_on)
SELECT id, pattern, restart_yearly, year, next, last_issued_on FROM invoice_series;
INSERT INTO invoice_series_new (id, pattern, restart_yearly, year, next, last_issued_on)
VALUES ('receipt', 'RCPT-{YYYY}-{NNNN}', 1, 0, 1, NULL);
DROP TABLE invoice_series;
ALTER TABLE invoice_series_new RENAME TO invoice_series;

-- A receipt that was given for a payment: its number, and the very bytes, so that the same one comes out the same
-- again. A payment that was noted by mistake can go; its receipt was given and stays, and its number is used up.
CREATE TABLE payment_receipts (
  id         TEXT PRIMARY KEY NOT NULL,
  payment_id TEXT UNIQUE REFERENCES payments (id) ON DELETE SET NULL,
  person_id  TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  number     TEXT NOT NULL UNIQUE,
  issued_on  TEXT NOT NULL
) STRICT;

CREATE INDEX payment_receipts_by_person ON payment_receipts (person_id);

CREATE TABLE payment_receipt_files (
  receipt_id TEXT PRIMARY KEY NOT NULL REFERENCES payment_receipts (id) ON DELETE RESTRICT,
  pdf        BLOB NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TRIGGER given_receipts_never_change BEFORE UPDATE OF id, person_id, number, issued_on ON payment_receipts
BEGIN SELECT RAISE (ABORT, 'a receipt that was given never changes'); END;

CREATE TRIGGER given_receipts_never_go BEFORE DELETE ON payment_receipts
BEGIN SELECT RAISE (ABORT, 'a receipt that was given never changes'); END;

CREATE TRIGGER payment_receipt_files_never_change BEFORE UPDATE ON payment_receipt_files
BEGIN SELECT RAISE (ABORT, 'a receipt that was given never changes'); END;

CREATE TRIGGER payment_receipt_files_never_go BEFORE DELETE ON payment_receipt_files
BEGIN SELECT RAISE (ABORT, 'a receipt that was given never changes'); END;

-- What the credit note of a refund brings about: how much goes back, how much was not paid yet and is no longer owed.
CREATE TABLE refund_notes (
  id             TEXT    PRIMARY KEY NOT NULL,
  credit_note_id TEXT    NOT NULL UNIQUE REFERENCES invoices (id) ON DELETE CASCADE,
  back_minor     INTEGER NOT NULL CHECK (back_minor >= 0),
  released_minor INTEGER NOT NULL CHECK (released_minor >= 0)
) STRICT;

-- Messages about an open invoice and about a refund have a kind of their own.
DROP VIEW search_of_messages;
CREATE TABLE messages_new (
  id               TEXT    PRIMARY KEY NOT NULL,
  person_id        TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  session_id       TEXT    REFERENCES sessions (id) ON DELETE SET NULL,
  kind             TEXT    NOT NULL CHECK (kind IN ('summary', 'confirmation', 'reminder', 'change', 'rebook', 'late_cancel',
                                                    'waiver', 'no_show', 'coach_cancelled', 'waitlist', 'payment_reminder',
                                                    'refund', 'other')),
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
SELECT id, person_id, session_id,
       iif(id IN (SELECT message_id FROM payment_reminders WHERE message_id IS NOT NULL), 'payment_reminder', kind),
       subject, body, state, sent_by, sent_at, created_at, updated_at, group_id, group_session_id
FROM messages;
DROP TABLE messages;
ALTER TABLE messages_new RENAME TO messages;
CREATE INDEX messages_by_person ON messages (person_id, updated_at);
CREATE INDEX messages_by_state ON messages (state, updated_at);
CREATE INDEX messages_by_session ON messages (session_id, kind);
CREATE INDEX messages_by_group ON messages (group_id);
CREATE INDEX messages_by_group_session ON messages (group_session_id, kind);

-- With the table went what keeps the search in step.
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
