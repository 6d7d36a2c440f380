-- A new goal, or one that is worded or stands otherwise now.
INSERT INTO goals
  (id, person_id, engagement_id, wish, outcome, evidence, baseline, target, by_on, state, begun_on, created_at)
VALUES
  (:id, :person, :engagement, :wish, :outcome, :evidence, :baseline, :target, :by, :state, :begun_on, :at)
ON CONFLICT (id) DO UPDATE SET
  engagement_id = excluded.engagement_id, wish = excluded.wish, outcome = excluded.outcome,
  evidence = excluded.evidence, baseline = excluded.baseline, target = excluded.target, by_on = excluded.by_on,
  state = excluded.state
