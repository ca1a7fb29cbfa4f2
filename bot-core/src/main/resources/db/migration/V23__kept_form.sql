-- What a form showed that was offered by a button because it could not open at once.
CREATE TABLE kept_form (
  id ${numberedKey},
  programme_id BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  shown TEXT NOT NULL,
  kept_at BIGINT NOT NULL
);

CREATE INDEX kept_form_by_age ON kept_form (kept_at);
CREATE INDEX kept_form_of_person ON kept_form (person_id);
