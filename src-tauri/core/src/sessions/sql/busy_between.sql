-- Times between two instants that something else takes: imported once, or of a calendar that is kept in step. An event
-- that stands here as a session takes its time as a session. A calendar whose times were not worked out for all of these
-- days is read otherwise.
SELECT id, title, starts_at, ends_at, first_day, last_day, NULL AS calendar, NULL AS colour
FROM busy_times
WHERE starts_at >= :from - (SELECT coalesce(max(ends_at - starts_at), 0) FROM busy_times)
  AND starts_at < :to AND ends_at > :from
UNION ALL
SELECT b.id, b.title, b.starts_at, b.ends_at, b.first_day, b.last_day, c.name, c.colour
FROM calendar_busy b
JOIN calendars c ON c.id = b.calendar_id
JOIN calendar_objects o ON o.id = b.object_id
JOIN calendar_marks m ON m.calendar_id = c.id
WHERE b.starts_at >= :from - (SELECT coalesce(max(ends_at - starts_at), 0) FROM calendar_busy)
  AND b.starts_at < :to AND b.ends_at > :from AND c.shades = 1
  AND m.covered_from <= :first AND m.covered_to > :last
  AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.calendar_uid = o.uid AND s.starts_at = b.starts_at)
ORDER BY starts_at, id
