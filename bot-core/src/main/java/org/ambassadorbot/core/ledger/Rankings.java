package org.ambassadorbot.core.ledger;

import java.time.LocalDate;
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

  /**
   * Writes down the order that a ranking ends in, in place of what was written down before.
   *
   * @return how many people have a place in it
   */
  int writeResult(Ranking ranking, Account account);

  /** Forgets the places that were held for dips which began before a day. */
  void forgetHeld(ProgrammeId programme, LocalDate before);

  /** Closes an account: no line is added to it any more, and its result stands. Repeatable. */
  void settle(ProgrammeId programme, Account account);

  /** The result of an account, the first places first; names of those who chose to be named. */
  List<Place> result(ProgrammeId programme, Account account, int most);

  /** Whoever has one place in the result of an account; several where a place is shared. */
  List<Place> resultAt(ProgrammeId programme, Account account, long place);

  /** The result of an account without those who did not choose to be named. */
  List<Place> namedResult(ProgrammeId programme, Account account, int most);

  /** The person's place in the result of an account. */
  Optional<Place> resultOf(ProgrammeId programme, Account account, PersonId person);

  /** The settled accounts in which a person came so far or better. */
  List<Account> settledWithin(ProgrammeId programme, PersonId person, int place);
}
