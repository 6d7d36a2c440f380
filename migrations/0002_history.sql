-- Every write is a named operation; the rows it changed are kept as they were before and after, so that it can
-- be explained and taken back. Values stand as SQL literals (quote()), which also carries blobs.
CREATE TABLE operations (
  id           TEXT    PRIMARY KEY NOT NULL,
  position     INTEGER NOT NULL UNIQUE,
  name         TEXT    NOT NULL,
  subject      TEXT    NOT NULL,
  at           INTEGER NOT NULL,
  undoable     INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  undoes_id    TEXT    REFERENCES operations (id) ON DELETE RESTRICT,
  undone_by_id TEXT    REFERENCES operations (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE operation_rows (
  operation_id TEXT    NOT NULL REFERENCES operations (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  table_name   TEXT    NOT NULL,
  row_id       TEXT    NOT NULL,
  before       TEXT    CHECK (before IS NULL OR json_valid(before)),
  after        TEXT    CHECK (after IS NULL OR json_valid(after)),
  PRIMARY KEY (operation_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX operation_rows_by_row ON operation_rows (table_name, row_id);

-- What left the machine, when, for what and to whom. Never a body, never a path with an id in it.
CREATE TABLE connections (
  id         TEXT    PRIMARY KEY NOT NULL,
  at         INTEGER NOT NULL,
  purpose    TEXT    NOT NULL,
  method     TEXT    NOT NULL,
  host       TEXT    NOT NULL,
  bytes_out  INTEGER NOT NULL,
  bytes_in   INTEGER NOT NULL,
  status     INTEGER,
  result     TEXT    NOT NULL
) STRICT;

CREATE INDEX connections_by_time ON connections (at);
