-- How far the first run has come, so that it can be left and gone on with. No row: nothing confirmed yet.
CREATE TABLE setup (
  id                        TEXT    PRIMARY KEY NOT NULL CHECK (id = 'setup'),
  recovery_kit_confirmed_at INTEGER NOT NULL
) STRICT;
