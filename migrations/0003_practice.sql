-- The coach, the practice and the defaults that new engagements start from. One row.
CREATE TABLE practice (
  id                  TEXT    PRIMARY KEY NOT NULL CHECK (id = 'practice'),
  practice_name       TEXT    NOT NULL,
  coach_name          TEXT    NOT NULL,
  email               TEXT,
  phone               TEXT,
  website             TEXT,
  address             TEXT,
  country             TEXT    NOT NULL CHECK (length(country) = 2),
  zone                TEXT    NOT NULL,
  currency            TEXT    NOT NULL CHECK (length(currency) = 3),
  language            TEXT    NOT NULL,
  credential          TEXT,
  training_started_on TEXT,
  tax_registered      INTEGER NOT NULL CHECK (tax_registered IN (0, 1)),
  tax_id              TEXT,
  tax_rate_bp         INTEGER NOT NULL CHECK (tax_rate_bp BETWEEN 0 AND 10000),
  tax_note            TEXT,
  account_holder      TEXT,
  iban                TEXT,
  bic                 TEXT,
  accent              TEXT    NOT NULL,
  policy              TEXT    NOT NULL CHECK (json_valid(policy)),
  working_week        TEXT    NOT NULL CHECK (json_valid(working_week)),
  session_minutes     INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 600),
  buffer_minutes      INTEGER NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 240),
  sessions_per_day    INTEGER NOT NULL CHECK (sessions_per_day BETWEEN 1 AND 24),
  response_promise    TEXT    NOT NULL,
  auto_lock_minutes   INTEGER CHECK (auto_lock_minutes BETWEEN 1 AND 240),
  backup_folder       TEXT,
  updated_at          INTEGER NOT NULL
) STRICT;

-- Apart from the practice, so that the change history never carries the picture again and again.
CREATE TABLE practice_logos (
  id         TEXT NOT NULL PRIMARY KEY CHECK (id = 'practice'),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE offers (
  id              TEXT    PRIMARY KEY NOT NULL,
  name            TEXT    NOT NULL,
  kind            TEXT    NOT NULL CHECK (kind IN ('discovery', 'single', 'package', 'retainer', 'usage', 'pro_bono')),
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
  archived_at     INTEGER
) STRICT;
