-- What leaders note about a meeting for themselves. It is in no register and no export.
CREATE TABLE note (
    session  TEXT PRIMARY KEY REFERENCES session (code),
    text     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
