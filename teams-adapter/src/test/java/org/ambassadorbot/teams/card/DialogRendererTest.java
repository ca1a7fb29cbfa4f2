package org.ambassadorbot.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.Test;

class DialogRendererTest {
  private static final ObjectNode DIALOG =
      DialogRenderer.open(SampleCards.form(), Map.of("link", "Ce lien ne mène nulle part."), "17");

  @Test
  void aFormWithEveryFieldIsDrawnAsItsGoldenFile() throws IOException {
    GoldenFile.check("dialog", DIALOG);
  }

  @Test
  void aFormIsWithinWhatTeamsAccepts() {
    assertThat(AdaptiveCardValidator.ofCard(card())).isEmpty();
  }

  @Test
  void whatTheDialogSendsBackIsReadAsItWasDrawn() {
    ObjectNode data = card().findParent("_form").deepCopy();
    data.put("link", "https://example.org/a, b").put("topics", "x,no").put("consent", "true");
    data.put("why", " ").put("msteams", "x");

    ActionData read = new ActionData(data);

    assertThat(read.form()).contains(SampleCards.form().id());
    assertThat(read.argument()).isEqualTo("argument 12");
    assertThat(read.sourceMessage()).contains("17");
    assertThat(read.answers())
        .isEqualTo(
            Map.of(
                "link", List.of("https://example.org/a, b"),
                "topics", List.of("x", "no"),
                "consent", List.of("true"),
                "why", List.of()));
  }

  @Test
  void dataThatIsNotOursIsReadAsNothing() throws IOException {
    ActionData read =
        new ActionData(Json.read("{\"_form\":3,\"_action\":\"DROP TABLE\",\"_source\":\"../x\"}"));

    assertThat(read.form()).isEmpty();
    assertThat(read.action()).isEmpty();
    assertThat(read.sourceMessage()).isEmpty();
    assertThat(read.argument()).isEmpty();
  }

  private static JsonNode card() {
    return DIALOG.path("value").path("card").path("content");
  }
}
