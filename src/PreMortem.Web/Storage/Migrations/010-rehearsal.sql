-- An initiative on which simulated people meet. Its register and its meetings are its own; it never becomes a real one.
ALTER TABLE initiative ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0;
