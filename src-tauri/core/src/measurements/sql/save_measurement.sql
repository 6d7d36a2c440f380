-- A measurement, or one that was corrected: it keeps its version and its place.
INSERT INTO measurements
  (id, version_id, person_id, engagement_id, session_id, taken_on, moment, respondent, numbers, words, created_at)
VALUES
  (:id, :version, :person, :engagement, :session, :taken_on, :moment, :respondent, :numbers, :words, :at)
ON CONFLICT (id) DO UPDATE SET
  taken_on = excluded.taken_on, moment = excluded.moment, respondent = excluded.respondent,
  numbers = excluded.numbers, words = excluded.words
