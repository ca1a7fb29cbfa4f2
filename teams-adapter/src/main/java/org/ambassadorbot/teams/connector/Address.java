package org.ambassadorbot.teams.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that the bot can write to, as it is remembered.
 *
 * @param serviceUrl came with a validated token
 * @param botId what the conversation calls the bot
 * @param userId what the conversation calls the person, when the address is a person's
 */
record Address(
    String serviceUrl,
    String conversationId,
    String botId,
    @Nullable String userId,
    @Nullable String languageTag,
    @Nullable String timeZone) {

  static Optional<Address> read(String text) {
    try {
      JsonNode json = Json.read(text);
      return Optional.of(
          new Address(
              json.path("serviceUrl").asText(),
              json.path("conversation").asText(),
              json.path("bot").asText(),
              json.path("user").textValue(),
              json.path("language").textValue(),
              json.path("timeZone").textValue()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The same address, with what it does not say itself taken from an earlier one. */
  Address after(Address earlier) {
    return new Address(
        serviceUrl,
        conversationId,
        botId,
        userId == null ? earlier.userId : userId,
        languageTag == null ? earlier.languageTag : languageTag,
        timeZone == null ? earlier.timeZone : timeZone);
  }

  String write() {
    return Json.write(
        Json.object()
            .put("serviceUrl", serviceUrl)
            .put("conversation", conversationId)
            .put("bot", botId)
            .put("user", userId)
            .put("language", languageTag)
            .put("timeZone", timeZone));
  }
}
