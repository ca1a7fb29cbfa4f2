-- When a platform was last asked who stands behind an account.
ALTER TABLE identity ADD COLUMN looked_at BIGINT NOT NULL DEFAULT 0;

CREATE INDEX identity_by_look ON identity (platform, workspace_id, looked_at, user_id);
