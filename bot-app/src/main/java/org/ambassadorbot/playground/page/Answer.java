package org.ambassadorbot.playground.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.ambassadorbot.core.link.Body;

/** One HTTP answer, whatever the server that sends it. */
public record Answer(int status, Map<String, String> headers, Body content) {

  public Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, String contentType, String body) {
    return of(status, contentType, new Body(body.getBytes(UTF_8)));
  }

  static Answer of(int status, String contentType, Body content) {
    return new Answer(status, Map.of("Content-Type", contentType), content);
  }

  static Answer empty(int status) {
    return empty(status, Map.of());
  }

  static Answer empty(int status, Map<String, String> headers) {
    return new Answer(status, headers, new Body(new byte[0]));
  }

  Answer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, content);
  }

  /** The content as text. */
  public String body() {
    return new String(content.bytes(), UTF_8);
  }

  /** A refusal the page's script knows by its short name. */
  static Answer refusal(int status, String reason) {
    return of(status, Json.CONTENT_TYPE, "{\"refusal\":\"" + reason + "\"}");
  }
}
