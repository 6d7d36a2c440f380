-- What the coach has written into the summary of an engagement, for the first time or anew.
INSERT INTO journey_summaries
  (id, engagement_id, title, opening, said_of_goals, chosen_quotes, watch_for, next_steps, closing, hidden_parts,
   created_at, updated_at)
VALUES
  (:id, :engagement, :title, :opening, :said_of_goals, :chosen_quotes, :watch_for, :next_steps, :closing, :hidden_parts,
   :at, :at)
ON CONFLICT (engagement_id) DO UPDATE SET
  title = excluded.title, opening = excluded.opening, said_of_goals = excluded.said_of_goals,
  chosen_quotes = excluded.chosen_quotes, watch_for = excluded.watch_for, next_steps = excluded.next_steps,
  closing = excluded.closing, hidden_parts = excluded.hidden_parts, updated_at = excluded.updated_at
