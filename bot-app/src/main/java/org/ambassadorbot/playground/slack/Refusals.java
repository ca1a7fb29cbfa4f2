package org.ambassadorbot.playground.slack;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the make-believe Slack refuses, and with which of Slack's own errors. Thread-safe. */
final class Refusals {
  private final Map<String, String> byChannel = new ConcurrentHashMap<>();
  private final Map<String, String> byToken = new ConcurrentHashMap<>();

  /** From now on nothing can be posted in a channel, or in a direct conversation. */
  void channel(String channel, String error) {
    byChannel.put(channel, error);
  }

  void openChannel(String channel) {
    byChannel.remove(channel);
  }

  /** From now on a token is good for nothing. */
  void token(String token, String error) {
    byToken.put(token, error);
  }

  void acceptToken(String token) {
    byToken.remove(token);
  }

  Optional<String> ofChannel(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }

  Optional<String> ofToken(String token) {
    return Optional.ofNullable(byToken.get(token));
  }
}
