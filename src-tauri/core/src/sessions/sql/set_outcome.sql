-- What became of a session. The effects stand in other tables, written in the same transaction.
UPDATE sessions
SET status = :status, actual_minutes = :actual_minutes, told_at = :told_at, waived = :waived,
    outcome_reason = :reason, outcome_at = :at
WHERE id = :id
