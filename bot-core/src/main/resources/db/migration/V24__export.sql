-- Files to download for an hour by whoever holds the code, of which only a digest is kept.
CREATE TABLE export_file (
  code_hash VARCHAR(64) PRIMARY KEY,
  programme_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  media_type VARCHAR(100) NOT NULL,
  content TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX export_by_age ON export_file (expires_at);
