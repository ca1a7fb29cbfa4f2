package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * When the messages of a batch that stand are changed or taken away: in waves, where a platform
 * lets fewer of them change than may be sent. Else it would ask to wait, and everybody's answers
 * would wait along.
 */
final class ChangePace {
  private final BatchStore store;
  private final Platforms platforms;

  @Inject
  ChangePace(BatchStore store, Platforms platforms) {
    this.store = store;
    this.platforms = platforms;
  }

  /**
   * A moment for each of some more changes, in their order.
   *
   * @param batch the batch of the changes
   */
  List<Due> moments(Batch batch, List<WorkspaceId> workspaces, Instant now) {
    Map<WorkspaceId, Waves> waves = new HashMap<>();
    return workspaces.stream()
        .map(workspace -> waves.computeIfAbsent(workspace, each -> waves(batch, each, now)).next())
        .toList();
  }

  /** How long it takes until every message of a batch that stands is changed. */
  Duration lasting(Batch batch) {
    return store.standing(batch).entrySet().stream()
        .map(entry -> lasting(entry.getKey(), entry.getValue()))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  private Duration lasting(WorkspaceId workspace, long messages) {
    Pace pace = platforms.find(workspace.platform()).map(ChatPlatform::pace).orElse(Pace.UNLIMITED);
    RateLimit changes = pace.changes();
    List<RateLimit> limits = changes == null ? pace.perWorkspace() : List.of(changes);
    return limits.stream()
        .map(limit -> limit.window().multipliedBy((messages - 1) / limit.calls()))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  private Waves waves(Batch batch, WorkspaceId workspace, Instant now) {
    RateLimit limit =
        platforms
            .find(workspace.platform())
            .map(ChatPlatform::pace)
            .map(Pace::changes)
            .orElse(null);
    if (limit == null) {
      return new Waves(null, now, new AtomicInteger());
    }
    List<Instant> last = store.lastDue(batch, workspace, limit.calls());
    boolean isOver = last.isEmpty() || !last.get(0).plus(limit.window()).isAfter(now);
    return isOver
        ? new Waves(limit, now, new AtomicInteger())
        : new Waves(limit, last.get(0), new AtomicInteger(count(last)));
  }

  private static int count(List<Instant> last) {
    return (int) last.stream().filter(last.get(0)::equals).count();
  }

  /**
   * The waves of one workspace.
   *
   * @param taken how many changes have their place since the first of these waves began
   */
  private record Waves(@Nullable RateLimit limit, Instant start, AtomicInteger taken) {
    Due next() {
      return limit == null
          ? Due.from(start)
          : Due.from(
              start.plus(limit.window().multipliedBy(taken.getAndIncrement() / limit.calls())));
    }
  }
}
