-- What points, or a place in a challenge, can be turned into. stock is null where there is no limit.
CREATE TABLE reward (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  nature VARCHAR(12) NOT NULL,
  name VARCHAR(100) NOT NULL,
  cost BIGINT,
  place INTEGER,
  stock INTEGER,
  taken INTEGER NOT NULL,
  approver_id BIGINT,
  memo VARCHAR(300) NOT NULL,
  is_open INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);
CREATE INDEX reward_of_programme ON reward (programme_id, id);

-- account is the challenge whose place is turned in; each serves once.
CREATE TABLE reward_request (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  reward_id BIGINT NOT NULL REFERENCES reward (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  account VARCHAR(20),
  state VARCHAR(12) NOT NULL,
  decided_by BIGINT,
  asked_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX reward_once_per_place ON reward_request (reward_id, person_id, account)
  WHERE account IS NOT NULL AND state NOT IN ('CANCELLED', 'REFUSED');
CREATE INDEX reward_requests_of_person ON reward_request (person_id, id);
