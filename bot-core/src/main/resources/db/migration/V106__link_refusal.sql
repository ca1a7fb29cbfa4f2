-- Why a page says nothing of itself; may be thrown away and asked for again.
CREATE TABLE link_refusal (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  link_key VARCHAR(2000) NOT NULL,
  reason VARCHAR(20) NOT NULL,
  fetched_at BIGINT NOT NULL,
  PRIMARY KEY (programme_id, link_key)
);
