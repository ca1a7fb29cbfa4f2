package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.store.Database;

/**
 * Links of broadcasts that count how often they are followed, by whomever: nobody is recorded.
 * Where the application serves no such addresses, links lead straight to their pages.
 */
public final class TrackedLinks {
  private static final Pattern CODE = Pattern.compile("b(\\d{1,18})");

  private final Optional<PublicAddress> address;
  private final Database database;
  private final BroadcastStore broadcasts;

  @Inject
  TrackedLinks(Optional<PublicAddress> address, Database database, BroadcastStore broadcasts) {
    this.address = address;
    this.database = database;
    this.broadcasts = broadcasts;
  }

  /** Whether clicks are counted at all. */
  boolean areCounted() {
    return address.isPresent();
  }

  String tracked(BroadcastId broadcast, String link) {
    return address.map(base -> base.value() + "/r/b" + broadcast.value()).orElse(link);
  }

  /**
   * Where a code leads; empty when it is not one of ours.
   *
   * @param isCounted whether somebody really clicked: previews and robots are led, not counted
   */
  public Optional<String> follow(String code, boolean isCounted) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BroadcastId id = new BroadcastId(Long.parseLong(matcher.group(1)));
    return isCounted
        ? database.write(() -> broadcasts.click(id))
        : database.read(
            () ->
                broadcasts
                    .find(id)
                    .map(broadcast -> Optional.ofNullable(broadcast.content().message().link()))
                    .orElse(Optional.empty()));
  }
}
