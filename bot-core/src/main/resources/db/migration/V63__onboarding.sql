-- The steps by which people find their feet, and how far each of them has come.
CREATE TABLE onboarding_step (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  path VARCHAR(12) NOT NULL,
  position INTEGER NOT NULL,
  code VARCHAR(20),
  days INTEGER NOT NULL,
  after_deed VARCHAR(12),
  done_when VARCHAR(12) NOT NULL,
  command VARCHAR(60),
  words_fr TEXT,
  words_en TEXT,
  is_active INTEGER NOT NULL,
  UNIQUE (programme_id, path, code)
);

CREATE INDEX onboarding_steps_in_order ON onboarding_step (programme_id, path, position);

CREATE TABLE onboarding_journey (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  path VARCHAR(12) NOT NULL,
  state VARCHAR(10) NOT NULL,
  started_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  reminders INTEGER NOT NULL,
  sendings INTEGER NOT NULL,
  UNIQUE (person_id, path)
);

CREATE INDEX onboarding_due ON onboarding_journey (due_at, id) WHERE state = 'ACTIVE';
CREATE INDEX onboarding_journey_of_programme ON onboarding_journey (programme_id, path);

CREATE TABLE onboarding_mark (
  journey_id BIGINT NOT NULL REFERENCES onboarding_journey (id),
  step_id BIGINT NOT NULL REFERENCES onboarding_step (id),
  state VARCHAR(8) NOT NULL,
  answer TEXT,
  at BIGINT NOT NULL,
  PRIMARY KEY (journey_id, step_id)
);

CREATE INDEX onboarding_mark_of_step ON onboarding_mark (step_id, state);

CREATE TABLE onboarding_deed (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  deed VARCHAR(12) NOT NULL,
  PRIMARY KEY (person_id, deed)
);
