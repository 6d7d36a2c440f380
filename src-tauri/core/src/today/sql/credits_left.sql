-- Sessions left, and the first day on which credits of a package were ever to end, for each running engagement that
-- has credits.
SELECT e.id AS engagement_id, e.person_id, e.cadence_days, e.title, e.unit, e.kind = 'retainer' AS renews,
       (SELECT coalesce(sum(c.amount), 0) FROM credit_entries c WHERE c.engagement_id = e.id)
         / CASE e.unit WHEN 'minute' THEN e.session_minutes ELSE 1 END AS balance,
       CASE e.kind WHEN 'package' THEN
         (SELECT min(c.expires_on) FROM credit_entries c WHERE c.engagement_id = e.id) END AS first_end,
       (SELECT count(*) FROM sessions s WHERE s.engagement_id = e.id AND s.status = 'scheduled')
         + (SELECT count(*) FROM group_participants t JOIN group_sessions d ON d.group_id = t.group_id
            WHERE t.engagement_id = e.id AND t.state = 'registered' AND d.status = 'scheduled') AS booked,
       (SELECT count(*) FROM sessions s WHERE s.engagement_id = e.id AND s.status = 'held')
         + (SELECT count(*) FROM group_attendance a
            WHERE a.engagement_id = e.id AND a.attended = 'present') AS held
FROM engagements e
WHERE e.state IN ('onboarding', 'active', 'closing') AND e.kind IN ('package', 'retainer')
  AND e.id IN (
    SELECT id FROM engagements WHERE person_id = :person
    UNION ALL
    SELECT id FROM engagements WHERE :person IS NULL
  )
ORDER BY e.started_on DESC, e.id DESC
