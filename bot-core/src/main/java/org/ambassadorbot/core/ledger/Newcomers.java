package org.ambassadorbot.core.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ambassadorbot.core.people.PersonId;

/** Everybody who arrived lately, by what they earn in a week. */
final class Newcomers {
  private final long[] paces;
  private final List<Newcomer> named;

  /**
   * Somebody who arrived lately.
   *
   * @param pace points in a week, in thousandths
   * @param isNamed whether others may read their name
   */
  record Newcomer(PersonId person, long pace, boolean isNamed) {}

  /**
   * Sorts newcomers.
   *
   * @param most how many of those who are named are kept
   */
  Newcomers(List<Newcomer> all, int most) {
    paces = all.stream().mapToLong(Newcomer::pace).sorted().toArray();
    named =
        all.stream()
            .filter(Newcomer::isNamed)
            .sorted(
                Comparator.comparingLong(Newcomer::pace)
                    .reversed()
                    .thenComparingLong(newcomer -> newcomer.person().value()))
            .limit(most)
            .toList();
  }

  int count() {
    return paces.length;
  }

  /** The first of those who are named. */
  List<Newcomer> named() {
    return named;
  }

  /** The place of whoever earns so much; whoever earns as much shares it. */
  int placeOf(long pace) {
    int found = Arrays.binarySearch(paces, pace + 1);
    int notMore = found < 0 ? -found - 1 : firstOf(found);
    return paces.length - notMore + 1;
  }

  /** Of several as fast, the first one in the order. */
  private int firstOf(int found) {
    int first = found;
    while (first > 0 && paces[first - 1] == paces[found]) {
      first--;
    }
    return first;
  }
}
