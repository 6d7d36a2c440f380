-- What the file knows about itself: whose it is, how it came to its present shape, which copies were taken.

CREATE TABLE vault_facts (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    vault_id   TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    is_sample  INTEGER NOT NULL CHECK (is_sample IN (0, 1))
) STRICT;

CREATE TABLE migration_log (
    number      INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL,
    checksum    TEXT    NOT NULL,
    app_version TEXT    NOT NULL,
    applied_at  INTEGER NOT NULL
) STRICT;

-- One row for each verified backup. `seq` is the order they were taken in, whatever the clock said.
CREATE TABLE backups (
    seq       INTEGER PRIMARY KEY,
    taken_at  INTEGER NOT NULL,
    reason    TEXT    NOT NULL CHECK (reason IN ('onQuit', 'scheduled', 'byHand', 'beforeUpdate')),
    folder    TEXT    NOT NULL,
    file_name TEXT    NOT NULL,
    bytes     INTEGER NOT NULL CHECK (bytes > 0)
) STRICT;
