-- What one client and the coach agreed. Terms and policy are copied here when agreed; later changes of an offer
-- or of the practice's defaults never reach them.
CREATE TABLE engagements (
  id              TEXT    PRIMARY KEY NOT NULL,
  person_id       TEXT    NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  payer_id        TEXT    REFERENCES organisations (id) ON DELETE RESTRICT,
  offer_id        TEXT    REFERENCES offers (id) ON DELETE SET NULL,
  title           TEXT    NOT NULL,
  state           TEXT    NOT NULL CHECK (state IN ('draft', 'proposed', 'onboarding', 'active', 'paused', 'closing', 'completed', 'declined', 'expired', 'terminated')),
  kind            TEXT    NOT NULL CHECK (kind IN ('single', 'package', 'retainer', 'usage', 'pro_bono')),
  unit            TEXT    NOT NULL CHECK (unit IN ('session', 'minute')),
  quantity        INTEGER NOT NULL CHECK (quantity >= 0),
  session_minutes INTEGER NOT NULL CHECK (session_minutes BETWEEN 5 AND 600),
  price_minor     INTEGER NOT NULL CHECK (price_minor >= 0),
  fee_minor       INTEGER NOT NULL CHECK (fee_minor >= 0),
  currency        TEXT    NOT NULL CHECK (length(currency) = 3),
  tax_rate_bp     INTEGER NOT NULL CHECK (tax_rate_bp BETWEEN 0 AND 10000),
  cadence_days    INTEGER NOT NULL CHECK (cadence_days BETWEEN 1 AND 365),
  hour_kind       TEXT    NOT NULL CHECK (hour_kind IN ('paid', 'barter', 'reciprocal', 'internal', 'third_party', 'pro_bono')),
  policy          TEXT    NOT NULL CHECK (json_valid(policy)),
  started_on      TEXT    NOT NULL,
  ends_on         TEXT,
  state_reason    TEXT,
  created_at      INTEGER NOT NULL
) STRICT;

CREATE INDEX engagements_by_person ON engagements (person_id);
CREATE INDEX engagements_by_payer ON engagements (payer_id);
