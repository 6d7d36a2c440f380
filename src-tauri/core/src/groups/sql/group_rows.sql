-- Groups as stored, latest first: one or all.
SELECT id, title, description, kind, capacity, session_minutes, medium, link, place, zone, price_minor, currency,
       offer_id, counts_hours, archived_at IS NOT NULL AS archived
FROM groups
WHERE id IN (
  SELECT id FROM groups WHERE id = :id
  UNION ALL
  SELECT id FROM groups WHERE :id IS NULL
)
ORDER BY created_at DESC, id DESC
