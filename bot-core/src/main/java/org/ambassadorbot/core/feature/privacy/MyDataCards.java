package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;

/** What people see of what is kept about them. */
final class MyDataCards {
  static final ActionId EXPORT = new ActionId("privacy.export");
  static final ActionId ERASE = new ActionId("privacy.erase");
  static final ActionId ERASE_SURE = new ActionId("privacy.erase-sure");
  static final ActionId KEEP = new ActionId("privacy.keep");
  static final String JSON = "json";
  static final String TEXT = "text";
  private static final int MOST_LINES = 12;
  private static final int PARAGRAPH = 2_500;
  private static final int PARAGRAPHS = 3;

  private MyDataCards() {}

  static Card data(Texts texts, List<PersonalData.Part> parts) {
    String title = texts.plain(MyDataPhrase.TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Paragraph(texts.rich(MyDataPhrase.INTRO)));
    parts.stream()
        .filter(part -> !part.lines().isEmpty())
        .forEach(part -> elements.addAll(part(texts, part)));
    List<String> empty =
        parts.stream()
            .filter(part -> part.lines().isEmpty())
            .map(PersonalData.Part::title)
            .toList();
    if (!empty.isEmpty()) {
      String titles = String.join(", ", empty);
      elements.add(new CardElement.Remark(texts.rich(MyDataPhrase.EMPTY, with("parts", titles))));
    }
    elements.add(new CardElement.Divider());
    elements.add(new CardElement.Items(promises(texts), false));
    elements.add(
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(MyDataPhrase.EXPORT), EXPORT, JSON),
                Button.press(texts.plain(MyDataPhrase.EXPORT_TEXT), EXPORT, TEXT),
                Button.press(texts.plain(MyDataPhrase.EXPORT_HERE), EXPORT, "1"),
                Button.press(texts.plain(MyDataPhrase.ERASE), ERASE, "").danger())));
    return new Card(title, elements);
  }

  private static List<CardElement> part(Texts texts, PersonalData.Part part) {
    int shown = Math.min(MOST_LINES, part.lines().size());
    int more = part.lines().size() - shown;
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(RichText.strong(part.title())));
    elements.add(new CardElement.Items(part.lines().subList(0, shown), false));
    if (more > 0) {
      elements.add(new CardElement.Remark(texts.rich(MyDataPhrase.MORE, with("count", more))));
    }
    return elements;
  }

  private static List<RichText> promises(Texts texts) {
    return Stream.of(MyDataPhrase.WHY, MyDataPhrase.HOW_LONG, MyDataPhrase.WHO, MyDataPhrase.NEVER)
        .map(texts::rich)
        .toList();
  }

  /** Everything in full, as people read it. */
  static String text(Texts texts, List<PersonalData.Part> parts) {
    StringBuilder text = new StringBuilder();
    text.append(texts.plain(MyDataPhrase.TITLE)).append("\n");
    for (PersonalData.Part part : parts) {
      List<RichText> lines =
          part.lines().isEmpty() ? List.of(texts.rich(MyDataPhrase.NOTHING)) : part.lines();
      text.append("\n").append(part.title()).append("\n");
      lines.forEach(line -> text.append("- ").append(line.words()).append("\n"));
    }
    text.append("\n");
    promises(texts).forEach(line -> text.append(line.words()).append("\n"));
    return text.toString();
  }

  /** One page of an export, counted from one; the last one for any number beyond. */
  static Card export(Texts texts, String json, int wanted) {
    int length = PARAGRAPH * PARAGRAPHS;
    int pages = (json.length() + length - 1) / length;
    int page = Math.max(1, Math.min(wanted, pages));
    String title = texts.plain(MyDataPhrase.EXPORT_TITLE, with("page", page), with("pages", pages));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    int end = Math.min(json.length(), page * length);
    for (int start = (page - 1) * length; start < end; start += PARAGRAPH) {
      String text = json.substring(start, Math.min(end, start + PARAGRAPH));
      elements.add(new CardElement.Paragraph(RichText.plain(text)));
    }
    if (page < pages) {
      String next = String.valueOf(page + 1);
      elements.add(
          new CardElement.Buttons(
              List.of(Button.press(texts.plain(MyDataPhrase.EXPORT_NEXT), EXPORT, next))));
    }
    return new Card(title, elements);
  }

  static Card eraseSure(Texts texts) {
    RichText sure = texts.rich(MyDataPhrase.ERASE_SURE);
    return Card.of(
        sure.words(),
        new CardElement.Paragraph(RichText.strong(sure.words())),
        new CardElement.Paragraph(texts.rich(MyDataPhrase.ERASE_WHAT)),
        new CardElement.Paragraph(texts.rich(MyDataPhrase.ERASE_STAYS)),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(MyDataPhrase.ERASE_YES), ERASE_SURE, "").danger(),
                Button.press(texts.plain(MyDataPhrase.ERASE_NO), KEEP, ""))));
  }
}
