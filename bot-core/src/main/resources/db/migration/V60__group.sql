-- Groups of people by department, site, language or cohort, or of an organiser's own making.
CREATE TABLE person_group (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  kind VARCHAR(20) NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(100) NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (programme_id, name_key)
);

CREATE TABLE person_group_member (
  group_id BIGINT NOT NULL REFERENCES person_group (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  added_at BIGINT NOT NULL,
  PRIMARY KEY (group_id, person_id)
);

CREATE INDEX groups_of_person ON person_group_member (person_id);
CREATE INDEX group_member_of_programme ON person_group_member (programme_id);
