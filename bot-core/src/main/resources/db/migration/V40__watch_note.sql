-- A department's part of the watch note, and who feeds it. name_key is what makes two names the same;
-- a rubric that is no longer used gives its name free.
CREATE TABLE rubric (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  name VARCHAR(80) NOT NULL,
  name_key VARCHAR(200),
  owner_id BIGINT,
  position INTEGER NOT NULL,
  UNIQUE (programme_id, name_key)
);

-- When notes close and leave, in local time; a programme without a row has the usual week.
CREATE TABLE watch_rhythm (
  programme_id BIGINT PRIMARY KEY REFERENCES programme (id),
  closing_day VARCHAR(9) NOT NULL,
  closing_time VARCHAR(5) NOT NULL,
  sending_day VARCHAR(9) NOT NULL,
  sending_time VARCHAR(5) NOT NULL,
  threshold INTEGER NOT NULL,
  zone VARCHAR(60) NOT NULL
);

-- Notes: one is OPEN to items, at most one waits as a DRAFT, the rest is PUBLISHED under a number or
-- was SKIPPED. mailed_to is the last person whose message is on its way.
CREATE TABLE watch_note (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  state VARCHAR(10) NOT NULL,
  number INTEGER,
  closes_at BIGINT NOT NULL,
  sends_at BIGINT NOT NULL,
  introduction TEXT NOT NULL,
  published_at BIGINT,
  mailed_to BIGINT NOT NULL,
  UNIQUE (programme_id, number)
);

CREATE UNIQUE INDEX one_open_note ON watch_note (programme_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX one_draft_note ON watch_note (programme_id) WHERE state = 'DRAFT';

-- What people, accepted suggestions and feeds bring. link_key is what makes two links the same page; an
-- item taken out gives its link free. credited_id is told when the suggestion behind it is published.
CREATE TABLE watch_item (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  note_id BIGINT NOT NULL REFERENCES watch_note (id),
  rubric_id BIGINT,
  link VARCHAR(2000),
  link_key VARCHAR(2000),
  title VARCHAR(200) NOT NULL,
  why TEXT NOT NULL,
  angle TEXT NOT NULL,
  contributor_id BIGINT,
  suggestion_id BIGINT,
  credited_id BIGINT,
  feed_id BIGINT,
  is_removed INTEGER NOT NULL,
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  added_at BIGINT NOT NULL,
  UNIQUE (programme_id, link_key),
  UNIQUE (programme_id, suggestion_id)
);

CREATE INDEX watch_item_of_note ON watch_item (note_id);

CREATE TABLE watch_support (
  item_id BIGINT NOT NULL REFERENCES watch_item (id),
  person_id BIGINT NOT NULL,
  PRIMARY KEY (item_id, person_id)
);

-- How often a person wants the note; without a row, every week.
CREATE TABLE watch_preference (
  person_id BIGINT PRIMARY KEY,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  frequency VARCHAR(12) NOT NULL
);

-- The rubrics a person chose; without a row, all of them.
CREATE TABLE watch_topic (
  person_id BIGINT NOT NULL,
  rubric_id BIGINT NOT NULL REFERENCES rubric (id),
  PRIMARY KEY (person_id, rubric_id)
);

-- Published items in the order of publication; watch_words holds their words for searching, under the
-- same number.
CREATE TABLE watch_archive (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  item_id BIGINT NOT NULL UNIQUE REFERENCES watch_item (id)
);

${createFullText} watch_words ${fullTextColumns};
${indexFullText}
