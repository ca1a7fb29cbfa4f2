-- What is still to be looked for after somebody was erased; gone once it was found everywhere.
ALTER TABLE person ADD COLUMN erased_at BIGINT;

CREATE TABLE erasure_word (
  person_id BIGINT NOT NULL REFERENCES person (id),
  kind VARCHAR(10) NOT NULL,
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  word VARCHAR(400) NOT NULL,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (person_id, kind, platform, workspace_id, word)
);
