package org.ambassadorbot.playground.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The token endpoint of the make-believe Slack: codes and refresh tokens that work once. */
final class Authorization {
  private static final int HALF_A_DAY = 43_200;

  private final Set<String> tokens;
  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> refreshTokens = new HashSet<>();
  private boolean isRotating;
  private int counter;

  Authorization(Set<String> tokens) {
    this.tokens = tokens;
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
    refreshTokens.add(refresh);
    return refresh;
  }

  synchronized ObjectNode access(Map<String, String> form) {
    if ("refresh_token".equals(form.get("grant_type"))) {
      boolean isGood = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
      return isGood ? answer(null) : WebApi.error("invalid_refresh_token");
    }
    String user = codes.remove(form.getOrDefault("code", ""));
    return user == null ? WebApi.error("invalid_code") : answer(user);
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
      answer.put("refresh_token", refreshToken()).put("expires_in", HALF_A_DAY);
    }
    return answer;
  }
}
