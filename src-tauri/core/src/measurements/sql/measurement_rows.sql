-- Measurements as stored, by day: one, those of a person, or those with any version of an instrument.
SELECT id, version_id, person_id, engagement_id, session_id, taken_on, moment, respondent, numbers, words
FROM measurements
WHERE id IN (
  SELECT id FROM measurements WHERE id = :id
  UNION ALL
  SELECT id FROM measurements WHERE person_id = :person
  UNION ALL
  SELECT t.id FROM instrument_versions v JOIN measurements t ON t.version_id = v.id WHERE v.instrument_id = :instrument
)
-- What was written down in one act stays in its order.
ORDER BY taken_on, created_at, rowid
