-- Searching everything. `search_texts` has one row for each thing that can be found, kept in step with its source by
-- triggers, so that undo, import and the sample keep it right, too. `search_index` is the FTS5 index over it; it is
-- inside this encrypted file like every table. A source is one block at the end: what it says (a view) and when that
-- changes (triggers); and one line in the fill after the blocks.
--
-- `whose` is the person's id as one word, so that a name and a word of their notes can be asked for together; and the
-- word `private` where nobody but the coach may read.

CREATE TABLE search_texts (
  id        INTEGER PRIMARY KEY,
  kind      TEXT    NOT NULL CHECK (kind IN ('person', 'note', 'privateNote', 'message', 'session', 'invoice', 'action', 'goal')),
  source_id TEXT    NOT NULL,
  whose     TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  body      TEXT    NOT NULL,
  UNIQUE (kind, source_id)
) STRICT;

-- Prefixes of two to four letters are kept: while somebody types, these are the ones with the most matches.
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, whose,
  content = 'search_texts', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2",
  prefix = '2 3 4'
);

-- Without it the words of an erased row stay in the index (measured).
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- Long words and their ends, so that a German compound is found by its parts: "druck" finds "Zeitdruck". `uses` counts
-- the texts. Filled by triggers that live only as long as the program's connection, because they call a function of
-- it; another program can read and write this file as it is, and at worst a new compound is not found by its parts.
CREATE TABLE search_words (
  word TEXT    PRIMARY KEY NOT NULL,
  uses INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_word_ends (
  word_end TEXT NOT NULL,
  word     TEXT NOT NULL REFERENCES search_words (word) ON DELETE CASCADE,
  PRIMARY KEY (word_end, word)
) STRICT, WITHOUT ROWID;

CREATE INDEX search_word_ends_by_word ON search_word_ends (word);

CREATE TRIGGER search_text_in AFTER INSERT ON search_texts BEGIN
  INSERT INTO search_index (rowid, title, body, whose) VALUES (NEW.id, NEW.title, NEW.body, NEW.whose);
END;

CREATE TRIGGER search_text_out AFTER DELETE ON search_texts BEGIN
  INSERT INTO search_index (search_index, rowid, title, body, whose)
  VALUES ('delete', OLD.id, OLD.title, OLD.body, OLD.whose);
END;

-- People: name; address for mail, telephone, wish, whom they work for.
CREATE VIEW search_of_people AS
SELECT p.id AS source_id, replace(p.id, '-', '') AS whose, trim(p.given_name || ' ' || p.family_name) AS title,
       concat_ws(char(10), p.pronunciation, p.email, p.phone, p.address, o.name, p.wish, p.lead_reason) AS body,
       p.created_at AS at
FROM people p LEFT JOIN organisations o ON o.id = p.organisation_id;

CREATE TRIGGER search_person_in AFTER INSERT ON people BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'person', source_id, whose, title, body FROM search_of_people WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_person_anew AFTER UPDATE OF
  given_name, family_name, pronunciation, email, phone, address, organisation_id, wish, lead_reason ON people
BEGIN
  DELETE FROM search_texts WHERE kind = 'person' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'person', source_id, whose, title, body FROM search_of_people WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_person_out AFTER DELETE ON people BEGIN
  DELETE FROM search_texts WHERE kind = 'person' AND source_id = OLD.id;
END;

CREATE TRIGGER search_employer_anew AFTER UPDATE OF name ON organisations BEGIN
  DELETE FROM search_texts
  WHERE kind = 'person' AND source_id IN (SELECT id FROM people WHERE organisation_id = NEW.id);
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'person', source_id, whose, title, body FROM search_of_people
  WHERE source_id IN (SELECT id FROM people WHERE organisation_id = NEW.id);
END;

-- Sessions that say something of themselves: where they are, what became of them.
CREATE VIEW search_of_sessions AS
SELECT s.id AS source_id, replace(s.person_id, '-', '') AS whose, '' AS title,
       concat_ws(char(10), s.place, s.outcome_reason) AS body, s.starts_at AS at
FROM sessions s
WHERE s.place IS NOT NULL OR s.outcome_reason IS NOT NULL;

CREATE TRIGGER search_session_in AFTER INSERT ON sessions BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'session', source_id, whose, title, body FROM search_of_sessions WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_session_anew AFTER UPDATE OF place, outcome_reason ON sessions BEGIN
  DELETE FROM search_texts WHERE kind = 'session' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'session', source_id, whose, title, body FROM search_of_sessions WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_session_out AFTER DELETE ON sessions BEGIN
  DELETE FROM search_texts WHERE kind = 'session' AND source_id = OLD.id;
END;

-- Shareable notes.
CREATE VIEW search_of_notes AS
SELECT n.id AS source_id, coalesce(replace(s.person_id, '-', ''), '') AS whose, '' AS title,
       n.body AS body, n.updated_at AS at
FROM shareable_notes n LEFT JOIN sessions s ON s.id = n.session_id;

CREATE TRIGGER search_note_in AFTER INSERT ON shareable_notes BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'note', source_id, whose, title, body FROM search_of_notes WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_note_anew AFTER UPDATE OF body ON shareable_notes BEGIN
  DELETE FROM search_texts WHERE kind = 'note' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'note', source_id, whose, title, body FROM search_of_notes WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_note_out AFTER DELETE ON shareable_notes BEGIN
  DELETE FROM search_texts WHERE kind = 'note' AND source_id = OLD.id;
END;

-- Private notes. Told apart in the index itself, so that a search without them never touches one.
CREATE VIEW search_of_private_notes AS
SELECT n.id AS source_id, replace(n.person_id, '-', '') || ' private' AS whose, '' AS title, n.body AS body,
       n.updated_at AS at
FROM private_notes n;

CREATE TRIGGER search_private_note_in AFTER INSERT ON private_notes BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'privateNote', source_id, whose, title, body FROM search_of_private_notes WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_private_note_anew AFTER UPDATE OF body ON private_notes BEGIN
  DELETE FROM search_texts WHERE kind = 'privateNote' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'privateNote', source_id, whose, title, body FROM search_of_private_notes WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_private_note_out AFTER DELETE ON private_notes BEGIN
  DELETE FROM search_texts WHERE kind = 'privateNote' AND source_id = OLD.id;
END;

-- Invoices: number; whom they are for, their lines.
CREATE VIEW search_of_invoices AS
SELECT i.id AS source_id, replace(i.person_id, '-', '') AS whose, coalesce(i.number, '') AS title,
       concat_ws(char(10),
         coalesce(json_extract(i.buyer, '$.name'), o.name), i.po_number, i.note, i.reason,
         (SELECT group_concat(l.description, char(10)) FROM invoice_lines l WHERE l.invoice_id = i.id)) AS body,
       i.created_at AS at
FROM invoices i LEFT JOIN organisations o ON o.id = i.payer_id;

CREATE TRIGGER search_invoice_in AFTER INSERT ON invoices BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'invoice', source_id, whose, title, body FROM search_of_invoices WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_invoice_anew AFTER UPDATE OF number, person_id, payer_id, buyer, po_number, note, reason ON invoices BEGIN
  DELETE FROM search_texts WHERE kind = 'invoice' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'invoice', source_id, whose, title, body FROM search_of_invoices WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_invoice_out AFTER DELETE ON invoices BEGIN
  DELETE FROM search_texts WHERE kind = 'invoice' AND source_id = OLD.id;
END;

CREATE TRIGGER search_invoice_line_in AFTER INSERT ON invoice_lines BEGIN
  DELETE FROM search_texts WHERE kind = 'invoice' AND source_id = NEW.invoice_id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'invoice', source_id, whose, title, body FROM search_of_invoices WHERE source_id = NEW.invoice_id;
END;

CREATE TRIGGER search_invoice_line_anew AFTER UPDATE OF description ON invoice_lines BEGIN
  DELETE FROM search_texts WHERE kind = 'invoice' AND source_id = NEW.invoice_id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'invoice', source_id, whose, title, body FROM search_of_invoices WHERE source_id = NEW.invoice_id;
END;

CREATE TRIGGER search_invoice_line_out AFTER DELETE ON invoice_lines BEGIN
  DELETE FROM search_texts WHERE kind = 'invoice' AND source_id = OLD.invoice_id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'invoice', source_id, whose, title, body FROM search_of_invoices WHERE source_id = OLD.invoice_id;
END;

-- Messages, drafts and sent ones: subject, text.
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

-- What clients said they would do: title, what for, what became of it.
CREATE VIEW search_of_actions AS
SELECT a.id AS source_id, replace(a.person_id, '-', '') AS whose, a.title AS title,
       concat_ws(char(10), a.why, a.remark) AS body, a.created_at AS at
FROM actions a;

CREATE TRIGGER search_action_in AFTER INSERT ON actions BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'action', source_id, whose, title, body FROM search_of_actions WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_action_anew AFTER UPDATE OF title, why, remark ON actions BEGIN
  DELETE FROM search_texts WHERE kind = 'action' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'action', source_id, whose, title, body FROM search_of_actions WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_action_out AFTER DELETE ON actions BEGIN
  DELETE FROM search_texts WHERE kind = 'action' AND source_id = OLD.id;
END;

-- Goals as they are worded now.
CREATE VIEW search_of_goals AS
SELECT g.id AS source_id, replace(g.person_id, '-', '') AS whose, g.wish AS title,
       concat_ws(char(10), g.outcome, g.evidence, g.baseline, g.target) AS body, g.created_at AS at
FROM goals g;

CREATE TRIGGER search_goal_in AFTER INSERT ON goals BEGIN
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'goal', source_id, whose, title, body FROM search_of_goals WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_goal_anew AFTER UPDATE OF wish, outcome, evidence, baseline, target ON goals BEGIN
  DELETE FROM search_texts WHERE kind = 'goal' AND source_id = NEW.id;
  INSERT INTO search_texts (kind, source_id, whose, title, body)
  SELECT 'goal', source_id, whose, title, body FROM search_of_goals WHERE source_id = NEW.id;
END;

CREATE TRIGGER search_goal_out AFTER DELETE ON goals BEGIN
  DELETE FROM search_texts WHERE kind = 'goal' AND source_id = OLD.id;
END;

-- What is there already, the oldest first: a later row counts as newer.
INSERT INTO search_texts (kind, source_id, whose, title, body)
SELECT kind, source_id, whose, title, body FROM (
  SELECT 'person' AS kind, * FROM search_of_people
  UNION ALL SELECT 'session', * FROM search_of_sessions
  UNION ALL SELECT 'note', * FROM search_of_notes
  UNION ALL SELECT 'privateNote', * FROM search_of_private_notes
  UNION ALL SELECT 'invoice', * FROM search_of_invoices
  UNION ALL SELECT 'message', * FROM search_of_messages
  UNION ALL SELECT 'action', * FROM search_of_actions
  UNION ALL SELECT 'goal', * FROM search_of_goals
)
ORDER BY at;
