-- What the coach has written into the summary of a journey: one for each engagement. What is known besides (goals,
-- measurements, quotes, commitments, sessions) is read anew each time. Lists are JSON.
CREATE TABLE journey_summaries (
  id            TEXT    PRIMARY KEY NOT NULL,
  engagement_id TEXT    NOT NULL UNIQUE REFERENCES engagements (id) ON DELETE CASCADE,
  title         TEXT    NOT NULL,
  opening       TEXT    NOT NULL,
  -- What became of each goal: [{"goalId": …, "became": …}].
  said_of_goals TEXT    NOT NULL,
  -- Ids of quotes, in the order in which they stand.
  chosen_quotes TEXT    NOT NULL,
  watch_for     TEXT    NOT NULL,
  next_steps    TEXT    NOT NULL,
  closing       TEXT    NOT NULL,
  -- Parts that are left out.
  hidden_parts  TEXT    NOT NULL,
  created_at    INTEGER NOT NULL,
  updated_at    INTEGER NOT NULL
) STRICT;
