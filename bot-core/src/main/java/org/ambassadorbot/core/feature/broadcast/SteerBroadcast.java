package org.ambassadorbot.core.feature.broadcast;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.outbox.Batches;
import org.ambassadorbot.core.people.Language;

/** What organisers do to a broadcast that was confirmed. Each returns whether it still could be. */
final class SteerBroadcast {
  private final BroadcastStore broadcasts;
  private final BroadcastTaskStore tasks;
  private final BroadcastMessages messages;
  private final Batches batches;
  private final BroadcastWork work;
  private final Witness witness;

  @Inject
  SteerBroadcast(
      BroadcastStore broadcasts,
      BroadcastTaskStore tasks,
      BroadcastMessages messages,
      Batches batches,
      BroadcastWork work,
      Witness witness) {
    this.broadcasts = broadcasts;
    this.tasks = tasks;
    this.messages = messages;
    this.batches = batches;
    this.work = work;
    this.witness = witness;
  }

  /** Who did what, and when. */
  record Witness(Audit audit, Clock clock) {
    @Inject
    Witness {}
  }

  boolean pause(Turn turn, Broadcast broadcast) {
    boolean isDone = broadcasts.move(broadcast, BroadcastState.PAUSED, BroadcastState.RUNNING);
    return isDone && begin(turn, broadcast, BroadcastTask.Kind.PAUSE, "paused");
  }

  boolean resume(Turn turn, Broadcast broadcast) {
    boolean isDone = broadcasts.move(broadcast, BroadcastState.RUNNING, BroadcastState.PAUSED);
    return isDone && begin(turn, broadcast, BroadcastTask.Kind.RESUME, "resumed");
  }

  boolean cancel(Turn turn, Broadcast broadcast) {
    boolean isDone =
        broadcasts.move(
            broadcast,
            BroadcastState.CANCELLED,
            BroadcastState.RUNNING,
            BroadcastState.PAUSED,
            BroadcastState.SCHEDULED);
    if (isDone) {
      tasks.clear(broadcast.id(), BroadcastTask.Kind.SEND);
    }
    return isDone && begin(turn, broadcast, BroadcastTask.Kind.CANCEL, "cancelled");
  }

  /** Makes a draft again of what was to leave later. */
  boolean reopen(Turn turn, Broadcast broadcast) {
    boolean isDone = broadcasts.reopen(broadcast);
    if (isDone) {
      tasks.clear(broadcast.id(), BroadcastTask.Kind.SEND);
      audit(turn, broadcast, "reopened");
    }
    return isDone;
  }

  boolean retry(Turn turn, Broadcast broadcast) {
    return restart(broadcast) && begin(turn, broadcast, BroadcastTask.Kind.RETRY, "retried");
  }

  boolean resend(Turn turn, Broadcast broadcast) {
    return restart(broadcast) && begin(turn, broadcast, BroadcastTask.Kind.RESEND, "resent");
  }

  private boolean restart(Broadcast broadcast) {
    return broadcasts.move(
        broadcast, BroadcastState.RUNNING, BroadcastState.SENT, BroadcastState.RUNNING);
  }

  boolean withdraw(Turn turn, Broadcast broadcast) {
    boolean isDone =
        broadcasts.move(
            broadcast,
            BroadcastState.WITHDRAWN,
            BroadcastState.SENT,
            BroadcastState.RUNNING,
            BroadcastState.PAUSED,
            BroadcastState.CANCELLED);
    if (isDone) {
      tasks.clear(broadcast.id(), BroadcastTask.Kind.values());
    }
    return isDone && begin(turn, broadcast, BroadcastTask.Kind.WITHDRAW, "withdrawn");
  }

  boolean canBeCorrected(Broadcast broadcast) {
    return switch (broadcast.state()) {
      case RUNNING, PAUSED, SENT, CANCELLED -> true;
      case DRAFT, SCHEDULED, WITHDRAWN, DELETED -> false;
    };
  }

  boolean correct(Turn turn, Broadcast broadcast, Message message) {
    if (!canBeCorrected(broadcast)) {
      return false;
    }
    broadcasts.correct(broadcast, message);
    Broadcast corrected = broadcasts.find(broadcast.programme(), broadcast.id()).orElseThrow();
    Map<Language, Long> before = broadcasts.words(broadcast.id());
    before.forEach(
        (language, old) -> {
          long content =
              batches.keep(
                  broadcast.programme(), messages.card(turn.programme(), corrected, language));
          broadcasts.keepWords(broadcast.id(), language, content);
          work.begin(
              corrected,
              BroadcastTask.Kind.CORRECT,
              old + ":" + content,
              witness.clock().instant());
        });
    audit(turn, broadcast, "corrected");
    return true;
  }

  private boolean begin(Turn turn, Broadcast broadcast, BroadcastTask.Kind kind, String act) {
    Broadcast now = broadcasts.find(broadcast.programme(), broadcast.id()).orElseThrow();
    work.begin(now, kind, "", witness.clock().instant());
    audit(turn, broadcast, act);
    return true;
  }

  private void audit(Turn turn, Broadcast broadcast, String act) {
    witness
        .audit()
        .record(turn.person(), "broadcast." + act, DraftBroadcast.subject(broadcast.id()), "");
  }
}
