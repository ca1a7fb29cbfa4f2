package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenField;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;
import org.ambassadorbot.teams.card.Json;
import org.jspecify.annotations.Nullable;

/**
 * A form open before a person.
 *
 * @param captured what Teams tells of the message it was opened for, by the menu of that message
 */
record Dialog(
    Post.Place place,
    String title,
    JsonNode card,
    Map<String, String> errors,
    @Nullable JsonNode captured) {

  static Dialog of(Post.Place place, JsonNode value, @Nullable JsonNode captured) {
    JsonNode card = value.at("/card/content");
    return new Dialog(
        place, value.path("title").asText(), card, new CardReading(card).errors(), captured);
  }

  Dialog with(Map<String, String> found) {
    return new Dialog(place, title, card, found, captured);
  }

  SeenForm seen() {
    CardReading reading = new CardReading(card);
    List<SeenField> fields =
        reading.inputs().entrySet().stream()
            .map(
                input ->
                    new SeenField(
                        input.getKey(),
                        input.getValue().path("label").asText(),
                        input.getValue().path("value").asText("")))
            .toList();
    String submit = reading.submission().map(action -> action.path("title").asText()).orElse("");
    return new SeenForm(title, fields, submit, errors, Json.write(card));
  }
}
