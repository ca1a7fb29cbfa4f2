-- Whether a platform did not say, when last asked, who stands behind an account.
ALTER TABLE identity ADD COLUMN is_look_missed INTEGER NOT NULL DEFAULT 0;
