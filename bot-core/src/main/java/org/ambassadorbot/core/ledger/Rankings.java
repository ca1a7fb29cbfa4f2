package org.ambassadorbot.core.ledger;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where. Only people with points above zero have a place. Thread-safe; writes belong to
 * the caller's transaction.
 */
public interface Rankings {

  /** A ranking: the people of a programme by their points of a period. */
  record Ranking(ProgrammeId programme, Period period, TieRule tie) {}

  /** The first of those who chose to be named, with their places among everybody. */
  List<Place> top(Ranking ranking, int most);

  /** A person's own place among everybody; empty without points. */
  Optional<Place> placeOf(Ranking ranking, PersonId person);

  /** How many people have a place. */
  long count(Ranking ranking);

  /** The points of everybody together, of people who left too. */
  long total(ProgrammeId programme, Period period);

  /**
   * Has a person counted, named or left out from now on.
   *
   * @param name what they are shown as, at most 60 characters; null keeps what it was
   */
  void stand(ProgrammeId programme, PersonId person, Standing standing, @Nullable String name);

  /** How a person stands. */
  Standing standing(ProgrammeId programme, PersonId person);
}
