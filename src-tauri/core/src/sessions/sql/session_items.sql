-- Sessions as lists show them, by start: one, or those of one person, or those that touch a stretch of time, or those
-- that are over and have no outcome yet. Which number a session is within its engagement is counted by start.
SELECT s.id, s.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, p.zone AS client_zone,
       s.engagement_id, e.title AS engagement_title, e.quantity, e.unit AS credit_unit, e.kind AS engagement_kind,
       s.kind, s.status, s.local_start, s.zone, s.starts_at, s.ends_at, s.booked_minutes, s.actual_minutes,
       s.medium, s.link, s.place, s.series_id, s.waived,
       EXISTS (SELECT 1 FROM shareable_notes n WHERE n.session_id = s.id) AS has_note,
       (SELECT count(*) FROM sessions o
        WHERE o.engagement_id = s.engagement_id AND o.starts_at <= s.starts_at
          AND (o.status IN ('scheduled', 'held')
               OR (o.status IN ('late_cancelled', 'no_show') AND o.waived = 0))) AS place_in_engagement
FROM sessions s
JOIN people p ON p.id = s.person_id
LEFT JOIN engagements e ON e.id = s.engagement_id
WHERE s.id IN (
  SELECT id FROM sessions WHERE id = :id
  UNION ALL
  SELECT id FROM sessions WHERE person_id = :person
  UNION ALL
  -- No session lasts a week: the index on the start finds where to begin.
  SELECT id FROM sessions WHERE starts_at > :from - 604800000 AND starts_at < :to AND ends_at > :from
  UNION ALL
  SELECT id FROM sessions WHERE status = 'scheduled' AND starts_at < :over_at AND ends_at <= :over_at
)
ORDER BY s.starts_at, s.id
