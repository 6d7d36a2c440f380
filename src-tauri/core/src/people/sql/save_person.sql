-- A new person, or new words about one who is there.
INSERT INTO people
  (id, given_name, family_name, pronouns, pronunciation, email, phone, address, country, zone, language,
   organisation_id, source, wish, meeting_link, terms_days, lead_state, created_at)
VALUES
  (:id, :given_name, :family_name, :pronouns, :pronunciation, :email, :phone, :address, :country, :zone, :language,
   :organisation, :source, :wish, :meeting_link, :terms_days, :lead_state, :created_at)
ON CONFLICT (id) DO UPDATE SET
  given_name = excluded.given_name, family_name = excluded.family_name, pronouns = excluded.pronouns,
  pronunciation = excluded.pronunciation, email = excluded.email, phone = excluded.phone,
  address = excluded.address, country = excluded.country, zone = excluded.zone, language = excluded.language,
  organisation_id = excluded.organisation_id, source = excluded.source, wish = excluded.wish,
  meeting_link = excluded.meeting_link, terms_days = excluded.terms_days
