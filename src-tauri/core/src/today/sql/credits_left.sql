-- Credits left and end of the batch that ends first, for each running engagement that has credits.
SELECT e.id AS engagement_id, e.person_id, e.cadence_days, e.title,
       (SELECT coalesce(sum(c.amount), 0) FROM credit_entries c WHERE c.engagement_id = e.id) AS balance,
       (SELECT max(c.expires_on) FROM credit_entries c WHERE c.engagement_id = e.id) AS ends_on,
       (SELECT count(*) FROM sessions s WHERE s.engagement_id = e.id AND s.status = 'scheduled') AS booked,
       (SELECT count(*) FROM sessions s WHERE s.engagement_id = e.id AND s.status = 'held') AS held
FROM engagements e
WHERE e.state IN ('onboarding', 'active', 'closing') AND e.kind IN ('package', 'retainer')
  AND e.id IN (
    SELECT id FROM engagements WHERE person_id = :person
    UNION ALL
    SELECT id FROM engagements WHERE :person IS NULL
  )
ORDER BY e.started_on DESC, e.id DESC
