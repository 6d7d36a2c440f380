-- Dates of groups as lists show them, by start: one, those of a group, those of the groups in which a person has a
-- place, those that touch a stretch of time, or those that are over and of which nothing was said. Which date of how
-- many it is leaves those out that do not take place.
SELECT s.id, s.group_id, g.title, g.kind, g.capacity, g.medium, coalesce(s.link, g.link) AS link,
       coalesce(s.place, g.place) AS place, s.status, s.starts_at, s.ends_at, s.booked_minutes, s.actual_minutes,
       (SELECT count(*) FROM group_participants p
        WHERE p.group_id = s.group_id AND p.state = 'registered') AS registered,
       (SELECT count(*) FROM group_attendance a
        WHERE a.group_session_id = s.id AND a.attended = 'present') AS present,
       (SELECT count(*) FROM group_sessions o
        WHERE o.group_id = s.group_id AND o.status <> 'cancelled' AND o.starts_at <= s.starts_at) AS number,
       (SELECT count(*) FROM group_sessions o
        WHERE o.group_id = s.group_id AND o.status <> 'cancelled') AS dates
FROM group_sessions s
JOIN groups g ON g.id = s.group_id
WHERE s.id IN (
  SELECT id FROM group_sessions WHERE id = :id
  UNION ALL
  SELECT id FROM group_sessions WHERE group_id = :group
  UNION ALL
  SELECT o.id FROM group_participants p JOIN group_sessions o ON o.group_id = p.group_id
  WHERE p.person_id = :person AND p.state = 'registered'
  UNION ALL
  -- No date lasts a week: the index on the start finds where to begin.
  SELECT id FROM group_sessions WHERE starts_at > :from - 604800000 AND starts_at < :to AND ends_at > :from
  UNION ALL
  SELECT id FROM group_sessions WHERE status = 'scheduled' AND starts_at < :over_at AND ends_at <= :over_at
)
ORDER BY s.starts_at, s.id
