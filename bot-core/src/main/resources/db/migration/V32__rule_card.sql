-- What organisers wrote instead of the usual rules; a version never changes.
CREATE TABLE rule_card (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  subject VARCHAR(20) NOT NULL,
  language VARCHAR(2) NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  published_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, subject, language, version)
);
