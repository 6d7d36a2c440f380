-- What may be shared and what never may stand in two tables, so that no query can mix them up by a flag.
CREATE TABLE shareable_notes (
  id          TEXT    PRIMARY KEY NOT NULL,
  session_id  TEXT    NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE RESTRICT,
  focus       TEXT    NOT NULL,
  covered     TEXT    NOT NULL,
  insights    TEXT    NOT NULL,
  commitments TEXT    NOT NULL,
  next_step   TEXT    NOT NULL,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE private_notes (
  id         TEXT    PRIMARY KEY NOT NULL,
  person_id  TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  session_id TEXT    UNIQUE REFERENCES sessions (id) ON DELETE RESTRICT,
  body       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX private_notes_by_person ON private_notes (person_id);
