-- Accounts whose owners left the workspace; they are back when they are seen later than that.
CREATE TABLE departure (
  platform VARCHAR(20) NOT NULL,
  workspace_id VARCHAR(200) NOT NULL,
  user_id VARCHAR(255) NOT NULL,
  left_at BIGINT NOT NULL,
  PRIMARY KEY (platform, workspace_id, user_id)
);
