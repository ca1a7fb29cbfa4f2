package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** The board on which organisers prepare a note. */
final class BoardCards {
  static final ActionId SHOW = new ActionId("board.show");
  static final ActionId UP = new ActionId("board.up");
  static final ActionId DOWN = new ActionId("board.down");
  static final ActionId LATER = new ActionId("board.later");
  static final ActionId DROP = new ActionId("board.drop");
  static final ActionId PREVIEW = new ActionId("board.preview");
  static final ActionId SKIP = new ActionId("board.skip");
  static final ActionId SKIP_NOW = new ActionId("board.skip-now");
  static final ActionId PUBLISH = new ActionId("board.publish");
  static final ActionId PUBLISH_NOW = new ActionId("board.publish-now");
  static final int PAGE = 5;

  private BoardCards() {}

  /** A note being prepared, with what it is missing. */
  record Board(
      Note note, int number, List<Item> items, List<Rubric> rubrics, List<Rubric> missing) {
    Board {
      items = List.copyOf(items);
      rubrics = List.copyOf(rubrics);
      missing = List.copyOf(missing);
    }

    int pages() {
      return Math.max(1, (items.size() + PAGE - 1) / PAGE);
    }

    boolean isDraft() {
      return note.isIn(Note.State.DRAFT);
    }
  }

  static Card board(Turn turn, Board board, int wanted) {
    Texts texts = turn.texts();
    int page = Math.max(0, Math.min(wanted, board.pages() - 1));
    String title = texts.plain(BoardPhrase.TITLE, with("number", board.number()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Facts(facts(turn, board)));
    if (!board.note().introduction().isBlank()) {
      elements.add(new CardElement.Quotation(RichText.plain(board.note().introduction())));
    }
    int end = Math.min(board.items().size(), (page + 1) * PAGE);
    for (int i = page * PAGE; i < end; i++) {
      elements.add(new CardElement.Paragraph(line(texts, board, i)));
      elements.add(new CardElement.Buttons(itemButtons(texts, board, i)));
    }
    elements.add(new CardElement.Divider());
    elements.add(new CardElement.Buttons(buttons(texts, board, page)));
    return new Card(title, elements);
  }

  private static List<CardElement.Fact> facts(Turn turn, Board board) {
    Texts texts = turn.texts();
    List<CardElement.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            texts,
            BoardPhrase.STATE,
            texts.plain(board.isDraft() ? BoardPhrase.IS_DRAFT : BoardPhrase.IS_OPEN)));
    if (!board.isDraft()) {
      facts.add(
          fact(
              texts,
              BoardPhrase.CLOSING,
              WatchCards.moment(turn, board.note().deadlines().closing())));
    }
    facts.add(
        fact(
            texts,
            BoardPhrase.SENDING,
            WatchCards.moment(turn, board.note().deadlines().sending())));
    facts.add(
        fact(
            texts,
            BoardPhrase.CONTENT,
            texts.plain(BoardPhrase.COUNT, with("count", board.items().size()))));
    if (!board.missing().isEmpty()) {
      String names = texts.list(board.missing().stream().map(Rubric::name).toList());
      facts.add(fact(texts, BoardPhrase.MISSING, names));
    }
    return facts;
  }

  private static CardElement.Fact fact(Texts texts, BoardPhrase label, String value) {
    return new CardElement.Fact(texts.plain(label), RichText.plain(value));
  }

  private static RichText line(Texts texts, Board board, int index) {
    Item item = board.items().get(index);
    String rubric =
        board.rubrics().stream().filter(item::isIn).map(Rubric::name).findFirst().orElse("");
    return texts
        .rich(BoardPhrase.PLACE, with("place", index + 1))
        .and(NoteCards.title(item, NoteCards::address))
        .and(
            texts.rich(
                WatchPhrase.LINE_END,
                with("rubric", rubric),
                with("hasRubric", rubric.isEmpty() ? "no" : "yes"),
                with("name", item.origin().name()),
                with("from", WatchCards.from(item)),
                with("supports", item.supports())));
  }

  private static List<Button> itemButtons(Texts texts, Board board, int index) {
    Item item = board.items().get(index);
    String argument = Long.toString(item.id().value());
    List<Button> buttons = new ArrayList<>();
    if (index > 0 && isBeside(board, index - 1, item)) {
      buttons.add(press(texts, BoardPhrase.UP, UP, index, argument));
    }
    if (index + 1 < board.items().size() && isBeside(board, index + 1, item)) {
      buttons.add(press(texts, BoardPhrase.DOWN, DOWN, index, argument));
    }
    String change = texts.plain(BoardPhrase.CHANGE, with("place", index + 1));
    buttons.add(Button.open(change, ItemForms.CHANGE_ON_BOARD, ReadItem.of(item).argument()));
    if (board.isDraft()) {
      buttons.add(press(texts, BoardPhrase.LATER, LATER, index, argument));
    }
    buttons.add(press(texts, BoardPhrase.DROP, DROP, index, argument));
    return buttons;
  }

  /** Items change places inside a rubric: rubrics have an order of their own. */
  private static boolean isBeside(Board board, int index, Item item) {
    return Objects.equals(board.items().get(index).rubric(), item.rubric());
  }

  private static Button press(
      Texts texts, BoardPhrase label, ActionId action, int index, String argument) {
    return Button.press(texts.plain(label, with("place", index + 1)), action, argument);
  }

  private static List<Button> buttons(Texts texts, Board board, int page) {
    String note = Long.toString(board.note().id().value());
    List<Button> buttons = new ArrayList<>();
    if (board.pages() > 1) {
      int next = (page + 1) % board.pages();
      buttons.add(Button.press(texts.plain(BoardPhrase.NEXT_PAGE), SHOW, Integer.toString(next)));
    }
    if (!board.items().isEmpty()) {
      buttons.add(Button.press(texts.plain(BoardPhrase.PREVIEW), PREVIEW, ""));
    }
    buttons.add(Button.open(texts.plain(BoardPhrase.INTRODUCE), BoardForms.INTRODUCE, note));
    if (board.isDraft()) {
      buttons.add(Button.open(texts.plain(BoardPhrase.POSTPONE), BoardForms.POSTPONE, note));
    }
    buttons.add(
        Button.press(texts.plain(BoardPhrase.SKIP), SKIP, SeenNote.of(board.note()).argument()));
    if (!board.items().isEmpty()) {
      buttons.add(Button.press(texts.plain(BoardPhrase.PUBLISH), PUBLISH, "").primary());
    }
    return buttons;
  }

  /** Asks once more before something that cannot be taken back. */
  static Card confirm(Texts texts, RichText question, Button yes) {
    return Card.of(
        question.words(),
        new CardElement.Paragraph(question),
        new CardElement.Buttons(
            List.of(yes, Button.press(texts.plain(BoardPhrase.BACK), SHOW, ""))));
  }
}
