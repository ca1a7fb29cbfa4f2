package org.ambassadorbot.slack.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.jspecify.annotations.Nullable;

/** Writes to the addresses that Slack gives for answers: five times each, for half an hour. */
final class ResponseUrlCalls {
  private static final String METHOD = "response_url";
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final WebCalls calls;
  private final ResponseUrls allowed;

  ResponseUrlCalls(WebCalls calls) {
    this.calls = calls;
    this.allowed = new ResponseUrls(calls.http().api());
  }

  void post(String url, JsonObject message, boolean isRepeatable) throws PlatformException {
    if (!allowed.isAllowed(url)) {
      throw new PlatformException(Reason.REJECTED, "response_url outside Slack", null, null);
    }
    calls.observed(METHOD, () -> made(url, message, isRepeatable));
  }

  /** The address carries no token of ours: what it refuses says nothing of the workspace. */
  private static PlatformException ofAddress(PlatformException failure) {
    return failure.reason() == Reason.UNAUTHORISED
        ? new PlatformException(Reason.GONE, "address refused", null, failure)
        : failure;
  }

  private Boolean made(String url, JsonObject message, boolean isRepeatable)
      throws PlatformException {
    Request request =
        new Request.Builder().url(url).post(RequestBody.create(message.toString(), JSON)).build();
    try (Response response = calls.http().client().newCall(request).execute()) {
      String code = errorIn(response.body().string());
      if (!response.isSuccessful()) {
        throw ofAddress(Failures.status(response, code, isRepeatable));
      }
      if (code != null) {
        throw ofAddress(Failures.refused(code, isRepeatable));
      }
      return true;
    } catch (IOException e) {
      throw Failures.of(e, isRepeatable);
    }
  }

  /** Slack answers {@code ok}, or JSON that may name an error. */
  private static @Nullable String errorIn(String body) {
    if (!body.startsWith("{")) {
      return null;
    }
    try {
      JsonObject json = JsonParser.parseString(body).getAsJsonObject();
      return json.has("error") ? json.get("error").getAsString() : null;
    } catch (JsonParseException | IllegalStateException unreadable) {
      return null;
    }
  }
}
