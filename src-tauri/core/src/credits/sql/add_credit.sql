-- One more row at the end of the ledger.
INSERT INTO credit_entries
  (id, position, engagement_id, batch_id, kind, amount, unit, at, reason, expires_on, session_id,
   group_session_id, operation_id)
VALUES
  (:id, (SELECT coalesce(max(position), 0) + 1 FROM credit_entries), :engagement, :batch, :kind, :amount, :unit, :at,
   :reason, :expires_on, :session, :group_session, :operation)
