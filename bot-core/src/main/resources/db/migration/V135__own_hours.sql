-- The days and hours at which somebody wants to be written to, in place of the programme's; null for those.
ALTER TABLE person ADD COLUMN own_hours VARCHAR(200);
