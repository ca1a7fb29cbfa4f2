package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.people.Language;

/** Sends a draft, once, as it was read. */
final class ConfirmBroadcast {
  private final BroadcastStore broadcasts;
  private final AudienceStore audiences;
  private final BroadcastMessages messages;
  private final Sending sending;
  private final Audit audit;
  private final Clock clock;

  @Inject
  ConfirmBroadcast(
      BroadcastStore broadcasts,
      AudienceStore audiences,
      BroadcastMessages messages,
      Sending sending,
      Audit audit,
      Clock clock) {
    this.broadcasts = broadcasts;
    this.audiences = audiences;
    this.messages = messages;
    this.sending = sending;
    this.audit = audit;
    this.clock = clock;
  }

  /** What it takes to send. */
  record Sending(Batches batches, BroadcastWork work, FollowBroadcast following) {
    @Inject
    Sending {}
  }

  /** Why a draft cannot be sent as it is. */
  enum Obstacle {
    TOO_LONG,
    NOBODY,
    PAST
  }

  Optional<Obstacle> obstacle(Turn turn, Broadcast draft) {
    if (draft.content().message().isTooLong()) {
      return Optional.of(Obstacle.TOO_LONG);
    }
    if (draft.content().timing().isPast(turn.programme().zone(), clock.instant())) {
      return Optional.of(Obstacle.PAST);
    }
    boolean isForPeople = draft.content().audience().kind() != Audience.Kind.CHANNEL;
    return isForPeople && !audiences.isAnybodyReached(draft, clock.instant())
        ? Optional.of(Obstacle.NOBODY)
        : Optional.empty();
  }

  /** Sends or schedules what was read; empty when somebody was faster. */
  Optional<Broadcast> confirm(Turn turn, Broadcast read) {
    Instant now = clock.instant();
    Instant start = read.content().timing().start(turn.programme().zone(), now);
    if (!broadcasts.confirm(read, turn.person(), now, start)) {
      return Optional.empty();
    }
    for (Language language : Language.values()) {
      long content =
          sending.batches().keep(read.programme(), messages.card(turn.programme(), read, language));
      broadcasts.keepWords(read.id(), language, content);
    }
    record(turn, read);
    Broadcast confirmed = again(read);
    sending.work().begin(confirmed, BroadcastTask.Kind.SEND, "", start);
    sending.following().show(again(read), turn.origin().sender());
    return Optional.of(again(read));
  }

  private void record(Turn turn, Broadcast read) {
    String reason = read.content().urgentReason();
    audit.record(
        turn.person(),
        "broadcast.confirmed",
        DraftBroadcast.subject(read.id()),
        read.content().audience().kind().name());
    if (reason != null) {
      audit.record(turn.person(), "broadcast.urgent", DraftBroadcast.subject(read.id()), reason);
    }
  }

  private Broadcast again(Broadcast read) {
    return broadcasts.find(read.programme(), read.id()).orElseThrow();
  }
}
