-- What moved; a second line for the same session takes the place of the first.
INSERT INTO goal_movements (id, goal_id, session_id, noted_on, text, created_at)
VALUES (:id, :goal, :session, :on, :text, :at)
ON CONFLICT (goal_id, session_id) DO UPDATE SET text = excluded.text
