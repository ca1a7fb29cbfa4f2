package org.ambassadorbot.core.outbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.Pace;
import org.ambassadorbot.core.platform.RateLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No stretch of time holds more calls than a limit allows. */
final class PacingTest {
  private static final Instant START = Instant.parse("2026-09-02T08:00:00Z");
  private static final Pace PACE =
      new Pace(
          List.of(
              new RateLimit(2, Duration.ofSeconds(1)), new RateLimit(5, Duration.ofSeconds(10))),
          List.of(
              new RateLimit(4, Duration.ofSeconds(1)), new RateLimit(30, Duration.ofMinutes(1))));

  private final ScriptedPlatform platform =
      new ScriptedPlatform("alpha", true, PACE, Clock.systemUTC());
  private final Pacing pacing = new Pacing(new Platforms(Set.of(platform)));
  private final WorkspaceId workspace = new WorkspaceId(platform.id(), "W");

  private Target to(String conversation) {
    return new Target.Place(new Destination.Conversation(workspace, conversation, null));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void noWindowEverHoldsMoreThanItsLimit(long seed) {
    Random random = new Random(seed);
    Map<String, List<Instant>> arrivals = new HashMap<>();
    List<Instant> all = new ArrayList<>();
    Instant now = START;
    for (int i = 0; i < 5_000; i++) {
      now = now.plusMillis(random.nextInt(random.nextInt(10) == 0 ? 5_000 : 200));
      Target target = to("C" + random.nextInt(5));
      if (pacing.take(target, now).equals(now)) {
        int way = random.nextInt(50);
        Instant arrived = now.plusMillis(random.nextInt(way + 1));
        Instant answered = now.plusMillis(way);
        arrivals.computeIfAbsent(target.conversation(), key -> new ArrayList<>()).add(arrived);
        all.add(arrived);
        pacing.answered(target, now, true, answered);
        now = answered;
      }
    }

    assertThat(all).hasSizeGreaterThan(100);
    PACE.perWorkspace().forEach(limit -> assertKept(all, limit));
    arrivals
        .values()
        .forEach(one -> PACE.perConversation().forEach(limit -> assertKept(one, limit)));
  }

  /**
   * A crowd that leaves within a millisecond and is held up on its way, some longer than others.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void callsThatOvertakeEachOtherKeepTheLimitToo(long seed) {
    Random random = new Random(seed);
    RateLimit limit = new RateLimit(50, Duration.ofSeconds(1));
    SlidingWindow window = new SlidingWindow(limit);
    PriorityQueue<Call> underWay = new PriorityQueue<>(comparing(Call::answered));
    List<Instant> arrivals = new ArrayList<>();
    Instant now = START;
    while (arrivals.size() < 2_000) {
      while (!underWay.isEmpty() && !underWay.peek().answered().isAfter(now)) {
        window.land(underWay.peek().left(), underWay.poll().answered());
      }
      if (window.room(now) > 0 && underWay.size() < 32) {
        window.take(now);
        Instant arrived = now.plusMillis(20 + random.nextInt(200));
        underWay.add(new Call(now, arrived.plusMillis(20 + random.nextInt(5))));
        arrivals.add(arrived);
      } else {
        now = now.plusMillis(1);
      }
    }

    arrivals.sort(naturalOrder());
    assertKept(arrivals, limit);
    Duration took = Duration.between(START, now);
    assertThat(took).isLessThan(Duration.ofSeconds(2_000 / 50).multipliedBy(125).dividedBy(100));
  }

  private record Call(Instant left, Instant answered) {}

  @Test
  void aCallThatIsNeverAnsweredDoesNotHoldItsPlaceForEver() {
    SlidingWindow window = new SlidingWindow(new RateLimit(1, Duration.ofSeconds(1)));
    window.take(START);

    Instant earliest = window.earliest(START);

    assertThat(earliest).isEqualTo(START.plusMillis(1_255));
    assertThat(window.room(earliest.minusMillis(1))).isZero();
    assertThat(window.room(earliest)).isOne();
    window.land(START, earliest);
    assertThat(window.room(earliest)).isOne();
  }

  /** The call after a full window comes later than the window is long. */
  private static void assertKept(List<Instant> calls, RateLimit limit) {
    for (int i = 0; i + limit.calls() < calls.size(); i++) {
      Duration stretch = Duration.between(calls.get(i), calls.get(i + limit.calls()));
      assertThat(stretch).isGreaterThan(limit.window());
    }
  }

  @Test
  void theMomentNamedIsTheMomentWhenItMayLeave() {
    Instant now = START;
    for (int i = 0; i < 200; i++) {
      Instant earliest = pacing.take(to("C"), now);
      if (earliest.isAfter(now)) {
        assertThat(pacing.take(to("C"), earliest)).isEqualTo(earliest);
      }
      now = earliest;
    }
  }

  @Test
  void nothingLeavesWhileThePlatformAskedToWait() {
    pacing.block(workspace, START.plusSeconds(30));

    assertThat(pacing.take(to("C"), START)).isEqualTo(START.plusSeconds(30));
    assertThat(pacing.room(workspace, START, 9)).isZero();
    assertThat(pacing.takeLook(workspace, START)).isFalse();
    assertThat(pacing.take(to("C"), START.plusSeconds(30))).isEqualTo(START.plusSeconds(30));
  }

  @Test
  void aPlatformThatIsDownIsAskedLessAndLess() {
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pacing.answered(to("C"), START, false, START);
      waits.add(Duration.between(START, pacing.earliest(workspace, START)).toSeconds());
    }

    assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
  }

  @Test
  void roomIsWhatAllLimitsLeave() {
    pacing.take(to("C"), START);

    assertThat(pacing.room(workspace, START, 16)).isEqualTo(3);
    assertThat(pacing.room(workspace, START, 2)).isEqualTo(2);
  }

  @Test
  void conversationsWithoutLimitsAreNotRemembered() {
    PacedLane lane = new PacedLane(Pace.UNLIMITED);
    for (int i = 0; i < 30_000; i++) {
      lane.take("C" + i, START);
    }

    assertThat(lane.earliest(START)).isEqualTo(START);
  }
}
