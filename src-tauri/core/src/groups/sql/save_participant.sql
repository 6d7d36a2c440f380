-- Someone comes into a group, for the first time or again after having gone.
INSERT INTO group_participants (id, group_id, person_id, engagement_id, state, position, answer, registered_at)
VALUES (:id, :group, :person, :engagement, :state, :position, :answer, :at)
ON CONFLICT (group_id, person_id) DO UPDATE SET
  engagement_id = excluded.engagement_id, state = excluded.state, position = excluded.position,
  answer = excluded.answer, registered_at = excluded.registered_at
