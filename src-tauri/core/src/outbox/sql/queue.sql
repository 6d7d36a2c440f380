-- A later wish for the same subject and holder takes the place of one that was not sent; one that is under way stays, and is
-- planned anew when its end is known. What failed before is no longer wanted.
INSERT INTO outbox (id, kind, subject, holder, place, payload, condition, created_at, attempts, state)
VALUES (:id, :kind, :subject, :holder, :place, :payload, :condition, :now, 0, 'queued')
ON CONFLICT (holder, subject) WHERE state IN ('queued', 'inflight', 'needs_look') DO UPDATE SET
  kind = excluded.kind, place = excluded.place, payload = excluded.payload,
  condition = excluded.condition
WHERE state = 'queued'
