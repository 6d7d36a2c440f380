-- Instruments as stored: one, or those of a person, as begun.
SELECT id, person_id, shipped, kind, title, begun_on, retired_on
FROM instruments
WHERE id IN (
  SELECT id FROM instruments WHERE id = :id
  UNION ALL
  SELECT id FROM instruments WHERE person_id = :person
)
-- What was written down in one act stays in its order.
ORDER BY created_at, rowid
