-- For each person with drafts: the one that has waited longest, and how many there are.
SELECT person_id, id, min(created_at) AS since, count(*) AS drafts
FROM messages
WHERE state = 'draft'
GROUP BY person_id
ORDER BY since, person_id
