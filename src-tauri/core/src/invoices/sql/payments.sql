-- Payments, latest first: one, those of one person or all.
SELECT y.id, y.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, o.name AS payer_name,
       y.received_on, y.method, y.reference, y.reason, y.amount_minor, y.currency
FROM payments y
JOIN people p ON p.id = y.person_id
LEFT JOIN organisations o ON o.id = y.payer_id
WHERE (:id IS NULL OR y.id = :id)
  AND (:person IS NULL OR y.person_id = :person)
ORDER BY y.received_on DESC, y.created_at DESC, y.id DESC
