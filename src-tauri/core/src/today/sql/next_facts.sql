-- For each person, or one: what "what happens next" depends on, apart from credits.
SELECT p.id AS person_id,
       (SELECT min(starts_at) FROM (
          SELECT min(s.starts_at) AS starts_at FROM sessions s
          WHERE s.person_id = p.id AND s.status = 'scheduled' AND s.ends_at > :now
          UNION ALL
          SELECT min(d.starts_at) FROM group_participants t JOIN group_sessions d ON d.group_id = t.group_id
          WHERE t.person_id = p.id AND t.state = 'registered' AND d.status = 'scheduled' AND d.ends_at > :now
        )) AS next_session,
       (SELECT min(s.starts_at) FROM sessions s
        WHERE s.person_id = p.id AND s.status = 'scheduled' AND s.ends_at <= :now) AS open_session,
       (SELECT max(starts_at) FROM (
          SELECT max(s.starts_at) AS starts_at FROM sessions s WHERE s.person_id = p.id AND s.status = 'held'
          UNION ALL
          SELECT max(d.starts_at) FROM group_participants t
          JOIN group_attendance a ON a.participant_id = t.id AND a.attended = 'present'
          JOIN group_sessions d ON d.id = a.group_session_id
          WHERE t.person_id = p.id
        )) AS last_held
FROM people p
WHERE p.id IN (
  SELECT id FROM people WHERE id = :person
  UNION ALL
  SELECT id FROM people WHERE :person IS NULL
)
