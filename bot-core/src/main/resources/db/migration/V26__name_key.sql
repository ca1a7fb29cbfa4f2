-- A name as it is compared, without case and accents; what SQLite's LOWER does for plain letters only.
ALTER TABLE person ADD COLUMN name_key VARCHAR(400);
CREATE INDEX person_by_name_key ON person (programme_id, name_key);
