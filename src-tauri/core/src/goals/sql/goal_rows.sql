-- Goals as stored: one, or those of a person.
SELECT id, person_id, engagement_id, wish, outcome, evidence, baseline, target, by_on, state, begun_on
FROM goals
WHERE id IN (
  SELECT id FROM goals WHERE id = :id
  UNION ALL
  SELECT id FROM goals WHERE person_id = :person
)
-- What was written down in one act stays in its order.
ORDER BY created_at, rowid
