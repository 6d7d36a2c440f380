-- The wording that a goal has now, kept before another takes its place.
INSERT INTO goal_versions
  (id, goal_id, wish, outcome, evidence, baseline, target, by_on, replaced_on, replaced_at)
SELECT :id, id, wish, outcome, evidence, baseline, target, by_on, :on, :at FROM goals WHERE id = :goal
