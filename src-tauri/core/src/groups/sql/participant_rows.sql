-- Participants, in the order in which they came: one, or those of a group.
SELECT t.id, t.group_id, t.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, t.engagement_id,
       t.state, t.position, t.answer, t.registered_at
FROM group_participants t
JOIN people p ON p.id = t.person_id
WHERE t.id IN (
  SELECT id FROM group_participants WHERE id = :id
  UNION ALL
  SELECT id FROM group_participants WHERE group_id = :group
)
ORDER BY t.registered_at, t.id
