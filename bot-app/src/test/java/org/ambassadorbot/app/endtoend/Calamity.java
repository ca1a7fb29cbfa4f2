package org.ambassadorbot.app.endtoend;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.FaultPlan;

/**
 * Two calls in a hundred are carried out and then broken, and at a call that a seed chooses
 * somebody waits to kill whoever makes it.
 */
final class Calamity implements FaultPlan {
  private static final double FAULTS = 0.02;
  private static final Set<String> SENDING = Set.of("chat.postMessage", "send");

  private final Random random;
  private long sent;
  private long killAt = Long.MAX_VALUE;
  private CompletableFuture<Long> moment = new CompletableFuture<>();

  Calamity(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized Optional<Fault> next(String method) {
    if (SENDING.contains(method)) {
      sent++;
      if (sent >= killAt) {
        moment.complete(sent);
      }
    }
    if (random.nextDouble() >= FAULTS) {
      return Optional.empty();
    }
    return Optional.of(
        random.nextBoolean() ? new Fault.Reset(true) : new Fault.ErrorStatus(500, true));
  }

  /** Waits for a call among the next ones; returns at once when it comes, or after a while. */
  void awaitAmong(int calls) throws InterruptedException {
    CompletableFuture<Long> awaited = new CompletableFuture<>();
    synchronized (this) {
      moment = awaited;
      killAt = sent + 1 + random.nextInt(Math.max(1, calls));
    }
    try {
      awaited.get(10, TimeUnit.SECONDS);
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      // nothing was left to send: killed all the same
    }
    synchronized (this) {
      killAt = Long.MAX_VALUE;
    }
  }

  synchronized long sent() {
    return sent;
  }
}
