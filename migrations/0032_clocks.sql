-- Minutes kept free before a session; `buffer_minutes` are those after one.
ALTER TABLE practice ADD COLUMN before_minutes INTEGER NOT NULL DEFAULT 0 CHECK (before_minutes BETWEEN 0 AND 240);

-- The zone whose clock stands beside the coach's in the calendar; no row where none does.
CREATE TABLE second_clock (
  id   TEXT PRIMARY KEY NOT NULL CHECK (id = 'second_clock'),
  zone TEXT NOT NULL
) STRICT;
