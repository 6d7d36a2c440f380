-- What is kept of the calendars that shade and whose times were not worked out for all of the asked days, as far as it
-- may take time on them. The coach's own takes its time as a session.
SELECT o.id, a.kind, o.uid, o.raw, c.name, c.colour
FROM calendar_marks m
JOIN calendars c ON c.id = m.calendar_id
JOIN calendar_accounts a ON a.id = c.account_id
JOIN calendar_objects o ON o.calendar_id = c.id
WHERE c.shades = 1 AND (m.covered_from > :first OR m.covered_to <= :last)
  AND (o.takes_from IS NULL OR (o.takes_from < :to AND o.takes_to > :from))
  AND NOT EXISTS (SELECT 1 FROM calendar_copies k WHERE k.calendar_id = c.id AND k.href = o.href)
ORDER BY o.id
