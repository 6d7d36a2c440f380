-- What the practice spends, and what reports of money start from.

-- A photo or a PDF that proves an expense: written once and kept as it came, byte for byte. An expense that loses its
-- receipt can have it back by undo, so the row stays.
CREATE TABLE receipts (
  id         TEXT    PRIMARY KEY NOT NULL,
  name       TEXT    NOT NULL,
  media_type TEXT    NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  bytes      BLOB    NOT NULL,
  sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
  kept_at    INTEGER NOT NULL
) STRICT;

CREATE TRIGGER receipts_never_change BEFORE UPDATE ON receipts
BEGIN SELECT RAISE (ABORT, 'a receipt stays as it came'); END;

CREATE TABLE expenses (
  id           TEXT    PRIMARY KEY NOT NULL,
  paid_on      TEXT    NOT NULL,
  supplier     TEXT    NOT NULL,
  category     TEXT    NOT NULL CHECK (category IN ('room', 'travel', 'software', 'insurance', 'training', 'supervision',
                                                    'marketing', 'office', 'fees', 'other')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  tax_minor    INTEGER CHECK (tax_minor BETWEEN 0 AND amount_minor),
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  note         TEXT,
  receipt_id   TEXT    REFERENCES receipts (id) ON DELETE RESTRICT,
  created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX expenses_by_day ON expenses (paid_on);
CREATE INDEX expenses_by_receipt ON expenses (receipt_id);

-- That the coach no longer expects the money of an invoice: when, why and how much it was. A later payment takes the
-- invoice up again, and the row keeps that day too. At most one of an invoice stands.
CREATE TABLE write_offs (
  id             TEXT    PRIMARY KEY NOT NULL,
  invoice_id     TEXT    NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  written_off_on TEXT    NOT NULL,
  reason         TEXT    NOT NULL,
  amount_minor   INTEGER NOT NULL,
  taken_up_on    TEXT    CHECK (taken_up_on >= written_off_on)
) STRICT;

CREATE UNIQUE INDEX write_offs_standing ON write_offs (invoice_id) WHERE taken_up_on IS NULL;
CREATE INDEX write_offs_by_invoice ON write_offs (invoice_id);
CREATE INDEX write_offs_by_day ON write_offs (written_off_on);
CREATE INDEX write_offs_by_end ON write_offs (taken_up_on);

-- Those from before this step: the history knows the day; where it does not, the day on which the money was due.
INSERT INTO write_offs (id, invoice_id, written_off_on, reason, amount_minor)
SELECT i.id, i.id,
       coalesce((SELECT max(date(o.at / 1000, 'unixepoch')) FROM operation_rows r
                 JOIN operations o ON o.id = r.operation_id
                 WHERE r.table_name = 'invoices' AND r.row_id = i.id AND o.name = 'invoices.write_off'),
                i.due_on, i.issued_on),
       coalesce(i.reason, ''),
       i.total_minor
         - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
         - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
            WHERE c.credits_invoice_id = i.id AND c.standing = 'issued')
FROM invoices i
WHERE i.standing = 'written_off';

-- Money that a credit note took from an invoice again: tax on what was collected falls on the day of the credit note,
-- and what was said of the day of the payment stays true.
CREATE TABLE payment_releases (
  id             TEXT    PRIMARY KEY NOT NULL,
  payment_id     TEXT    NOT NULL REFERENCES payments (id) ON DELETE CASCADE,
  invoice_id     TEXT    NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  credit_note_id TEXT    NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  amount_minor   INTEGER NOT NULL CHECK (amount_minor > 0)
) STRICT;

CREATE INDEX payment_releases_by_payment ON payment_releases (payment_id);
CREATE INDEX payment_releases_by_invoice ON payment_releases (invoice_id);
CREATE INDEX payment_releases_by_credit_note ON payment_releases (credit_note_id);

-- Reports begin from the days of a period.
CREATE INDEX invoices_by_day ON invoices (issued_on);
CREATE INDEX payments_by_day ON payments (received_on);
