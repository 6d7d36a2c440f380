-- Offers, latest first: one, the one of a token, those to one person, those that hold a time between two instants,
-- all since an instant, or those that wait for an answer at one.
SELECT o.id, o.person_id, trim(p.given_name || ' ' || p.family_name) AS person_name, o.engagement_id, o.minutes,
       o.medium, o.link, o.place, o.token, o.ends_at, o.state, o.message_id, o.session_id
FROM slot_offers o
JOIN people p ON p.id = o.person_id
WHERE o.id IN (
  SELECT id FROM slot_offers WHERE id = :id
  UNION ALL
  SELECT id FROM slot_offers WHERE token = :token
  UNION ALL
  SELECT id FROM slot_offers WHERE person_id = :person
  UNION ALL
  -- No session lasts a week: the index on the start finds where to begin.
  SELECT offer_id FROM slots WHERE starts_at > :from - 604800000 AND starts_at < :to AND ends_at > :from
  UNION ALL
  SELECT id FROM slot_offers WHERE state = 'open' AND created_at >= :since
  UNION ALL
  SELECT id FROM slot_offers WHERE state IN ('taken', 'declined', 'withdrawn') AND created_at >= :since
  UNION ALL
  SELECT id FROM slot_offers WHERE state = 'open' AND ends_at > :open_at
)
ORDER BY o.created_at DESC, o.id DESC
