package org.ambassadorbot.core.ledger;

import java.util.List;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.PersonId;

/** How groups do, and who stands where inside one. Thread-safe; only reads. */
public interface GroupRankings {
  /** Groups with fewer ambassadors than this stand nowhere: an average would tell on somebody. */
  int LEAST = 5;

  /**
   * A group's place among groups.
   *
   * @param place from 1; groups with the same average share it
   * @param members the active ambassadors that are in the group today: all but those who are on
   *     pause and have no points of the period
   * @param average their points of the period, divided by their number
   */
  record GroupPlace(int place, GroupId group, int members, double average) {}

  /**
   * Every group with enough ambassadors, by the average of their points; the first ones first. In a
   * programme of very many people it may be half a minute old.
   */
  List<GroupPlace> places(Rankings.Ranking ranking);

  /**
   * The places inside one group; of a group that is too small, none.
   *
   * @param most how many places, of those who chose to be named
   * @param own whose place is among them in any case, if they have one
   */
  List<Place> within(Rankings.Ranking ranking, GroupId group, int most, PersonId own);
}
