-- A challenge has an end always: ends_at is the midnight after its last day, in the programme's zone.
CREATE TABLE challenge (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  name VARCHAR(100) NOT NULL,
  state VARCHAR(10) NOT NULL,
  starts_on VARCHAR(10) NOT NULL,
  ends_on VARCHAR(10) NOT NULL,
  starts_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  tie VARCHAR(10) NOT NULL,
  created_by BIGINT NOT NULL,
  launched_by BIGINT,
  published_by BIGINT,
  created_at BIGINT NOT NULL
);
CREATE INDEX challenge_of_programme ON challenge (programme_id, state, ends_at);

CREATE TABLE challenge_group (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  challenge_id BIGINT NOT NULL REFERENCES challenge (id),
  group_id BIGINT NOT NULL,
  PRIMARY KEY (challenge_id, group_id)
);

CREATE TABLE challenge_action (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  challenge_id BIGINT NOT NULL REFERENCES challenge (id),
  rule VARCHAR(60) NOT NULL,
  label VARCHAR(100),
  points BIGINT NOT NULL,
  daily_cap INTEGER,
  PRIMARY KEY (challenge_id, rule)
);

-- amount: the place of a prize, the points to reach together, or the cents of a point for a cause.
CREATE TABLE challenge_stake (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  challenge_id BIGINT NOT NULL REFERENCES challenge (id),
  kind VARCHAR(12) NOT NULL,
  amount BIGINT NOT NULL,
  words VARCHAR(200) NOT NULL
);
CREATE INDEX challenge_stakes ON challenge_stake (challenge_id, id);

-- What people say they did, for an organiser to confirm.
CREATE TABLE challenge_deed (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  challenge_id BIGINT NOT NULL REFERENCES challenge (id),
  rule VARCHAR(60) NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  words VARCHAR(500) NOT NULL,
  state VARCHAR(10) NOT NULL,
  declared_at BIGINT NOT NULL,
  decided_by BIGINT
);
CREATE INDEX challenge_deeds ON challenge_deed (challenge_id, state);
CREATE INDEX challenge_deeds_of_person ON challenge_deed (person_id);
