-- How an invoice is taxed, as the coach has said it; nothing means as the practice does at home.
ALTER TABLE invoices ADD COLUMN tax_treatment TEXT
  CHECK (tax_treatment IN ('standard', 'small_business', 'reverse_charge', 'exempt', 'outside_scope'));

CREATE TRIGGER issued_treatments_never_change BEFORE UPDATE OF tax_treatment ON invoices WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

-- What electronic invoices need to know of somebody beside the lines that stand on the page: of a client, of an
-- organisation, or of the practice itself, whose row is called 'practice'. And how they want their invoices.
CREATE TABLE invoice_parties (
  id                  TEXT PRIMARY KEY NOT NULL,
  person_id           TEXT UNIQUE REFERENCES people (id) ON DELETE CASCADE,
  organisation_id     TEXT UNIQUE REFERENCES organisations (id) ON DELETE CASCADE,
  form                TEXT NOT NULL CHECK (form IN ('none', 'facturx', 'peppol', 'xrechnung', 'xrechnung_cii')),
  buyer_reference     TEXT,
  vat_id              TEXT,
  tax_number          TEXT,
  registration        TEXT,
  registration_scheme TEXT,
  endpoint            TEXT,
  endpoint_scheme     TEXT,
  street              TEXT,
  postcode            TEXT,
  city                TEXT,
  CHECK (person_id IS NULL OR organisation_id IS NULL),
  CHECK ((id = 'practice') = (person_id IS NULL AND organisation_id IS NULL))
) STRICT;

-- All that an issued document says, as invoice.schema.json describes it, and the XML that went out with it.
CREATE TABLE invoice_snapshots (
  invoice_id TEXT PRIMARY KEY NOT NULL REFERENCES invoices (id) ON DELETE RESTRICT,
  snapshot   TEXT NOT NULL CHECK (json_valid(snapshot)),
  form       TEXT NOT NULL CHECK (form IN ('none', 'facturx', 'peppol', 'xrechnung', 'xrechnung_cii')),
  xml        BLOB,
  sha256     TEXT CHECK (length(sha256) = 64),
  CHECK ((form = 'none') = (xml IS NULL)),
  CHECK ((xml IS NULL) = (sha256 IS NULL))
) STRICT;

CREATE TRIGGER invoice_snapshots_never_change BEFORE UPDATE ON invoice_snapshots
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;

CREATE TRIGGER invoice_snapshots_never_go BEFORE DELETE ON invoice_snapshots
BEGIN SELECT RAISE (ABORT, 'an issued document never changes'); END;
