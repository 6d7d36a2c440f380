-- A payment as it stands over there; what it cost stays known once it was told.
INSERT INTO online_payments
  (id, request_id, external_id, intent, state, amount_minor, currency, paid_at, fee_minor, fee_currency, looked_at)
VALUES
  (:id, :request, :external, :intent, :state, :amount, :currency, :paid_at, :fee, :fee_currency, :now)
ON CONFLICT (request_id, external_id) DO UPDATE SET
  intent = coalesce(excluded.intent, intent), state = excluded.state, amount_minor = excluded.amount_minor,
  currency = excluded.currency, paid_at = excluded.paid_at, fee_minor = coalesce(excluded.fee_minor, fee_minor),
  fee_currency = coalesce(excluded.fee_currency, fee_currency), looked_at = excluded.looked_at
