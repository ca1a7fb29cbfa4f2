package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.Simulator;
import org.ambassadorbot.playground.Simulator.RecordedCall;

/** Every call of an adapter, against everything that can go wrong with one. */
public final class FaultMatrix {
  private static final Duration WAIT = Duration.ofSeconds(30);
  private static final long LONGEST_SECONDS = 10;
  private static final List<Fault> BROKEN =
      List.of(
          new Fault.ErrorStatus(500, false),
          new Fault.ErrorStatus(500, true),
          new Fault.ErrorStatus(502, false),
          new Fault.ErrorStatus(503, false),
          new Fault.ErrorStatus(504, true),
          new Fault.Reset(false),
          new Fault.Reset(true),
          new Fault.Truncated());

  private final Simulator simulator;
  private final MovableClock clock;

  public FaultMatrix(Simulator simulator, MovableClock clock) {
    this.simulator = simulator;
    this.clock = clock;
  }

  /** One call that may fail. */
  @FunctionalInterface
  public interface Attempt {
    void make() throws PlatformException;
  }

  /**
   * A call of the adapter.
   *
   * @param method the platform's name of it
   * @param isRepeatable whether it may be made again when nobody knows whether it was carried out
   */
  public record Call(String method, boolean isRepeatable, Attempt attempt) {
    private Reason inDoubt() {
      return isRepeatable ? Reason.UNAVAILABLE : Reason.AMBIGUOUS;
    }
  }

  private void breaks(String method, Fault fault) {
    simulator.breakWith(called -> called.equals(method) ? Optional.of(fault) : Optional.empty());
  }

  private static PlatformException failureOf(Call call) {
    return catchThrowableOfType(PlatformException.class, call.attempt()::make);
  }

  private long made(String method) {
    return simulator.calls().stream().map(RecordedCall::method).filter(method::equals).count();
  }

  /**
   * What breaks is made once, and says whether it may be made again; the JDK's client asks a second
   * time by itself, but only when it reads and the connection is gone.
   */
  public void saysWhetherItMayBeRepeated(Call call) {
    for (Fault fault : BROKEN) {
      breaks(call.method(), fault);
      long before = made(call.method());

      PlatformException failure = failureOf(call);

      assertThat(failure).as("%s: %s", call.method(), fault).isNotNull();
      assertThat(failure.reason()).as("%s: %s", call.method(), fault).isEqualTo(call.inDoubt());
      assertThat(made(call.method()) - before)
          .as("%s: %s", call.method(), fault)
          .isBetween(1L, call.isRepeatable() ? 2L : 1L);
    }
  }

  /** An outright refusal is no doubt. */
  public void aRefusalIsCertain(Call call, int status) {
    breaks(call.method(), new Fault.ErrorStatus(status, false));

    PlatformException failure = failureOf(call);

    assertThat(failure.reason())
        .as("%s: %s", call.method(), status)
        .isNotIn(Reason.AMBIGUOUS, Reason.UNAVAILABLE);
  }

  /** After a 429 nothing is asked again before its time, and then it is. */
  public void neverCallsInsideARetryAfter(Call call) {
    breaks(call.method(), new Fault.TooManyRequests(WAIT));
    PlatformException refusal = failureOf(call);
    assertThat(refusal.reason()).as(call.method()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(refusal.retryAfter()).as(call.method()).contains(WAIT);
    simulator.breakWith(called -> Optional.empty());
    long made = made(call.method());

    clock.passes(WAIT.minusSeconds(3));
    PlatformException early = failureOf(call);

    assertThat(early.reason()).as(call.method()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(early.retryAfter().orElseThrow()).isBetween(Duration.ofSeconds(2), WAIT);
    assertThat(made(call.method())).as(call.method()).isEqualTo(made);
    clock.passes(Duration.ofSeconds(3));
    assertThatCode(call.attempt()::make).as(call.method()).doesNotThrowAnyException();
    assertThat(made(call.method())).as(call.method()).isGreaterThan(made);
  }

  /** A late answer is an answer. */
  public void bearsSlowness(Call call) {
    breaks(call.method(), new Fault.Slow(Duration.ofMillis(60)));
    assertThatCode(call.attempt()::make).as(call.method()).doesNotThrowAnyException();
  }

  /** When nothing answers, each call ends at its deadline; all of them together, to save time. */
  public void hasADeadline(List<Call> calls) throws Exception {
    simulator.breakWith(called -> Optional.of(new Fault.Hang()));
    ExecutorService threads = Executors.newCachedThreadPool();
    List<Future<PlatformException>> failures = new ArrayList<>();
    for (Call call : calls) {
      failures.add(threads.submit(() -> failureOf(call)));
    }
    for (int i = 0; i < calls.size(); i++) {
      PlatformException failure = failures.get(i).get(LONGEST_SECONDS, TimeUnit.SECONDS);
      assertThat(failure).as(calls.get(i).method()).isNotNull();
      assertThat(failure.reason()).isIn(Reason.AMBIGUOUS, Reason.UNAVAILABLE);
    }
    threads.shutdown();
  }

  /** Where nobody listens, nothing was sent for certain. */
  public void aRefusedConnectionIsNoDoubt(Call call) {
    assertThat(failureOf(call).reason()).as(call.method()).isEqualTo(Reason.UNAVAILABLE);
  }
}
