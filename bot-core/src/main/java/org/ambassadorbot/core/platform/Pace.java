package org.ambassadorbot.core.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a platform lets the bot send: all limits hold at once.
 *
 * @param changes how many messages that stand may be changed or taken away in a workspace, where
 *     that is less than may be sent; null where it is not
 * @param drawings the same of people's pages with the bot that are drawn again
 */
public record Pace(
    List<RateLimit> perConversation,
    List<RateLimit> perWorkspace,
    @Nullable RateLimit changes,
    @Nullable RateLimit drawings) {
  /** No limit at all. */
  public static final Pace UNLIMITED = new Pace(List.of(), List.of());

  public Pace {
    perConversation = List.copyOf(perConversation);
    perWorkspace = List.copyOf(perWorkspace);
  }

  public Pace(List<RateLimit> perConversation, List<RateLimit> perWorkspace) {
    this(perConversation, perWorkspace, null, null);
  }
}
