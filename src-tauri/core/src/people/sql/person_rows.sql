-- People as stored, by name: one or all.
SELECT id, given_name, family_name, pronouns, pronunciation, email, phone, address, country, zone, language,
       organisation_id, source, wish, meeting_link, terms_days, lead_state, archived_at IS NOT NULL AS archived
FROM people
WHERE id IN (
  SELECT id FROM people WHERE id = :id
  UNION ALL
  SELECT id FROM people WHERE :id IS NULL
)
ORDER BY family_name COLLATE NOCASE, given_name COLLATE NOCASE, id
