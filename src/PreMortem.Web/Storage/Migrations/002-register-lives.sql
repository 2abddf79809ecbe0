-- The register between meetings: signs that were seen, every vote, what became of a response, changes that can be taken back.

ALTER TABLE risk ADD COLUMN signs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE risk ADD COLUMN votes TEXT NOT NULL DEFAULT '[]';
ALTER TABLE risk ADD COLUMN prediction TEXT;
ALTER TABLE risk ADD COLUMN studied TEXT;
ALTER TABLE risk ADD COLUMN verdict TEXT;
ALTER TABLE risk ADD COLUMN outcome TEXT;
ALTER TABLE risk ADD COLUMN outcome_on TEXT;

UPDATE risk SET votes = (
    SELECT json_array(json_object('session', s.code, 'on', substr(s.opened_at, 1, 10), 'level', s.level, 'site', s.site, 'concern', json(risk.concern)))
    FROM session s WHERE s.code = risk.session)
WHERE concern IS NOT NULL AND session IS NOT NULL;

ALTER TABLE risk_reason ADD COLUMN session TEXT;
UPDATE risk_reason SET session = (SELECT r.session FROM risk r WHERE r.initiative_id = risk_reason.initiative_id AND r.number = risk_reason.number);

ALTER TABLE risk_history ADD COLUMN version INTEGER;

-- One row for each change between meetings: the rows of the register before and after it, as JSON.
CREATE TABLE register_change (
    id            INTEGER PRIMARY KEY,
    initiative_id TEXT NOT NULL REFERENCES initiative (id),
    at            TEXT NOT NULL,
    who           TEXT,
    kind          TEXT NOT NULL,
    edit          TEXT NOT NULL,
    undone_by     INTEGER REFERENCES register_change (id)
) STRICT;

CREATE INDEX change_of_register ON register_change (initiative_id, id);
