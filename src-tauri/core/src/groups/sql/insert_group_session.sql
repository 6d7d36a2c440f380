-- A planned date of a group.
INSERT INTO group_sessions
  (id, group_id, local_start, zone, starts_at, ends_at, booked_minutes, status, link, place, calendar_uid, created_at)
VALUES
  (:id, :group, :local_start, :zone, :starts_at, :ends_at, :minutes, 'scheduled', :link, :place, :uid, :at)
