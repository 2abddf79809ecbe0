-- Links that read one register. The token itself is nowhere: only its SHA-256.
CREATE TABLE share (
    id            TEXT PRIMARY KEY,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    token_hash    TEXT NOT NULL UNIQUE,
    label         TEXT,
    made_at       TEXT NOT NULL,
    opened_on     TEXT,
    revoked_at    TEXT
) STRICT;

CREATE INDEX share_of_initiative ON share (initiative_id, made_at);
