-- A leader enters a card for somebody without a device; the register says so.
ALTER TABLE risk_reason ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loose_reason ADD COLUMN entered INTEGER NOT NULL DEFAULT 0;
