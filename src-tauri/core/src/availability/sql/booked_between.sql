-- How many sessions and dates of groups that are still to be begin in a stretch of time.
SELECT (SELECT count(*) FROM sessions WHERE status = 'scheduled' AND starts_at >= :from AND starts_at < :to)
     + (SELECT count(*) FROM group_sessions WHERE status = 'scheduled' AND starts_at >= :from AND starts_at < :to)
  AS booked
