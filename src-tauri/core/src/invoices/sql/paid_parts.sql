-- What payments gave to some invoices (a JSON list of ids), by the day it came. What a credit note freed was given first,
-- and stands once more, below zero, with the credit note.
SELECT a.payment_id, a.invoice_id, NULL AS credit_note_id, y.received_on, y.created_at,
       a.amount_minor + (SELECT coalesce(sum(r.amount_minor), 0) FROM payment_releases r
                         WHERE r.payment_id = a.payment_id AND r.invoice_id = a.invoice_id) AS amount_minor
FROM json_each(:ids) AS wanted
JOIN payment_allocations a ON a.invoice_id = wanted.value
JOIN payments y ON y.id = a.payment_id
UNION ALL
SELECT r.payment_id, r.invoice_id, NULL, y.received_on, y.created_at, sum(r.amount_minor)
FROM json_each(:ids) AS wanted
JOIN payment_releases r ON r.invoice_id = wanted.value
JOIN payments y ON y.id = r.payment_id
WHERE NOT EXISTS (SELECT 1 FROM payment_allocations a WHERE a.payment_id = r.payment_id AND a.invoice_id = r.invoice_id)
GROUP BY r.payment_id, r.invoice_id
UNION ALL
SELECT r.payment_id, r.invoice_id, r.credit_note_id, max(y.received_on, n.issued_on), y.created_at, -r.amount_minor
FROM json_each(:ids) AS wanted
JOIN payment_releases r ON r.invoice_id = wanted.value
JOIN payments y ON y.id = r.payment_id
JOIN invoices n ON n.id = r.credit_note_id
ORDER BY received_on, credit_note_id, created_at, payment_id
