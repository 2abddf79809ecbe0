-- A parked reason that is not followed up is kept among those nobody could pin down, with why.
ALTER TABLE loose_reason ADD COLUMN why TEXT;
