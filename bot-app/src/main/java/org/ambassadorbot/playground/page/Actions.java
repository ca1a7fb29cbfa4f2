package org.ambassadorbot.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.playground.SimulatedPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What somebody does on the page: typing, pressing, filling in. */
final class Actions {
  private static final Logger LOG = LoggerFactory.getLogger(Actions.class);

  private static final Set<String> KNOWN =
      Set.of(
          "say",
          "answer",
          "send",
          "mention",
          "command",
          "home",
          "press",
          "submit",
          "cancel",
          "react",
          "withdraw",
          "capture");

  private final List<Company> companies;

  Actions(List<Company> companies) {
    this.companies = List.copyOf(companies);
  }

  Answer perform(Request request) {
    Optional<SimulatedPerson> person =
        Views.find(companies, request).flatMap(it -> it.person(request.parameter("person")));
    if (person.isEmpty()) {
      return Answer.refusal(404, "person");
    }
    Optional<JsonNode> action = Json.readObject(request.body()).filter(Actions::isKnown);
    if (action.isEmpty()) {
      return Answer.refusal(400, "action");
    }
    return isUnreadable(action.get())
        ? Answer.refusal(400, "picture")
        : attempt(person.get(), action.get());
  }

  private static Answer attempt(SimulatedPerson person, JsonNode action) {
    try {
      perform(person, action);
      return Answer.empty(204);
    } catch (IllegalArgumentException e) {
      return Answer.refusal(409, "gone");
    } catch (RuntimeException e) {
      LOG.warn("playground: an action of {} failed", person.id(), e);
      return Answer.refusal(502, "failed");
    }
  }

  private static void perform(SimulatedPerson person, JsonNode action) {
    String text = action.path("text").asText();
    switch (action.path("act").asText()) {
      case "say" -> person.says(text);
      case "answer" -> person.writesBeneath(action.path("message").asText(), text);
      case "send" ->
          person.sends(text, action.path("mediaType").asText(), file(action).orElseThrow());
      case "mention" -> person.mentions(action.path("channel").asText(), text);
      case "command" -> person.commands(text);
      case "home" -> person.opensHome();
      case "press" ->
          person.presses(
              action.path("message").asText(),
              action.path("label").asText(),
              Json.strings(action, "inputs"));
      case "react" -> person.reacts(action.path("message").asText(), text);
      case "withdraw" -> person.withdraws(action.path("message").asText(), text);
      case "capture" -> person.captures(action.path("message").asText());
      case "submit" -> person.submits(Json.strings(action, "answers"));
      case "cancel" -> person.cancels();
      default -> throw new IllegalStateException("an action without a meaning");
    }
  }

  private static boolean isUnreadable(JsonNode action) {
    return action.path("act").asText().equals("send") && file(action).isEmpty();
  }

  private static Optional<byte[]> file(JsonNode action) {
    try {
      return Optional.of(Base64.getDecoder().decode(action.path("file").asText()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(JsonNode action) {
    return KNOWN.contains(action.path("act").asText());
  }
}
