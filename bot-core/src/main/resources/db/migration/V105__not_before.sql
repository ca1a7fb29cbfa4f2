-- The moment that was chosen for a message while it is still to come: nothing brings it forward any further.
ALTER TABLE delivery ADD COLUMN not_before BIGINT;
