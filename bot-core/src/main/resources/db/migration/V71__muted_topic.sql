-- What a person does not want to be sent unasked, under the name its sender gave it.
CREATE TABLE muted_topic (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  topic VARCHAR(40) NOT NULL,
  PRIMARY KEY (person_id, topic)
);

-- What an unasked message is about; null for answers and for news of what somebody did.
ALTER TABLE delivery ADD COLUMN topic VARCHAR(40);
