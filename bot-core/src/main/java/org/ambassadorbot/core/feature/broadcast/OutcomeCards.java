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

/** Whom a broadcast did not reach, and why; who may have got it. */
final class OutcomeCards {
  private static final int MOST_LINES = 200;
  private static final int MOST_NAMES = 20;

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
}
