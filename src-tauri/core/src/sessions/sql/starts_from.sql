-- When the next sessions, dates of groups and busy times begin, from an instant on: so many of them.
SELECT starts_at FROM (
  SELECT * FROM (SELECT starts_at FROM sessions WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
  UNION ALL
  SELECT * FROM (SELECT starts_at FROM group_sessions WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
  UNION ALL
  SELECT * FROM (SELECT starts_at FROM busy_times WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
  UNION ALL
  SELECT * FROM (
    SELECT b.starts_at FROM calendar_busy b
    JOIN calendars c ON c.id = b.calendar_id
    JOIN calendar_objects o ON o.id = b.object_id
    WHERE b.starts_at >= :from AND c.shades = 1
      AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.calendar_uid = o.uid AND s.starts_at = b.starts_at)
    ORDER BY b.starts_at LIMIT :count
  )
)
ORDER BY starts_at LIMIT :count
