package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.Batches;

/** Shows how a broadcast stands to whoever asks. */
final class ProgressReplies {
  private static final Duration WORTH_SAYING = Duration.ofMinutes(2);

  private final FollowBroadcast following;
  private final Batches batches;

  @Inject
  ProgressReplies(FollowBroadcast following, Batches batches) {
    this.following = following;
    this.batches = batches;
  }

  /** What it takes to change what stands, before anybody decides to; empty when that is little. */
  Optional<RichText> patience(Texts texts, Broadcast broadcast) {
    Duration lasting = batches.changesLast(broadcast.batch());
    return lasting.compareTo(WORTH_SAYING) < 0
        ? Optional.empty()
        : Optional.of(
            texts.rich(
                ProgressPhrase.CHANGES_LAST,
                with("duration", BroadcastWords.duration(texts, lasting))));
  }

  Card card(Turn turn, Broadcast broadcast) {
    return ProgressCards.progress(turn.texts(), turn.person().zone(), progress(broadcast));
  }

  Progress progress(Broadcast broadcast) {
    return following.progress(broadcast);
  }
}
