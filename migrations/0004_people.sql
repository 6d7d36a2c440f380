CREATE TABLE organisations (
  id          TEXT    PRIMARY KEY NOT NULL,
  name        TEXT    NOT NULL,
  address     TEXT,
  country     TEXT    CHECK (length(country) = 2),
  email       TEXT,
  tax_id      TEXT,
  po_number   TEXT,
  terms_days  INTEGER NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
  created_at  INTEGER NOT NULL,
  archived_at INTEGER
) STRICT;

CREATE TABLE people (
  id              TEXT    PRIMARY KEY NOT NULL,
  given_name      TEXT    NOT NULL,
  family_name     TEXT    NOT NULL,
  pronouns        TEXT,
  pronunciation   TEXT,
  email           TEXT,
  phone           TEXT,
  address         TEXT,
  country         TEXT    CHECK (length(country) = 2),
  zone            TEXT    NOT NULL,
  language        TEXT,
  organisation_id TEXT    REFERENCES organisations (id) ON DELETE RESTRICT,
  source          TEXT    NOT NULL CHECK (source IN ('referral', 'website', 'social', 'event', 'directory', 'other')),
  referred_by_id  TEXT    REFERENCES people (id) ON DELETE SET NULL,
  wish            TEXT,
  meeting_link    TEXT,
  lead_state      TEXT    NOT NULL CHECK (lead_state IN ('new', 'replied', 'discovery_booked', 'discovery_done', 'proposed', 'won', 'lost', 'nurture')),
  lead_reason     TEXT,
  nurture_on      TEXT,
  terms_days      INTEGER NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
  created_at      INTEGER NOT NULL,
  archived_at     INTEGER
) STRICT;

CREATE INDEX people_by_organisation ON people (organisation_id);

-- Other addresses and calendar titles by which an imported event belongs to a person; learnt at each import.
CREATE TABLE person_aliases (
  id        TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('email', 'title')),
  value     TEXT NOT NULL,
  UNIQUE (kind, value)
) STRICT;

CREATE INDEX person_aliases_by_person ON person_aliases (person_id);
