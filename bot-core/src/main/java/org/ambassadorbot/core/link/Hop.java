package org.ambassadorbot.core.link;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one call of a site brought: a result, or another address to go to.
 *
 * @param location where to go on when there is no result
 * @param pause how long the site wants to be left alone
 */
record Hop(@Nullable Fetching result, String location, Optional<Duration> pause) {

  static Hop end(Fetching result) {
    return new Hop(result, "", Optional.empty());
  }

  static Hop end(Fetching.Reason reason) {
    return end(new Fetching.Refused(reason));
  }

  static Hop busy(Duration pause) {
    return new Hop(new Fetching.Refused(Fetching.Reason.BUSY), "", Optional.of(pause));
  }

  static Hop on(String location) {
    return new Hop(null, location, Optional.empty());
  }
}
