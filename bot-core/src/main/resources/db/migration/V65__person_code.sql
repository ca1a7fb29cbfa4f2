-- One-time codes by which somebody proves that two accounts are theirs.
CREATE TABLE person_code (
  code_hash VARCHAR(64) PRIMARY KEY,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  expires_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX one_code_of_a_person ON person_code (person_id);
