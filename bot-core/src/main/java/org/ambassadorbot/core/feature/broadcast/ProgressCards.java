package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.AccessLoss;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.ambassadorbot.core.outbox.DeliveryState;

/** What a broadcast that was confirmed looks like to organisers. */
final class ProgressCards {
  static final ActionId REFRESH = new ActionId("broadcast.refresh");
  static final ActionId PAUSE = new ActionId("broadcast.pause");
  static final ActionId RESUME = new ActionId("broadcast.resume");
  static final ActionId CANCEL = new ActionId("broadcast.cancel");
  static final ActionId REOPEN = new ActionId("broadcast.reopen");
  static final ActionId WITHDRAW = new ActionId("broadcast.withdraw");
  static final ActionId WITHDRAW_FOR_GOOD = new ActionId("broadcast.withdraw-for-good");
  static final ActionId KEEP = new ActionId("broadcast.keep");
  static final ActionId FAILURES = new ActionId("broadcast.failures");
  static final ActionId RETRY = new ActionId("broadcast.retry");
  static final ActionId DOUBTS = new ActionId("broadcast.doubts");
  static final ActionId RESEND = new ActionId("broadcast.resend");
  static final ActionId EXPORT = new ActionId("broadcast.export");

  private ProgressCards() {}

  static Card progress(Texts texts, ZoneId zone, Progress progress) {
    Broadcast broadcast = progress.broadcast();
    String title =
        texts.plain(
            ProgressPhrase.TITLE,
            with("number", broadcast.id().value()),
            with("state", BroadcastWords.state(texts, broadcast.state())));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    elements.add(new CardElement.Quotation(RichText.plain(broadcast.content().message().title())));
    if (broadcast.state() == BroadcastState.SCHEDULED) {
      elements.addAll(scheduled(texts, zone, broadcast));
      return new Card(title, elements);
    }
    elements.add(new CardElement.Facts(facts(texts, progress)));
    for (AccessLoss loss : progress.losses()) {
      elements.add(new CardElement.Remark(AccessWords.of(texts, AccessPhrase.REMARK, loss, zone)));
    }
    elements.add(new CardElement.Buttons(buttons(texts, progress)));
    return new Card(title, elements);
  }

  private static List<CardElement> scheduled(Texts texts, ZoneId zone, Broadcast broadcast) {
    List<CardElement> elements = new ArrayList<>();
    start(texts, zone, broadcast).map(CardElement.Paragraph::new).ifPresent(elements::add);
    elements.add(
        new CardElement.Buttons(
            List.of(
                press(texts, ProgressPhrase.REOPEN, REOPEN, broadcast),
                press(texts, ProgressPhrase.CANCEL, CANCEL, broadcast).danger())));
    return elements;
  }

  private static Optional<RichText> start(Texts texts, ZoneId zone, Broadcast broadcast) {
    LocalDateTime at = broadcast.content().timing().at();
    if (at != null && broadcast.content().timing().isPersonal()) {
      return Optional.of(
          texts.rich(
              ProgressPhrase.STARTS_PERSONAL,
              with("day", texts.day(at.toLocalDate())),
              with("time", texts.time(at.toLocalTime()))));
    }
    return Optional.ofNullable(broadcast.confirmation())
        .map(Broadcast.Confirmation::startsAt)
        .map(first -> texts.rich(ProgressPhrase.STARTS, with("moment", texts.moment(first, zone))));
  }

  private static List<CardElement.Fact> facts(Texts texts, Progress progress) {
    BatchProgress messages = progress.messages();
    List<CardElement.Fact> facts = new ArrayList<>();
    long delivered = messages.in(DeliveryState.SENT, DeliveryState.WITHDRAWN);
    facts.add(
        new CardElement.Fact(
            texts.plain(ProgressPhrase.DELIVERIES),
            texts.rich(
                ProgressPhrase.OF, with("count", delivered), with("total", messages.total()))));
    add(texts, facts, ProgressPhrase.WAITING, messages.waiting());
    add(texts, facts, ProgressPhrase.FAILED, messages.in(DeliveryState.FAILED));
    add(texts, facts, ProgressPhrase.IN_DOUBT, messages.in(DeliveryState.IN_DOUBT));
    add(texts, facts, ProgressPhrase.CANCELLED, messages.in(DeliveryState.CANCELLED));
    addOf(texts, facts, ProgressPhrase.CORRECTED, progress.corrections());
    addOf(texts, facts, ProgressPhrase.WITHDRAWN, progress.withdrawals());
    Long clicks = progress.answers().clicks();
    if (clicks != null) {
      facts.add(fact(texts, ProgressPhrase.CLICKS, clicks));
    }
    facts.add(fact(texts, ProgressPhrase.REACTIONS, progress.answers().reactions()));
    if (progress.broadcast().content().audience().kind() != Audience.Kind.CHANNEL) {
      facts.add(fact(texts, ProgressPhrase.REPLIES, progress.answers().replies()));
    }
    return facts;
  }

  private static void add(
      Texts texts, List<CardElement.Fact> facts, ProgressPhrase label, long number) {
    if (number > 0) {
      facts.add(fact(texts, label, number));
    }
  }

  private static void addOf(
      Texts texts, List<CardElement.Fact> facts, ProgressPhrase label, BatchProgress progress) {
    long wanted = progress.total() - progress.in(DeliveryState.CANCELLED);
    if (wanted > 0) {
      facts.add(
          new CardElement.Fact(
              texts.plain(label),
              texts.rich(
                  ProgressPhrase.OF,
                  with("count", progress.in(DeliveryState.SENT)),
                  with("total", wanted))));
    }
  }

  private static CardElement.Fact fact(Texts texts, ProgressPhrase label, long number) {
    return new CardElement.Fact(
        texts.plain(label), texts.rich(ProgressPhrase.NUMBER, with("count", number)));
  }

  private static List<Button> buttons(Texts texts, Progress progress) {
    Broadcast broadcast = progress.broadcast();
    BatchProgress messages = progress.messages();
    List<Button> buttons = new ArrayList<>();
    if (!progress.isOver()) {
      buttons.add(press(texts, ProgressPhrase.REFRESH, REFRESH, broadcast));
    }
    if (broadcast.state() == BroadcastState.RUNNING) {
      buttons.add(press(texts, ProgressPhrase.PAUSE, PAUSE, broadcast));
    }
    if (broadcast.state() == BroadcastState.PAUSED) {
      buttons.add(press(texts, ProgressPhrase.RESUME, RESUME, broadcast).primary());
    }
    if (broadcast.state() == BroadcastState.RUNNING || broadcast.state() == BroadcastState.PAUSED) {
      buttons.add(press(texts, ProgressPhrase.CANCEL, CANCEL, broadcast).danger());
    }
    if (broadcast.state() != BroadcastState.WITHDRAWN) {
      buttons.addAll(changes(texts, broadcast));
    }
    if (messages.in(DeliveryState.FAILED) > 0) {
      buttons.add(press(texts, ProgressPhrase.SHOW_FAILURES, FAILURES, broadcast));
    }
    if (messages.in(DeliveryState.IN_DOUBT) > 0) {
      buttons.add(press(texts, ProgressPhrase.SHOW_DOUBTS, DOUBTS, broadcast));
    }
    buttons.add(press(texts, ProgressPhrase.EXPORT, EXPORT, broadcast));
    return buttons;
  }

  private static List<Button> changes(Texts texts, Broadcast broadcast) {
    String argument = broadcast.id().argument();
    return List.of(
        Button.open(texts.plain(ProgressPhrase.CORRECT), BroadcastForms.CORRECT, argument),
        Button.press(texts.plain(ProgressPhrase.WITHDRAW), WITHDRAW, argument).danger());
  }

  /**
   * Asks before anything is taken away.
   *
   * @param patience how long it would take, if that is worth saying
   */
  static Card askWithdrawal(Texts texts, Progress progress, Optional<RichText> patience) {
    Broadcast broadcast = progress.broadcast();
    RichText question =
        texts.rich(
            ProgressPhrase.WITHDRAW_QUESTION,
            with("count", progress.messages().in(DeliveryState.SENT)),
            with("waiting", progress.messages().waiting()),
            with("title", broadcast.content().message().title()));
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Paragraph(question));
    patience.map(CardElement.Remark::new).ifPresent(elements::add);
    elements.add(
        new CardElement.Buttons(
            List.of(
                press(texts, ProgressPhrase.WITHDRAW_YES, WITHDRAW_FOR_GOOD, broadcast).danger(),
                press(texts, ProgressPhrase.WITHDRAW_NO, KEEP, broadcast))));
    return new Card(question.words(), elements);
  }

  static Button press(Texts texts, ProgressPhrase label, ActionId action, Broadcast broadcast) {
    return Button.press(texts.plain(label), action, broadcast.id().argument());
  }
}
