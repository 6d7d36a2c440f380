-- Payment providers, and what clients are asked to pay through them.

-- A provider that the coach connected. `template` is an address with {amount} and {number} in it, for one whose pages
-- need no key. One that was ended stays, because payments came through it.
CREATE TABLE pay_providers (
  id           TEXT    PRIMARY KEY NOT NULL,
  kind         TEXT    NOT NULL CHECK (kind IN ('stripe', 'mollie', 'template')),
  name         TEXT    NOT NULL,
  test_mode    INTEGER NOT NULL CHECK (test_mode IN (0, 1)),
  template     TEXT,
  books_itself INTEGER NOT NULL CHECK (books_itself IN (0, 1)),
  paused       INTEGER NOT NULL CHECK (paused IN (0, 1)),
  created_at   INTEGER NOT NULL,
  ended_at     INTEGER,
  CHECK ((kind = 'template') = (template IS NOT NULL))
) STRICT;

-- The key. Never shown again, in no history and in no export.
CREATE TABLE pay_provider_secrets (
  provider_id TEXT PRIMARY KEY NOT NULL REFERENCES pay_providers (id) ON DELETE CASCADE,
  secret      TEXT NOT NULL
) STRICT;

-- How the last attempts went, and up to where its events were read: `cursor` is on the provider's clock, in seconds.
CREATE TABLE pay_provider_health (
  provider_id TEXT    PRIMARY KEY NOT NULL REFERENCES pay_providers (id) ON DELETE CASCADE,
  tried_at    INTEGER,
  ok_at       INTEGER,
  failures    INTEGER NOT NULL,
  trouble     TEXT    CHECK (trouble IN ('key', 'offline', 'busy', 'unusable')),
  retry_at    INTEGER,
  requests    INTEGER NOT NULL,
  cursor      INTEGER
) STRICT;

-- Events that were taken in, as long as the next look may bring them again.
CREATE TABLE pay_provider_events (
  provider_id TEXT    NOT NULL REFERENCES pay_providers (id) ON DELETE CASCADE,
  external_id TEXT    NOT NULL,
  created     INTEGER NOT NULL,
  PRIMARY KEY (provider_id, external_id)
) STRICT;

-- What a client is asked to pay on a page: a whole invoice or a part of it. `op` is in what was sent, so that it is
-- found there again; `external_id` and `url` come with the answer.
CREATE TABLE payment_requests (
  id           TEXT    PRIMARY KEY NOT NULL,
  provider_id  TEXT    NOT NULL REFERENCES pay_providers (id) ON DELETE RESTRICT,
  invoice_id   TEXT    NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  part         TEXT    NOT NULL CHECK (part IN ('whole', 'deposit', 'instalment')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  op           TEXT    NOT NULL UNIQUE,
  state        TEXT    NOT NULL CHECK (state IN ('link_queued', 'link_open', 'processing', 'paid', 'failed', 'void')),
  external_id  TEXT,
  url          TEXT,
  created_at   INTEGER NOT NULL,
  opened_at    INTEGER,
  closed_at    INTEGER,
  UNIQUE (provider_id, external_id)
) STRICT;

CREATE INDEX payment_requests_by_invoice ON payment_requests (invoice_id);
CREATE INDEX payment_requests_by_state ON payment_requests (provider_id, state);

-- A payment as its provider tells it. `intent` is its name there in refunds and disputes.
CREATE TABLE online_payments (
  id           TEXT    PRIMARY KEY NOT NULL,
  request_id   TEXT    NOT NULL REFERENCES payment_requests (id) ON DELETE RESTRICT,
  external_id  TEXT    NOT NULL,
  intent       TEXT,
  state        TEXT    NOT NULL CHECK (state IN ('processing', 'paid', 'failed')),
  amount_minor INTEGER NOT NULL,
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  paid_at      INTEGER NOT NULL,
  fee_minor    INTEGER,
  fee_currency TEXT    CHECK (length(fee_currency) = 3),
  looked_at    INTEGER NOT NULL,
  UNIQUE (request_id, external_id),
  CHECK ((fee_minor IS NULL) = (fee_currency IS NULL))
) STRICT;

CREATE INDEX online_payments_by_intent ON online_payments (intent);

-- What the coach, or the program as she chose, did with it. None yet: it is a proposal.
CREATE TABLE online_bookings (
  id                TEXT PRIMARY KEY NOT NULL,
  online_payment_id TEXT NOT NULL UNIQUE REFERENCES online_payments (id) ON DELETE RESTRICT,
  payment_id        TEXT REFERENCES payments (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX online_bookings_by_payment ON online_bookings (payment_id);

CREATE TABLE online_refunds (
  id                TEXT    PRIMARY KEY NOT NULL,
  online_payment_id TEXT    NOT NULL REFERENCES online_payments (id) ON DELETE RESTRICT,
  external_id       TEXT    NOT NULL,
  state             TEXT    NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
  amount_minor      INTEGER NOT NULL,
  currency          TEXT    NOT NULL CHECK (length(currency) = 3),
  refunded_at       INTEGER NOT NULL,
  UNIQUE (online_payment_id, external_id)
) STRICT;

CREATE TABLE online_refund_bookings (
  id               TEXT PRIMARY KEY NOT NULL,
  online_refund_id TEXT NOT NULL UNIQUE REFERENCES online_refunds (id) ON DELETE RESTRICT,
  payment_id       TEXT NOT NULL REFERENCES payments (id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX online_refund_bookings_by_payment ON online_refund_bookings (payment_id);

-- A client's bank wants money back. It is answered on the provider's own page.
CREATE TABLE online_disputes (
  id                TEXT    PRIMARY KEY NOT NULL,
  online_payment_id TEXT    NOT NULL REFERENCES online_payments (id) ON DELETE RESTRICT,
  external_id       TEXT    NOT NULL,
  state             TEXT    NOT NULL CHECK (state IN ('open', 'won', 'lost')),
  amount_minor      INTEGER NOT NULL,
  currency          TEXT    NOT NULL CHECK (length(currency) = 3),
  respond_by        INTEGER,
  UNIQUE (online_payment_id, external_id)
) STRICT;

-- What the provider sent to the coach's bank.
CREATE TABLE online_payouts (
  id           TEXT    PRIMARY KEY NOT NULL,
  provider_id  TEXT    NOT NULL REFERENCES pay_providers (id) ON DELETE RESTRICT,
  external_id  TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('under_way', 'arrived', 'failed')),
  amount_minor INTEGER NOT NULL,
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  arrives_at   INTEGER NOT NULL,
  UNIQUE (provider_id, external_id)
) STRICT;

-- The outbox carries payment links, too.
CREATE TABLE outbox_new (
  id            TEXT    PRIMARY KEY NOT NULL,
  kind          TEXT    NOT NULL CHECK (kind IN ('calendar_put', 'calendar_delete', 'payment_link', 'payment_link_end')),
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
