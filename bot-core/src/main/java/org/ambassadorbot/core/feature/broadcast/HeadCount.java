package org.ambassadorbot.core.feature.broadcast;

import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.WorkspaceId;

/**
 * Who a broadcast would reach now, and who is left out.
 *
 * @param reached how many people by workspace
 * @param leftOut how many people by reason
 * @param names the first of those left out, by reason
 * @param unknown addresses of a list that belong to nobody the bot has met, the first of them
 * @param unknownCount how many there are
 */
record HeadCount(
    Map<WorkspaceId, Long> reached,
    Map<Reason, Long> leftOut,
    Map<Reason, List<String>> names,
    List<String> unknown,
    long unknownCount) {

  /** Why somebody is left out. */
  enum Reason {
    PAUSED,
    MUTED,
    LEFT,
    NO_ACCOUNT
  }

  HeadCount {
    reached = Map.copyOf(reached);
    leftOut = Map.copyOf(leftOut);
    names = Map.copyOf(names);
    unknown = List.copyOf(unknown);
  }

  long people() {
    return reached.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isEverybodyReached() {
    return leftOut.isEmpty() && unknownCount == 0;
  }
}
