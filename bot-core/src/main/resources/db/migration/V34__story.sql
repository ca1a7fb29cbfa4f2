-- Calls for a day in the life of an ambassador, and what they tell. Nobody else sees a story without
-- its author's consent; content_id is what was made of it for sharing.
CREATE TABLE story_call (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  prompt VARCHAR(600) NOT NULL,
  closes_on VARCHAR(10) NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX story_call_of_programme ON story_call (programme_id, closes_on);

CREATE TABLE story (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  call_id BIGINT NOT NULL REFERENCES story_call (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  words TEXT NOT NULL,
  picture VARCHAR(2000),
  has_consent INTEGER NOT NULL,
  content_id BIGINT REFERENCES shareable (id),
  told_at BIGINT NOT NULL,
  UNIQUE (call_id, person_id)
);
