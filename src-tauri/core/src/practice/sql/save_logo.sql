INSERT INTO practice_logos (id, media_type, bytes)
VALUES ('practice', :media_type, :bytes)
ON CONFLICT (id) DO UPDATE SET
  media_type = excluded.media_type,
  bytes = excluded.bytes
