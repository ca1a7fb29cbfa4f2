package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.BatchLine;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;

/** Whom a broadcast did not reach, and why; who may have got it; the whole list for a table. */
final class OutcomeCards {
  private static final int MOST_LINES = 200;
  private static final int MOST_NAMES = 20;
  private static final int LONGEST_EXPORT = 9_000;
  private static final int LONGEST_PARAGRAPH = 2_500;

  private final Batches batches;
  private final People people;

  @Inject
  OutcomeCards(Batches batches, People people) {
    this.batches = batches;
    this.people = people;
  }

  Card failures(Texts texts, Broadcast broadcast) {
    long count = batches.progress(broadcast.batch()).in(DeliveryState.FAILED);
    List<CardElement> elements = new ArrayList<>();
    RichText said = texts.rich(ProgressPhrase.FAILURES_INTRO, with("count", count));
    elements.add(new CardElement.Paragraph(said));
    elements.add(new CardElement.Items(byCause(texts, broadcast, DeliveryState.FAILED), false));
    elements.add(
        buttons(
            ProgressCards.press(texts, ProgressPhrase.RETRY, ProgressCards.RETRY, broadcast)
                .primary()));
    return new Card(said.words(), elements);
  }

  Card doubts(Texts texts, Broadcast broadcast) {
    long count = batches.progress(broadcast.batch()).in(DeliveryState.IN_DOUBT);
    List<CardElement> elements = new ArrayList<>();
    RichText said = texts.rich(ProgressPhrase.DOUBTS_INTRO, with("count", count));
    elements.add(new CardElement.Paragraph(said));
    elements.add(new CardElement.Items(byCause(texts, broadcast, DeliveryState.IN_DOUBT), false));
    elements.add(new CardElement.Remark(texts.rich(ProgressPhrase.DOUBTS_RISK)));
    elements.add(
        buttons(
            ProgressCards.press(texts, ProgressPhrase.RESEND, ProgressCards.RESEND, broadcast)));
    return new Card(said.words(), elements);
  }

  private static CardElement.Buttons buttons(Button... buttons) {
    return new CardElement.Buttons(List.of(buttons));
  }

  /** « Injoignable : Nadia, Karim et 3 autres ». */
  private List<RichText> byCause(Texts texts, Broadcast broadcast, DeliveryState state) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (BatchLine line : batches.lines(broadcast.batch(), List.of(state), 0, MOST_LINES)) {
      names
          .computeIfAbsent(Causes.phrase(texts, line.cause()), key -> new ArrayList<>())
          .add(name(texts, broadcast, line.person()));
    }
    return names.entrySet().stream()
        .map(
            entry ->
                texts.rich(
                    ProgressPhrase.CAUSE_LINE,
                    with("cause", entry.getKey()),
                    with("names", shown(texts, entry.getValue()))))
        .toList();
  }

  private static String shown(Texts texts, List<String> names) {
    if (names.size() <= MOST_NAMES) {
      return texts.list(names);
    }
    List<String> some = new ArrayList<>(names.subList(0, MOST_NAMES));
    some.add(texts.plain(BroadcastPhrase.OTHERS, with("count", names.size() - MOST_NAMES)));
    return texts.list(some);
  }

  private String name(
      Texts texts, Broadcast broadcast, @org.jspecify.annotations.Nullable PersonId person) {
    return person == null
        ? BroadcastWords.audience(texts, broadcast.content().audience())
        : people.find(broadcast.programme(), person).map(Person::name).orElse("–");
  }

  /** Every line as a table of separated values, as far as a message can show it. */
  Card export(Texts texts, Broadcast broadcast) {
    List<BatchLine> lines =
        batches.lines(broadcast.batch(), List.of(DeliveryState.values()), 0, MOST_LINES);
    List<CardElement> elements = new ArrayList<>();
    String title = texts.plain(ProgressPhrase.EXPORT_TITLE, with("number", broadcast.id().value()));
    elements.add(new CardElement.Heading(title));
    StringBuilder paragraph =
        new StringBuilder(texts.plain(ProgressPhrase.EXPORT_HEADER)).append('\n');
    int written = 0;
    int length = 0;
    for (BatchLine line : lines) {
      String row = row(texts, broadcast, line);
      length += row.length() + 1;
      if (length > LONGEST_EXPORT) {
        break;
      }
      if (paragraph.length() + row.length() > LONGEST_PARAGRAPH) {
        elements.add(paragraph(paragraph));
        paragraph = new StringBuilder();
      }
      paragraph.append(row).append('\n');
      written++;
    }
    elements.add(paragraph(paragraph));
    long rest = batches.progress(broadcast.batch()).total() - written;
    if (rest > 0) {
      elements.add(
          new CardElement.Remark(texts.rich(ProgressPhrase.EXPORT_REST, with("count", rest))));
    }
    return new Card(title, elements);
  }

  private static CardElement paragraph(StringBuilder text) {
    return new CardElement.Paragraph(RichText.plain(text.toString().stripTrailing()));
  }

  private String row(Texts texts, Broadcast broadcast, BatchLine line) {
    PersonId id = line.person();
    String email =
        id == null
            ? ""
            : people
                .find(broadcast.programme(), id)
                .map(
                    person ->
                        String.valueOf(java.util.Objects.requireNonNullElse(person.email(), "")))
                .orElse("");
    String cause = line.cause() == null ? "" : Causes.phrase(texts, line.cause());
    return String.join(
        ";",
        cell(name(texts, broadcast, id)),
        cell(email),
        cell(BroadcastWords.platform(line.platform())),
        cell(texts.plain(ProgressPhrase.valueOf("STATE_" + line.state().name()))),
        cell(cause),
        cell(line.changedAt().toString()));
  }

  /** A cell that no spreadsheet takes for a formula. */
  private static String cell(String value) {
    String flat = value.replaceAll("[\\r\\n;]+", " ").replace("\"", "\"\"");
    String safe = flat.matches("[=+@\\-\\t].*") && !flat.equals("–") ? "'" + flat : flat;
    return safe.indexOf('"') >= 0 ? "\"" + safe + "\"" : safe;
  }
}
