-- The credit ledger: append-only. A change of mind is another row that names the one it takes back. A batch is
-- what one grant brought; its rows carry the grant's id, and the latest expires_on of the batch is in force.
CREATE TABLE credit_entries (
  id            TEXT    PRIMARY KEY NOT NULL,
  position      INTEGER NOT NULL UNIQUE,
  engagement_id TEXT    NOT NULL REFERENCES engagements (id) ON DELETE RESTRICT,
  batch_id      TEXT    NOT NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('grant', 'use', 'use_by_policy', 'restore', 'courtesy', 'adjust', 'expire', 'extend', 'rollover_in', 'rollover_out', 'transfer', 'refund', 'opening')),
  amount        INTEGER NOT NULL,
  unit          TEXT    NOT NULL CHECK (unit IN ('session', 'minute')),
  at            INTEGER NOT NULL,
  reason        TEXT    NOT NULL,
  expires_on    TEXT,
  session_id    TEXT    REFERENCES sessions (id) ON DELETE RESTRICT,
  reverses_id   TEXT    UNIQUE REFERENCES credit_entries (id) ON DELETE RESTRICT,
  operation_id  TEXT    NOT NULL REFERENCES operations (id) ON DELETE RESTRICT,
  CHECK (kind <> 'extend' OR amount = 0)
) STRICT;

CREATE INDEX credit_entries_by_engagement ON credit_entries (engagement_id, position);
CREATE INDEX credit_entries_by_session ON credit_entries (session_id);

CREATE TRIGGER credit_entries_never_change BEFORE UPDATE ON credit_entries
BEGIN SELECT RAISE (ABORT, 'the credit ledger is append-only'); END;

CREATE TRIGGER credit_entries_never_go BEFORE DELETE ON credit_entries
BEGIN SELECT RAISE (ABORT, 'the credit ledger is append-only'); END;
