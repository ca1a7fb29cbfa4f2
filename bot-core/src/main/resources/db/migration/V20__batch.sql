-- The order in which the deliveries of a batch are gone through, portion by portion.
DROP INDEX delivery_by_batch;
CREATE INDEX delivery_by_batch ON delivery (batch, state, id) WHERE batch IS NOT NULL;

-- When a delivery was due before its batch was paused.
ALTER TABLE delivery ADD COLUMN due_before_pause BIGINT;

-- What failed lately in a programme.
CREATE INDEX delivery_failed ON delivery (programme_id, changed_at) WHERE state = 'FAILED';
