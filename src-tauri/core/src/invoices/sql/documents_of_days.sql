-- The issued documents that have to do with some days: issued then, credited then, paid then, given up or taken up again
-- then; and every credit note for them.
WITH touched (id) AS (
  SELECT id FROM invoices WHERE issued_on BETWEEN :first AND :last
  UNION
  SELECT credits_invoice_id FROM invoices WHERE issued_on BETWEEN :first AND :last
  UNION
  SELECT a.invoice_id FROM payments y JOIN payment_allocations a ON a.payment_id = y.id
  WHERE y.received_on BETWEEN :first AND :last
  UNION
  SELECT r.invoice_id FROM payments y JOIN payment_releases r ON r.payment_id = y.id
  WHERE y.received_on BETWEEN :first AND :last
  UNION
  SELECT invoice_id FROM write_offs WHERE written_off_on BETWEEN :first AND :last
  UNION
  SELECT invoice_id FROM write_offs WHERE taken_up_on BETWEEN :first AND :last
)
SELECT i.id, i.kind, i.number, i.person_id, i.payer_id, i.credits_invoice_id, i.currency, i.issued_on, i.due_on,
       i.total_minor, i.totals, i.tax_treatment,
       i.deposit OR coalesce((SELECT o.deposit FROM invoices o WHERE o.id = i.credits_invoice_id), 0) AS deposit,
       i.seller ->> '$.country' AS seller_country,
       i.seller ->> '$.taxRegistered' AS seller_registered, i.standing = 'written_off' AS given_up,
       i.total_minor
         - (SELECT coalesce(sum(a.amount_minor), 0) FROM payment_allocations a WHERE a.invoice_id = i.id)
         - (SELECT coalesce(sum(c.total_minor), 0) FROM invoices c
            WHERE c.credits_invoice_id = i.id AND c.standing = 'issued') AS open_minor
FROM invoices i
WHERE i.number IS NOT NULL AND i.id IN (
  SELECT id FROM touched
  UNION
  SELECT c.id FROM touched t JOIN invoices c ON c.credits_invoice_id = t.id
)
ORDER BY i.issued_on, i.number
