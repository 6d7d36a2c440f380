-- Booked sessions of a stretch of time with people whose zone is another than the coach's, by start.
SELECT s.id, s.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, p.zone AS client_zone, s.zone,
       s.starts_at
FROM sessions s
JOIN people p ON p.id = s.person_id
WHERE s.status = 'scheduled' AND s.starts_at >= :from AND s.starts_at < :to AND p.zone <> :zone
ORDER BY s.starts_at, s.id
