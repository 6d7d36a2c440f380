-- Which payment pays which invoice, by when the money came: of one payment, one invoice, one payer's payments or all.
SELECT a.id, a.payment_id, a.invoice_id, i.number, y.received_on, y.method, a.amount_minor, y.currency
FROM payment_allocations a
JOIN payments y ON y.id = a.payment_id
JOIN invoices i ON i.id = a.invoice_id
WHERE (:payment IS NULL OR a.payment_id = :payment)
  AND (:invoice IS NULL OR a.invoice_id = :invoice)
  AND (:person IS NULL OR y.person_id = :person)
ORDER BY y.received_on, y.created_at, a.id
