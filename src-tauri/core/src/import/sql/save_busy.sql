-- Time that is taken by something else, or what it became since the last import. It keeps the import it came with.
INSERT INTO busy_times
  (id, title, starts_at, ends_at, all_day, first_day, last_day, calendar_uid, recurrence_id, import_id)
VALUES
  (:id, :title, :starts_at, :ends_at, :all_day, :first_day, :last_day, :uid, :recurrence, :import)
ON CONFLICT (id) DO UPDATE SET
  title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at, all_day = excluded.all_day,
  first_day = excluded.first_day, last_day = excluded.last_day
