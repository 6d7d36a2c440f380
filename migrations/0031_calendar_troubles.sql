-- What is wrong with one calendar while its account can be asked: since when, and when it is tried again.
CREATE TABLE calendar_troubles (
  calendar_id TEXT    PRIMARY KEY NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  trouble     TEXT    NOT NULL,
  since       INTEGER NOT NULL,
  failures    INTEGER NOT NULL,
  retry_at    INTEGER NOT NULL
) STRICT;
