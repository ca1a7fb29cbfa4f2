-- What a programme is for, part by part; days are written 2026-09-02.
CREATE TABLE programme_part (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  part VARCHAR(20) NOT NULL,
  words TEXT NOT NULL,
  version INTEGER NOT NULL,
  changed_by BIGINT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, part)
);

-- Its phases follow each other day by day; name is null where the usual one holds.
CREATE TABLE programme_phase (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  phase VARCHAR(20) NOT NULL,
  name VARCHAR(100),
  starts_on VARCHAR(10) NOT NULL,
  ends_on VARCHAR(10) NOT NULL,
  changed_by BIGINT,
  changed_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, phase)
);

-- What is to be done in each phase; code names what comes with the bot, whose words hold unless
-- organisers wrote their own.
CREATE TABLE programme_item (
  id ${numberedKey},
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  phase VARCHAR(20) NOT NULL,
  code VARCHAR(20),
  words_fr TEXT,
  words_en TEXT,
  is_listed INTEGER NOT NULL,
  ticked_by BIGINT,
  ticked_at BIGINT,
  changed_by BIGINT,
  changed_at BIGINT,
  UNIQUE (programme_id, code)
);

CREATE INDEX programme_item_of_phase ON programme_item (programme_id, phase, id);
