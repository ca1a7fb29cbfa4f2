package org.ambassadorbot.teams.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdaptiveCardRendererTest {

  static Stream<String> names() {
    return SampleCards.cards().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySampleIsDrawnAsItsGoldenFile(String name) throws IOException {
    ObjectNode activity = AdaptiveCardRenderer.activity(sample(name));

    GoldenFile.check(name, activity);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everySampleIsWithinWhatTeamsAccepts(String name) {
    ObjectNode activity = AdaptiveCardRenderer.activity(sample(name));

    assertThat(AdaptiveCardValidator.ofActivity(activity)).isEmpty();
  }

  @Test
  void whatPeopleWriteStandsOnlyWhereNothingIsMarkup() {
    ObjectNode activity = AdaptiveCardRenderer.activity(sample("hostile"));

    assertThat(activity.findValuesAsText("type")).doesNotContain("TextBlock", "FactSet");
    assertThat(activity.findValues("entities")).isEmpty();
    assertThat(activity.has("text")).isFalse();
  }

  @Test
  void aFormInAMessageSaysItsTitleOnce() {
    Form form = SampleCards.form();
    Card card =
        Card.of(
            form.title(),
            new CardElement.Heading(form.title()),
            new CardElement.InlineForm(form, "Ouvrir"));

    String body = AdaptiveCardRenderer.activity(card).at("/attachments/0/content/body").toString();

    assertThat(body.split(form.title(), -1)).hasSize(2);
  }

  @Test
  void anOverLongCardIsCutAtAWordAndKeepsItsButtons() {
    Button button = Button.press("Accepter", new ActionId("sample.accept"), "12");
    Card card =
        Card.of(
            "Long",
            new CardElement.Paragraph(RichText.plain("mot accentué ".repeat(20_000))),
            new CardElement.Buttons(List.of(button)));

    ObjectNode activity = AdaptiveCardRenderer.activity(card);

    assertThat(AdaptiveCardValidator.ofActivity(activity)).isEmpty();
    assertThat(activity.findValuesAsText("text").get(0))
        .matches("(mot accentué )+mot( accentué)?…");
    assertThat(activity.findValuesAsText("verb")).containsExactly("sample.accept");
    assertThat(Json.size(activity)).isGreaterThan(50_000);
  }

  @Test
  void textOfControlCharactersIsCutByItsSizeOnTheWire() {
    Card card = Card.of("Long", new CardElement.Paragraph(RichText.plain("\u0001".repeat(50_000))));

    assertThat(AdaptiveCardValidator.ofActivity(AdaptiveCardRenderer.activity(card))).isEmpty();
  }

  @Test
  void moreButtonsThanARowHoldsStartAnotherRow() {
    List<Button> buttons =
        IntStream.range(0, 8)
            .mapToObj(i -> Button.press("B" + i, new ActionId("sample.press"), ""))
            .toList();

    ObjectNode card = AdaptiveCardRenderer.card(Card.of("x", new CardElement.Buttons(buttons)));

    assertThat(card.path("body"))
        .extracting(row -> row.path("actions").size())
        .containsExactly(6, 2);
  }

  @Test
  void buttonsBeyondTheSizeOfAMessageAreLeftOut() {
    Button button = Button.press("B", new ActionId("sample.press"), "a".repeat(1_000));
    CardElement row = new CardElement.Buttons(List.of(button));
    Card card = new Card("x", Collections.nCopies(200, row));

    ObjectNode activity = AdaptiveCardRenderer.activity(card);

    assertThat(AdaptiveCardValidator.ofActivity(activity)).isEmpty();
  }

  @Test
  void aNotificationIsNeverEmptyNorLong() {
    Card card = new Card("mot ".repeat(1_000), List.of());

    String summary = AdaptiveCardRenderer.activity(card).path("summary").asText();

    assertThat(summary).hasSizeBetween(1, TeamsLimits.LONGEST_SUMMARY).endsWith("mot…");
  }

  @Test
  void errorsOfAnInlineFormStandUnderTheirFields() {
    ObjectNode card = AdaptiveCardRenderer.inlineForm(SampleCards.form(), Map.of("link", "Lien ?"));

    assertThat(AdaptiveCardValidator.ofCard(card)).isEmpty();
    JsonNode items = card.path("body").path(0).path("items");
    int link = IntStream.range(0, items.size()).filter(i -> isInput(items, i, "link")).sum();
    assertThat(items.path(link + 1).path("inlines").path(0).path("text").asText())
        .isEqualTo("Lien ?");
  }

  private static boolean isInput(JsonNode items, int index, String name) {
    return items.path(index).path("id").asText().equals(name);
  }

  private static Card sample(String name) {
    Card card = SampleCards.cards().get(name);
    if (card == null) {
      throw new IllegalArgumentException(name);
    }
    return card;
  }
}
