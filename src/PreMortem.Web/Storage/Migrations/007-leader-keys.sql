-- Keys that leaders sign in with, each under a name, so that one can be taken back without the others. Of a key only its SHA-256 is kept.
CREATE TABLE leader_key (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    key_hash   TEXT NOT NULL UNIQUE,
    made_at    TEXT NOT NULL,
    made_by    TEXT NOT NULL,
    used_on    TEXT,
    revoked_at TEXT
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX leader_key_name ON leader_key (name COLLATE NOCASE) WHERE revoked_at IS NULL;
