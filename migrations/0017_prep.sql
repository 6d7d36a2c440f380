-- The three questions that the coach wants to begin a session with. One that is NULL stands as it is suggested; an
-- empty one was emptied by the coach.
CREATE TABLE starting_questions (
  id         TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id) ON DELETE CASCADE,
  first      TEXT,
  second     TEXT,
  third      TEXT
) STRICT;

-- That the page before a session was read. Not a change that anybody would take back.
CREATE TABLE prep_reads (
  session_id TEXT    PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  read_at    INTEGER NOT NULL
) STRICT;
