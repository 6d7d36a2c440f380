-- Takes back one entry of the credit ledger by an entry of the same kind with the amount reversed. A batch
-- whose end was moved gets back the end it had before.
INSERT INTO credit_entries
  (id, position, engagement_id, batch_id, kind, amount, unit, at, reason, expires_on, session_id,
   group_session_id, reverses_id, operation_id)
SELECT
  :id, (SELECT max(position) + 1 FROM credit_entries), e.engagement_id, e.batch_id, e.kind, -e.amount, e.unit, :at,
  e.reason,
  (SELECT p.expires_on FROM credit_entries p
   WHERE p.batch_id = e.batch_id AND p.position < e.position AND p.expires_on IS NOT NULL
   ORDER BY p.position DESC LIMIT 1),
  e.session_id, e.group_session_id, e.id, :operation
FROM credit_entries e WHERE e.id = :reversed
