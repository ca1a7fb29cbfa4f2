package org.ambassadorbot.playground.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.playground.SimulatedPerson.SeenField;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;
import org.ambassadorbot.teams.card.Json;

/** A form open before a person. */
record Dialog(Post.Place place, String title, JsonNode card, Map<String, String> errors) {

  static Dialog of(Post.Place place, JsonNode value) {
    JsonNode card = value.at("/card/content");
    return new Dialog(place, value.path("title").asText(), card, new CardReading(card).errors());
  }

  Dialog with(Map<String, String> found) {
    return new Dialog(place, title, card, found);
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
