package org.ambassadorbot.playground.page;

import java.util.Map;

/** One HTTP answer, whatever the server that sends it; the body goes out in UTF-8. */
public record Answer(int status, Map<String, String> headers, String body) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of("Content-Type", contentType), body);
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), "");
  }

  /** A refusal the page's script knows by its short name. */
  static Answer refusal(int status, String reason) {
    return of(status, Json.CONTENT_TYPE, "{\"refusal\":\"" + reason + "\"}");
  }
}
