-- What pages say of themselves; may be thrown away and asked for again.
CREATE TABLE link_preview (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  link_key VARCHAR(2000) NOT NULL,
  title VARCHAR(300) NOT NULL,
  description VARCHAR(600) NOT NULL,
  image VARCHAR(2000),
  site VARCHAR(100) NOT NULL,
  language VARCHAR(10) NOT NULL,
  fetched_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, link_key)
);
