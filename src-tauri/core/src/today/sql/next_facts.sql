-- For each person, or one: what "what happens next" depends on, apart from credits.
SELECT p.id AS person_id,
       (SELECT min(s.starts_at) FROM sessions s
        WHERE s.person_id = p.id AND s.status = 'scheduled' AND s.ends_at > :now) AS next_session,
       (SELECT min(s.starts_at) FROM sessions s
        WHERE s.person_id = p.id AND s.status = 'scheduled' AND s.ends_at <= :now) AS open_session,
       (SELECT max(s.starts_at) FROM sessions s WHERE s.person_id = p.id AND s.status = 'held') AS last_held
FROM people p
WHERE p.id IN (
  SELECT id FROM people WHERE id = :person
  UNION ALL
  SELECT id FROM people WHERE :person IS NULL
)
