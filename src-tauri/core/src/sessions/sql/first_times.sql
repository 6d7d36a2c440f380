-- From where those sessions of a series were moved first that were moved at all.
SELECT m.session_id, m.from_local, m.from_zone
FROM sessions s
JOIN session_moves m ON m.session_id = s.id
WHERE s.series_id = ?1
  AND NOT EXISTS (SELECT 1 FROM session_moves o WHERE o.session_id = s.id AND (o.at, o.rowid) < (m.at, m.rowid))
