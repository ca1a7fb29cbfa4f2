package org.ambassadorbot.core.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Who was given which points, for what. Lines are only added; each cause counts once in an account
 * of a programme, so that giving is repeatable. Balances are the sum of their lines at every
 * commit. Thread-safe; writes belong to the caller's transaction.
 */
public interface Ledger {

  /**
   * Adds a line and its balances, unless the cause already has one or the account is settled.
   *
   * @return whether the line was added
   */
  boolean addOnce(PointsEntry entry);

  /**
   * Adds a line without points, which says that the action came after as many as count in a day;
   * nothing raises it later. Repeatable.
   */
  boolean addCapped(PointsEntry entry);

  /**
   * Brings what an action has given so far up to the entry's points, by a new line of the
   * difference. Never takes anything away, and does nothing for an action that has no line yet, was
   * capped or taken back, or whose account is settled. Repeatable: once for each degree of
   * evidence.
   *
   * @return whether a line was added
   */
  boolean raise(PointsEntry entry);

  /**
   * Takes points only if the person has as many to spend.
   *
   * @param entry what they are spent on, with the number of points above zero
   * @return false when there are not enough points, or the cause has been paid for already
   */
  boolean spend(PointsEntry entry);

  /**
   * Takes back all that an action gave, once; further evidence gives nothing any more.
   *
   * @return whether anything was taken back
   */
  boolean reverse(Reversal reversal);

  /** What the person can spend. */
  long balanceOf(ProgrammeId programme, PersonId person);

  /** The person's points over a period. */
  long balanceOf(ProgrammeId programme, PersonId person, Period period);

  /** The person's lines outside challenges, newest first. */
  List<PointsLine> linesOf(ProgrammeId programme, PersonId person, int most);

  /** The person's lines in one account, newest first. */
  List<PointsLine> linesOf(ProgrammeId programme, PersonId person, Account account, int most);

  /** The person's lines in every account, newest first. */
  List<PointsLine> everyLineOf(ProgrammeId programme, PersonId person, int most);

  /**
   * The person's lines outside challenges, and those of actions that counted in challenges alone:
   * whatever may have to be taken back, newest first.
   */
  List<PointsLine> correctableLinesOf(ProgrammeId programme, PersonId person, int most);

  /** How many lines the person has outside challenges. */
  long countOf(ProgrammeId programme, PersonId person);

  /** The line that a cause produced in the programme's own account, if it did. */
  Optional<PointsLine> lineOf(ProgrammeId programme, String cause);

  /**
   * How many actions of a rule, done from one moment to another, have counted for a person, less
   * those undone.
   *
   * @param until the first moment that is too late
   */
  long countBetween(PointsEntry like, Instant from, Instant until);

  /** Empties what people wrote in the lines of somebody who asks to be forgotten. */
  void makeNameless(ProgrammeId programme, PersonId person);

  /** Hands all lines and balances of one account to another: the two are one person. */
  void move(PersonId gone, PersonId kept);
}
