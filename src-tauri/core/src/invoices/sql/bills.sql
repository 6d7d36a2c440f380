-- Issued documents with what is left to pay of them, first due first.
SELECT i.id, i.number, i.kind, i.standing, i.person_id, i.payer_id, i.currency, i.due_on,
       i.total_minor
         - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
         - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
            WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS open_minor
FROM invoices i
WHERE i.standing IN ('issued', 'void', 'written_off')
ORDER BY i.due_on, i.number
