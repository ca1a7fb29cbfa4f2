-- When somebody got the roles that the operator's list of addresses gives, once.
ALTER TABLE person ADD COLUMN named_at BIGINT;
