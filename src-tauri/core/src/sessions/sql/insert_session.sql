-- A booked session. What only an outcome can say stays empty.
INSERT INTO sessions
  (id, person_id, engagement_id, kind, status, local_start, zone, starts_at, ends_at, booked_minutes, medium, link,
   place, series_id, moved_from_id, calendar_uid, recurrence_id, import_id, created_at)
VALUES
  (:id, :person, :engagement, :kind, 'scheduled', :local_start, :zone, :starts_at, :ends_at, :minutes, :medium, :link,
   :place, :series, :moved_from, :uid, :recurrence, :import, :created_at)
