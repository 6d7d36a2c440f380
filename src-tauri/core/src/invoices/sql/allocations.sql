-- Which payment pays which invoice, by when the money came: of one payment, one invoice, one payer's payments or all.
SELECT a.id, a.payment_id, a.invoice_id, i.number, y.received_on, y.method, a.amount_minor, y.currency
FROM payment_allocations a
JOIN payments y ON y.id = a.payment_id
JOIN invoices i ON i.id = a.invoice_id
WHERE a.id IN (
  SELECT id FROM payment_allocations WHERE payment_id = :payment
  UNION ALL
  SELECT id FROM payment_allocations WHERE invoice_id = :invoice
  UNION ALL
  SELECT b.id FROM payments z JOIN payment_allocations b ON b.payment_id = z.id WHERE z.person_id = :person
  UNION ALL
  SELECT id FROM payment_allocations WHERE coalesce(:payment, :invoice, :person) IS NULL
)
ORDER BY y.received_on, y.created_at, a.id
