-- Who applied, was nominated or said no; calls for candidates; how many may take part.
CREATE TABLE candidate (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  inviter_id BIGINT REFERENCES person (id),
  state VARCHAR(10) NOT NULL,
  motivation TEXT NOT NULL,
  decided_by BIGINT,
  decided_at BIGINT,
  since BIGINT NOT NULL,
  UNIQUE (programme_id, person_id)
);

CREATE INDEX candidate_queue ON candidate (programme_id, state, id);
CREATE INDEX candidate_by_person ON candidate (person_id);
CREATE INDEX candidate_by_inviter ON candidate (inviter_id) WHERE inviter_id IS NOT NULL;

CREATE TABLE recruiting_limit (
  programme_id BIGINT PRIMARY KEY REFERENCES programme (id),
  places INTEGER NOT NULL,
  cohort VARCHAR(100) NOT NULL
);

CREATE TABLE recruiting_call (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  author_id BIGINT NOT NULL,
  group_id BIGINT,
  ambition TEXT NOT NULL,
  role TEXT NOT NULL,
  duration TEXT NOT NULL,
  gains TEXT NOT NULL,
  nature TEXT NOT NULL,
  state VARCHAR(10) NOT NULL,
  position BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX recruiting_call_of_programme ON recruiting_call (programme_id, id);
