-- Actions as stored: one, or those of a person.
SELECT id, person_id, engagement_id, session_id, title, why, due_on, due_from, size, status, carried, remark,
       agreed_on, closed_on
FROM actions
WHERE id IN (
  SELECT id FROM actions WHERE id = :id
  UNION ALL
  SELECT id FROM actions WHERE person_id = :person
)
-- What was written down in one act stays in its order.
ORDER BY created_at, rowid
