-- Where each person shares, of the networks of their programme; no row means all of them.
CREATE TABLE person_network (
  person_id BIGINT NOT NULL REFERENCES person (id),
  network VARCHAR(20) NOT NULL,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  PRIMARY KEY (person_id, network)
);
