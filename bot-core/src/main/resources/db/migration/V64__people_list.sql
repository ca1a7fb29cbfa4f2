-- A list of people that an organiser pasted, between the dry run and the confirmation.
CREATE TABLE people_list (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  author_id BIGINT NOT NULL,
  words TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX people_list_by_age ON people_list (created_at);
