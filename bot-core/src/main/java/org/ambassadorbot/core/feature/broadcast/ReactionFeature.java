package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.inbound.Incoming.ReactionAdded;
import org.ambassadorbot.core.inbound.Incoming.ReactionRemoved;
import org.ambassadorbot.core.reply.Reply;

/** Counts the emoji that people put on the messages of a broadcast. */
final class ReactionFeature implements Feature {
  private final RecogniseBroadcast recognise;
  private final ReactionStore reactions;
  private final FollowBroadcast following;

  @Inject
  ReactionFeature(
      RecogniseBroadcast recognise, ReactionStore reactions, FollowBroadcast following) {
    this.recognise = recognise;
    this.reactions = reactions;
    this.following = following;
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
    recognise
        .in(turn, added.message())
        .filter(broadcast -> reactions.add(broadcast, turn.person(), added.emoji()))
        .ifPresent(following::figuresChanged);
    return new Reply.Nothing();
  }

  private Reply removed(Turn turn, ReactionRemoved removed) {
    recognise
        .in(turn, removed.message())
        .filter(broadcast -> reactions.remove(broadcast, turn.person(), removed.emoji()))
        .ifPresent(following::figuresChanged);
    return new Reply.Nothing();
  }
}
