-- What the other side fails at again and again is set aside, so that nothing waits for it: how often it failed, since
-- when, and when it is tried again.
ALTER TABLE outbox ADD COLUMN failures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN failing_since INTEGER;
ALTER TABLE outbox ADD COLUMN retry_at INTEGER;

-- What is taken out of one calendar may be put into another at the same time: one operation waits for each subject of
-- each holder.
DROP INDEX outbox_waiting;
CREATE UNIQUE INDEX outbox_waiting ON outbox (holder, subject) WHERE state IN ('queued', 'inflight', 'needs_look');

-- Written from here since the calendar was last read: where it was taken out there before the next time, a server that
-- compares two states tells nothing of it.
ALTER TABLE calendar_objects ADD COLUMN written_since INTEGER NOT NULL DEFAULT 0 CHECK (written_since IN (0, 1));
