-- Money that came or went back in a period, with each part that pays an invoice.
SELECT y.id, y.received_on, y.method, y.reference, y.reason, y.amount_minor, y.currency,
       trim(p.given_name || ' ' || p.family_name) AS person_name, o.name AS payer_name,
       i.number, a.amount_minor AS part_minor
FROM payments y
JOIN people p ON p.id = y.person_id
LEFT JOIN organisations o ON o.id = y.payer_id
LEFT JOIN payment_allocations a ON a.payment_id = y.id
LEFT JOIN invoices i ON i.id = a.invoice_id
WHERE y.received_on BETWEEN :first AND :last
ORDER BY y.received_on, y.created_at, y.id, i.issued_on, i.number
