-- The same words about the same action wait for one decision, however often they are sent.
UPDATE challenge_deed SET state = 'UNDONE' WHERE state = 'PENDING' AND EXISTS (
  SELECT 1 FROM challenge_deed d WHERE d.challenge_id = challenge_deed.challenge_id
  AND d.person_id = challenge_deed.person_id AND d.rule = challenge_deed.rule
  AND d.words = challenge_deed.words AND d.state = 'PENDING' AND d.id < challenge_deed.id);

CREATE UNIQUE INDEX challenge_deed_once ON challenge_deed (challenge_id, person_id, rule, words)
  WHERE state = 'PENDING';
