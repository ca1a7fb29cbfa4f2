-- Messages from the organisers to many. sends_at is a time of day on a wall: the programme's, or each
-- person's own when is_personal.
CREATE TABLE broadcast (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  author_id BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  revision INTEGER NOT NULL,
  words TEXT NOT NULL,
  link VARCHAR(2000),
  button VARCHAR(100),
  audience VARCHAR(20) NOT NULL,
  audience_detail VARCHAR(400) NOT NULL,
  sends_at VARCHAR(20),
  is_personal INTEGER NOT NULL,
  reply_to BIGINT NOT NULL,
  urgent_reason VARCHAR(500),
  clicks BIGINT NOT NULL,
  confirmed_by BIGINT,
  confirmed_at BIGINT,
  starts_at BIGINT,
  is_followed INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE INDEX broadcast_of_programme ON broadcast (programme_id, id);
CREATE INDEX broadcast_followed ON broadcast (id) WHERE is_followed = 1;

-- The addresses of an audience that was given as a list.
CREATE TABLE broadcast_address (
  broadcast_id BIGINT NOT NULL REFERENCES broadcast (id),
  email VARCHAR(320) NOT NULL,
  PRIMARY KEY (broadcast_id, email)
);

-- What recipients of each language see at present.
CREATE TABLE broadcast_words (
  broadcast_id BIGINT NOT NULL REFERENCES broadcast (id),
  language VARCHAR(2) NOT NULL,
  content_id BIGINT NOT NULL REFERENCES content (id),
  PRIMARY KEY (broadcast_id, language)
);

-- What is still to be done to all messages of a broadcast, portion by portion, in the order of id.
CREATE TABLE broadcast_task (
  id ${numberedKey},
  broadcast_id BIGINT NOT NULL REFERENCES broadcast (id),
  kind VARCHAR(12) NOT NULL,
  detail VARCHAR(60) NOT NULL,
  position BIGINT NOT NULL,
  due_at BIGINT NOT NULL
);

CREATE INDEX broadcast_task_order ON broadcast_task (broadcast_id, id);
CREATE INDEX broadcast_task_due ON broadcast_task (due_at);

-- What people answer to a broadcast, and what they are answered; PENDING until they say to send it.
CREATE TABLE broadcast_reply (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  broadcast_id BIGINT NOT NULL REFERENCES broadcast (id),
  previous_id BIGINT,
  from_id BIGINT NOT NULL,
  to_id BIGINT NOT NULL,
  words TEXT NOT NULL,
  state VARCHAR(10) NOT NULL,
  written_at BIGINT NOT NULL
);

CREATE INDEX broadcast_reply_of ON broadcast_reply (broadcast_id, state);
CREATE INDEX broadcast_reply_pending ON broadcast_reply (from_id) WHERE state = 'PENDING';
