-- When the organiser's card of a broadcast that runs is looked at next: nothing is counted while nothing can move.
ALTER TABLE broadcast ADD COLUMN look_at BIGINT NOT NULL DEFAULT 0;
