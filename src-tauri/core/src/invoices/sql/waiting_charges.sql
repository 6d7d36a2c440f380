-- Charges that wait for an invoice, oldest first: of one person or of everybody.
SELECT person_id, charged_on, quantity_milli, unit_price_minor, currency
FROM charges
WHERE invoice_id IS NULL
  AND id IN (
    SELECT id FROM charges WHERE person_id = :person AND invoice_id IS NULL
    UNION ALL
    SELECT id FROM charges WHERE :person IS NULL AND invoice_id IS NULL
  )
ORDER BY charged_on, id
