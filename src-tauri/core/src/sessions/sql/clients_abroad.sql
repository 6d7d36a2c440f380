-- Clients of running engagements whose zone is another than the coach's, by name.
SELECT p.zone, trim(p.given_name || ' ' || p.family_name) AS name
FROM people p
WHERE p.id IN (SELECT person_id FROM engagements WHERE state IN ('onboarding', 'active', 'paused', 'closing'))
  AND p.zone IS NOT NULL AND p.zone <> :zone AND p.archived_at IS NULL
ORDER BY p.family_name COLLATE NOCASE, p.given_name COLLATE NOCASE, p.id
