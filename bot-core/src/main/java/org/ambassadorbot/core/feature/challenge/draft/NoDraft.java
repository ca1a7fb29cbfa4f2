package org.ambassadorbot.core.feature.challenge.draft;

import static org.ambassadorbot.core.i18n.Argument.with;

import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.challenge.Challenge;
import org.ambassadorbot.core.feature.challenge.ChallengeCards;
import org.ambassadorbot.core.feature.challenge.ChallengeId;
import org.ambassadorbot.core.feature.challenge.ChallengeStore;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.reply.Reply;

/** Says what has become of a draft that is none any more, and since when. */
final class NoDraft {
  private final ChallengeStore store;

  NoDraft(ChallengeStore store) {
    this.store = store;
  }

  /** The challenge that a button carries, whatever it is by now. */
  Optional<Challenge> find(Turn turn, String argument) {
    return ChallengeId.read(argument.split(" ", 2)[0])
        .flatMap(id -> store.find(turn.programme().id(), id));
  }

  Reply say(Turn turn, String argument) {
    RichText said =
        find(turn, argument)
            .map(challenge -> become(turn, challenge))
            .orElseGet(() -> turn.texts().rich(DraftPhrase.NO_DRAFT));
    return new Reply.ReplaceSource(
        Card.of(
            said.words(),
            new CardElement.Paragraph(said),
            new CardElement.Buttons(List.of(ChallengeCards.see(turn.texts())))));
  }

  private RichText become(Turn turn, Challenge challenge) {
    Texts texts = turn.texts();
    DraftPhrase phrase =
        switch (challenge.state()) {
          case CANCELLED -> DraftPhrase.IS_CANCELLED;
          case CLOSED, SETTLED -> DraftPhrase.IS_OVER;
          default -> DraftPhrase.IS_LAUNCHED;
        };
    return texts.rich(
        phrase,
        with("name", challenge.basics().name()),
        with(
            "moment",
            store
                .launchedAt(challenge)
                .map(moment -> texts.moment(moment, turn.person().zone()))
                .orElse("")),
        with("end", texts.day(challenge.basics().end())));
  }
}
