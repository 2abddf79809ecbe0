-- Forms that were taken, so that one whose answer was lost adds nothing when it is sent again. The id says nothing of what was typed; days, as moments would tell who sent what.
CREATE TABLE asked (
    id     TEXT PRIMARY KEY,
    day    TEXT NOT NULL,
    answer TEXT
) STRICT, WITHOUT ROWID;
