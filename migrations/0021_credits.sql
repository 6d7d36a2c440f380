-- Offers for groups, and how an offer is paid, renewed and ends. A closed list of words cannot be changed in place.
CREATE TABLE offers_anew (
  id              TEXT    PRIMARY KEY NOT NULL,
  name            TEXT    NOT NULL,
  kind            TEXT    NOT NULL CHECK (kind IN ('discovery', 'single', 'package', 'retainer', 'usage', 'pro_bono', 'group')),
  unit            TEXT    NOT NULL CHECK (unit IN ('session', 'minute')),
  quantity        INTEGER NOT NULL CHECK (quantity >= 0),
  session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 600),
  price_minor     INTEGER NOT NULL CHECK (price_minor >= 0),
  currency        TEXT    NOT NULL CHECK (length(currency) = 3),
  validity_days   INTEGER CHECK (validity_days > 0),
  cadence_days    INTEGER NOT NULL CHECK (cadence_days BETWEEN 1 AND 365),
  hour_kind       TEXT    NOT NULL CHECK (hour_kind IN ('paid', 'barter', 'reciprocal', 'internal', 'third_party', 'pro_bono')),
  description     TEXT    NOT NULL,
  position        INTEGER NOT NULL,
  archived_at     INTEGER,
  arrangement     TEXT    NOT NULL DEFAULT '{}' CHECK (json_valid(arrangement))
) STRICT;

INSERT INTO offers_anew
  (id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days, cadence_days, hour_kind,
   description, position, archived_at)
SELECT id, name, kind, unit, quantity, session_minutes, price_minor, currency, validity_days, cadence_days, hour_kind,
       description, position, archived_at
FROM offers;

DROP TABLE offers;
ALTER TABLE offers_anew RENAME TO offers;

-- What was agreed is copied: later changes of the offer never reach it. used_before and paid_before_minor are what
-- had happened when a client came in the middle of a package.
ALTER TABLE engagements ADD COLUMN arrangement TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(arrangement));
ALTER TABLE engagements ADD COLUMN validity_days INTEGER CHECK (validity_days > 0);
ALTER TABLE engagements ADD COLUMN used_before INTEGER NOT NULL DEFAULT 0 CHECK (used_before >= 0);
ALTER TABLE engagements ADD COLUMN paid_before_minor INTEGER NOT NULL DEFAULT 0 CHECK (paid_before_minor >= 0);

-- By how many days the end of credits was moved when the pause was noted, because its last day was known.
ALTER TABLE engagement_pauses ADD COLUMN moved_days INTEGER NOT NULL DEFAULT 0;

-- A price in parts. Each part becomes a charge of its own on its day, once the coach confirms it.
CREATE TABLE instalments (
  id            TEXT    PRIMARY KEY NOT NULL,
  engagement_id TEXT    NOT NULL REFERENCES engagements (id) ON DELETE RESTRICT,
  part          INTEGER NOT NULL CHECK (part >= 1),
  parts         INTEGER NOT NULL CHECK (parts >= part),
  due_on        TEXT    NOT NULL,
  amount_minor  INTEGER NOT NULL CHECK (amount_minor >= 0),
  charged       INTEGER NOT NULL CHECK (charged IN (0, 1)),
  UNIQUE (engagement_id, part)
) STRICT;

CREATE INDEX instalments_open ON instalments (due_on) WHERE charged = 0;

-- The periods of a retainer that have begun: granted and charged.
CREATE TABLE retainer_periods (
  id            TEXT    PRIMARY KEY NOT NULL,
  engagement_id TEXT    NOT NULL REFERENCES engagements (id) ON DELETE RESTRICT,
  number        INTEGER NOT NULL CHECK (number >= 1),
  first_day     TEXT    NOT NULL,
  last_day      TEXT    NOT NULL CHECK (last_day >= first_day),
  UNIQUE (engagement_id, number)
) STRICT;

-- Retainers had a month's validity before they had periods; now they run until they are ended.
UPDATE offers SET validity_days = NULL WHERE kind = 'retainer' AND validity_days <= 31;
UPDATE engagements SET ends_on = NULL
WHERE kind = 'retainer' AND julianday(ends_on) - julianday(started_on) <= 31;
