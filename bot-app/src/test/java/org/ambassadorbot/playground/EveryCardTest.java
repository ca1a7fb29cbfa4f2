package org.ambassadorbot.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambassadorbot.core.conversation.Repertoire;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.playground.slack.BlockKitRules;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.render.BlockKitRenderer;
import org.ambassadorbot.slack.render.ModalRenderer;
import org.ambassadorbot.teams.card.AdaptiveCardRenderer;
import org.ambassadorbot.teams.card.AdaptiveCardValidator;
import org.ambassadorbot.teams.card.DialogRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every real card and form of every feature, drawn for both platforms within their limits. */
class EveryCardTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BlockKitRenderer SLACK = new BlockKitRenderer();
  private static List<Card> cards = List.of();
  private static List<Form> forms = List.of();

  @BeforeAll
  static void gather() {
    Repertoire repertoire = Repertoire.play();
    cards =
        Stream.concat(repertoire.cards().stream(), SampleCards.cards().values().stream()).toList();
    forms = Stream.concat(repertoire.forms().stream(), Stream.of(SampleCards.form())).toList();
  }

  private static JsonNode json(String text) throws Exception {
    return JSON.readTree(text);
  }

  @Test
  void slackTakesEveryCard() throws Exception {
    for (Card card : cards) {
      assertThat(BlockKitRules.ofMessage(json(SLACK.json(SLACK.message(card)))))
          .as(card.summary())
          .isEmpty();
      assertThat(SLACK.notification(card)).isNotBlank();
    }
  }

  @Test
  void slackTakesEveryCardAsAHomePage() throws Exception {
    for (Card card : cards) {
      assertThat(BlockKitRules.ofView(json(SLACK.json(SLACK.home(card)))))
          .as(card.summary())
          .isEmpty();
    }
  }

  @Test
  void slackTakesEveryForm() throws Exception {
    for (Form form : forms) {
      String view = SLACK.json(new ModalRenderer().modal(form, FormOrigin.nowhere()));
      assertThat(BlockKitRules.ofView(json(view))).as(form.title()).isEmpty();
    }
  }

  @Test
  void teamsTakesEveryCard() {
    for (Card card : cards) {
      assertThat(AdaptiveCardValidator.ofActivity(AdaptiveCardRenderer.activity(card)))
          .as(card.summary())
          .isEmpty();
    }
  }

  @Test
  void teamsTakesEveryForm() {
    for (Form form : forms) {
      JsonNode card = DialogRenderer.open(form, Map.of(), null).at("/value/card/content");
      assertThat(card.path("body")).as(form.title()).isNotEmpty();
      assertThat(AdaptiveCardValidator.ofCard(card)).as(form.title()).isEmpty();
      assertThat(AdaptiveCardValidator.ofCard(AdaptiveCardRenderer.inlineForm(form, Map.of())))
          .as(form.title())
          .isEmpty();
    }
  }
}
