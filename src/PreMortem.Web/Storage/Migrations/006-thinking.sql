-- What each paper adds: versions of a plan, tags and authority on rows, a leader's own failure modes, reflections.

ALTER TABLE risk ADD COLUMN pattern TEXT;
ALTER TABLE risk ADD COLUMN leverage TEXT;
ALTER TABLE risk ADD COLUMN consulted TEXT;
ALTER TABLE risk ADD COLUMN veto TEXT;
ALTER TABLE risk ADD COLUMN evidence_from TEXT;
ALTER TABLE risk ADD COLUMN carried_by TEXT;
ALTER TABLE risk ADD COLUMN leads TEXT;
ALTER TABLE risk ADD COLUMN learns TEXT;
ALTER TABLE risk ADD COLUMN experience TEXT;
ALTER TABLE risk ADD COLUMN how TEXT;
ALTER TABLE risk ADD COLUMN how_by TEXT;
ALTER TABLE risk ADD COLUMN response_scale TEXT NOT NULL DEFAULT '[]';
ALTER TABLE risk ADD COLUMN nature TEXT;
ALTER TABLE risk ADD COLUMN scale TEXT NOT NULL DEFAULT '[]';
ALTER TABLE risk ADD COLUMN factors TEXT NOT NULL DEFAULT '[]';
ALTER TABLE risk ADD COLUMN safeguards TEXT;

-- A plan as it was each time it was saved; the last one is what initiative.body holds.
ALTER TABLE initiative ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE session ADD COLUMN plan_version INTEGER;

CREATE TABLE plan_version (
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    version       INTEGER NOT NULL,
    at            TEXT NOT NULL,
    who           TEXT,
    body          TEXT NOT NULL,
    PRIMARY KEY (initiative_id, version)
) STRICT, WITHOUT ROWID;

INSERT INTO plan_version (initiative_id, version, at, body) SELECT id, 1, changed_at, body FROM initiative;

-- Failure modes of a leader's own, as the template files they would be; one that is only retired has no text.
-- What stood before the last change is kept, so that one press takes it back.
CREATE TABLE own_failure_mode (
    slug           TEXT PRIMARY KEY,
    text           TEXT,
    retired        INTEGER NOT NULL,
    version        INTEGER NOT NULL,
    changed_at     TEXT NOT NULL,
    text_before    TEXT,
    retired_before INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What leaders think of a meeting, for the register. What they note for themselves is in note.
CREATE TABLE reflection (
    session  TEXT PRIMARY KEY REFERENCES session (code),
    body     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    saved_at TEXT NOT NULL
) STRICT;
