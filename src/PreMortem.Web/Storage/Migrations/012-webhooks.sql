-- Addresses that are told of closed sessions and seen signs (WH1). The secret signs, so it is kept as it is; who is removed keeps it for a day, so that removing can be undone.
CREATE TABLE webhook (
    id         TEXT PRIMARY KEY,
    url        TEXT NOT NULL,
    secret     TEXT NOT NULL,
    made_at    TEXT NOT NULL,
    made_by    TEXT NOT NULL,
    paused     INTEGER NOT NULL DEFAULT 0,
    removed_at TEXT
) STRICT, WITHOUT ROWID;

-- The outbox: a row is stored with what it tells of, and waits while due_at is set. What has ended keeps a line and no body.
CREATE TABLE delivery (
    id         TEXT PRIMARY KEY,
    webhook_id TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    kind       TEXT NOT NULL,
    body       TEXT,
    made_at    TEXT NOT NULL,
    due_at     TEXT,
    tries      INTEGER NOT NULL DEFAULT 0,
    tried_at   TEXT,
    answer     TEXT,
    taken      INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_waiting ON delivery (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_of_webhook ON delivery (webhook_id, made_at);
