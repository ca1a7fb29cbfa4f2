-- The name and the address that a platform told last: only another one is news.
ALTER TABLE identity ADD COLUMN told_name VARCHAR(200);
ALTER TABLE identity ADD COLUMN told_email VARCHAR(320);
