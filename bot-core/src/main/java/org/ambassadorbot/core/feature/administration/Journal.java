package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Role;

/** The last administrative acts, in words. */
final class Journal {
  static final ActionId EXPORT = new ActionId("administration.journal-export");
  private static final int MOST_LINES = 20;
  private static final int MOST_EXPORTED = 10_000;
  private static final int PARAGRAPH = 2_500;
  private static final int PARAGRAPHS = 3;

  private final Audit audit;
  private final People people;

  @Inject
  Journal(Audit audit, People people) {
    this.audit = audit;
    this.people = people;
  }

  Card latest(Turn turn) {
    Texts texts = turn.texts();
    List<Audit.Entry> entries = audit.latest(turn.programme().id(), MOST_LINES);
    if (entries.isEmpty()) {
      return Card.of(texts.rich(AdministrationPhrase.JOURNAL_EMPTY));
    }
    String title = texts.plain(AdministrationPhrase.JOURNAL_TITLE);
    return Card.of(
        title,
        new CardElement.Heading(title),
        new CardElement.Items(entries.stream().map(entry -> line(turn, entry)).toList(), false),
        new CardElement.Buttons(
            List.of(Button.press(texts.plain(AdministrationPhrase.JOURNAL_EXPORT), EXPORT, "1"))));
  }

  /** One page of the whole journal as separated values, counted from one; newest acts first. */
  Card export(Turn turn, int wanted) {
    Texts texts = turn.texts();
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder(texts.plain(AdministrationPhrase.JOURNAL_HEADER));
    for (Audit.Entry entry : audit.latest(turn.programme().id(), MOST_EXPORTED)) {
      String row = row(turn, entry);
      if (paragraph.length() + row.length() > PARAGRAPH) {
        paragraphs.add(paragraph.toString());
        paragraph = new StringBuilder();
      }
      paragraph.append(paragraph.length() == 0 ? "" : "\n").append(row);
    }
    paragraphs.add(paragraph.toString());
    int pages = (paragraphs.size() + PARAGRAPHS - 1) / PARAGRAPHS;
    int page = Math.max(1, Math.min(wanted, pages));
    String title =
        texts.plain(
            AdministrationPhrase.JOURNAL_EXPORT_TITLE, with("page", page), with("pages", pages));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    int end = Math.min(paragraphs.size(), page * PARAGRAPHS);
    paragraphs
        .subList((page - 1) * PARAGRAPHS, end)
        .forEach(text -> elements.add(new CardElement.Paragraph(RichText.plain(text))));
    if (page < pages) {
      String next = String.valueOf(page + 1);
      elements.add(
          new CardElement.Buttons(
              List.of(Button.press(texts.plain(AdministrationPhrase.JOURNAL_NEXT), EXPORT, next))));
    }
    return new Card(title, elements);
  }

  private String row(Turn turn, Audit.Entry entry) {
    return String.join(
        ";",
        cell(entry.at().toString()),
        cell(name(turn, entry.actor())),
        cell(entry.act()),
        cell(entry.subject()),
        cell(entry.detail()));
  }

  /** Nothing that a spreadsheet would carry out, nothing that ends the cell or the line. */
  private static String cell(String text) {
    String line = text.replaceAll("[\\p{Cc}]+", " ");
    String harmless = line.matches("[=+@\\-].*") ? "'" + line : line;
    return harmless.matches(".*[;\"].*") ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
  }

  private RichText line(Turn turn, Audit.Entry entry) {
    return turn.texts()
        .rich(
            AdministrationPhrase.JOURNAL_LINE,
            with("moment", turn.texts().moment(entry.at(), turn.person().zone())),
            with("name", name(turn, entry.actor())),
            with("act", act(turn, entry)));
  }

  private RichText act(Turn turn, Audit.Entry entry) {
    String number = entry.subject().substring(entry.subject().indexOf(':') + 1);
    return turn.texts()
        .rich(
            phraseOf(entry.act()),
            with("act", entry.act()),
            with("subject", subject(turn, entry.subject(), number)),
            with("number", number),
            with("detail", detail(turn.texts(), entry.detail())));
  }

  private static AdministrationPhrase phraseOf(String act) {
    String name = "JOURNAL_" + act.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return Arrays.stream(AdministrationPhrase.values())
        .filter(phrase -> phrase.name().equals(name))
        .findFirst()
        .orElse(AdministrationPhrase.JOURNAL_OTHER);
  }

  private String subject(Turn turn, String subject, String number) {
    boolean isPerson = subject.matches("person:\\d{1,18}");
    return isPerson ? name(turn, new PersonId(Long.parseLong(number))) : subject;
  }

  private static String detail(Texts texts, String detail) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(detail))
        .findFirst()
        .map(role -> RoleCards.name(texts, role))
        .orElse(detail);
  }

  private String name(Turn turn, PersonId person) {
    return people
        .find(turn.programme().id(), person)
        .map(Person::name)
        .orElseGet(() -> turn.texts().plain(AdministrationPhrase.SOMEBODY));
  }
}
