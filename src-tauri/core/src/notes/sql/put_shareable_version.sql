INSERT INTO shareable_note_versions (id, session_id, number, template, body, begun_at, written_at, after_lock)
VALUES (:id, :session, :number, :template, :body, :begun_at, :written_at, :after_lock)
ON CONFLICT (session_id, number) DO UPDATE SET
  template = excluded.template, body = excluded.body, begun_at = excluded.begun_at,
  written_at = excluded.written_at, after_lock = excluded.after_lock
