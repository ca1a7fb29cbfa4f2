package org.ambassadorbot.core.feature.watchnote;

import java.time.Duration;
import java.time.Instant;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.FeedReader;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.ProgrammeId;

/**
 * A feed that proposes items to a rubric.
 *
 * @param title what it calls itself, or its address before it was read
 * @param known what its site said last time
 * @param failures how many times in a row it could not be read
 */
record Feed(
    long id,
    ProgrammeId programme,
    RubricId rubric,
    String address,
    String title,
    FeedReader.Known known,
    int failures) {
  /** After so many failures in a row, whoever is responsible is told. */
  static final int FAILURES_BEFORE_TELLING = 5;

  private static final Duration BETWEEN_LOOKS = Duration.ofHours(6);
  private static final int MOST_DOUBLINGS = 5;

  /** Whether it still goes by its address. */
  boolean wasNeverRead() {
    return CanonicalUrl.of(address)
        .filter(its -> title.equals(Wording.shorten(its.key(), ItemWords.LONGEST_TITLE)))
        .isPresent();
  }

  /** When to look again: every six hours, less and less often while it cannot be read. */
  Instant nextLook(Instant now, int failuresInARow) {
    return now.plus(BETWEEN_LOOKS.multipliedBy(1L << Math.min(failuresInARow, MOST_DOUBLINGS)));
  }
}
