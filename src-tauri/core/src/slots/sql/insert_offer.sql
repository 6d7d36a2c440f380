-- Times that are offered. What an answer says stays empty.
INSERT INTO slot_offers (id, person_id, engagement_id, minutes, medium, link, place, token, ends_at, state, created_at)
VALUES (:id, :person, :engagement, :minutes, :medium, :link, :place, :token, :ends_at, 'open', :at)
