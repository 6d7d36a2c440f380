-- When the next sessions, dates of groups and busy times begin, from an instant on: so many of them.
SELECT starts_at FROM (
  SELECT * FROM (SELECT starts_at FROM sessions WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
  UNION ALL
  SELECT * FROM (SELECT starts_at FROM group_sessions WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
  UNION ALL
  SELECT * FROM (SELECT starts_at FROM busy_times WHERE starts_at >= :from ORDER BY starts_at LIMIT :count)
)
ORDER BY starts_at LIMIT :count
