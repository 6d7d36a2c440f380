CREATE TABLE invoice_series (
  id             TEXT    PRIMARY KEY NOT NULL CHECK (id IN ('invoice', 'credit_note')),
  pattern        TEXT    NOT NULL,
  restart_yearly INTEGER NOT NULL CHECK (restart_yearly IN (0, 1)),
  year           INTEGER NOT NULL,
  next           INTEGER NOT NULL CHECK (next >= 1),
  last_issued_on TEXT
) STRICT;

-- A document. A draft has no number; from the issue on, nothing but its standing changes.
-- seller, buyer and totals are frozen as JSON at issue: what the file says, for good.
CREATE TABLE invoices (
  id                  TEXT    PRIMARY KEY NOT NULL,
  kind                TEXT    NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
  standing            TEXT    NOT NULL CHECK (standing IN ('draft', 'issued', 'void', 'written_off')),
  series_id           TEXT    NOT NULL REFERENCES invoice_series (id) ON DELETE RESTRICT,
  number              TEXT    UNIQUE,
  person_id           TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  payer_id            TEXT    REFERENCES organisations (id) ON DELETE RESTRICT,
  credits_invoice_id  TEXT    REFERENCES invoices (id) ON DELETE RESTRICT,
  currency            TEXT    NOT NULL CHECK (length(currency) = 3),
  prices_include_tax  INTEGER NOT NULL CHECK (prices_include_tax IN (0, 1)),
  language            TEXT    NOT NULL,
  issued_on           TEXT,
  due_on              TEXT,
  terms_days          INTEGER NOT NULL CHECK (terms_days BETWEEN 0 AND 365),
  service_from        TEXT,
  service_to          TEXT,
  po_number           TEXT,
  note                TEXT,
  reason              TEXT,
  seller              TEXT    CHECK (seller IS NULL OR json_valid(seller)),
  buyer               TEXT    CHECK (buyer IS NULL OR json_valid(buyer)),
  totals              TEXT    CHECK (totals IS NULL OR json_valid(totals)),
  total_minor         INTEGER,
  created_at          INTEGER NOT NULL,
  CHECK ((standing = 'draft') = (number IS NULL)),
  CHECK ((number IS NULL) = (issued_on IS NULL AND seller IS NULL AND buyer IS NULL AND totals IS NULL AND total_minor IS NULL))
) STRICT;

CREATE INDEX invoices_by_person ON invoices (person_id);
CREATE INDEX invoices_by_payer ON invoices (payer_id);
CREATE INDEX invoices_by_standing ON invoices (standing, due_on);
CREATE INDEX invoices_by_credited ON invoices (credits_invoice_id);

CREATE TABLE invoice_lines (
  id               TEXT    PRIMARY KEY NOT NULL,
  invoice_id       TEXT    NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL,
  description      TEXT    NOT NULL,
  service_on       TEXT,
  quantity_milli   INTEGER NOT NULL,
  unit_price_minor INTEGER NOT NULL,
  discount_minor   INTEGER NOT NULL CHECK (discount_minor >= 0),
  tax_rate_bp      INTEGER NOT NULL CHECK (tax_rate_bp BETWEEN 0 AND 10000),
  charge_id        TEXT    REFERENCES charges (id) ON DELETE SET NULL,
  UNIQUE (invoice_id, position)
) STRICT;

CREATE INDEX invoice_lines_by_charge ON invoice_lines (charge_id);

-- What is owed and waits for an invoice: session fees, late fees, packages.
CREATE TABLE charges (
  id               TEXT    PRIMARY KEY NOT NULL,
  person_id        TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  payer_id         TEXT    REFERENCES organisations (id) ON DELETE RESTRICT,
  engagement_id    TEXT    REFERENCES engagements (id) ON DELETE RESTRICT,
  session_id       TEXT    REFERENCES sessions (id) ON DELETE RESTRICT,
  charged_on       TEXT    NOT NULL,
  description      TEXT    NOT NULL,
  quantity_milli   INTEGER NOT NULL,
  unit_price_minor INTEGER NOT NULL,
  currency         TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_rate_bp      INTEGER NOT NULL CHECK (tax_rate_bp BETWEEN 0 AND 10000),
  invoice_id       TEXT    REFERENCES invoices (id) ON DELETE SET NULL,
  created_at       INTEGER NOT NULL
) STRICT;

CREATE INDEX charges_by_person ON charges (person_id);
CREATE INDEX charges_waiting ON charges (person_id) WHERE invoice_id IS NULL;
CREATE INDEX charges_by_session ON charges (session_id);
CREATE INDEX charges_by_invoice ON charges (invoice_id);
CREATE INDEX charges_by_engagement ON charges (engagement_id);

-- The exact bytes that were issued.
CREATE TABLE invoice_files (
  invoice_id TEXT PRIMARY KEY NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  pdf        BLOB NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TABLE payments (
  id           TEXT    PRIMARY KEY NOT NULL,
  person_id    TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  payer_id     TEXT    REFERENCES organisations (id) ON DELETE RESTRICT,
  received_on  TEXT    NOT NULL,
  method       TEXT    NOT NULL CHECK (method IN ('bank', 'card', 'cash', 'cheque', 'other')),
  reference    TEXT,
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
  currency     TEXT    NOT NULL CHECK (length(currency) = 3),
  reason       TEXT,
  created_at   INTEGER NOT NULL
) STRICT;

CREATE INDEX payments_by_person ON payments (person_id);

CREATE TABLE payment_allocations (
  id           TEXT    PRIMARY KEY NOT NULL,
  payment_id   TEXT    NOT NULL REFERENCES payments (id) ON DELETE CASCADE,
  invoice_id   TEXT    NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
  UNIQUE (payment_id, invoice_id)
) STRICT;

CREATE INDEX payment_allocations_by_invoice ON payment_allocations (invoice_id);

CREATE TRIGGER issued_invoices_never_change
BEFORE UPDATE OF id, kind, series_id, number, person_id, payer_id, credits_invoice_id, currency, prices_include_tax,
  language, issued_on, due_on, terms_days, service_from, service_to, po_number, note, seller, buyer, totals,
  total_minor, created_at ON invoices
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_invoices_never_go BEFORE DELETE ON invoices WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_lines_never_come BEFORE INSERT ON invoice_lines
WHEN (SELECT number FROM invoices WHERE id = NEW.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_lines_never_change BEFORE UPDATE ON invoice_lines
WHEN (SELECT number FROM invoices WHERE id = OLD.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_lines_never_go BEFORE DELETE ON invoice_lines
WHEN (SELECT number FROM invoices WHERE id = OLD.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER invoice_files_never_change BEFORE UPDATE ON invoice_files
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER invoice_files_never_go BEFORE DELETE ON invoice_files
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;
