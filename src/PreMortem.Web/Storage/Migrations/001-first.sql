-- Dates are ISO 8601 text, lists and nested values JSON in the product's one dialect.

CREATE TABLE initiative (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    body       TEXT NOT NULL,
    added_at   TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE session (
    code          TEXT PRIMARY KEY,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    agenda        TEXT NOT NULL,
    anonymous     INTEGER NOT NULL,
    level         TEXT,
    site          TEXT,
    opened_at     TEXT NOT NULL,
    closed        INTEGER NOT NULL,
    phase         TEXT NOT NULL,
    version       INTEGER NOT NULL,
    summary       TEXT
) STRICT;

CREATE INDEX session_of_initiative ON session (initiative_id, opened_at);

-- The log of a session. Rows are only ever added.
CREATE TABLE entry (
    session TEXT NOT NULL REFERENCES session (code),
    version INTEGER NOT NULL,
    at      TEXT NOT NULL,
    seat    TEXT,
    command TEXT NOT NULL,
    facts   TEXT NOT NULL,
    PRIMARY KEY (session, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk (
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    number        INTEGER NOT NULL,
    version       INTEGER NOT NULL,
    session       TEXT REFERENCES session (code),
    title         TEXT NOT NULL,
    cause         TEXT NOT NULL,
    event         TEXT NOT NULL,
    consequence   TEXT NOT NULL,
    mode          TEXT,
    kind          TEXT,
    status        TEXT NOT NULL,
    sites         TEXT NOT NULL,
    lone_voice    INTEGER NOT NULL,
    concern       TEXT,
    response      TEXT,
    action        TEXT,
    owner         TEXT,
    decider       TEXT,
    try_by        TEXT,
    early_sign    TEXT,
    threshold     TEXT,
    watcher       TEXT,
    if_state      TEXT,
    if_by         TEXT,
    then_move     TEXT,
    coupling      TEXT,
    pole_a        TEXT,
    pole_b        TEXT,
    revisit       TEXT,
    next_review   TEXT,
    retired_why   TEXT,
    PRIMARY KEY (initiative_id, number)
) STRICT;

CREATE TABLE risk_part (
    initiative_id TEXT NOT NULL,
    number        INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    part          TEXT NOT NULL,
    PRIMARY KEY (initiative_id, number, position),
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_reason (
    initiative_id TEXT NOT NULL,
    number        INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    id            TEXT NOT NULL,
    text          TEXT NOT NULL,
    author        TEXT,
    site          TEXT,
    role          TEXT,
    had           INTEGER NOT NULL,
    also          TEXT NOT NULL,
    tacit         INTEGER NOT NULL,
    lens          TEXT,
    PRIMARY KEY (initiative_id, number, position),
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_history (
    id            INTEGER PRIMARY KEY,
    initiative_id TEXT NOT NULL,
    number        INTEGER NOT NULL,
    at            TEXT NOT NULL,
    who           TEXT,
    session       TEXT,
    field         TEXT NOT NULL,
    before        TEXT,
    after         TEXT,
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
) STRICT;

CREATE INDEX history_of_risk ON risk_history (initiative_id, number);

-- Reasons of a session that no risk took up: parked (with a date to revisit) or not pinned down (without).
CREATE TABLE loose_reason (
    session  TEXT NOT NULL REFERENCES session (code),
    kind     TEXT NOT NULL CHECK (kind IN ('parked', 'notPinnedDown')),
    position INTEGER NOT NULL,
    id       TEXT NOT NULL,
    text     TEXT NOT NULL,
    author   TEXT,
    site     TEXT,
    role     TEXT,
    had      INTEGER NOT NULL,
    also     TEXT NOT NULL,
    tacit    INTEGER NOT NULL,
    lens     TEXT,
    owner    TEXT,
    revisit  TEXT CHECK (kind = 'notPinnedDown' OR revisit IS NOT NULL),
    PRIMARY KEY (session, kind, position)
) STRICT, WITHOUT ROWID;

-- What the readiness check writes to.
CREATE TABLE probe (times INTEGER NOT NULL) STRICT;
INSERT INTO probe (times) VALUES (0);
