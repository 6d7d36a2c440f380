-- Dates of groups as stored, by start: one, or those that touch a stretch of time.
SELECT id, group_id, local_start, zone, starts_at, ends_at, booked_minutes, status, actual_minutes, link, place, reason,
       calendar_uid, sequence
FROM group_sessions
WHERE id IN (
  SELECT id FROM group_sessions WHERE id = :id
  UNION ALL
  -- No date lasts a week: the index on the start finds where to begin.
  SELECT id FROM group_sessions WHERE starts_at > :from - 604800000 AND starts_at < :to AND ends_at > :from
)
ORDER BY starts_at, id
