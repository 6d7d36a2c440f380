-- A measurement; its answers follow.
INSERT INTO measurements
  (id, version_id, person_id, engagement_id, session_id, taken_on, moment, respondent, created_at)
VALUES
  (:id, :version, :person, :engagement, :session, :taken_on, :moment, :respondent, :at)
