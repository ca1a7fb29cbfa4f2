package org.ambassadorbot.core.ledger;

import java.util.List;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * Who comes into rankings and who goes, and how newcomers do among themselves. Thread-safe; belongs
 * to the caller's transaction.
 */
public interface Arrivals {

  /**
   * A person counts from now on, without being named if they were not before. Whoever comes back
   * keeps the moment of their first arrival. Repeatable.
   */
  void arrive(ProgrammeId programme, PersonId person);

  /** A person is in no ranking any more, and the name they had chosen is forgotten. Repeatable. */
  void leave(ProgrammeId programme, PersonId person);

  /** The name a person chose to be shown under; empty when nobody reads it. */
  String shownName(ProgrammeId programme, PersonId person);

  /** Whether somebody else of the programme is shown under this very name. */
  boolean isShown(ProgrammeId programme, PersonId other, String name);

  /**
   * How those who arrived in the last 90 days do, by the points they earned in a week of presence
   * since they arrived; their first week counts in full. Whoever has as many shares the place.
   * Among very many newcomers, the pace of others may be half a minute old; names never are.
   *
   * @param most how many places, of those who chose to be named
   * @param own whose place is among them in any case, if they are a newcomer with points
   */
  List<Pace> paces(ProgrammeId programme, int most, PersonId own);
}
