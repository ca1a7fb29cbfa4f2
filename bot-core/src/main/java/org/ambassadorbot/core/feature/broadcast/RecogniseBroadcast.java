package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.place.MessageRef;

/** Tells to which broadcast a message belongs that somebody got. */
final class RecogniseBroadcast {
  private static final String PREFIX = "broadcast:";

  private final Batches batches;
  private final BroadcastStore broadcasts;

  @Inject
  RecogniseBroadcast(Batches batches, BroadcastStore broadcasts) {
    this.batches = batches;
    this.broadcasts = broadcasts;
  }

  Optional<Broadcast> in(Turn turn, MessageRef message) {
    return batches
        .batchOf(turn.programme().id(), turn.person().id(), message)
        .filter(batch -> batch.startsWith(PREFIX))
        .flatMap(batch -> BroadcastId.parse(batch.substring(PREFIX.length())))
        .flatMap(id -> broadcasts.find(turn.programme().id(), id));
  }
}
