-- Feeds that propose items to rubrics, and what their sites said when they were last read.
CREATE TABLE watch_feed (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  rubric_id BIGINT NOT NULL REFERENCES rubric (id),
  address VARCHAR(2000) NOT NULL,
  address_key VARCHAR(2000) NOT NULL,
  title VARCHAR(200) NOT NULL,
  etag VARCHAR(1000),
  last_modified VARCHAR(200),
  failures INTEGER NOT NULL,
  UNIQUE (programme_id, address_key)
);
