package org.ambassadorbot.core.link;

import java.time.Clock;
import java.util.Optional;
import org.ambassadorbot.core.store.Database;

/** Tracked links on a store, without the rest of the bot. */
public final class Links {
  private Links() {}

  /** Links that begin with an address such as {@code https://bot.example}. */
  public static TrackedLinks of(Database database, String address, Clock clock) {
    return new TrackedLinks(
        Optional.of(new PublicAddress(address)), database, new TrackedLinkStore(database), clock);
  }
}
