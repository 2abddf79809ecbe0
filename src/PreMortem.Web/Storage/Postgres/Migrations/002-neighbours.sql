-- What dies with a server: it is not in the log, and a PostgreSQL that was killed starts without it.

CREATE UNLOGGED TABLE server (
    id   text COLLATE "C" PRIMARY KEY,
    beat timestamptz NOT NULL
);

-- Who is in a room at one server, as JSON.
CREATE UNLOGGED TABLE presence (
    server text COLLATE "C" NOT NULL,
    code   text COLLATE "C" NOT NULL,
    body   text NOT NULL,
    PRIMARY KEY (code, server)
);

-- Which server lets a rehearsal's people act.
CREATE UNLOGGED TABLE holder (
    what   text COLLATE "C" PRIMARY KEY,
    server text COLLATE "C" NOT NULL
);
