-- Payments, latest first: one, those of one person or all.
SELECT y.id, y.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, o.name AS payer_name,
       y.received_on, y.method, y.reference, y.reason, y.amount_minor, y.currency
FROM payments y
JOIN people p ON p.id = y.person_id
LEFT JOIN organisations o ON o.id = y.payer_id
WHERE y.id IN (
  SELECT id FROM payments WHERE id = :id
  UNION ALL
  SELECT id FROM payments WHERE person_id = :person
  UNION ALL
  SELECT id FROM payments WHERE coalesce(:id, :person) IS NULL
)
ORDER BY y.received_on DESC, y.created_at DESC, y.id DESC
