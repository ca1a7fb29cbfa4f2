package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** What a watch note looks like to its readers. */
final class NoteCards {
  private static final RichText LINE_END = RichText.plain("\n");

  private NoteCards() {}

  /**
   * A note as readers get it.
   *
   * @param addresses where each link of the note leads this reader
   */
  static Card note(Texts texts, Edition edition, Function<Item, String> addresses) {
    String title = texts.plain(NotePhrase.TITLE, with("number", edition.number()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    if (!edition.introduction().isBlank()) {
      elements.add(new CardElement.Paragraph(RichText.plain(edition.introduction())));
    }
    elements.addAll(rubrics(texts, edition, addresses));
    elements.addAll(before(texts, edition, addresses));
    if (!edition.sections().isEmpty()) {
      elements.add(new CardElement.Divider());
      elements.addAll(edition.sections());
    }
    thanks(texts, edition.items()).ifPresent(elements::add);
    elements.add(buttons(texts));
    String first = edition.items().get(0).words().title();
    return new Card(
        texts.plain(
            NotePhrase.SUMMARY,
            with("number", edition.number()),
            with("title", first),
            with("count", edition.items().size() - 1)),
        elements);
  }

  private static List<CardElement> rubrics(
      Texts texts, Edition edition, Function<Item, String> addresses) {
    List<CardElement> elements = new ArrayList<>();
    List<Item> left = new ArrayList<>(edition.items());
    for (Rubric rubric : edition.rubrics()) {
      List<Item> own = left.stream().filter(item -> item.isIn(rubric)).toList();
      if (!own.isEmpty()) {
        elements.add(new CardElement.Paragraph(RichText.strong(rubric.name())));
        own.forEach(item -> elements.add(whole(texts, item, addresses)));
        left.removeAll(own);
      }
    }
    if (!left.isEmpty() && !elements.isEmpty()) {
      String others = texts.plain(NotePhrase.OTHERS);
      elements.add(new CardElement.Paragraph(RichText.strong(others)));
    }
    left.forEach(item -> elements.add(whole(texts, item, addresses)));
    return elements;
  }

  /** An item with all it says, in one paragraph. */
  static CardElement whole(Texts texts, Item item, Function<Item, String> addresses) {
    ItemWords words = item.words();
    RichText said = title(item, addresses);
    if (!words.source().isEmpty()) {
      said = said.and(texts.rich(NotePhrase.SOURCE, with("source", words.source())));
    }
    if (!words.why().isEmpty()) {
      said = said.and(LINE_END).and(texts.rich(NotePhrase.WHY, with("why", words.why())));
    }
    if (!words.angle().isEmpty()) {
      said = said.and(LINE_END).and(texts.rich(NotePhrase.ANGLE, with("angle", words.angle())));
    }
    return new CardElement.Paragraph(said);
  }

  static RichText title(Item item, Function<Item, String> addresses) {
    String title = item.words().title();
    return item.words().link() == null
        ? RichText.strong(title)
        : RichText.link(title, addresses.apply(item));
  }

  /** Where an item's own link leads; empty without one. */
  static String address(Item item) {
    CanonicalUrl link = item.words().link();
    return link == null ? "" : link.address();
  }

  private static List<CardElement> before(
      Texts texts, Edition edition, Function<Item, String> addresses) {
    if (edition.before().isEmpty()) {
      return List.of();
    }
    List<RichText> lines = edition.before().stream().map(item -> title(item, addresses)).toList();
    return List.of(
        new CardElement.Paragraph(
            texts.rich(NotePhrase.BEFORE, with("number", edition.number() - 1))),
        new CardElement.Items(lines, false));
  }

  private static java.util.Optional<CardElement> thanks(Texts texts, List<Item> items) {
    List<String> names =
        items.stream()
            .map(item -> item.origin().name())
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    return names.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new CardElement.Remark(
                texts.rich(NotePhrase.THANKS, with("names", texts.list(names)))));
  }

  private static CardElement buttons(Texts texts) {
    return new CardElement.Buttons(
        List.of(
            Button.open(texts.plain(NotePhrase.ADD), ItemForms.ADD, ""),
            Button.press(texts.plain(NotePhrase.FREQUENCY), PreferenceCards.SHOW, "")));
  }
}
