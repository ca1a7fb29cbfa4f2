package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.inbound.Incoming.ReactionAdded;
import org.ambassadorbot.core.inbound.Incoming.ReactionRemoved;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.reply.Reply;

/** Counts the emoji that people put on the messages of a broadcast. */
final class ReactionFeature implements Feature {
  private static final String PREFIX = "broadcast:";

  private final Batches batches;
  private final BroadcastStore broadcasts;
  private final ReactionStore reactions;

  @Inject
  ReactionFeature(Batches batches, BroadcastStore broadcasts, ReactionStore reactions) {
    this.batches = batches;
    this.broadcasts = broadcasts;
    this.reactions = reactions;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.happening(ReactionAdded.class, this::added);
    catalogue.happening(ReactionRemoved.class, this::removed);
    catalogue.event(PeopleJoined.class, event -> reactions.move(event.gone(), event.kept()));
    catalogue.event(
        ProgrammesJoined.class, event -> reactions.move(event.gone(), event.programme()));
    catalogue.event(PersonErased.class, event -> reactions.forget(event.person()));
  }

  private Reply added(Turn turn, ReactionAdded added) {
    find(turn, added.message())
        .ifPresent(broadcast -> reactions.add(broadcast, turn.person(), added.emoji()));
    return new Reply.Nothing();
  }

  private Reply removed(Turn turn, ReactionRemoved removed) {
    find(turn, removed.message())
        .ifPresent(broadcast -> reactions.remove(broadcast, turn.person(), removed.emoji()));
    return new Reply.Nothing();
  }

  private Optional<Broadcast> find(Turn turn, MessageRef message) {
    return batches
        .batchOf(turn.programme().id(), turn.person().id(), message)
        .filter(batch -> batch.startsWith(PREFIX))
        .flatMap(batch -> BroadcastId.parse(batch.substring(PREFIX.length())))
        .flatMap(id -> broadcasts.find(turn.programme().id(), id));
  }
}
