package org.ambassadorbot.core.platform;

import java.util.List;

/** How fast a platform lets the bot send: all limits hold at once. */
public record Pace(List<RateLimit> perConversation, List<RateLimit> perWorkspace) {
  /** No limit at all. */
  public static final Pace UNLIMITED = new Pace(List.of(), List.of());

  public Pace {
    perConversation = List.copyOf(perConversation);
    perWorkspace = List.copyOf(perWorkspace);
  }
}
