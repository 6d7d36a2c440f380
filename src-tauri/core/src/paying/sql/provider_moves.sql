-- What providers kept of payments, and what they sent on to the coach's bank, oldest first. What was made with a test
-- key is no money.
SELECT 'fee' AS kind, p.paid_at AS moved_at, v.name AS provider, p.external_id AS reference, i.number,
       p.fee_minor AS amount_minor, p.fee_currency AS currency
FROM online_payments p
JOIN payment_requests q ON q.id = p.request_id
JOIN pay_providers v ON v.id = q.provider_id
JOIN invoices i ON i.id = q.invoice_id
WHERE p.state = 'paid' AND p.fee_minor IS NOT NULL AND v.test_mode = 0
UNION ALL
SELECT 'payout', o.arrives_at, v.name, o.external_id, NULL, o.amount_minor, o.currency
FROM online_payouts o
JOIN pay_providers v ON v.id = o.provider_id
WHERE o.state = 'arrived' AND v.test_mode = 0
ORDER BY moved_at, kind, reference
