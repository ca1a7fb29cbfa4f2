package org.ambassadorbot.core.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a row asks for: again and again, or once at a moment. */
record Plan(@Nullable String cadence, long at, String payload) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Plan repeated(Cadence cadence) {
    return new Plan(cadence.toString(), 0, "");
  }

  static Plan once(Instant at, String payload) {
    return new Plan(null, at.toEpochMilli(), payload);
  }

  /** The run that is due at a moment. */
  Run run(String key, Instant now) {
    if (cadence == null) {
      Instant planned = Instant.ofEpochMilli(at);
      return new Run(key, planned.toString(), planned, payload);
    }
    Cadence.Occurrence due = Cadence.parse(cadence).latest(now);
    return new Run(key, due.period(), due.at(), payload);
  }

  byte[] toBytes() {
    try {
      return MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Plan ofBytes(byte[] bytes) {
    try {
      return MAPPER.readValue(new String(bytes, StandardCharsets.UTF_8), Plan.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored plan cannot be read", e);
    }
  }
}
