-- Days people said they would be away, counted since 1970; the first and the last are days away.
CREATE TABLE absence (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  first_day BIGINT NOT NULL,
  last_day BIGINT NOT NULL,
  PRIMARY KEY (person_id, first_day)
);

CREATE INDEX absence_by_end ON absence (last_day);
