-- The first session of a person that is booked after an instant, as stored; not the one that is asked from.
SELECT id, person_id, engagement_id, kind, status, local_start, zone, starts_at, ends_at, booked_minutes,
       actual_minutes, medium, link, place, told_at, waived, outcome_reason, series_id, calendar_uid,
       recurrence_id, sequence
FROM sessions
WHERE person_id = :person AND status = 'scheduled' AND starts_at > :after AND id <> :id
ORDER BY starts_at, id
LIMIT 1
