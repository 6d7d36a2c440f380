-- Issued deposit invoices of a client and payer, oldest first: what was paid of each, credited, and deducted by final
-- invoices; what a credit note gave back of that counts against it.
SELECT i.id, i.number, i.issued_on, i.total_minor, i.totals,
       (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id) AS paid_minor,
       (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
        WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS credited_minor,
       (SELECT coalesce(sum(iif(f.kind = 'invoice', d.amount_minor, -d.amount_minor)), 0)
        FROM invoice_deposits d JOIN invoices f ON f.id = d.invoice_id
        WHERE d.deposit_id = i.id AND f.number IS NOT NULL) AS deducted_minor
FROM invoices i
WHERE i.id IN (SELECT id FROM invoices WHERE person_id = :person)
  AND i.deposit = 1 AND i.kind = 'invoice' AND i.number IS NOT NULL
  AND i.payer_id IS :payer AND i.currency = :currency
ORDER BY i.issued_on, i.number
