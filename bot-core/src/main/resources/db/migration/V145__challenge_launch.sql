-- When a challenge was launched; launched_by says who did it.
ALTER TABLE challenge ADD COLUMN launched_at BIGINT;
UPDATE challenge SET launched_at = created_at WHERE state IN ('LAUNCHED', 'CLOSED', 'SETTLED');
