-- A button pressed twice asks once: each request says which one was the newest before it.
ALTER TABLE reward_request ADD COLUMN asked_after BIGINT;
CREATE UNIQUE INDEX reward_asked_once ON reward_request (person_id, asked_after);
