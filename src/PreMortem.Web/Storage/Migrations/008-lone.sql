-- A pod of a large room sends up one card as “only one of us said this”.
ALTER TABLE risk_reason ADD COLUMN lone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE loose_reason ADD COLUMN lone INTEGER NOT NULL DEFAULT 0;
