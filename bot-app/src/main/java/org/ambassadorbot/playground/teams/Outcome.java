package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/** What the make-believe Teams answers to a call of the bot. */
record Outcome(int status, ObjectNode body, @Nullable Duration retryAfter) {

  static Outcome ok(ObjectNode body) {
    return new Outcome(200, body, null);
  }

  static Outcome created(String id) {
    return new Outcome(201, Json.object().put("id", id), null);
  }

  static Outcome error(int status, String code) {
    return new Outcome(status, body(code), null);
  }

  static Outcome tooMany(Duration retryAfter) {
    return new Outcome(429, body("TooManyRequests"), retryAfter);
  }

  private static ObjectNode body(String code) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", code);
    return body;
  }
}
