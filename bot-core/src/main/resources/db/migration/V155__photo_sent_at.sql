-- Photos that come late, since they could not be fetched at once, are told apart by when they were sent.
ALTER TABLE photo RENAME COLUMN kept_at TO sent_at;
