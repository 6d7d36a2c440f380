-- A new action, or one that changed.
INSERT INTO actions
  (id, person_id, engagement_id, session_id, title, why, due_on, due_from, size, status, carried, remark, agreed_on,
   closed_on, created_at)
VALUES
  (:id, :person, :engagement, :session, :title, :why, :due_on, :due_from, :size, :status, :carried, :remark, :agreed_on,
   :closed_on, :created_at)
ON CONFLICT (id) DO UPDATE SET
  engagement_id = excluded.engagement_id, session_id = excluded.session_id, title = excluded.title,
  why = excluded.why, due_on = excluded.due_on, due_from = excluded.due_from, size = excluded.size,
  status = excluded.status, carried = excluded.carried, remark = excluded.remark, closed_on = excluded.closed_on
