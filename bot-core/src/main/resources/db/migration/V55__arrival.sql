-- arrived_at: when a person first became an ambassador; arrived_points: what they had earned by then, so
-- that newcomers are compared by what they have earned since.
ALTER TABLE points_standing ADD COLUMN arrived_points BIGINT NOT NULL DEFAULT 0;

INSERT INTO points_standing (programme_id, person_id, standing, arrived_at)
  SELECT programme_id, person_id, 1, MIN(joined_at) FROM membership WHERE left_at IS NULL
  GROUP BY programme_id, person_id
  ON CONFLICT (person_id) DO UPDATE SET arrived_at = excluded.arrived_at;

CREATE INDEX points_arrivals ON points_standing (programme_id, arrived_at);
