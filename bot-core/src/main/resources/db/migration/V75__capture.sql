-- Messages that people brought to the bot, until they say what to make of them; forgotten after a
-- week. source is where the message stands, for whoever may read it there.
CREATE TABLE captured_message (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL,
  words TEXT NOT NULL,
  source VARCHAR(2000),
  captured_at BIGINT NOT NULL
);

CREATE INDEX captured_message_of_person ON captured_message (person_id);

-- The emoji that brings a message to the bot; a programme without a row has none.
CREATE TABLE capture_emoji (
  programme_id BIGINT PRIMARY KEY REFERENCES programme (id),
  emoji VARCHAR(100) NOT NULL
);

ALTER TABLE suggestion ADD COLUMN source VARCHAR(2000);
ALTER TABLE suggestion ADD COLUMN image VARCHAR(2000);
