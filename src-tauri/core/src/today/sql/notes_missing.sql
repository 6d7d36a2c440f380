-- Sessions held since :since and over before :until that have no shareable note.
SELECT s.id, s.person_id, s.starts_at
FROM sessions s
WHERE s.status = 'held' AND s.kind = 'coaching' AND s.starts_at >= :since AND s.ends_at <= :until
  AND NOT EXISTS (SELECT 1 FROM shareable_notes n WHERE n.session_id = s.id)
ORDER BY s.starts_at
