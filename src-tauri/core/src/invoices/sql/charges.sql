-- Charges, oldest first: one, those of one person or all; only those that wait, or all.
SELECT c.id, c.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, c.payer_id, o.name AS payer_name,
       c.engagement_id, c.session_id, c.group_session_id, c.charged_on, c.description, c.quantity_milli, c.unit_price_minor, c.currency,
       c.tax_rate_bp, c.invoice_id, i.number AS invoice_number
FROM charges c
JOIN people p ON p.id = c.person_id
LEFT JOIN organisations o ON o.id = c.payer_id
LEFT JOIN invoices i ON i.id = c.invoice_id
WHERE c.id IN (
  SELECT id FROM charges WHERE id = :id
  UNION ALL
  SELECT id FROM charges WHERE person_id = :person
  UNION ALL
  SELECT id FROM charges WHERE coalesce(:id, :person) IS NULL AND (:all OR invoice_id IS NULL)
)
  AND (:all OR c.invoice_id IS NULL)
ORDER BY c.charged_on, c.created_at, c.id
