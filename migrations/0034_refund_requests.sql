-- Money that the coach pays back through the provider it came by.

-- What she asked for. `op` is in what was sent, so that it is found there again; `external_id` comes with the answer.
-- The reason is hers: it is never sent. One that was not sent stays as withdrawn; one that nobody knows of is looked for
-- once the key may see refunds.
CREATE TABLE refund_requests (
  id                TEXT    PRIMARY KEY NOT NULL,
  online_payment_id TEXT    NOT NULL REFERENCES online_payments (id) ON DELETE RESTRICT,
  op                TEXT    NOT NULL UNIQUE,
  amount_minor      INTEGER NOT NULL CHECK (amount_minor > 0),
  currency          TEXT    NOT NULL CHECK (length(currency) = 3),
  reason            TEXT    NOT NULL,
  state             TEXT    NOT NULL CHECK (state IN ('queued', 'told', 'unknown', 'declined', 'no_right', 'withdrawn')),
  external_id       TEXT,
  created_at        INTEGER NOT NULL,
  CHECK (state <> 'told' OR external_id IS NOT NULL),
  UNIQUE (online_payment_id, external_id)
) STRICT;

-- The outbox carries refunds, too.
CREATE TABLE outbox_new (
  id            TEXT    PRIMARY KEY NOT NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('calendar_put', 'calendar_delete', 'payment_link', 'payment_link_end',
                                                 'payment_refund')),
  subject       TEXT    NOT NULL,
  holder        TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  payload       BLOB    NOT NULL,
  condition     TEXT,
  created_at    INTEGER NOT NULL,
  first_sent_at INTEGER,
  attempts      INTEGER NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('queued', 'inflight', 'needs_look', 'failed')),
  trouble       TEXT
) STRICT;

INSERT INTO outbox_new (id, kind, subject, holder, place, payload, condition, created_at, first_sent_at, attempts, state,
                        trouble)
SELECT id, kind, subject, holder, place, payload, condition, created_at, first_sent_at, attempts, state, trouble
FROM outbox;

DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;

CREATE UNIQUE INDEX outbox_waiting ON outbox (subject) WHERE state IN ('queued', 'inflight', 'needs_look');
CREATE INDEX outbox_by_holder ON outbox (holder, created_at);
