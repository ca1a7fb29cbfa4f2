-- SQLite uses a partial index only for a condition written just as the index has it: one index for each state.
DROP INDEX delivery_waiting;
CREATE INDEX delivery_ready ON delivery (platform, workspace_id, service, due_at, id) WHERE state = 'READY';
CREATE INDEX delivery_held ON delivery (platform, workspace_id, due_at, id) WHERE state = 'HELD';
CREATE INDEX delivery_in_doubt ON delivery (platform, workspace_id, due_at, id) WHERE state = 'IN_DOUBT';
CREATE INDEX delivery_sending ON delivery (platform, workspace_id, changed_at) WHERE state = 'SENDING';
CREATE INDEX delivery_of_person ON delivery (person_id, state) WHERE person_id IS NOT NULL;
CREATE INDEX delivery_by_content ON delivery (content_id);

-- An organiser decided, with a reason, that the message does not wait for a decent hour.
ALTER TABLE delivery ADD COLUMN is_urgent INTEGER NOT NULL DEFAULT 0;
-- How often the platform asked to wait; does not count as an attempt.
ALTER TABLE delivery ADD COLUMN refusals INTEGER NOT NULL DEFAULT 0;
