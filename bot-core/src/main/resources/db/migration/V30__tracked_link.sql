-- Addresses of ours that lead to other people's pages. A code carries the row's number, whose link
-- it is, and a seal made with the row's secret: no row is needed for each person.
CREATE TABLE tracked_link (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  purpose VARCHAR(100) NOT NULL,
  address VARCHAR(2500) NOT NULL,
  secret VARCHAR(32) NOT NULL,
  expires_at BIGINT,
  created_at BIGINT NOT NULL,
  UNIQUE (programme_id, purpose)
);

-- How often each was followed, by day; nobody is recorded.
CREATE TABLE tracked_link_day (
  link_id BIGINT NOT NULL REFERENCES tracked_link (id),
  day VARCHAR(10) NOT NULL,
  clicks BIGINT NOT NULL,
  PRIMARY KEY (link_id, day)
);

-- What a visitor of today is recognised by, and the salt it was made with; both go at midnight.
CREATE TABLE tracked_link_salt (
  day VARCHAR(10) PRIMARY KEY,
  salt VARCHAR(64) NOT NULL
);

CREATE TABLE tracked_link_visit (
  day VARCHAR(10) NOT NULL,
  visitor VARCHAR(32) NOT NULL,
  PRIMARY KEY (day, visitor)
);

-- Clicks on broadcasts are counted here from now on.
ALTER TABLE broadcast DROP COLUMN clicks;
