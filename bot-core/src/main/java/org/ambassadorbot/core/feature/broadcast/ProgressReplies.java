package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.message.Card;

/** Shows how a broadcast stands to whoever asks. */
final class ProgressReplies {
  private final FollowBroadcast following;

  @Inject
  ProgressReplies(FollowBroadcast following) {
    this.following = following;
  }

  Card card(Turn turn, Broadcast broadcast) {
    return ProgressCards.progress(turn.texts(), turn.person().zone(), progress(broadcast));
  }

  Progress progress(Broadcast broadcast) {
    return following.progress(broadcast);
  }
}
