-- Instants are milliseconds since 1970 in UTC; booleans are 0 or 1. Every row of a programme names it.

CREATE TABLE programme (
  id ${numberedKey},
  name VARCHAR(200) NOT NULL,
  language VARCHAR(2) NOT NULL,
  form_of_address VARCHAR(10) NOT NULL,
  zone VARCHAR(60) NOT NULL,
  country VARCHAR(10) NOT NULL,
  working_hours VARCHAR(200) NOT NULL,
  is_shared INTEGER NOT NULL,
  created_at BIGINT NOT NULL
);

-- A deployment whose tokens stand in the environment has one programme for all its workspaces.
CREATE UNIQUE INDEX one_shared_programme ON programme (is_shared) WHERE is_shared = 1;

CREATE TABLE workspace (
  platform VARCHAR(20) NOT NULL,
  external_id VARCHAR(200) NOT NULL,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  first_installer BIGINT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (platform, external_id)
);

CREATE TABLE installation (
  platform VARCHAR(20) NOT NULL,
  external_id VARCHAR(200) NOT NULL,
  secret TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (platform, external_id),
  FOREIGN KEY (platform, external_id) REFERENCES workspace (platform, external_id)
);

CREATE TABLE address (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  address_key VARCHAR(512) NOT NULL,
  address TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace_id, address_key)
);

CREATE TABLE person (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  name VARCHAR(200) NOT NULL,
  email VARCHAR(320),
  language VARCHAR(2) NOT NULL,
  zone VARCHAR(60) NOT NULL,
  region VARCHAR(10),
  paused_until BIGINT,
  welcomed_at BIGINT,
  created_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX person_by_email ON person (programme_id, email) WHERE email IS NOT NULL;
CREATE INDEX person_by_name ON person (programme_id, name);

CREATE TABLE identity (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  user_id VARCHAR(255) NOT NULL,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  is_profile_known INTEGER NOT NULL,
  last_seen_at BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace_id, user_id)
);

CREATE INDEX identity_by_person ON identity (person_id);

CREATE TABLE person_role (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  role VARCHAR(20) NOT NULL,
  given_at BIGINT NOT NULL,
  PRIMARY KEY (person_id, role)
);

CREATE INDEX role_holders ON person_role (programme_id, role);

CREATE TABLE audit_entry (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  actor_id BIGINT NOT NULL,
  act VARCHAR(60) NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  at BIGINT NOT NULL
);

CREATE INDEX audit_by_programme ON audit_entry (programme_id, id);

CREATE TABLE receipt (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  receipt_key VARCHAR(255) NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace_id, receipt_key)
);

CREATE INDEX receipt_by_age ON receipt (received_at);

CREATE TABLE points_entry (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  cause VARCHAR(200) NOT NULL,
  rule VARCHAR(60) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  points BIGINT NOT NULL,
  at BIGINT NOT NULL
);

CREATE UNIQUE INDEX points_once_per_cause ON points_entry (programme_id, cause);
CREATE INDEX points_of_person ON points_entry (person_id, id);

CREATE TABLE points_balance (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT NOT NULL REFERENCES person (id),
  period VARCHAR(20) NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (person_id, period)
);

-- What messages show; one row serves every recipient of the same words.
CREATE TABLE content (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  card TEXT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE delivery (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  person_id BIGINT,
  message_key VARCHAR(200),
  batch VARCHAR(60),
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  target TEXT NOT NULL,
  is_repeatable INTEGER NOT NULL,
  content_id BIGINT NOT NULL REFERENCES content (id),
  original_id BIGINT,
  message TEXT,
  service INTEGER NOT NULL,
  is_unsolicited INTEGER NOT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INTEGER NOT NULL,
  due_at BIGINT NOT NULL,
  claimed_by VARCHAR(40),
  cause VARCHAR(200),
  created_at BIGINT NOT NULL,
  changed_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX delivery_once_per_key ON delivery (programme_id, message_key) WHERE message_key IS NOT NULL;
CREATE INDEX delivery_waiting ON delivery (platform, workspace_id, state, service, due_at, id)
  WHERE state IN ('HELD', 'READY', 'SENDING', 'IN_DOUBT');
CREATE INDEX delivery_by_batch ON delivery (batch, state) WHERE batch IS NOT NULL;
CREATE INDEX delivery_by_person ON delivery (person_id, created_at) WHERE is_unsolicited = 1;

-- One instance at a time serves the outbox of a workspace; the row is its lease.
CREATE TABLE lane (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  holder VARCHAR(40) NOT NULL,
  leased_until BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace_id)
);

-- A code typed in one workspace and shown in another proves that one administrator rules both.
CREATE TABLE programme_code (
  code_hash VARCHAR(64) PRIMARY KEY,
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  created_by BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
