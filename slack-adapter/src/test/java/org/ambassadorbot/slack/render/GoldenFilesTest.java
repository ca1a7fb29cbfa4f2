package org.ambassadorbot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.slack.place.FormOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every sample card looks like; run with {@code -Dgolden.write=true} to accept a change. */
class GoldenFilesTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Gson PRETTY =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private final BlockKitRenderer renderer = new BlockKitRenderer();

  static Stream<String> names() {
    return SampleCards.cards().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void cardIsDrawnAsBefore(String name) throws IOException {
    assertGolden(name, message(card(name)));
  }

  @Test
  void formIsDrawnAsBefore() throws IOException {
    FormOrigin origin = new FormOrigin("", "C1", "1700000000.000100", null, null, false);
    assertGolden("modal", parsed(new ModalRenderer().modal(SampleCards.form(), origin)));
  }

  @Test
  void homeIsDrawnAsBefore() throws IOException {
    assertGolden("home", parsed(renderer.home(card("buttons"))));
  }

  private JsonObject message(Card card) {
    JsonObject json = new JsonObject();
    json.addProperty("text", renderer.notification(card));
    json.add("blocks", parsed(renderer.message(card)));
    return json;
  }

  private JsonElement parsed(Object model) {
    return JsonParser.parseString(renderer.json(model));
  }

  private static void assertGolden(String name, JsonElement drawn) throws IOException {
    Path file = FOLDER.resolve(name + ".json");
    String text = PRETTY.toJson(drawn) + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  private static Card card(String name) {
    return Objects.requireNonNull(SampleCards.cards().get(name));
  }
}
