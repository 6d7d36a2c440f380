-- Payment requests with their invoice, oldest first: one, those of an invoice, those of a provider that are not over
-- or were over lately, or all.
SELECT q.id, q.provider_id, q.invoice_id, q.part, q.amount_minor, q.currency, q.op, q.state, q.external_id, q.url,
       q.created_at, q.opened_at, q.closed_at, q.left_open, i.number, i.due_on, i.person_id
FROM payment_requests q JOIN invoices i ON i.id = q.invoice_id
WHERE q.id IN (
  SELECT id FROM payment_requests WHERE id = :id
  UNION ALL
  SELECT id FROM payment_requests WHERE invoice_id = :invoice
  UNION ALL
  SELECT id FROM payment_requests WHERE provider_id = :provider AND (closed_at IS NULL OR closed_at >= :closed_since)
  UNION ALL
  SELECT id FROM payment_requests WHERE :all = 1
)
ORDER BY q.created_at, q.rowid
