package org.ambassadorbot.core.feature.administration;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.export.CsvTable;
import org.ambassadorbot.core.export.Exports;
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
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int MOST_LINES = 20;
  private static final int MOST_EXPORTED = 100_000;

  private final Audit audit;
  private final People people;
  private final Exports exports;

  @Inject
  Journal(Audit audit, People people, Exports exports) {
    this.audit = audit;
    this.people = people;
    this.exports = exports;
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
            List.of(Button.press(texts.plain(AdministrationPhrase.JOURNAL_EXPORT), EXPORT, ""))));
  }

  /** The whole journal as a file, in the reader's zone; newest acts first. */
  Card export(Turn turn) {
    Texts texts = turn.texts();
    CsvTable table = new CsvTable(texts.plain(AdministrationPhrase.JOURNAL_HEADER).split(";", -1));
    Map<PersonId, String> actors = new HashMap<>();
    for (Audit.Entry entry : audit.latest(turn.programme().id(), MOST_EXPORTED)) {
      String actor = actors.computeIfAbsent(entry.actor(), key -> actor(turn, entry));
      table.add(
          MOMENT.format(entry.at().atZone(turn.person().zone())),
          actor,
          act(turn, entry).words(),
          entry.act(),
          entry.subject(),
          entry.detail());
    }
    return exports.offer(turn.person(), texts, table.file("journal.csv"));
  }

  private RichText line(Turn turn, Audit.Entry entry) {
    return turn.texts()
        .rich(
            AdministrationPhrase.JOURNAL_LINE,
            with("moment", turn.texts().moment(entry.at(), turn.person().zone())),
            with("name", actor(turn, entry)),
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
            with("day", day(turn.texts(), number)),
            with("detail", detail(turn.texts(), entry.detail())));
  }

  /** What an act is named after may be a day. */
  private static String day(Texts texts, String number) {
    return number.matches("\\d{4}-\\d\\d-\\d\\d") ? texts.day(LocalDate.parse(number)) : number;
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

  private String actor(Turn turn, Audit.Entry entry) {
    return entry.isOperators()
        ? turn.texts().plain(AdministrationPhrase.OPERATOR)
        : name(turn, entry.actor());
  }

  private String name(Turn turn, PersonId person) {
    return people
        .find(turn.programme().id(), person)
        .map(Person::name)
        .orElseGet(() -> turn.texts().plain(AdministrationPhrase.SOMEBODY));
  }
}
