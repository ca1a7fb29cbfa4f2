package org.ambassadorbot.slack.install;

import java.util.List;

/**
 * What the bot may do in a workspace, in the manifest and in the install link alike. It reads its
 * own direct conversations only, with the photos that people send there, never a channel; of
 * channels it is in, it learns of emoji put on messages, not of the messages. Whoever wants the
 * emoji that suggests to bring the message along adds {@code channels:history}, and {@code
 * groups:history} for private channels.
 */
public final class SlackScopes {
  public static final List<String> BOT =
      List.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "files:read",
          "im:history",
          "im:write",
          "metadata.message:read",
          "reactions:read",
          "usergroups:read",
          "users:read",
          "users:read.email");

  private SlackScopes() {}
}
