-- Issued invoices with something left to pay, first due first: the total less what was paid and credited.
SELECT i.id, i.person_id, i.number, i.due_on, i.issued_on, i.currency, i.total_minor,
       i.total_minor
         - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
         - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
            WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS open_minor
FROM invoices i
WHERE i.kind = 'invoice' AND i.standing = 'issued'
  AND i.id IN (
    SELECT id FROM invoices WHERE person_id = :person
    UNION ALL
    SELECT id FROM invoices WHERE :person IS NULL AND standing = 'issued'
  )
  AND (:due_before IS NULL OR i.due_on < :due_before)
  AND open_minor > 0
ORDER BY i.due_on, i.number
