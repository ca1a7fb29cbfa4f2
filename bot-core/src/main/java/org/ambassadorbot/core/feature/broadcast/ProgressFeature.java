package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.reply.Reply;

/** Organisers steer what they sent: pause, cancel, correct, withdraw, try again, export. */
final class ProgressFeature implements Feature {
  private final BroadcastStore broadcasts;
  private final SteerBroadcast steering;
  private final ReadBroadcast reading;
  private final ProgressReplies progress;
  private final OutcomeCards outcomes;
  private final BroadcastCards cards;
  private final ExportBroadcast exporting;

  @Inject
  ProgressFeature(
      BroadcastStore broadcasts,
      SteerBroadcast steering,
      ReadBroadcast reading,
      ProgressReplies progress,
      Showing showing) {
    this.broadcasts = broadcasts;
    this.steering = steering;
    this.reading = reading;
    this.progress = progress;
    this.outcomes = showing.outcomes();
    this.cards = showing.cards();
    this.exporting = showing.exporting();
  }

  /** What organisers are shown beside the progress. */
  record Showing(OutcomeCards outcomes, BroadcastCards cards, ExportBroadcast exporting) {
    @Inject
    Showing {}
  }

  /** Something done to a broadcast; answers whether it still could be. */
  @FunctionalInterface
  private interface Deed {
    boolean carryOut(Turn turn, Broadcast broadcast);
  }

  @Override
  public void offer(Catalogue catalogue) {
    shown(catalogue, ProgressCards.REFRESH, progress::card);
    aside(
        catalogue,
        ProgressCards.WITHDRAW,
        (turn, broadcast) ->
            ProgressCards.askWithdrawal(
                turn.texts(),
                progress.progress(broadcast),
                progress.patience(turn.texts(), broadcast)));
    shown(
        catalogue,
        ProgressCards.KEEP,
        (turn, broadcast) -> Card.of(turn.texts().rich(ProgressPhrase.WITHDRAW_NOT)));
    aside(
        catalogue,
        ProgressCards.FAILURES,
        (turn, broadcast) -> outcomes.failures(turn.texts(), broadcast));
    aside(
        catalogue,
        ProgressCards.DOUBTS,
        (turn, broadcast) -> outcomes.doubts(turn.texts(), broadcast));
    act(catalogue, ProgressCards.PAUSE, steering::pause);
    act(catalogue, ProgressCards.RESUME, steering::resume);
    act(catalogue, ProgressCards.CANCEL, steering::cancel);
    act(catalogue, ProgressCards.WITHDRAW_FOR_GOOD, steering::withdraw);
    act(catalogue, ProgressCards.RETRY, steering::retry);
    act(catalogue, ProgressCards.RESEND, steering::resend);
    act(catalogue, ProgressCards.REOPEN, steering::reopen);
    aside(catalogue, ProgressCards.EXPORT, exporting::offer);
    catalogue.form(BroadcastForms.CORRECT, BroadcastFeature.ORGANISERS, new CorrectHandler());
  }

  private Optional<Broadcast> found(Turn turn, String argument) {
    return BroadcastId.parse(argument)
        .flatMap(id -> broadcasts.find(turn.programme().id(), id))
        .filter(broadcast -> broadcast.state() != BroadcastState.DELETED);
  }

  private static Reply unknown(Turn turn) {
    return new Reply.ReplaceSource(Card.of(turn.texts().rich(BroadcastPhrase.UNKNOWN)));
  }

  private void shown(Catalogue catalogue, ActionId action, BiFunction<Turn, Broadcast, Card> card) {
    catalogue.button(
        action,
        BroadcastFeature.ORGANISERS,
        (turn, argument) ->
            found(turn, argument)
                .<Reply>map(broadcast -> new Reply.ReplaceSource(card.apply(turn, broadcast)))
                .orElseGet(() -> unknown(turn)));
  }

  /** In a message of its own: the card of a broadcast that runs is drawn again by itself. */
  private void aside(Catalogue catalogue, ActionId action, BiFunction<Turn, Broadcast, Card> card) {
    catalogue.button(
        action,
        BroadcastFeature.ORGANISERS,
        (turn, argument) ->
            found(turn, argument)
                .<Reply>map(broadcast -> new Reply.SayPrivately(card.apply(turn, broadcast)))
                .orElseGet(() -> unknown(turn)));
  }

  /** Does it if it still can be done, and shows how things stand then. */
  private void act(Catalogue catalogue, ActionId action, Deed deed) {
    shown(
        catalogue,
        action,
        (turn, broadcast) -> {
          deed.carryOut(turn, broadcast);
          Broadcast now = broadcasts.find(turn.programme().id(), broadcast.id()).orElseThrow();
          return now.isDraft() ? cards.draft(turn, now) : progress.card(turn, now);
        });
  }

  /** The form that changes the words of what was sent. */
  private final class CorrectHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return found(turn, argument)
          .<Reply>map(
              broadcast ->
                  steering.canBeCorrected(broadcast)
                      ? new Reply.OpenForm(
                          BroadcastForms.correct(
                              turn.texts(), broadcast, progress.patience(turn.texts(), broadcast)))
                      : new Reply.ReplaceSource(progress.card(turn, broadcast)))
          .orElseGet(() -> unknown(turn));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      ReadBroadcast.MessageReading read = reading.message(turn, answers);
      if (!read.errors().isEmpty()) {
        return new Reply.FieldErrors(read.errors(), null);
      }
      return found(turn, argument)
          .<Reply>map(broadcast -> correct(turn, broadcast, read.message()))
          .orElseGet(() -> unknown(turn));
    }

    private Reply correct(Turn turn, Broadcast broadcast, Message message) {
      steering.correct(turn, broadcast, message);
      Broadcast now = broadcasts.find(turn.programme().id(), broadcast.id()).orElseThrow();
      return new Reply.ReplaceSource(progress.card(turn, now));
    }
  }
}
