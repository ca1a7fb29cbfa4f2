-- Whom a call for candidates is for, from the moment it is sent until they are told or passed over.
CREATE TABLE recruiting_call_reader (
  call_id BIGINT NOT NULL REFERENCES recruiting_call (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (call_id, person_id)
);

CREATE INDEX call_reader_by_person ON recruiting_call_reader (person_id);
CREATE INDEX call_reader_of_programme ON recruiting_call_reader (programme_id);

-- Who is left says how far a call has come.
ALTER TABLE recruiting_call DROP COLUMN position;
