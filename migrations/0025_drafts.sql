-- What a draft can say beside its lines: that it asks for a deposit, what is taken off the whole document, that it is
-- rounded to coins, at which rate its tax is told in the practice's own currency.
ALTER TABLE invoices ADD COLUMN deposit INTEGER NOT NULL DEFAULT 0 CHECK (deposit IN (0, 1));
ALTER TABLE invoices ADD COLUMN discount_minor INTEGER CHECK (discount_minor > 0);
ALTER TABLE invoices ADD COLUMN discount_bp INTEGER CHECK (discount_bp BETWEEN 1 AND 10000);
ALTER TABLE invoices ADD COLUMN discount_reason TEXT;
ALTER TABLE invoices ADD COLUMN cash_rounding INTEGER NOT NULL DEFAULT 0 CHECK (cash_rounding IN (0, 1));
ALTER TABLE invoices ADD COLUMN home_rate_micro INTEGER CHECK (home_rate_micro > 0);
ALTER TABLE invoices ADD COLUMN home_rate_of TEXT CHECK (home_rate_of IN ('home', 'document'));
ALTER TABLE invoices ADD COLUMN home_rate_source TEXT;
ALTER TABLE invoices ADD COLUMN home_rate_on TEXT;
-- What of its total was paid with deposits; what is asked for (total_minor) is less by it.
ALTER TABLE invoices ADD COLUMN deposits_minor INTEGER NOT NULL DEFAULT 0;

CREATE TRIGGER issued_sayings_never_change
BEFORE UPDATE OF deposit, discount_minor, discount_bp, discount_reason, cash_rounding, home_rate_micro, home_rate_of,
  home_rate_source, home_rate_on, deposits_minor ON invoices
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

-- The discount of a line as a share of it; discount_minor is what that comes to. And the rate of a second tax on it,
-- in thousandths of a percent: 9.975 % is 9975.
ALTER TABLE invoice_lines ADD COLUMN discount_bp INTEGER CHECK (discount_bp BETWEEN 1 AND 10000);
ALTER TABLE invoice_lines ADD COLUMN second_rate_milli INTEGER NOT NULL DEFAULT 0
  CHECK (second_rate_milli BETWEEN 0 AND 100000);

-- Which deposits an invoice deducts, and which of them a credit note gives back. How much is written at issue.
CREATE TABLE invoice_deposits (
  id           TEXT PRIMARY KEY NOT NULL,
  invoice_id   TEXT NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
  deposit_id   TEXT NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  amount_minor INTEGER CHECK (amount_minor > 0),
  UNIQUE (invoice_id, deposit_id)
) STRICT;

CREATE INDEX invoice_deposits_by_deposit ON invoice_deposits (deposit_id);

CREATE TRIGGER issued_deposits_never_come BEFORE INSERT ON invoice_deposits
WHEN (SELECT number FROM invoices WHERE id = NEW.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_deposits_never_change BEFORE UPDATE ON invoice_deposits
WHEN (SELECT number FROM invoices WHERE id = OLD.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER issued_deposits_never_go BEFORE DELETE ON invoice_deposits
WHEN (SELECT number FROM invoices WHERE id = OLD.invoice_id) IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

-- A second tax on the same base, as in Quebec. No row: there is none, as at the beginning.
CREATE TABLE second_taxes (
  id         TEXT    PRIMARY KEY NOT NULL CHECK (id = 'second_tax'),
  first_name TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  number     TEXT    NOT NULL,
  rate_milli INTEGER NOT NULL CHECK (rate_milli BETWEEN 1 AND 100000)
) STRICT;
