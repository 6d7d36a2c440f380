-- Messages, latest first: one, those to one person, those in one state, or all.
SELECT m.id, m.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, m.session_id, m.group_id, m.kind,
       m.subject, m.body, m.state, m.sent_by, m.sent_at, m.updated_at
FROM messages m
JOIN people p ON p.id = m.person_id
WHERE m.id IN (
  SELECT id FROM messages WHERE id = :id
  UNION ALL
  SELECT id FROM messages WHERE person_id = :person
  UNION ALL
  SELECT id FROM messages WHERE state = :state
  UNION ALL
  SELECT id FROM messages WHERE coalesce(:id, :person, :state) IS NULL
)
ORDER BY m.updated_at DESC, m.id DESC
