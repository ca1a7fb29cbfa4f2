-- When the balances of a programme were last held against their lines, and how many differed.
CREATE TABLE points_check (
  programme_id BIGINT PRIMARY KEY REFERENCES programme (id),
  checked_at BIGINT NOT NULL,
  drifts INTEGER NOT NULL
);
