package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.inbound.Incoming.BotInstalled;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.AccessLoss;
import org.ambassadorbot.core.outbox.DeliveryState;
import org.ambassadorbot.core.outbox.OutboxHealthStore;
import org.ambassadorbot.core.outbox.WorkspaceAccess;
import org.ambassadorbot.core.reply.Reply;

/**
 * Organisers see whether messages get through; where the bot is installed again, they do at once.
 */
final class HealthFeature implements Feature {
  private static final Duration LATELY = Duration.ofDays(1);
  private static final Duration SHOWN = Duration.ofDays(7);

  private final OutboxHealthStore health;
  private final WorkspaceAccess access;
  private final Clock clock;

  @Inject
  HealthFeature(OutboxHealthStore health, WorkspaceAccess access, Clock clock) {
    this.health = health;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("santé", "health"),
            BroadcastFeature.ORGANISERS,
            HealthPhrase.HELP_HEALTH,
            (turn, text) -> new Reply.SayPrivately(card(turn, catalogue))));
    catalogue.happening(BotInstalled.class, this::installed);
  }

  private Reply installed(Turn turn, BotInstalled installed) {
    access.tryNow(installed.origin().workspace());
    return new Reply.Nothing();
  }

  private Card card(Turn turn, Catalogue catalogue) {
    Texts texts = turn.texts();
    Map<String, Long> causes = causes(turn, SHOWN);
    List<AccessLoss> losses = access.losses(turn.programme().id());
    boolean isGood = losses.isEmpty() && causes(turn, LATELY).isEmpty();
    String title = texts.plain(isGood ? HealthPhrase.GOOD : HealthPhrase.TROUBLED);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    List<CardElement.Fact> facts = new ArrayList<>();
    losses.forEach(loss -> facts.add(fact(turn, loss)));
    facts.addAll(facts(turn));
    catalogue.healthSections().forEach(section -> facts.addAll(section.show(turn)));
    elements.add(new CardElement.Facts(facts));
    if (!causes.isEmpty()) {
      elements.add(new CardElement.Paragraph(RichText.strong(texts.plain(HealthPhrase.FAILURES))));
      elements.add(
          new CardElement.Items(
              causes.entrySet().stream()
                  .map(
                      entry ->
                          texts.rich(
                              HealthPhrase.FAILURE_LINE,
                              with("cause", entry.getKey()),
                              with("count", entry.getValue())))
                  .toList(),
              false));
    }
    return new Card(title, elements);
  }

  private static CardElement.Fact fact(Turn turn, AccessLoss loss) {
    return new CardElement.Fact(
        turn.texts().plain(AccessPhrase.LABEL),
        AccessWords.of(turn.texts(), AccessPhrase.WAITING, loss, turn.person().zone()));
  }

  private Map<String, Long> causes(Turn turn, Duration age) {
    Map<String, Long> causes = new LinkedHashMap<>();
    health
        .failures(turn.programme().id(), clock.instant().minus(age))
        .forEach(
            (cause, count) -> causes.merge(Causes.phrase(turn.texts(), cause), count, Long::sum));
    return causes;
  }

  private List<CardElement.Fact> facts(Turn turn) {
    Texts texts = turn.texts();
    Map<DeliveryState, Long> waiting = health.waiting(turn.programme().id());
    List<CardElement.Fact> facts = new ArrayList<>();
    for (DeliveryState state :
        List.of(
            DeliveryState.READY,
            DeliveryState.SENDING,
            DeliveryState.HELD,
            DeliveryState.IN_DOUBT)) {
      facts.add(
          new CardElement.Fact(
              texts.plain(HealthPhrase.valueOf(state.name())),
              texts.rich(HealthPhrase.NUMBER, with("count", waiting.getOrDefault(state, 0L)))));
    }
    Instant now = clock.instant();
    RichText oldest =
        health
            .oldestWaiting(turn.programme().id(), now)
            .map(
                since ->
                    texts.rich(
                        HealthPhrase.SINCE,
                        with("moment", texts.moment(since, turn.person().zone()))))
            .orElseGet(() -> texts.rich(HealthPhrase.NOTHING_LATE));
    facts.add(new CardElement.Fact(texts.plain(HealthPhrase.OLDEST), oldest));
    return facts;
  }
}
