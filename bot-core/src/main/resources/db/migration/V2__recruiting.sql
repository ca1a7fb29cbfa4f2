-- The charter that ambassadors accept: the text of a version in each language, never changed. It stays
-- under the programme that published it, even after that one has become part of another.
CREATE TABLE charter (
  programme_id BIGINT NOT NULL,
  version INTEGER NOT NULL,
  language VARCHAR(2) NOT NULL,
  body TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, version, language)
);

-- One row per stay in the programme. charter_programme_id says who published the charter.
CREATE TABLE membership (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  charter_programme_id BIGINT NOT NULL,
  charter_version INTEGER NOT NULL,
  joined_at BIGINT NOT NULL,
  left_at BIGINT
);

CREATE UNIQUE INDEX one_membership_at_a_time ON membership (programme_id, person_id) WHERE left_at IS NULL;
CREATE INDEX membership_of_person ON membership (person_id);
