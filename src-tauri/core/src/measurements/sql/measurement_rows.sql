-- Measurements as stored, by day: one, those of a person, or those with any version of an instrument. One row for each
-- answer.
SELECT m.id, m.version_id, m.person_id, m.engagement_id, m.session_id, m.taken_on, m.moment, m.respondent,
       a.item_key, a.number, a.words
FROM measurements m
LEFT JOIN measurement_answers a ON a.measurement_id = m.id
WHERE m.id IN (
  SELECT id FROM measurements WHERE id = :id
  UNION ALL
  SELECT id FROM measurements WHERE person_id = :person
  UNION ALL
  SELECT t.id FROM instrument_versions v JOIN measurements t ON t.version_id = v.id WHERE v.instrument_id = :instrument
)
ORDER BY m.taken_on, m.created_at, m.rowid
