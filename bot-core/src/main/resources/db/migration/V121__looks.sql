-- How often a platform was asked whether a delivery in doubt arrived: not for ever.
ALTER TABLE delivery ADD COLUMN looks INTEGER NOT NULL DEFAULT 0;
