package org.ambassadorbot.core.feature.broadcast;

import java.util.List;
import org.ambassadorbot.core.outbox.AccessLoss;
import org.ambassadorbot.core.outbox.BatchProgress;
import org.jspecify.annotations.Nullable;

/**
 * How a broadcast stands: its messages, their corrections, their withdrawal, the answers.
 *
 * @param losses the workspaces that do not let in what still waits
 */
record Progress(
    Broadcast broadcast,
    BatchProgress messages,
    BatchProgress corrections,
    BatchProgress withdrawals,
    Answers answers,
    List<AccessLoss> losses) {
  Progress {
    losses = List.copyOf(losses);
  }

  /**
   * What came back.
   *
   * @param clicks on the button, or null where they are not counted
   * @param reactions each person's once for each emoji
   */
  record Answers(@Nullable Long clicks, long reactions, long replies) {}

  /** Whether nothing will change by itself any more. */
  boolean isOver() {
    return messages.waiting() == 0 && corrections.waiting() == 0 && withdrawals.waiting() == 0;
  }
}
