-- Payments as providers tell them, with what was done with them, oldest first: one, those of a request, one by its
-- name in refunds, those of a provider, or all.
SELECT p.id, p.request_id, p.external_id, p.intent, p.state, p.amount_minor, p.currency, p.paid_at, p.fee_minor,
       p.fee_currency, p.looked_at, q.provider_id, b.id IS NOT NULL AS decided, b.payment_id
FROM online_payments p
JOIN payment_requests q ON q.id = p.request_id
LEFT JOIN online_bookings b ON b.online_payment_id = p.id
WHERE p.id IN (
  SELECT id FROM online_payments WHERE id = :id
  UNION ALL
  SELECT id FROM online_payments WHERE request_id = :request
  UNION ALL
  SELECT id FROM online_payments WHERE intent = :intent
  UNION ALL
  SELECT id FROM online_payments WHERE request_id IN (SELECT id FROM payment_requests WHERE provider_id = :provider)
  UNION ALL
  SELECT id FROM online_payments WHERE :all = 1
)
ORDER BY p.paid_at, p.rowid
