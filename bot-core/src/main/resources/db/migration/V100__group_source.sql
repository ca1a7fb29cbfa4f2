-- A group that follows one of a platform's own, and who of its people came that way.
CREATE TABLE group_source (
  group_id BIGINT PRIMARY KEY REFERENCES person_group (id),
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  external_id VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  state VARCHAR(10) NOT NULL,
  tied_by BIGINT NOT NULL,
  tied_at BIGINT NOT NULL
);

CREATE INDEX group_source_of_programme ON group_source (programme_id);

-- 1 for whoever is in the group because they are in the one it follows.
ALTER TABLE person_group_member ADD COLUMN is_synchronised INTEGER NOT NULL DEFAULT 0;

-- Whom an organiser took out of a group that follows another: they are not brought back.
CREATE TABLE group_left_out (
  group_id BIGINT NOT NULL REFERENCES person_group (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (group_id, person_id)
);

CREATE INDEX left_out_person ON group_left_out (person_id);
