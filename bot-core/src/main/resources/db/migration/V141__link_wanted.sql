-- Links whose pages are to be read soon; a row goes once that has come to something.
CREATE TABLE link_wanted (
  programme_id BIGINT NOT NULL REFERENCES programme (id),
  link_key VARCHAR(2000) NOT NULL,
  address VARCHAR(2000) NOT NULL,
  wanted_at BIGINT NOT NULL,
  taken_until BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (programme_id, link_key)
);
CREATE INDEX link_wanted_free ON link_wanted (taken_until, wanted_at);
-- What ran once and long ago is forgotten by its age.
CREATE INDEX job_run_age ON job_run (ran_at);
