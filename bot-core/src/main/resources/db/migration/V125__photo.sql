-- Photos that people gave, drawn anew without anything of the camera's. Others see one at an address
-- sealed with its secret, while is_shown is 1; whoever gave it sees it always.
CREATE TABLE photo (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  secret VARCHAR(32) NOT NULL,
  is_shown INTEGER NOT NULL,
  content BYTEA NOT NULL,
  kept_at BIGINT NOT NULL
);

CREATE INDEX photo_of_person ON photo (person_id);

ALTER TABLE story ADD COLUMN photo_id BIGINT REFERENCES photo (id);
