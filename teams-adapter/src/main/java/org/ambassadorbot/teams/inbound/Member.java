package org.ambassadorbot.teams.inbound;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some bot, in a conversation.
 *
 * @param id what this bot knows the account by, such as {@code 29:…}
 * @param directoryId what the company's directory knows it by, when it is told
 */
public record Member(String id, @Nullable String directoryId) {
  private static final String PERSON = "29:";

  /** The identifier the rest of the bot uses: the directory's, which every bot sees alike. */
  public String userId() {
    return directoryId == null ? id : directoryId;
  }

  /** Whether the account may be a person's; other bots start with {@code 28:}. */
  public boolean isPerson() {
    return directoryId != null || id.startsWith(PERSON) || !id.startsWith("28:");
  }
}
