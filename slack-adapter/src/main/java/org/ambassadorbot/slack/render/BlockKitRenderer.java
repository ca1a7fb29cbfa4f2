package org.ambassadorbot.slack.render;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** Draws a card as a message or as a person's Home tab; shortens what is too long. */
public final class BlockKitRenderer {
  private static final int ROOM_WORTH_USING = 40;
  private static final String REST = "…";

  private final Gson gson = BlockJson.gson();

  /** The blocks of a message. */
  public List<LayoutBlock> message(Card card) {
    return blocks(card, SlackLimits.BLOCKS_IN_MESSAGE);
  }

  /** The view of a Home tab. */
  public View home(Card card) {
    return View.builder().type("home").blocks(blocks(card, SlackLimits.BLOCKS_IN_VIEW)).build();
  }

  /** What a notification says; never empty, and never a mention. */
  public String notification(Card card) {
    String line = Texts.onOneLine(card.summary());
    return Mrkdwn.escaped(Shortening.of(line, SlackLimits.NOTIFICATION_TEXT / 5));
  }

  /** Blocks or a view as Slack reads them. */
  public String json(Object model) {
    return gson.toJson(model);
  }

  /** The same as a tree, to be put inside another message. */
  public JsonElement tree(Object model) {
    return gson.toJsonTree(model);
  }

  /** The blocks of a message, as a tree to be put inside another message. */
  public JsonElement messageTree(Card card) {
    List<LayoutBlock> blocks = whole(card);
    JsonElement tree = gson.toJsonTree(blocks);
    boolean fits =
        blocks.size() <= SlackLimits.BLOCKS_IN_MESSAGE
            && BlockText.length(tree) <= SlackLimits.MESSAGE_TEXT;
    return fits ? tree : gson.toJsonTree(fitted(card, SlackLimits.BLOCKS_IN_MESSAGE));
  }

  private List<LayoutBlock> blocks(Card card, int most) {
    List<LayoutBlock> blocks = whole(card);
    return blocks.size() <= most && length(blocks) <= SlackLimits.MESSAGE_TEXT
        ? blocks
        : fitted(card, most);
  }

  private static List<LayoutBlock> whole(Card card) {
    List<LayoutBlock> blocks = new ArrayList<>();
    ButtonElements buttons = new ButtonElements();
    for (CardElement element : card.elements()) {
      blocks.addAll(element.render(new ElementBlocks(buttons, SlackLimits.SECTION_TEXT)));
    }
    if (blocks.isEmpty()) {
      RichText words = RichText.plain(card.summary());
      return List.of(RichTextElements.paragraph(Spans.shortened(words, SlackLimits.SECTION_TEXT)));
    }
    return blocks;
  }

  private int length(List<LayoutBlock> blocks) {
    return BlockText.length(gson.toJsonTree(blocks));
  }

  /** Buttons stay, since nothing can be done without them; text gives way, from the end. */
  private List<LayoutBlock> fitted(Card card, int most) {
    Room room = new Room(most - 1, SlackLimits.MESSAGE_TEXT - REST.length());
    ButtonElements buttons = new ButtonElements();
    List<List<LayoutBlock>> drawn = new ArrayList<>();
    for (CardElement element : card.elements()) {
      List<LayoutBlock> row = isControl(element) ? drawn(element, buttons) : List.of();
      drawn.add(room.takes(row.size(), length(row)) ? row : List.of());
    }
    List<LayoutBlock> kept = new ArrayList<>();
    boolean isCut = false;
    for (int i = 0; i < drawn.size(); i++) {
      CardElement element = card.elements().get(i);
      List<LayoutBlock> blocks = isControl(element) ? drawn.get(i) : room.fit(element, this);
      kept.addAll(isCut && !isControl(element) ? List.of() : blocks);
      if (room.isExhausted() && !isCut) {
        kept.add(ElementBlocks.context(Texts.plain(REST, REST.length())));
        isCut = true;
      }
    }
    return kept;
  }

  private static List<LayoutBlock> drawn(CardElement element, ButtonElements buttons) {
    return element.render(new ElementBlocks(buttons, SlackLimits.SECTION_TEXT));
  }

  private static boolean isControl(CardElement element) {
    return element instanceof CardElement.Buttons || element instanceof CardElement.InlineForm;
  }

  /** What is left of a message's room. */
  private static final class Room {
    private int blocks;
    private int text;
    private boolean isExhausted;

    Room(int blocks, int text) {
      this.blocks = blocks;
      this.text = text;
    }

    boolean isExhausted() {
      return isExhausted;
    }

    boolean takes(int moreBlocks, int moreText) {
      if (moreBlocks > blocks || moreText > text) {
        return false;
      }
      blocks -= moreBlocks;
      text -= moreText;
      return true;
    }

    List<LayoutBlock> fit(CardElement element, BlockKitRenderer renderer) {
      if (isExhausted) {
        return List.of();
      }
      List<LayoutBlock> whole = element.render(new ElementBlocks(new ButtonElements(), text));
      if (text >= ROOM_WORTH_USING && takes(whole.size(), renderer.length(whole))) {
        return whole;
      }
      isExhausted = true;
      return List.of();
    }
  }
}
