package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;

/**
 * Keeps this instance inside the platforms' limits: for each conversation, for each workspace, and
 * after a platform asked to wait. Thread-safe.
 */
@Singleton
final class Pacing {
  private static final int MOST_CONVERSATIONS = 20_000;

  private final Platforms platforms;
  private final Map<WorkspaceId, Lane> lanes = new HashMap<>();

  @Inject
  Pacing(Platforms platforms) {
    this.platforms = platforms;
  }

  /** The pace of one workspace. */
  private static final class Lane {
    private final Pace pace;
    private final List<SlidingWindow> own;
    private final Map<String, List<SlidingWindow>> conversations = new HashMap<>();
    private Instant blockedUntil = Instant.MIN;

    Lane(Pace pace) {
      this.pace = pace;
      this.own = windows(pace.perWorkspace());
    }

    private static List<SlidingWindow> windows(List<RateLimit> limits) {
      return limits.stream().map(SlidingWindow::new).toList();
    }

    Instant earliest(Instant now) {
      Instant earliest = blockedUntil.isAfter(now) ? blockedUntil : now;
      return latest(own, now, earliest);
    }

    private static Instant latest(List<SlidingWindow> windows, Instant now, Instant atLeast) {
      Instant latest = atLeast;
      for (SlidingWindow window : windows) {
        Instant earliest = window.earliest(now);
        latest = earliest.isAfter(latest) ? earliest : latest;
      }
      return latest;
    }

    Instant earliest(String conversation, Instant now) {
      List<SlidingWindow> windows = conversations.get(conversation);
      return windows == null ? earliest(now) : latest(windows, now, earliest(now));
    }

    void take(String conversation, Instant now) {
      own.forEach(window -> window.take(now));
      if (pace.perConversation().isEmpty()) {
        return;
      }
      if (conversations.size() >= MOST_CONVERSATIONS) {
        conversations.values().removeIf(all -> all.stream().allMatch(one -> one.isIdle(now)));
      }
      conversations
          .computeIfAbsent(conversation, key -> new ArrayList<>(windows(pace.perConversation())))
          .forEach(window -> window.take(now));
    }
  }

  private Lane lane(WorkspaceId workspace) {
    return lanes.computeIfAbsent(
        workspace,
        key ->
            new Lane(
                platforms.find(key.platform()).map(ChatPlatform::pace).orElse(Pace.UNLIMITED)));
  }

  /** When the workspace lets the next message leave, whatever its conversation. */
  synchronized Instant earliest(WorkspaceId workspace, Instant now) {
    return lane(workspace).earliest(now);
  }

  /**
   * Takes the right to call now if there is one.
   *
   * @return now if it was taken, else when to ask again
   */
  synchronized Instant take(Target target, Instant now) {
    Lane lane = lane(target.workspace());
    Instant earliest = lane.earliest(target.conversation(), now);
    if (!earliest.isAfter(now)) {
      lane.take(target.conversation(), now);
    }
    return earliest;
  }

  /** The platform asked to wait: nothing leaves for this workspace before then. */
  synchronized void block(WorkspaceId workspace, Instant until) {
    Lane lane = lane(workspace);
    lane.blockedUntil = until.isAfter(lane.blockedUntil) ? until : lane.blockedUntil;
  }
}
