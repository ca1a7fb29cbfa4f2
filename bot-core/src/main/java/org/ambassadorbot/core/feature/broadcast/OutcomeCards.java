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
import org.ambassadorbot.core.outbox.FailureCause;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Whom a broadcast did not reach, and why; who may have got it. */
final class OutcomeCards {
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
    if (count == 0) {
      return new Card(said.words(), elements);
    }
    elements.add(new CardElement.Items(byCause(texts, broadcast, DeliveryState.FAILED), false));
    if (isAccessLost(broadcast)) {
      elements.add(new CardElement.Remark(texts.rich(ProgressPhrase.FAILURES_ACCESS)));
    }
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
    if (count == 0) {
      return new Card(said.words(), elements);
    }
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

  private boolean isAccessLost(Broadcast broadcast) {
    return batches.causes(broadcast.batch(), DeliveryState.FAILED).keySet().stream()
        .anyMatch(cause -> FailureCause.of(cause) == FailureCause.UNAUTHORISED);
  }

  /** Why some messages stand as they do: in words, and as it was written down. */
  private record Why(String words, List<String> causes, long count) {}

  private List<Why> why(Texts texts, Broadcast broadcast, DeliveryState state) {
    Map<String, Why> found = new LinkedHashMap<>();
    batches
        .causes(broadcast.batch(), state)
        .forEach(
            (cause, count) -> {
              String words = Causes.phrase(texts, broadcast, cause);
              found.merge(words, new Why(words, List.of(cause), count), OutcomeCards::together);
            });
    return List.copyOf(found.values());
  }

  private static Why together(Why one, Why other) {
    List<String> causes = new ArrayList<>(one.causes());
    causes.addAll(other.causes());
    return new Why(one.words(), List.copyOf(causes), one.count() + other.count());
  }

  /** « Injoignable : Nadia, Karim et 3 autres ». */
  private List<RichText> byCause(Texts texts, Broadcast broadcast, DeliveryState state) {
    return why(texts, broadcast, state).stream()
        .map(
            why ->
                texts.rich(
                    ProgressPhrase.CAUSE_LINE,
                    with("cause", why.words()),
                    with("names", names(texts, broadcast, state, why))))
        .toList();
  }

  private String names(Texts texts, Broadcast broadcast, DeliveryState state, Why why) {
    List<String> names = new ArrayList<>();
    for (BatchLine line : batches.lines(broadcast.batch(), state, why.causes(), MOST_NAMES)) {
      names.add(name(texts, broadcast, line.person()));
    }
    if (why.count() > names.size()) {
      names.add(texts.plain(BroadcastPhrase.OTHERS, with("count", why.count() - names.size())));
    }
    return texts.list(names);
  }

  private String name(Texts texts, Broadcast broadcast, @Nullable PersonId person) {
    return person == null
        ? BroadcastWords.audience(texts, broadcast.content().audience())
        : people.find(broadcast.programme(), person).map(Person::name).orElse("–");
  }
}
