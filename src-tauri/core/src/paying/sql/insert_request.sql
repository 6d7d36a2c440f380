INSERT INTO payment_requests
  (id, provider_id, invoice_id, part, amount_minor, currency, op, state, external_id, url, created_at, opened_at)
VALUES
  (:id, :provider, :invoice, :part, :amount, :currency, :op, :state, :external, :url, :now, :opened)
