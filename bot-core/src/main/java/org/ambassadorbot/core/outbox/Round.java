package org.ambassadorbot.core.outbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;

/**
 * One look at one lane: keep its lease, take back what was lost, settle doubts, take what may leave
 * now. Knows no thread and does not wait, so that a simulation can walk it through years.
 */
final class Round {
  private static final Duration WITHOUT_LEASE = Duration.ofSeconds(5);
  private static final Duration LEAST_REST = Duration.ofMillis(10);
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 4;

  private final Database database;
  private final LaneStore lanes;
  private final DueStore due;
  private final Holding holding;
  private final WorkspaceAccess access;
  private final Pacing pacing;
  private final Clock clock;

  @Inject
  Round(Database database, Rows rows, Pacing pacing, Clock clock) {
    this.database = database;
    this.lanes = rows.lanes();
    this.due = rows.due();
    this.holding = rows.holding();
    this.access = rows.access();
    this.pacing = pacing;
    this.clock = clock;
  }

  /** The rows it looks at. */
  record Rows(LaneStore lanes, DueStore due, Holding holding, WorkspaceAccess access) {
    @Inject
    Rows {}
  }

  /** What to do with deliveries that were taken. */
  record Hands(Consumer<Delivery> carry, Consumer<Delivery> lookInto) {}

  /** What a round came to. */
  record Outcome(boolean isOurs, Duration rest) {}

  /** What was taken in one transaction. */
  private record Taken(boolean isOurs, List<Delivery> due, List<Delivery> doubtful) {
    static final Taken NOTHING = new Taken(true, List.of(), List.of());
  }

  /**
   * Hands over what may leave now.
   *
   * @param most how many deliveries can be carried at the moment
   * @return whether the lane is this holder's, and how long to rest before the next round
   */
  Outcome serve(WorkspaceId workspace, String holder, int most, Hands hands) {
    Instant now = clock.instant();
    Optional<Instant> blocked = database.read(() -> lanes.blockedUntil(workspace));
    blocked.ifPresent(until -> pacing.block(workspace, until));
    int room = pacing.room(workspace, now, most);
    Taken taken = database.write(() -> take(workspace, holder, now, room));
    if (!taken.isOurs()) {
      return new Outcome(false, WITHOUT_LEASE);
    }
    taken.due().forEach(hands.carry());
    taken.doubtful().forEach(hands.lookInto());
    boolean isBusy = !taken.due().isEmpty() || !taken.doubtful().isEmpty();
    return new Outcome(true, isBusy ? Duration.ZERO : rest(workspace));
  }

  private Taken take(WorkspaceId workspace, String holder, Instant now, int most) {
    if (!lanes.lease(workspace, holder, now)) {
      return new Taken(false, List.of(), List.of());
    }
    due.recover(workspace, now);
    holding.release(workspace, now);
    return switch (access.of(workspace, now)) {
      case EVERYTHING ->
          new Taken(
              true,
              most == 0 ? List.of() : due.take(workspace, holder, now, most),
              due.takeDoubtful(workspace, now, MOST_LOOKS));
      case ONE_AS_A_TRIAL -> most == 0 ? Taken.NOTHING : trial(workspace, holder, now);
      case NOTHING -> Taken.NOTHING;
    };
  }

  /** One message, or one look, by which the workspace shows whether it lets the bot in again. */
  private Taken trial(WorkspaceId workspace, String holder, Instant now) {
    access.giveUpLate(workspace, now);
    List<Delivery> one = due.takeTrial(workspace, holder, now);
    List<Delivery> doubtful =
        one.isEmpty() ? due.takeDoubtful(workspace, now, 1) : List.<Delivery>of();
    if (!one.isEmpty() || !doubtful.isEmpty()) {
      access.tries(workspace, now);
    }
    return new Taken(true, one, doubtful.stream().map(Delivery::asTrial).toList());
  }

  private Duration rest(WorkspaceId workspace) {
    Instant now = clock.instant();
    Instant paced = pacing.earliest(workspace, now);
    Instant first = database.read(() -> next(workspace)).orElse(now.plus(LONGEST_REST));
    Instant next = paced.isAfter(first) ? paced : first;
    Duration rest = Duration.between(now, next);
    if (rest.isNegative() || rest.isZero()) {
      return LEAST_REST; // it is due, and waits for another one to arrive first
    }
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }

  private Optional<Instant> next(WorkspaceId workspace) {
    return lanes
        .nextDue(workspace)
        .map(due -> access.triesAt(workspace).filter(due::isBefore).orElse(due));
  }

  /** Leaves a lane to whoever wants it. */
  void leave(WorkspaceId workspace, String holder) {
    database.write(() -> lanes.giveBack(workspace, holder));
  }
}
