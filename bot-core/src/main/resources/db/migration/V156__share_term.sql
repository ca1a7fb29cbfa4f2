-- For how many days what people brought may be shared once it was accepted; 0 when there is no end.
CREATE TABLE share_term (
  programme_id BIGINT PRIMARY KEY REFERENCES programme (id),
  days INTEGER NOT NULL
);
