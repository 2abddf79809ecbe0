-- Dates are ISO 8601 text, lists and nested values JSON in the product's one dialect, text is ordered by its bytes: the same rows as in a file.

CREATE TABLE initiative (
    id         text COLLATE "C" PRIMARY KEY,
    name       text COLLATE "C" NOT NULL,
    body       text NOT NULL,
    added_at   text COLLATE "C" NOT NULL,
    changed_at text COLLATE "C" NOT NULL,
    version    bigint NOT NULL DEFAULT 1,
    rehearsal  boolean NOT NULL DEFAULT false
);

CREATE TABLE plan_version (
    initiative_id text COLLATE "C" NOT NULL REFERENCES initiative (id),
    version       bigint NOT NULL,
    at            text COLLATE "C" NOT NULL,
    who           text,
    body          text NOT NULL,
    PRIMARY KEY (initiative_id, version)
);

CREATE TABLE session (
    code          text COLLATE "C" PRIMARY KEY,
    initiative_id text COLLATE "C" NOT NULL REFERENCES initiative (id),
    agenda        text NOT NULL,
    anonymous     boolean NOT NULL,
    level         text,
    site          text,
    opened_at     text COLLATE "C" NOT NULL,
    closed        boolean NOT NULL,
    phase         text NOT NULL,
    version       bigint NOT NULL,
    summary       text,
    plan_version  bigint
) WITH (fillfactor = 70);

CREATE INDEX session_of_initiative ON session (initiative_id, opened_at);

-- The log of a session. Rows are only ever added.
CREATE TABLE entry (
    session text COLLATE "C" NOT NULL REFERENCES session (code),
    version bigint NOT NULL,
    at      text COLLATE "C" NOT NULL,
    seat    text,
    command text NOT NULL,
    facts   text NOT NULL,
    PRIMARY KEY (session, version)
);

CREATE TABLE risk (
    initiative_id  text COLLATE "C" NOT NULL REFERENCES initiative (id),
    number         bigint NOT NULL,
    version        bigint NOT NULL,
    session        text COLLATE "C" REFERENCES session (code),
    title          text NOT NULL,
    cause          text NOT NULL,
    event          text NOT NULL,
    consequence    text NOT NULL,
    mode           text,
    kind           text,
    status         text NOT NULL,
    sites          text NOT NULL,
    lone_voice     boolean NOT NULL,
    concern        text,
    response       text,
    action         text,
    owner          text,
    decider        text,
    try_by         text,
    early_sign     text,
    threshold      text,
    watcher        text,
    if_state       text,
    if_by          text,
    then_move      text,
    coupling       text,
    pole_a         text,
    pole_b         text,
    revisit        text,
    next_review    text,
    retired_why    text,
    signs          text NOT NULL DEFAULT '[]',
    votes          text NOT NULL DEFAULT '[]',
    prediction     text,
    studied        text,
    verdict        text,
    outcome        text,
    outcome_on     text,
    pattern        text,
    leverage       text,
    consulted      text,
    veto           text,
    evidence_from  text,
    carried_by     text,
    leads          text,
    learns         text,
    experience     text,
    how            text,
    how_by         text,
    response_scale text NOT NULL DEFAULT '[]',
    nature         text,
    scale          text NOT NULL DEFAULT '[]',
    factors        text NOT NULL DEFAULT '[]',
    safeguards     text,
    PRIMARY KEY (initiative_id, number)
);

CREATE TABLE risk_part (
    initiative_id text COLLATE "C" NOT NULL,
    number        bigint NOT NULL,
    position      bigint NOT NULL,
    part          text NOT NULL,
    PRIMARY KEY (initiative_id, number, position),
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
);

CREATE TABLE risk_reason (
    initiative_id text COLLATE "C" NOT NULL,
    number        bigint NOT NULL,
    position      bigint NOT NULL,
    id            text NOT NULL,
    text          text NOT NULL,
    author        text,
    site          text,
    role          text,
    had           bigint NOT NULL,
    also          text NOT NULL,
    tacit         boolean NOT NULL,
    lens          text,
    session       text,
    lone          boolean NOT NULL DEFAULT false,
    entered       boolean NOT NULL DEFAULT false,
    PRIMARY KEY (initiative_id, number, position),
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
);

CREATE TABLE risk_history (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    initiative_id text COLLATE "C" NOT NULL,
    number        bigint NOT NULL,
    at            text COLLATE "C" NOT NULL,
    who           text,
    session       text,
    field         text NOT NULL,
    before        text,
    after         text,
    version       bigint,
    FOREIGN KEY (initiative_id, number) REFERENCES risk (initiative_id, number) ON DELETE CASCADE
);

CREATE INDEX history_of_risk ON risk_history (initiative_id, number);

-- Reasons of a session that no risk took up: parked (with a date to revisit) or not pinned down (without).
CREATE TABLE loose_reason (
    session  text COLLATE "C" NOT NULL REFERENCES session (code),
    kind     text COLLATE "C" NOT NULL CHECK (kind IN ('parked', 'notPinnedDown')),
    position bigint NOT NULL,
    id       text NOT NULL,
    text     text NOT NULL,
    author   text,
    site     text,
    role     text,
    had      bigint NOT NULL,
    also     text NOT NULL,
    tacit    boolean NOT NULL,
    lens     text,
    owner    text,
    revisit  text CHECK (kind = 'notPinnedDown' OR revisit IS NOT NULL),
    why      text,
    lone     boolean NOT NULL DEFAULT false,
    entered  boolean NOT NULL DEFAULT false,
    PRIMARY KEY (session, kind, position)
);

-- One row for each change between meetings: the rows of the register before and after it, as JSON.
CREATE TABLE register_change (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    initiative_id text COLLATE "C" NOT NULL REFERENCES initiative (id),
    at            text COLLATE "C" NOT NULL,
    who           text,
    kind          text NOT NULL,
    edit          text NOT NULL,
    undone_by     bigint REFERENCES register_change (id)
);

CREATE INDEX change_of_register ON register_change (initiative_id, id);

-- Links that read one register. The token itself is nowhere: only its SHA-256.
CREATE TABLE share (
    id            text COLLATE "C" PRIMARY KEY,
    initiative_id text COLLATE "C" NOT NULL REFERENCES initiative (id),
    token_hash    text COLLATE "C" NOT NULL UNIQUE,
    label         text,
    made_at       text COLLATE "C" NOT NULL,
    opened_on     text,
    revoked_at    text
);

CREATE INDEX share_of_initiative ON share (initiative_id, made_at);

-- What leaders note about a meeting for themselves. It is in no register and no export.
CREATE TABLE note (
    session  text COLLATE "C" PRIMARY KEY REFERENCES session (code),
    text     text NOT NULL,
    version  bigint NOT NULL,
    saved_at text NOT NULL
);

-- What leaders think of a meeting, for the register.
CREATE TABLE reflection (
    session  text COLLATE "C" PRIMARY KEY REFERENCES session (code),
    body     text NOT NULL,
    version  bigint NOT NULL,
    saved_at text NOT NULL
);

-- Failure modes of a leader's own, as the template files they would be, and what stood before the last change.
CREATE TABLE own_failure_mode (
    slug           text COLLATE "C" PRIMARY KEY,
    text           text,
    retired        boolean NOT NULL,
    version        bigint NOT NULL,
    changed_at     text NOT NULL,
    text_before    text,
    retired_before boolean NOT NULL DEFAULT false
);

-- Keys that leaders sign in with. Of a key only its SHA-256 is kept.
CREATE TABLE leader_key (
    id         text COLLATE "C" PRIMARY KEY,
    name       text COLLATE "C" NOT NULL,
    key_hash   text COLLATE "C" NOT NULL UNIQUE,
    made_at    text NOT NULL,
    made_by    text NOT NULL,
    used_on    text,
    revoked_at text
);

CREATE UNIQUE INDEX leader_key_name ON leader_key (lower(name)) WHERE revoked_at IS NULL;

-- Forms that were taken, so that one whose answer was lost adds nothing when it is sent again.
CREATE TABLE asked (
    id     text COLLATE "C" PRIMARY KEY,
    day    text COLLATE "C" NOT NULL,
    answer text
);

-- Addresses that are told of closed sessions and seen signs.
CREATE TABLE webhook (
    id         text COLLATE "C" PRIMARY KEY,
    url        text NOT NULL,
    secret     text NOT NULL,
    made_at    text COLLATE "C" NOT NULL,
    made_by    text NOT NULL,
    paused     boolean NOT NULL DEFAULT false,
    removed_at text COLLATE "C"
);

-- The outbox: a row is stored with what it tells of, and waits while due_at is set. What has ended keeps a line and no body.
CREATE TABLE delivery (
    id         text COLLATE "C" PRIMARY KEY,
    webhook_id text COLLATE "C" NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
    kind       text NOT NULL,
    body       text,
    made_at    text COLLATE "C" NOT NULL,
    due_at     text COLLATE "C",
    tries      bigint NOT NULL DEFAULT 0,
    tried_at   text,
    answer     text,
    taken      boolean NOT NULL DEFAULT false
);

CREATE INDEX delivery_waiting ON delivery (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX delivery_of_webhook ON delivery (webhook_id, made_at);

-- What the readiness check writes to.
CREATE TABLE probe (times bigint NOT NULL);
INSERT INTO probe (times) VALUES (0);

-- What every server must agree on: the installation's own key, and what signs the leaders' cookies.
CREATE TABLE secret (
    name text COLLATE "C" PRIMARY KEY,
    text text NOT NULL
);
