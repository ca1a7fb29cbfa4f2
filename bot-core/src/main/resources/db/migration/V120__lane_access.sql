-- A workspace that does not let the bot in any more: since when, in whose words, and when it is tried next.
ALTER TABLE lane ADD COLUMN refused_at BIGINT;
ALTER TABLE lane ADD COLUMN refusal VARCHAR(200);
ALTER TABLE lane ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lane ADD COLUMN try_at BIGINT NOT NULL DEFAULT 0;
