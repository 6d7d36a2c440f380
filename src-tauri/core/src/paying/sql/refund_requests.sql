-- Refunds that were asked for here, oldest first: how far each is in the outbox, and what the provider tells of it.
SELECT q.id, q.online_payment_id, q.op, q.amount_minor, q.currency, q.reason, q.state, q.external_id, q.created_at,
       o.state AS sending, f.state AS seen
FROM refund_requests q
LEFT JOIN outbox o ON o.subject = 'payment_refund:' || q.id
LEFT JOIN online_refunds f ON f.online_payment_id = q.online_payment_id AND f.external_id = q.external_id
ORDER BY q.created_at, q.rowid
