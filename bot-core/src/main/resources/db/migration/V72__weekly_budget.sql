-- How many unasked messages a person gets in a week at most, and whose holidays count.
ALTER TABLE programme ADD COLUMN weekly_budget INTEGER NOT NULL DEFAULT 5;
ALTER TABLE programme ADD COLUMN region VARCHAR(10);
