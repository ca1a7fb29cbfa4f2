-- Quiet stretches that organisers added, both days included, and those known from the calendar that they
-- do not want.
CREATE TABLE dip (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  name VARCHAR(60) NOT NULL,
  starts_on VARCHAR(10) NOT NULL,
  ends_on VARCHAR(10) NOT NULL,
  UNIQUE (programme_id, starts_on, ends_on)
);

CREATE TABLE dip_removed (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  kind VARCHAR(10) NOT NULL,
  starts_on VARCHAR(10) NOT NULL,
  PRIMARY KEY (programme_id, kind, starts_on)
);
