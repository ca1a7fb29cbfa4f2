package org.ambassadorbot.core.platform;

import java.util.Set;
import org.ambassadorbot.core.people.Identity;
import org.jspecify.annotations.Nullable;

/**
 * A message that one person wrote to others.
 *
 * @param text what it says, without the platform's markup
 * @param address where the platform shows it, if it says so
 * @param mentioned whom it mentions; each stands in the text as {@code @} and their identifier
 */
public record FoundMessage(String text, @Nullable String address, Set<Identity> mentioned) {
  public FoundMessage {
    mentioned = Set.copyOf(mentioned);
  }

  /** A message in which names stand as names. */
  public FoundMessage(String text, @Nullable String address) {
    this(text, address, Set.of());
  }
}
