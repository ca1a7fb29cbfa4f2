package org.ambassadorbot.core.ledger;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Who was given which points, for what. Lines are only added; each cause counts once in a
 * programme, so that giving is repeatable. Thread-safe; writes belong to the caller's transaction.
 */
public interface Ledger {

  /**
   * Adds a line and its balance, unless the cause already has one.
   *
   * @return whether the line was added
   */
  boolean addOnce(PointsEntry entry);

  /** The person's points over all time. */
  long balanceOf(ProgrammeId programme, PersonId person);

  /** The person's lines, newest first. */
  List<PointsLine> linesOf(ProgrammeId programme, PersonId person, int most);

  /** How many lines the person has. */
  long countOf(ProgrammeId programme, PersonId person);

  /** The line that a cause produced, if it did. */
  Optional<PointsLine> lineOf(ProgrammeId programme, String cause);

  /** Hands all lines and balances of one account to another: the two are one person. */
  void move(PersonId gone, PersonId kept);
}
