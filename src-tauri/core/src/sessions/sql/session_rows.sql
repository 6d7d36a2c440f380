-- Sessions as stored, by start: one, those of an engagement, or those that touch a stretch of time.
SELECT id, person_id, engagement_id, kind, status, local_start, zone, starts_at, ends_at, booked_minutes,
       actual_minutes, medium, link, place, told_at, waived, outcome_reason, series_id, calendar_uid,
       recurrence_id, sequence
FROM sessions
WHERE (:id IS NULL OR id = :id)
  AND (:engagement IS NULL OR engagement_id = :engagement)
  AND (:from IS NULL OR (ends_at > :from AND starts_at < :to))
ORDER BY starts_at, id
