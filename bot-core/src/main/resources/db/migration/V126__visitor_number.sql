-- What a visitor of today is recognised by is a number now: a quarter of the room, and one tree to
-- write to instead of two. Those of today are counted once more at most.
DROP TABLE tracked_link_visit;

CREATE TABLE tracked_link_visit (
  visitor ${givenKey},
  day INTEGER NOT NULL
);
