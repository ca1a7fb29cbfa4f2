-- A line belongs to an account: earned, spent, or a challenge of its own. The lines of one subject, such
-- as a share, tell its story: given, raised by better evidence, taken back. month and counts_at are those
-- of the action itself, so that what is taken back is taken from where it had been given.
ALTER TABLE points_entry ADD COLUMN account VARCHAR(20) NOT NULL DEFAULT 'earned';
ALTER TABLE points_entry ADD COLUMN subject VARCHAR(200) NOT NULL DEFAULT '';
ALTER TABLE points_entry ADD COLUMN kind VARCHAR(12) NOT NULL DEFAULT 'GIVEN';
ALTER TABLE points_entry ADD COLUMN evidence VARCHAR(12);
ALTER TABLE points_entry ADD COLUMN month VARCHAR(7) NOT NULL DEFAULT '1970-01';
ALTER TABLE points_entry ADD COLUMN counts_at BIGINT NOT NULL DEFAULT 0;
UPDATE points_entry SET subject = cause, counts_at = at;

CREATE INDEX points_of_subject ON points_entry (programme_id, subject);

-- reached_at is when the last points were won: of two people with as many, the earlier one stands first.
-- standing: 0 not in the ranking, 1 counted without being named, 2 named.
ALTER TABLE points_balance ADD COLUMN reached_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE points_balance ADD COLUMN standing INTEGER NOT NULL DEFAULT 0;

CREATE INDEX points_ranking ON points_balance (programme_id, period, points DESC, reached_at, person_id)
  WHERE standing >= 1;
CREATE INDEX points_shown ON points_balance (programme_id, period, points DESC, reached_at, person_id)
  WHERE standing = 2;

-- How each person stands in rankings: by default counted without being named.
CREATE TABLE points_standing (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  standing INTEGER NOT NULL,
  shown_name VARCHAR(60),
  arrived_at BIGINT,
  PRIMARY KEY (person_id)
);

-- Accounts that are settled for good, and the order that they ended in.
CREATE TABLE points_settled (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  account VARCHAR(20) NOT NULL,
  settled_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, account)
);

CREATE TABLE points_result (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  account VARCHAR(20) NOT NULL,
  person_id BIGINT NOT NULL REFERENCES person (id),
  place INTEGER NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (account, person_id)
);
CREATE INDEX points_result_order ON points_result (programme_id, account, place);
