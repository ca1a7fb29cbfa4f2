package org.ambassadorbot.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.ledger.Rankings.Ranking;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * The orders in which rankings ended, written down. Names are those of people who chose to be
 * named, as they stand today. Thread-safe; writes belong to the caller's transaction.
 */
public interface Results {

  /**
   * Writes down the order in which a ranking stands, in place of what was written down before.
   *
   * @return how many people have a place in it
   */
  int write(Ranking ranking, Account account);

  /** Closes an account: no line is added to it any more, and its result stands. Repeatable. */
  void settle(ProgrammeId programme, Account account);

  /** Whoever has one place; several where a place is shared. */
  List<Place> at(ProgrammeId programme, Account account, long place);

  /** The first of those who chose to be named. */
  List<Place> named(ProgrammeId programme, Account account, int most);

  /** The person's place. */
  Optional<Place> of(ProgrammeId programme, Account account, PersonId person);

  /** The settled accounts in which a person came so far or better, the last one settled first. */
  List<Account> settledWithin(ProgrammeId programme, PersonId person, int place);

  /** How many places were written down. */
  long count(ProgrammeId programme, Account account);

  /** Forgets the places that were held for dips which began before a day. */
  void forgetHeld(ProgrammeId programme, LocalDate before);
}
