-- One index less to keep for each delivery that comes, leaves and ends: what waits for a person, and what they had unasked.
DROP INDEX delivery_by_person;
DROP INDEX delivery_of_person;
CREATE INDEX delivery_of_person ON delivery (person_id, is_unsolicited, state) WHERE person_id IS NOT NULL;
