-- An address that somebody had before is recognised when a list names it again.
CREATE INDEX erasure_word_found ON erasure_word (programme_id, word);
