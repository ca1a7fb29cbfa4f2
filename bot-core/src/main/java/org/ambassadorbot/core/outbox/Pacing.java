package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.Pace;

/**
 * Keeps this instance inside the platforms' limits: for each conversation, for each workspace, and
 * after a platform asked to wait or did not answer. Thread-safe.
 */
@Singleton
final class Pacing {
  private final Platforms platforms;
  private final Map<WorkspaceId, PacedLane> lanes = new HashMap<>();

  @Inject
  Pacing(Platforms platforms) {
    this.platforms = platforms;
  }

  private PacedLane lane(WorkspaceId workspace) {
    return lanes.computeIfAbsent(
        workspace,
        key ->
            new PacedLane(
                platforms.find(key.platform()).map(ChatPlatform::pace).orElse(Pace.UNLIMITED)));
  }

  /** When the workspace lets the next message leave, whatever its conversation. */
  synchronized Instant earliest(WorkspaceId workspace, Instant now) {
    return lane(workspace).earliest(now);
  }

  /** How many messages the workspace lets leave now, {@code most} at most. */
  synchronized int room(WorkspaceId workspace, Instant now, int most) {
    return lane(workspace).room(now, most);
  }

  /**
   * Takes the right to call now if there is one.
   *
   * @return now if it was taken, else when to ask again
   */
  synchronized Instant take(Target target, Instant now) {
    PacedLane lane = lane(target.workspace());
    Instant earliest = lane.earliest(target.conversation(), now);
    if (!earliest.isAfter(now)) {
      lane.take(target.conversation(), now);
    }
    return earliest;
  }

  /** Takes the right to look for a message now, if there is one. */
  synchronized boolean takeLook(WorkspaceId workspace, Instant now) {
    return lane(workspace).takeLook(now);
  }

  /** The platform asked to wait: nothing leaves for this workspace before then. */
  synchronized void block(WorkspaceId workspace, Instant until) {
    lane(workspace).block(until);
  }

  /**
   * The call whose right was taken at a moment has ended; several in a row without the platform
   * being there slow the workspace down.
   */
  synchronized void answered(Target target, Instant left, boolean isThere, Instant now) {
    PacedLane lane = lane(target.workspace());
    lane.land(target.conversation(), left, now);
    lane.answered(isThere, now);
  }
}
