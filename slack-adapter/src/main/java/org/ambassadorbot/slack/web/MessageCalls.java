package org.ambassadorbot.slack.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.Response;
import org.ambassadorbot.core.platform.Beforehand;
import org.ambassadorbot.core.platform.PlatformException;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages without the SDK's methods client: that one makes a new JSON reader for each
 * answer, by reflection, which is three quarters of what a message of a broadcast would cost.
 */
final class MessageCalls {
  private static final String METHOD = "chat.postMessage";

  private final WebCalls calls;

  MessageCalls(WebCalls calls) {
    this.calls = calls;
  }

  /** Where a message stands. */
  record Posted(String channel, String ts) {}

  /** Posts a message with these fields. Not repeatable. */
  Posted post(String token, Map<String, String> fields) throws PlatformException {
    return calls.observed(METHOD, () -> made(token, fields));
  }

  private Posted made(String token, Map<String, String> fields) throws PlatformException {
    Request request = Beforehand.draw(() -> request(token, fields));
    try (Response response = calls.http().client().newCall(request).execute()) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw Failures.status(response, errorIn(body), false);
      }
      return posted(JsonParser.parseString(body));
    } catch (IOException e) {
      throw Failures.of(e, false);
    } catch (JsonParseException | IllegalStateException e) { // an answer that is not whole
      throw Failures.of(e, false);
    }
  }

  private Request request(String token, Map<String, String> fields) {
    FormBody.Builder form = new FormBody.Builder();
    fields.forEach(form::add);
    return new Request.Builder()
        .url(calls.http().api() + METHOD)
        .header("Authorization", "Bearer " + token)
        .post(form.build())
        .build();
  }

  private static Posted posted(JsonElement answer) throws PlatformException {
    JsonObject json = answer.getAsJsonObject();
    if (!json.has("ok") || !json.get("ok").getAsBoolean()) {
      String error = text(json, "error");
      throw Failures.refused(error == null ? "internal_error" : error, false);
    }
    String channel = text(json, "channel");
    String ts = text(json, "ts");
    if (channel == null || ts == null) {
      throw new IllegalStateException("no channel or ts");
    }
    return new Posted(channel, ts);
  }

  private static @Nullable String errorIn(String body) {
    try {
      return body.startsWith("{")
          ? text(JsonParser.parseString(body).getAsJsonObject(), "error")
          : null;
    } catch (JsonParseException unreadable) {
      return null;
    }
  }

  private static @Nullable String text(JsonObject json, String name) {
    return json.has(name) && json.get(name).isJsonPrimitive() ? json.get(name).getAsString() : null;
  }
}
