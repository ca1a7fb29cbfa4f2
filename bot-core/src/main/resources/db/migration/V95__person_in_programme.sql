-- The people of a programme by number, in portions: by name, each portion would read them all.
CREATE INDEX person_in_programme ON person (programme_id, id);
