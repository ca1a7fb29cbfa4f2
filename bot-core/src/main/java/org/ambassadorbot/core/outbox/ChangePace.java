package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * When messages that stand are changed or taken away: in waves, where a platform lets fewer of them
 * change than may be sent. Else it would ask to wait, and everybody's answers would wait along. The
 * waves are those of a workspace: what is changed at once in several batches shares them.
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
        .map(
            workspace ->
                waves
                    .computeIfAbsent(workspace, each -> waves(batch.programme(), each, null, now))
                    .next())
        .toList();
  }

  /** How long it takes from now until every message of a batch that stands is changed. */
  Duration lasting(Batch batch, Instant now) {
    return store.standing(batch).entrySet().stream()
        .map(entry -> lasting(batch, entry.getKey(), entry.getValue(), now))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  private Duration lasting(Batch batch, WorkspaceId workspace, long messages, Instant now) {
    Pace pace = pace(workspace);
    if (pace.changes() != null) {
      Instant last = waves(batch.programme(), workspace, batch, now).last(messages);
      return last.isAfter(now) ? Duration.between(now, last) : Duration.ZERO;
    }
    return pace.perWorkspace().stream()
        .map(limit -> limit.window().multipliedBy((messages - 1) / limit.calls()))
        .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  private Pace pace(WorkspaceId workspace) {
    return platforms.find(workspace.platform()).map(ChatPlatform::pace).orElse(Pace.UNLIMITED);
  }

  private Waves waves(
      ProgrammeId programme, WorkspaceId workspace, @Nullable Batch overtaken, Instant now) {
    RateLimit limit = pace(workspace).changes();
    if (limit == null) {
      return new Waves(null, now, new AtomicLong());
    }
    List<Instant> last = store.lastChanges(programme, workspace, overtaken, limit.calls());
    boolean isOver = last.isEmpty() || !last.get(0).plus(limit.window()).isAfter(now);
    return isOver
        ? new Waves(limit, now, new AtomicLong())
        : new Waves(limit, last.get(0), new AtomicLong(count(last)));
  }

  private static long count(List<Instant> last) {
    return last.stream().filter(last.get(0)::equals).count();
  }

  /**
   * The waves of one workspace.
   *
   * @param taken how many changes have their place since the first of these waves began
   */
  private record Waves(@Nullable RateLimit limit, Instant start, AtomicLong taken) {
    Due next() {
      return Due.from(limit == null ? start : moment(limit, taken.getAndIncrement()));
    }

    /** When the last of some more changes would have its place. */
    Instant last(long more) {
      return limit == null ? start : moment(limit, taken.get() + more - 1);
    }

    private Instant moment(RateLimit wave, long place) {
      return start.plus(wave.window().multipliedBy(place / wave.calls()));
    }
  }
}
