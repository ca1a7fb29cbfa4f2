-- Emoji on the messages of a broadcast: each person's once each, gone when withdrawn.
CREATE TABLE broadcast_reaction (
  broadcast_id BIGINT NOT NULL REFERENCES broadcast (id),
  programme_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  emoji VARCHAR(100) NOT NULL,
  PRIMARY KEY (broadcast_id, person_id, emoji)
);

CREATE INDEX broadcast_reaction_of_person ON broadcast_reaction (person_id);

-- What a person got with many others; what went to a conversation of several has no person.
CREATE INDEX delivery_of_person_in_batch ON delivery (person_id, id) WHERE batch IS NOT NULL;
