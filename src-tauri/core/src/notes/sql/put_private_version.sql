INSERT INTO private_note_versions (id, session_id, number, body, places, begun_at, written_at, after_lock)
VALUES (:id, :session, :number, :body, :places, :begun_at, :written_at, :after_lock)
ON CONFLICT (session_id, number) DO UPDATE SET
  body = excluded.body, places = excluded.places, begun_at = excluded.begun_at,
  written_at = excluded.written_at, after_lock = excluded.after_lock
