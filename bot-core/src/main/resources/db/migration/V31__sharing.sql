-- What ambassadors can share: made by organisers, or an accepted suggestion. Days are the
-- programme's own.
CREATE TABLE shareable (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  title VARCHAR(200) NOT NULL,
  link VARCHAR(2000),
  link_key VARCHAR(2000),
  mention VARCHAR(300) NOT NULL,
  topic VARCHAR(60) NOT NULL,
  language VARCHAR(2),
  opens_on VARCHAR(10),
  closes_on VARCHAR(10),
  is_withdrawn INTEGER NOT NULL,
  suggestion_id BIGINT,
  revision INTEGER NOT NULL,
  created_at BIGINT NOT NULL,
  UNIQUE (programme_id, suggestion_id)
);

CREATE INDEX shareable_of_programme ON shareable (programme_id, is_withdrawn, id);

-- The ways to say it, and how often each was dealt.
CREATE TABLE shareable_angle (
  shareable_id BIGINT NOT NULL REFERENCES shareable (id),
  number INTEGER NOT NULL,
  words VARCHAR(2000) NOT NULL,
  dealt INTEGER NOT NULL,
  PRIMARY KEY (shareable_id, number)
);

-- Which way each person was dealt last.
CREATE TABLE shareable_deal (
  shareable_id BIGINT NOT NULL REFERENCES shareable (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  angle INTEGER NOT NULL,
  PRIMARY KEY (shareable_id, person_id)
);

-- What people say they shared. One content on one network is one share of a person: content_key is
-- null once it was taken back. link_person is whose number the tracked link bears.
CREATE TABLE share (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT REFERENCES person (id),
  link_person BIGINT NOT NULL,
  shareable_id BIGINT REFERENCES shareable (id),
  content_key VARCHAR(2100),
  title VARCHAR(200) NOT NULL,
  network VARCHAR(20) NOT NULL,
  angle INTEGER NOT NULL,
  words TEXT NOT NULL,
  post VARCHAR(2000),
  post_key VARCHAR(2000),
  evidence VARCHAR(12) NOT NULL,
  shared_at BIGINT NOT NULL,
  confirmed_by BIGINT,
  UNIQUE (programme_id, person_id, content_key, network),
  UNIQUE (programme_id, post_key)
);

CREATE INDEX share_of_person ON share (person_id, id);
CREATE INDEX share_of_content ON share (shareable_id, angle);
CREATE INDEX share_of_programme ON share (programme_id, id);

-- A person's link was followed before they said that they had shared it.
CREATE TABLE share_click (
  shareable_id BIGINT NOT NULL REFERENCES shareable (id),
  network VARCHAR(20) NOT NULL,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (shareable_id, network, person_id)
);

-- Where a programme shares; the usual networks where there is no row.
CREATE TABLE sharing_network (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  network VARCHAR(20) NOT NULL,
  PRIMARY KEY (programme_id, network)
);
