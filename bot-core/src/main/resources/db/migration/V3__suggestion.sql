-- link_key is what makes two links the same page; a suggestion taken back gives its key free.
CREATE TABLE suggestion (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  suggester_id BIGINT NOT NULL REFERENCES person (id),
  link VARCHAR(2000),
  link_key VARCHAR(2000),
  words TEXT NOT NULL,
  topic VARCHAR(60),
  network VARCHAR(20),
  state VARCHAR(10) NOT NULL,
  revision INTEGER NOT NULL,
  suggested_at BIGINT NOT NULL,
  decided_by BIGINT,
  decided_at BIGINT,
  note TEXT,
  UNIQUE (programme_id, link_key)
);

CREATE INDEX suggestion_queue ON suggestion (programme_id, id) WHERE state = 'PENDING';
CREATE INDEX suggestion_of_person ON suggestion (suggester_id, id);
