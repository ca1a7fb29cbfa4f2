package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token endpoint of the make-believe Slack: codes that work once, and refresh tokens that work
 * once and for a moment longer. Of the tokens that were renewed, the two newest are good.
 */
final class Authorization {
  private static final int HALF_A_DAY = 43_200;

  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final int MOST_LIVE = 2;

  private final Set<String> tokens;
  private final Clock clock;
  private final Map<String, String> codes = new HashMap<>();

  /** Until when each can be used; nothing is said of one that was not used yet. */
  private final Map<String, Instant> refreshTokens = new HashMap<>();

  private final Deque<String> live = new ArrayDeque<>();
  private boolean isRotating;
  private int counter;

  Authorization(Set<String> tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  synchronized void rotate(boolean rotating) {
    isRotating = rotating;
  }

  synchronized String grant(String user) {
    String code = "code." + ++counter;
    codes.put(code, user);
    return code;
  }

  /** A refresh token that works once. */
  synchronized String refreshToken() {
    String refresh = "xoxe-" + ++counter;
    refreshTokens.put(refresh, Instant.MAX);
    return refresh;
  }

  synchronized ObjectNode access(Map<String, String> form) {
    if ("refresh_token".equals(form.get("grant_type"))) {
      return isGood(form.getOrDefault("refresh_token", ""))
          ? answer(null)
          : WebApi.error("invalid_refresh_token");
    }
    String user = codes.remove(form.getOrDefault("code", ""));
    return user == null ? WebApi.error("invalid_code") : answer(user);
  }

  private boolean isGood(String refresh) {
    Instant now = clock.instant();
    Instant end = refreshTokens.get(refresh);
    refreshTokens.computeIfPresent(
        refresh, (key, until) -> until.equals(Instant.MAX) ? now.plus(GRACE) : until);
    return end != null && now.isBefore(end);
  }

  private void keepNewest(String token) {
    live.addLast(token);
    if (live.size() > MOST_LIVE) {
      tokens.remove(live.removeFirst());
    }
  }

  private ObjectNode answer(@Nullable String user) {
    String token = "xoxb-" + ++counter;
    tokens.add(token);
    ObjectNode answer =
        WebApi.ok()
            .put("access_token", token)
            .put("token_type", "bot")
            .put("bot_user_id", Workspace.BOT_USER)
            .put("app_id", Workspace.APP);
    answer.putObject("team").put("id", Workspace.TEAM).put("name", "Playground");
    if (user != null) {
      answer.putObject("authed_user").put("id", user);
    }
    if (isRotating) {
      keepNewest(token);
      answer.put("refresh_token", refreshToken()).put("expires_in", HALF_A_DAY);
    }
    return answer;
  }
}
