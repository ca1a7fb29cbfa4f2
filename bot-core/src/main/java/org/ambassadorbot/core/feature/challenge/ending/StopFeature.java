package org.ambassadorbot.core.feature.challenge.ending;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeActions;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.feature.challenge.ChallengeState;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.feature.challenge.LaunchChallenge;
import org.ambassadorbot.core.i18n.Phrase;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.reply.Reply;

/** Organisers end a challenge early, or call off one that has not begun; each asks first. */
final class StopFeature implements Feature {
  static final ActionId END_NOW = new ActionId("challenge.end-now");
  static final ActionId CANCEL_NOW = new ActionId("challenge.cancel-now");
  static final ActionId KEEP = new ActionId("challenge.keep");

  private final ChallengeStore store;
  private final LaunchChallenge launching;
  private final Clock clock;

  @Inject
  StopFeature(ChallengeStore store, LaunchChallenge launching, Clock clock) {
    this.store = store;
    this.launching = launching;
    this.clock = clock;
  }

  /** What is done to a challenge that was found. */
  @FunctionalInterface
  private interface Act {
    Card act(Turn turn, Challenge challenge);
  }

  @Override
  public void offer(Catalogue catalogue) {
    offer(catalogue, ChallengeActions.END, this::askToEnd);
    offer(catalogue, END_NOW, this::end);
    offer(catalogue, ChallengeActions.CANCEL, this::askToCancel);
    offer(catalogue, CANCEL_NOW, this::cancel);
    offer(catalogue, KEEP, (turn, challenge) -> said(turn, StopPhrase.KEPT, challenge));
  }

  private void offer(Catalogue catalogue, ActionId action, Act act) {
    catalogue.button(
        action,
        ChallengeActions.ORGANISERS,
        (turn, argument) ->
            new Reply.ReplaceSource(
                find(turn, argument)
                    .map(challenge -> act.act(turn, challenge))
                    .orElseGet(() -> Card.of(turn.texts().rich(StopPhrase.GONE)))));
  }

  private Optional<Challenge> find(Turn turn, String argument) {
    return ChallengeId.read(argument).flatMap(id -> store.find(turn.programme().id(), id));
  }

  private Card askToEnd(Turn turn, Challenge challenge) {
    return challenge.isOnAt(clock.instant())
        ? question(turn, challenge, StopPhrase.END_QUESTION, StopPhrase.END_YES, END_NOW)
        : asItStands(turn, challenge);
  }

  private Card end(Turn turn, Challenge challenge) {
    return challenge.isOnAt(clock.instant()) && launching.end(turn, challenge)
        ? said(turn, StopPhrase.ENDED, challenge)
        : asItStands(turn, challenge);
  }

  private Card askToCancel(Turn turn, Challenge challenge) {
    return challenge.isToCome(clock.instant())
        ? question(turn, challenge, StopPhrase.CANCEL_QUESTION, StopPhrase.CANCEL_YES, CANCEL_NOW)
        : asItStands(turn, challenge);
  }

  private Card cancel(Turn turn, Challenge challenge) {
    return launching.cancel(turn, challenge)
        ? said(turn, StopPhrase.CANCELLED, challenge)
        : asItStands(turn, challenge);
  }

  private static Card question(
      Turn turn, Challenge challenge, Phrase question, Phrase yes, ActionId action) {
    Texts texts = turn.texts();
    RichText said = rich(texts, question, challenge);
    String id = challenge.id().argument();
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(
            List.of(
                Button.press(texts.plain(yes), action, id).danger(),
                Button.press(texts.plain(StopPhrase.KEEP), KEEP, id))));
  }

  /** It is not what it was when the button was drawn. */
  private Card asItStands(Turn turn, Challenge challenge) {
    if (challenge.state() == ChallengeState.CANCELLED) {
      return said(turn, StopPhrase.CANCELLED_ALREADY, challenge);
    }
    return said(
        turn,
        challenge.isOnAt(clock.instant()) ? StopPhrase.HAS_BEGUN : StopPhrase.NOT_ON,
        challenge);
  }

  private static Card said(Turn turn, Phrase phrase, Challenge challenge) {
    RichText said = rich(turn.texts(), phrase, challenge);
    return Card.of(
        said.words(),
        new CardElement.Paragraph(said),
        new CardElement.Buttons(List.of(ChallengeCards.see(turn.texts()))));
  }

  private static RichText rich(Texts texts, Phrase phrase, Challenge challenge) {
    return texts.rich(
        phrase,
        with("name", challenge.basics().name()),
        with("start", texts.day(challenge.basics().start())),
        with("end", texts.day(challenge.basics().end())));
  }
}
