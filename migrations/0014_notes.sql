-- One working text for each session. Its shareable part is Markdown under headings; what was written in five columns
-- stands under five headings now. Lines marked as private go to the private note, with the places they stood at.
CREATE TABLE shareable_notes_new (
  id         TEXT    PRIMARY KEY NOT NULL,
  session_id TEXT    NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE RESTRICT,
  -- One of ours ('free', 'grow', ...) or the id of one of the coach's own.
  template   TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

INSERT INTO shareable_notes_new (id, session_id, template, body, created_at, updated_at)
SELECT id, session_id, 'free',
       trim(
         CASE WHEN trim(focus, ' ' || char(10)) = '' THEN ''
              ELSE '## Focus' || char(10) || focus || char(10) || char(10) END
         || CASE WHEN trim(covered, ' ' || char(10)) = '' THEN ''
              ELSE '## What we covered' || char(10) || covered || char(10) || char(10) END
         || CASE WHEN trim(insights, ' ' || char(10)) = '' THEN ''
              ELSE '## Insights' || char(10) || insights || char(10) || char(10) END
         || CASE WHEN trim(commitments, ' ' || char(10)) = '' THEN ''
              ELSE '## Commitments' || char(10) || commitments || char(10) || char(10) END
         || CASE WHEN trim(next_step, ' ' || char(10)) = '' THEN ''
              ELSE '## Next session' || char(10) || next_step END,
         char(10)),
       created_at, updated_at
FROM shareable_notes;

DROP TABLE shareable_notes;
ALTER TABLE shareable_notes_new RENAME TO shareable_notes;

-- The body holds every private word: first the marked lines, as many as there are places, then the reflection.
-- `at` counts lines of the working text from 0; `among` is how many lines the working text has.
ALTER TABLE private_notes ADD COLUMN places TEXT NOT NULL DEFAULT '{"at":[],"among":0}' CHECK (json_valid(places));

-- Each state of a note that was kept, in two tables as the notes themselves. Versions of one session are numbered
-- together from 1; one that changed only one of the two has a row only there. An empty body means: nothing was left.
CREATE TABLE shareable_note_versions (
  id         TEXT    PRIMARY KEY NOT NULL,
  session_id TEXT    NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number     INTEGER NOT NULL CHECK (number > 0),
  template   TEXT    NOT NULL,
  body       TEXT    NOT NULL,
  -- When the sitting began, and when it was last written.
  begun_at   INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  after_lock INTEGER NOT NULL CHECK (after_lock IN (0, 1)),
  UNIQUE (session_id, number)
) STRICT;

CREATE TABLE private_note_versions (
  id         TEXT    PRIMARY KEY NOT NULL,
  session_id TEXT    NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number     INTEGER NOT NULL CHECK (number > 0),
  body       TEXT    NOT NULL,
  places     TEXT    NOT NULL CHECK (json_valid(places)),
  begun_at   INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  after_lock INTEGER NOT NULL CHECK (after_lock IN (0, 1)),
  UNIQUE (session_id, number)
) STRICT;

INSERT INTO shareable_note_versions (id, session_id, number, template, body, begun_at, written_at, after_lock)
SELECT id, session_id, 1, template, body, updated_at, updated_at, 0 FROM shareable_notes;

INSERT INTO private_note_versions (id, session_id, number, body, places, begun_at, written_at, after_lock)
SELECT id, session_id, 1, body, places, updated_at, updated_at, 0 FROM private_notes WHERE session_id IS NOT NULL;

-- What stands in the editor and has not been saved. Outside the change history: it is written while typing.
CREATE TABLE note_drafts (
  session_id TEXT    PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  template   TEXT,
  text       TEXT    NOT NULL,
  reflection TEXT    NOT NULL,
  kept_at    INTEGER NOT NULL
) STRICT;

-- The client's own words, as marked in a note; a pinned one stays though its line goes.
CREATE TABLE quotes (
  id         TEXT    PRIMARY KEY NOT NULL,
  person_id  TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  session_id TEXT    NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  text       TEXT    NOT NULL,
  pinned     INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  said_on    TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (session_id, text)
) STRICT;

CREATE INDEX quotes_by_person ON quotes (person_id);

-- The coach's own templates; ours are words of the program.
CREATE TABLE note_templates (
  id          TEXT    PRIMARY KEY NOT NULL,
  name        TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

-- Earlier operations on notes hold rows of another shape, which cannot be put back.
UPDATE operations SET undoable = 0
WHERE id IN (SELECT operation_id FROM operation_rows WHERE table_name IN ('shareable_notes', 'private_notes'));
