-- When sessions may be: how soon, how far ahead, and how long the way to one in person takes.
ALTER TABLE practice ADD COLUMN notice_hours INTEGER NOT NULL DEFAULT 24 CHECK (notice_hours BETWEEN 0 AND 336);
-- Nothing means as far ahead as there are days.
ALTER TABLE practice ADD COLUMN horizon_weeks INTEGER DEFAULT 8 CHECK (horizon_weeks BETWEEN 1 AND 104);
ALTER TABLE practice ADD COLUMN travel_minutes INTEGER NOT NULL DEFAULT 0 CHECK (travel_minutes BETWEEN 0 AND 240);

-- Days on which the coach does not work, whatever weekday they are: both included.
CREATE TABLE days_off (
  id         TEXT    PRIMARY KEY NOT NULL,
  first_day  TEXT    NOT NULL,
  last_day   TEXT    NOT NULL CHECK (last_day >= first_day),
  reason     TEXT,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX days_off_by_end ON days_off (last_day, first_day);
