-- What is wrong with one calendar while its account can be asked: since when, and when it is tried again.
CREATE TABLE calendar_troubles (
  calendar_id TEXT    PRIMARY KEY NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  trouble     TEXT    NOT NULL,
  since       INTEGER NOT NULL,
  failures    INTEGER NOT NULL,
  retry_at    INTEGER NOT NULL
) STRICT;

-- What of a calendar could not be read, or not as it is meant: where, and why. Without a line it is the whole file, and
-- the reason is one of the account's; with one, the reason is one of a calendar file's. Nothing of what stands there.
CREATE TABLE calendar_unread (
  id          TEXT    PRIMARY KEY NOT NULL,
  calendar_id TEXT    NOT NULL REFERENCES calendars (id) ON DELETE CASCADE,
  href        TEXT    NOT NULL,
  line        INTEGER,
  reason      TEXT    NOT NULL
) STRICT;

CREATE INDEX calendar_unread_by_calendar ON calendar_unread (calendar_id, href);

-- Between which instants an object takes time at all; any, where it repeats or is not known. By that it is found for
-- days on which no times are worked out.
ALTER TABLE calendar_objects ADD COLUMN takes_from INTEGER;
ALTER TABLE calendar_objects ADD COLUMN takes_to INTEGER;

-- What was booked and then held says nothing new to a calendar: the number counts only what one shows.
DROP TRIGGER calendar_version_of_a_change;
CREATE TRIGGER calendar_version_of_a_change
AFTER UPDATE OF starts_at, ends_at, status, medium, link, place ON sessions
WHEN (OLD.starts_at, OLD.ends_at, OLD.status IN ('scheduled', 'held', 'no_show'), OLD.medium, OLD.link, OLD.place)
     IS NOT
     (NEW.starts_at, NEW.ends_at, NEW.status IN ('scheduled', 'held', 'no_show'), NEW.medium, NEW.link, NEW.place)
BEGIN
  INSERT INTO calendar_versions (of_id, number)
  SELECT value, 1 FROM json_each(json_array(NEW.id, NEW.series_id)) WHERE value IS NOT NULL
  ON CONFLICT (of_id) DO UPDATE SET number = number + 1;
END;
