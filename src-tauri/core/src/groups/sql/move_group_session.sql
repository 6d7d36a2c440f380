-- A new time for a planned date; the sequence tells calendars that it is newer (RFC 5545, section 3.8.7.4).
UPDATE group_sessions
SET local_start = :local_start, zone = :zone, starts_at = :starts_at, ends_at = :ends_at, booked_minutes = :minutes,
    sequence = sequence + 1
WHERE id = :id
