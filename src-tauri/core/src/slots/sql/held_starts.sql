-- When the next times that are held begin: so many of them.
SELECT s.starts_at FROM slots s
JOIN slot_offers o ON o.id = s.offer_id
WHERE s.starts_at >= :from AND s.starts_at > :now AND o.state = 'open' AND o.ends_at > :now
ORDER BY s.starts_at LIMIT :count
