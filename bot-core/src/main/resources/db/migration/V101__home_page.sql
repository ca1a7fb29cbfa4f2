-- The bot's page as each account has it: when it was looked at, what it showed last, and since when
-- it may show something else. Where the platform has no such page it stands in a message.
CREATE TABLE home_page (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  user_id VARCHAR(255) NOT NULL,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  opened_at BIGINT NOT NULL,
  standing_in BIGINT,
  digest VARCHAR(64) NOT NULL,
  drawn_by BIGINT,
  drawn_at BIGINT NOT NULL,
  changed_at BIGINT,
  PRIMARY KEY (platform, workspace_id, user_id)
);

CREATE INDEX home_page_of_person ON home_page (person_id);
CREATE INDEX home_page_of_programme ON home_page (programme_id, opened_at);
