-- What each action is worth by default, and in programmes that decided otherwise.
CREATE TABLE points_rule (
  rule VARCHAR(60) PRIMARY KEY,
  points BIGINT NOT NULL
);

CREATE TABLE points_weight (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  rule VARCHAR(60) NOT NULL REFERENCES points_rule (rule),
  points BIGINT NOT NULL,
  PRIMARY KEY (programme_id, rule)
);

INSERT INTO points_rule (rule, points) VALUES ('suggestion-accepted', 10);
