package org.ambassadorbot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.junit.jupiter.api.Test;

class BlockKitRendererTest {
  private final BlockKitRenderer renderer = new BlockKitRenderer();

  @Test
  void fiftyOneBlocksBecomeFifty() {
    List<CardElement> elements =
        Collections.nCopies(
            51, new CardElement.Paragraph(RichText.plain("Un paragraphe parmi d'autres")));

    List<LayoutBlock> blocks = renderer.message(new Card("Beaucoup", elements));

    assertThat(blocks).hasSize(SlackLimits.BLOCKS_IN_MESSAGE);
    assertThat(renderer.json(blocks)).endsWith("\"text\":\"…\",\"emoji\":false}]}]");
  }

  @Test
  void buttonsSurviveTheCutOfALongMessage() {
    List<CardElement> elements =
        new ArrayList<>(
            Collections.nCopies(60, new CardElement.Paragraph(RichText.plain("mot ".repeat(500)))));
    elements.add(new CardElement.Buttons(List.of(Button.press("Oui", new ActionId("a.b"), "1"))));

    List<LayoutBlock> blocks = renderer.message(new Card("Long", elements));

    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(ActionsBlock.class);
    assertThat(textLength(blocks)).isBetween(10_000, SlackLimits.MESSAGE_TEXT);
  }

  @Test
  void aLongTextIsCutAtAWord() {
    Card card = Card.of(RichText.plain("Une phrase. ".repeat(1_000)));

    String json = renderer.json(renderer.message(card));

    assertThat(json).contains("Une phrase.…\"");
    assertThat(textLength(renderer.message(card))).isLessThanOrEqualTo(SlackLimits.SECTION_TEXT);
  }

  @Test
  void anEmojiIsNeverCutInHalf() {
    Card card = Card.of(RichText.plain("😀".repeat(3_000)));

    String json = renderer.json(renderer.message(card));

    assertThat(json).doesNotContain("\\ud83d").contains("😀…\"");
  }

  @Test
  void aLongSummaryStillNotifiesAndNeverMentions() {
    Card card = Card.of("<!channel> " + "x ".repeat(3_000), new CardElement.Divider());

    assertThat(renderer.notification(card))
        .startsWith("&lt;!channel&gt; x")
        .hasSizeLessThan(SlackLimits.NOTIFICATION_TEXT)
        .endsWith("…");
  }

  @Test
  void aCardWithoutWordsShowsItsSummary() {
    Card card = Card.of("Bonjour", new CardElement.Paragraph(RichText.plain("")));

    assertThat(renderer.json(renderer.message(card))).contains("Bonjour");
  }

  @Test
  void nothingHostileIsMarkup() {
    String json = renderer.json(renderer.message(card("hostile")));

    assertThat(json).doesNotContain("mrkdwn").contains("<!channel>");
  }

  @Test
  void whatMrkdwnWouldChangeIsDrawnWithoutIt() {
    for (String text : List.of("*a*", "_a_", "~a~", "`a`", ":smile:", "a & b", "<!here>", "a\nb")) {
      CardElement.Fact fact = new CardElement.Fact("Note", RichText.plain(text));
      CardElement remark = new CardElement.Remark(RichText.plain(text));
      Card card = Card.of("Faits", new CardElement.Facts(List.of(fact)), remark);

      assertThat(renderer.json(renderer.message(card))).as(text).doesNotContain("mrkdwn");
    }
  }

  @Test
  void factsStandSideBySideWhenTheyCan() {
    CardElement.Fact fact = new CardElement.Fact("Heure", RichText.plain("10:30"));

    assertThat(renderer.json(renderer.message(Card.of("x", new CardElement.Facts(List.of(fact))))))
        .contains("\"text\":\"*Heure*\\n10:30\"");
  }

  @Test
  void buttonsOfOneActionHaveDifferentIdentifiers() {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      buttons.add(Button.press("x".repeat(i * 5 + 1), new ActionId("a.b"), "" + i));
    }

    List<LayoutBlock> blocks =
        renderer.message(Card.of("Boutons", new CardElement.Buttons(buttons)));

    List<String> ids = new ArrayList<>();
    for (LayoutBlock block : blocks) {
      for (BlockElement element : ((ActionsBlock) block).getElements()) {
        ButtonElement button = (ButtonElement) element;
        ids.add(button.getActionId());
        assertThat(button.getText().getText()).hasSizeLessThanOrEqualTo(SlackLimits.BUTTON_TEXT);
      }
    }
    assertThat(ids).hasSize(30).doesNotHaveDuplicates();
    assertThat(ButtonName.decode(ids.get(7)))
        .contains(new ButtonName(ButtonName.Kind.PRESS, "a.b"));
  }

  private int textLength(List<LayoutBlock> blocks) {
    return BlockText.length(JsonParser.parseString(renderer.json(blocks)));
  }

  private static Card card(String name) {
    return Objects.requireNonNull(SampleCards.cards().get(name));
  }
}
