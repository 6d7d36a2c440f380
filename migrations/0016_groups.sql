-- A group programme with several dates, or a workshop with one.
CREATE TABLE groups (
  id              TEXT    PRIMARY KEY NOT NULL,
  title           TEXT    NOT NULL,
  description     TEXT    NOT NULL,
  kind            TEXT    NOT NULL CHECK (kind IN ('programme', 'workshop')),
  capacity        INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 500),
  session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 600),
  medium          TEXT    NOT NULL CHECK (medium IN ('video', 'phone', 'in_person', 'walk')),
  link            TEXT,
  place           TEXT,
  zone            TEXT    NOT NULL,
  price_minor     INTEGER CHECK (price_minor >= 0),
  currency        TEXT    CHECK (length(currency) = 3),
  offer_id        TEXT    REFERENCES offers (id) ON DELETE SET NULL,
  counts_hours    INTEGER NOT NULL CHECK (counts_hours IN (0, 1)),
  archived_at     INTEGER,
  created_at      INTEGER NOT NULL,
  CHECK ((price_minor IS NULL) = (currency IS NULL))
) STRICT;

CREATE INDEX groups_by_offer ON groups (offer_id);

-- A date of a group: wall-clock time and zone, as with sessions. Link and place stand here only where they differ from
-- the group's.
CREATE TABLE group_sessions (
  id             TEXT    PRIMARY KEY NOT NULL,
  group_id       TEXT    NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  local_start    TEXT    NOT NULL,
  zone           TEXT    NOT NULL,
  starts_at      INTEGER NOT NULL,
  ends_at        INTEGER NOT NULL CHECK (ends_at > starts_at),
  booked_minutes INTEGER NOT NULL CHECK (booked_minutes BETWEEN 5 AND 600),
  status         TEXT    NOT NULL CHECK (status IN ('scheduled', 'held', 'cancelled')),
  actual_minutes INTEGER CHECK (actual_minutes BETWEEN 1 AND 600),
  link           TEXT,
  place          TEXT,
  reason         TEXT,
  calendar_uid   TEXT    NOT NULL UNIQUE,
  sequence       INTEGER NOT NULL DEFAULT 0,
  created_at     INTEGER NOT NULL,
  CHECK ((status = 'held') = (actual_minutes IS NOT NULL))
) STRICT;

CREATE INDEX group_sessions_by_start ON group_sessions (starts_at);
CREATE INDEX group_sessions_by_group ON group_sessions (group_id, starts_at, status);
CREATE INDEX group_sessions_open ON group_sessions (starts_at) WHERE status = 'scheduled';

-- Who takes part, who waits and who went. The position is that on the waiting list, from 1 without a gap.
CREATE TABLE group_participants (
  id            TEXT    PRIMARY KEY NOT NULL,
  group_id      TEXT    NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  person_id     TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  engagement_id TEXT    REFERENCES engagements (id) ON DELETE RESTRICT,
  state         TEXT    NOT NULL CHECK (state IN ('registered', 'waiting', 'withdrawn')),
  position      INTEGER CHECK (position >= 1),
  answer        TEXT,
  registered_at INTEGER NOT NULL,
  UNIQUE (group_id, person_id),
  CHECK ((state = 'waiting') = (position IS NOT NULL))
) STRICT;

CREATE INDEX group_participants_by_person ON group_participants (person_id, state);
CREATE INDEX group_participants_by_engagement ON group_participants (engagement_id, state);

-- Who was there, said on one sheet when a date was held. The engagement is the one that was used then.
CREATE TABLE group_attendance (
  id               TEXT    PRIMARY KEY NOT NULL,
  group_session_id TEXT    NOT NULL REFERENCES group_sessions (id) ON DELETE RESTRICT,
  participant_id   TEXT    NOT NULL REFERENCES group_participants (id) ON DELETE RESTRICT,
  engagement_id    TEXT    REFERENCES engagements (id) ON DELETE RESTRICT,
  attended         TEXT    NOT NULL CHECK (attended IN ('present', 'absent_excused', 'absent')),
  waived           INTEGER NOT NULL DEFAULT 0 CHECK (waived IN (0, 1)),
  UNIQUE (group_session_id, participant_id)
) STRICT;

CREATE INDEX group_attendance_by_participant ON group_attendance (participant_id);
CREATE INDEX group_attendance_by_engagement ON group_attendance (engagement_id, attended);

-- Hours of a group for a credential: the length once, not times the participants, with how many they were.
CREATE TABLE group_hour_entries (
  id               TEXT    PRIMARY KEY NOT NULL,
  group_session_id TEXT    NOT NULL UNIQUE REFERENCES group_sessions (id) ON DELETE RESTRICT,
  held_on          TEXT    NOT NULL,
  minutes          INTEGER NOT NULL CHECK (minutes > 0),
  hour_kind        TEXT    NOT NULL CHECK (hour_kind IN ('paid', 'barter', 'reciprocal', 'internal', 'third_party', 'pro_bono')),
  participants     INTEGER NOT NULL CHECK (participants BETWEEN 1 AND 15)
) STRICT;

-- What a group's date uses and charges stands where that of a session stands.
ALTER TABLE credit_entries ADD COLUMN group_session_id TEXT REFERENCES group_sessions (id) ON DELETE RESTRICT;
CREATE INDEX credit_entries_by_group_session ON credit_entries (group_session_id);

ALTER TABLE charges ADD COLUMN group_session_id TEXT REFERENCES group_sessions (id) ON DELETE RESTRICT;
CREATE INDEX charges_by_group_session ON charges (group_session_id);

ALTER TABLE messages ADD COLUMN group_id TEXT REFERENCES groups (id) ON DELETE SET NULL;
ALTER TABLE messages ADD COLUMN group_session_id TEXT REFERENCES group_sessions (id) ON DELETE SET NULL;
CREATE INDEX messages_by_group ON messages (group_id);
CREATE INDEX messages_by_group_session ON messages (group_session_id, kind);
