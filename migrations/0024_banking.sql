-- A file of a bank that was imported. Only what became a payment is kept of it.
CREATE TABLE statement_imports (
  id        TEXT    PRIMARY KEY NOT NULL,
  file_name TEXT    NOT NULL,
  sha256    TEXT    NOT NULL CHECK (length(sha256) = 64),
  format    TEXT    NOT NULL CHECK (format IN ('csv', 'camt', 'mt940', 'ofx')),
  at        INTEGER NOT NULL,
  payments  INTEGER NOT NULL CHECK (payments >= 0),
  refunds   INTEGER NOT NULL CHECK (refunds >= 0),
  left_out  INTEGER NOT NULL CHECK (left_out >= 0)
) STRICT;

CREATE INDEX statement_imports_by_time ON statement_imports (at);

-- Where a payment came from, so that the next file knows it again: by what the bank calls it, as a digest.
ALTER TABLE payments ADD COLUMN statement_import_id TEXT REFERENCES statement_imports (id) ON DELETE SET NULL;
ALTER TABLE payments ADD COLUMN bank_line TEXT;
ALTER TABLE payments ADD COLUMN account_holder TEXT;

CREATE INDEX payments_by_statement_import ON payments (statement_import_id);
CREATE UNIQUE INDEX payments_by_bank_line ON payments (bank_line) WHERE bank_line IS NOT NULL;

-- A step of the ladder that was taken for an invoice, once each: drafted, or the late fee charged.
CREATE TABLE payment_reminders (
  id         TEXT PRIMARY KEY NOT NULL,
  invoice_id TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  step       TEXT NOT NULL CHECK (step IN ('friendly', 'day_after', 'week_after', 'firm', 'call', 'late_fee')),
  taken_on   TEXT NOT NULL,
  message_id TEXT REFERENCES messages (id) ON DELETE SET NULL,
  charge_id  TEXT REFERENCES charges (id) ON DELETE SET NULL,
  UNIQUE (invoice_id, step)
) STRICT;

CREATE INDEX payment_reminders_by_message ON payment_reminders (message_id);
CREATE INDEX payment_reminders_by_charge ON payment_reminders (charge_id);

-- The late fee. No row: there is none, as at the beginning.
CREATE TABLE late_fees (
  id           TEXT    PRIMARY KEY NOT NULL CHECK (id = 'late_fee'),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  after_days   INTEGER NOT NULL CHECK (after_days BETWEEN 1 AND 365)
) STRICT;
