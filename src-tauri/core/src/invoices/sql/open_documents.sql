-- Issued invoices with something left to pay, first due first, in the shape of documents_of_days.sql.
SELECT i.id, i.kind, i.number, i.person_id, i.payer_id, i.credits_invoice_id, i.currency, i.issued_on, i.due_on,
       i.total_minor, i.totals, i.tax_treatment,
       i.deposit OR coalesce((SELECT o.deposit FROM invoices o WHERE o.id = i.credits_invoice_id), 0) AS deposit,
       i.seller ->> '$.country' AS seller_country,
       i.seller ->> '$.taxRegistered' AS seller_registered, 0 AS given_up,
       i.total_minor
         - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
         - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
            WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS open_minor
FROM invoices i
WHERE i.standing = 'issued' AND i.kind = 'invoice' AND open_minor > 0
ORDER BY i.due_on, i.number
