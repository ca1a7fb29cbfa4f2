-- What else is worth points by default, and how many of a kind count in a day.
ALTER TABLE points_rule ADD COLUMN daily_cap INTEGER;
ALTER TABLE points_weight ADD COLUMN daily_cap INTEGER;

INSERT INTO points_rule (rule, points, daily_cap) VALUES
  ('suggestion-published', 5, NULL),
  ('share-declared', 3, 3),
  ('share-link-given', 5, NULL),
  ('share-click-seen', 8, NULL),
  ('share-confirmed', 10, NULL),
  ('newcomer-brought', 15, NULL);
