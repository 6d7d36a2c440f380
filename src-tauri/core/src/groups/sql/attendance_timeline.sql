-- At which dates of groups a person was and was not, latest first.
SELECT s.id, s.starts_at, g.title, a.attended
FROM group_participants p
JOIN group_attendance a ON a.participant_id = p.id
JOIN group_sessions s ON s.id = a.group_session_id
JOIN groups g ON g.id = s.group_id
WHERE p.person_id = ?1
ORDER BY s.starts_at DESC, s.id
