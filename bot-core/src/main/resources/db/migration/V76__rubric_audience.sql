-- The group whose readers get a rubric; without one, everybody does.
ALTER TABLE rubric ADD COLUMN group_id BIGINT;
