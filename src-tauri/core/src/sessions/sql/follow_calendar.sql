-- The time that an imported session has in its calendar now. Only of one that nothing was said of.
UPDATE sessions
SET local_start = :local_start, zone = :zone, starts_at = :starts_at, ends_at = :ends_at,
    booked_minutes = :minutes, link = coalesce(link, :link)
WHERE id = :id AND status = 'scheduled'
