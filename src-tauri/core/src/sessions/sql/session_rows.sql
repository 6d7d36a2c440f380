-- Sessions as stored, by start: one, those of an engagement, or those that touch a stretch of time.
SELECT id, person_id, engagement_id, kind, status, local_start, zone, starts_at, ends_at, booked_minutes,
       actual_minutes, medium, link, place, told_at, waived, outcome_reason, series_id, calendar_uid,
       recurrence_id, sequence
FROM sessions
WHERE id IN (
  SELECT id FROM sessions WHERE id = :id
  UNION ALL
  SELECT id FROM sessions WHERE engagement_id = :engagement
  UNION ALL
  -- No session lasts a week: the index on the start finds where to begin.
  SELECT id FROM sessions WHERE starts_at > :from - 604800000 AND starts_at < :to AND ends_at > :from
  UNION ALL
  SELECT id FROM sessions WHERE coalesce(:id, :engagement, :from) IS NULL
)
ORDER BY starts_at, id
