-- A draft. Sent it is only when the coach says so.
INSERT INTO messages (id, person_id, session_id, group_id, group_session_id, kind, subject, body, state, created_at,
                      updated_at)
VALUES (:id, :person, :session, :group, :group_session, :kind, :subject, :body, 'draft', :at, :at)
