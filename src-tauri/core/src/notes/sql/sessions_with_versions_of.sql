-- The sessions of which an operation wrote a version that still stands, of either kind of note.
SELECT v.session_id
FROM operation_rows o JOIN shareable_note_versions v ON v.id = o.row_id
WHERE o.operation_id = ?1 AND o.table_name = 'shareable_note_versions'
UNION
SELECT v.session_id
FROM operation_rows o JOIN private_note_versions v ON v.id = o.row_id
WHERE o.operation_id = ?1 AND o.table_name = 'private_note_versions'
