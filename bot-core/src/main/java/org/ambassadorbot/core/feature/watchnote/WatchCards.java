package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.Wording;

/** What the note in the making looks like to those who feed it. */
final class WatchCards {
  static final ActionId REMOVE = new ActionId("watch.remove");
  static final ActionId SUPPORT = new ActionId("watch.support");
  static final ActionId READ = new ActionId("watch.read");
  private static final int MOST_SHOWN = 10;

  private WatchCards() {}

  /** What the open note holds, and what this person supports of it. */
  record Standing(Note note, List<Item> items, List<ItemId> supported, List<Rubric> rubrics) {
    Standing {
      items = List.copyOf(items);
      supported = List.copyOf(supported);
      rubrics = List.copyOf(rubrics);
    }
  }

  static Card standing(Turn turn, Standing standing, java.util.Optional<Note.Issue> last) {
    Texts texts = turn.texts();
    String title = texts.plain(WatchPhrase.STANDING_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(
        new CardElement.Paragraph(
            texts.rich(
                standing.items().isEmpty() ? WatchPhrase.STANDING_EMPTY : WatchPhrase.STANDING,
                with("count", standing.items().size()),
                with("closing", moment(turn, standing.note().deadlines().closing())),
                with("sending", moment(turn, standing.note().deadlines().sending())))));
    elements.addAll(items(turn, standing));
    last.ifPresent(issue -> elements.add(lastOne(turn, issue)));
    elements.add(new CardElement.Buttons(buttons(texts, last)));
    return new Card(title, elements);
  }

  private static CardElement lastOne(Turn turn, Note.Issue issue) {
    return new CardElement.Remark(
        turn.texts()
            .rich(
                WatchPhrase.LAST_ONE,
                with("number", issue.number()),
                with("day", day(turn, issue))));
  }

  private static String day(Turn turn, Note.Issue issue) {
    return turn.texts().day(issue.publishedAt().atZone(turn.person().zone()).toLocalDate());
  }

  private static List<Button> buttons(Texts texts, java.util.Optional<Note.Issue> last) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.open(texts.plain(WatchPhrase.ADD), ItemForms.ADD, "").primary());
    last.ifPresent(issue -> buttons.add(read(texts, issue.number())));
    buttons.add(Button.press(texts.plain(NotePhrase.FREQUENCY), PreferenceCards.SHOW, ""));
    return buttons;
  }

  static Button read(Texts texts, int number) {
    String label = texts.plain(WatchPhrase.READ, with("number", number));
    return Button.press(label, READ, Integer.toString(number));
  }

  private static List<CardElement> items(Turn turn, Standing standing) {
    Texts texts = turn.texts();
    List<Item> shown = shown(standing.items());
    List<RichText> lines = new ArrayList<>();
    List<Button> support = new ArrayList<>();
    for (Item item : shown) {
      lines.add(line(texts, item, standing.rubrics()));
      boolean isDone = standing.supported().contains(item.id());
      if (!item.isOf(turn.person().id()) && !isDone) {
        String label = texts.plain(WatchPhrase.SUPPORT, with("place", lines.size()));
        support.add(Button.press(label, SUPPORT, Long.toString(item.id().value())));
      }
    }
    List<CardElement> elements = new ArrayList<>();
    if (!lines.isEmpty()) {
      elements.add(new CardElement.Items(lines, true));
    }
    if (standing.items().size() > shown.size()) {
      int more = standing.items().size() - shown.size();
      elements.add(new CardElement.Remark(texts.rich(WatchPhrase.MORE, with("count", more))));
    }
    if (!support.isEmpty()) {
      elements.add(new CardElement.Buttons(support));
    }
    return elements;
  }

  /** What people brought before what feeds proposed. */
  private static List<Item> shown(List<Item> items) {
    List<Item> shown = new ArrayList<>(items.stream().filter(item -> !item.isFromFeed()).toList());
    items.stream().filter(Item::isFromFeed).forEach(shown::add);
    return shown.subList(0, Math.min(MOST_SHOWN, shown.size()));
  }

  private static RichText line(Texts texts, Item item, List<Rubric> rubrics) {
    String rubric = rubrics.stream().filter(item::isIn).map(Rubric::name).findFirst().orElse("");
    return NoteCards.title(item, NoteCards::address)
        .and(
            texts.rich(
                WatchPhrase.LINE_END,
                with("rubric", rubric),
                with("hasRubric", rubric.isEmpty() ? "no" : "yes"),
                with("name", item.origin().name()),
                with("from", from(item)),
                with("supports", item.supports())));
  }

  static String from(Item item) {
    if (item.isFromFeed()) {
      return "feed";
    }
    return item.origin().name().isEmpty() ? "nobody" : "person";
  }

  /** The receipt of an item, with what its contributor can still do. */
  static Card added(Turn turn, Item item, Note note, WatchPhrase phrase) {
    Texts texts = turn.texts();
    RichText said =
        texts.rich(
            phrase,
            with("title", item.words().title()),
            with("closing", moment(turn, note.deadlines().closing())));
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        NoteCards.whole(texts, item, NoteCards::address),
        new CardElement.Buttons(
            List.of(
                Button.open(
                    texts.plain(WatchPhrase.CHANGE),
                    ItemForms.CHANGE,
                    ReadItem.of(item).argument()),
                Button.press(
                    texts.plain(WatchPhrase.REMOVE), REMOVE, Long.toString(item.id().value())))));
  }

  static Card alreadyThere(Turn turn, Item item, Note note) {
    Texts texts = turn.texts();
    Note.Issue issue = note.issue();
    if (issue != null) {
      RichText said =
          texts.rich(
              WatchPhrase.ALREADY_PUBLISHED,
              with("title", item.words().title()),
              with("number", issue.number()),
              with("day", day(turn, issue)));
      return Card.of(
          said.words(),
          new CardElement.Paragraph(said),
          new CardElement.Buttons(List.of(read(texts, issue.number()))));
    }
    boolean isOwn = item.isOf(turn.person().id());
    RichText said =
        texts.rich(
            WatchPhrase.ALREADY_THERE,
            with("title", item.words().title()),
            with("name", item.origin().name()),
            with("from", isOwn ? "own" : from(item)));
    if (isOwn || !note.isIn(Note.State.OPEN)) {
      return Card.of(said);
    }
    Button support =
        Button.press(
            texts.plain(WatchPhrase.SUPPORT_IT), SUPPORT, Long.toString(item.id().value()));
    return Card.of(
        said.words(), new CardElement.Paragraph(said), new CardElement.Buttons(List.of(support)));
  }

  /** What was found among past notes. */
  static Card found(Turn turn, String words, List<Found> found) {
    Texts texts = turn.texts();
    RichText said =
        texts.rich(
            WatchPhrase.FOUND,
            with("count", found.size()),
            with("words", Wording.shorten(Wording.line(words), 80)));
    if (found.isEmpty()) {
      return Card.of(said);
    }
    List<RichText> lines =
        found.stream()
            .map(
                each ->
                    NoteCards.title(each.item(), NoteCards::address)
                        .and(
                            texts.rich(
                                WatchPhrase.FOUND_IN,
                                with("number", each.issue().number()),
                                with("day", day(turn, each.issue())))))
            .toList();
    return Card.of(
        said.words(), new CardElement.Paragraph(said), new CardElement.Items(lines, false));
  }

  /** An item of a past note. */
  record Found(Item item, Note.Issue issue) {}

  static String moment(Turn turn, java.time.Instant instant) {
    return turn.texts().moment(instant, turn.person().zone());
  }
}
