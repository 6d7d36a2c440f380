-- What waits for one holder, first one first.
SELECT id, kind, subject, holder, place, payload, condition, created_at, first_sent_at, attempts, state
FROM outbox
WHERE holder = ?1
ORDER BY created_at, rowid
