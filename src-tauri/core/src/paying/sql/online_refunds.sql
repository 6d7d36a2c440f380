-- Refunds as providers tell them, with the payment that they were noted as, oldest first.
SELECT f.id, f.online_payment_id, f.external_id, f.state, f.amount_minor, f.currency, f.refunded_at, b.payment_id
FROM online_refunds f LEFT JOIN online_refund_bookings b ON b.online_refund_id = f.id
ORDER BY f.refunded_at, f.rowid
