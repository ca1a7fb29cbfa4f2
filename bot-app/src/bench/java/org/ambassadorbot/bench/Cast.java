package org.ambassadorbot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** Brings a new bot to where people have joined and have points, by talking to it. */
final class Cast {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SUGGESTIONS_EACH = 2;

  private final int port;
  private final SignedRequests requests;

  Cast(int port, SignedRequests requests) {
    this.port = port;
    this.requests = requests;
  }

  void prepare() throws IOException {
    for (String person : SignedRequests.people()) {
      press(person, says(person, "rejoindre"), "press/recruiting.accept/");
      for (int i = 0; i < SUGGESTIONS_EACH; i++) {
        says(person, "suggérer https://example.org/first/" + requests.fresh());
        press(
            SlackStandIn.ADMINISTRATOR,
            says(SlackStandIn.ADMINISTRATOR, "relire"),
            "press/review.accept/");
      }
    }
    String points = says(SignedRequests.people().get(0), "points").toString();
    if (!points.contains(Integer.toString(10 * SUGGESTIONS_EACH))) {
      throw new IOException("the people have no points: " + points);
    }
  }

  private JsonNode says(String person, String text) throws IOException {
    return ask(requests.command(person, text));
  }

  private void press(String person, JsonNode message, String kind) throws IOException {
    JsonNode button =
        message.findParents("action_id").stream()
            .filter(each -> each.path("action_id").asText().startsWith(kind))
            .findFirst()
            .orElseThrow(() -> new IOException("no button " + kind + " in " + message));
    ask(requests.press(person, button.path("action_id").asText(), button.path("value").asText()));
  }

  private JsonNode ask(byte[] request) throws IOException {
    String answer = Connection.ask(port, request);
    if (!answer.startsWith("HTTP/1.1 200")) {
      throw new IOException("a bad answer: " + answer);
    }
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    return Optional.of(body)
        .filter(text -> !text.isEmpty())
        .map(Cast::tree)
        .orElseGet(JSON::createObjectNode);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
