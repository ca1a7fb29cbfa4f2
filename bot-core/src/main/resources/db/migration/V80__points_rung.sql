-- How many people stand on each step of a ranking, so that a place is found without counting everybody
-- before it. shard spreads the writes of instances that share a database.
CREATE TABLE points_rung (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  period VARCHAR(20) NOT NULL,
  rung BIGINT NOT NULL,
  shard INTEGER NOT NULL,
  people BIGINT NOT NULL,
  PRIMARY KEY (programme_id, period, rung, shard)
);

INSERT INTO points_rung (programme_id, period, rung, shard, people)
  SELECT programme_id, period, CASE WHEN points < 64 THEN points
    WHEN points < 1024 THEN 64 + (points - 64) / 8
    WHEN points < 16384 THEN 184 + (points - 1024) / 128
    ELSE 304 + (points - 16384) / 2048 END AS rung, 0, COUNT(*)
  FROM points_balance WHERE standing >= 1 AND points > 0 GROUP BY programme_id, period, rung;

-- What people earned who left; few rows.
CREATE INDEX points_absent ON points_balance (programme_id, period, points)
  WHERE standing = 0 AND period <> 'all';
