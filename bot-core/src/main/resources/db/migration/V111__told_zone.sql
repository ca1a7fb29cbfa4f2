-- The time zone that a platform told last: only another one moves a person, so that one chosen by hand stays.
ALTER TABLE identity ADD COLUMN told_zone VARCHAR(60);
